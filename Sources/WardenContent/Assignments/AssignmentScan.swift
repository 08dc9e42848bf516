/// Where the last assignment of a text was, so that `:=` and its like are read once.
struct AssignmentSites {
    var lastValue = -1
    var lastEnd = -1
}

/// Judges values assigned to names that sound secret.
enum AssignmentScan {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// - Parameter end: just past the operator, in the text of `view`.
    static func consider(
        end: Int,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ sites: inout AssignmentSites,
        _ scanner: inout ContentScanner
    ) {
        let field = view.field(at: max(0, end - 1))
        let bounds = view.bounds(field)
        guard end <= bounds.end else { return }
        let text = view.text.slice(bounds.start, bounds.end)
        guard let candidate = AssignmentParser(text: text).parse(end - bounds.start) else { return }
        let place = bounds.start + candidate.valueStart
        guard place != sites.lastValue, place >= sites.lastEnd else { return }
        let name = text.slice(candidate.nameStart, candidate.nameEnd)
        let words = AssignmentName(name)
        // `tailspin.org: client_secret = "x"`: the word before the colon is no name of a secret, the next one is.
        guard words.isAnything else { return }
        sites.lastValue = place
        if judge(candidate, words, name, text, bounds.start, field, view, encoded, &scanner) {
            sites.lastEnd = bounds.start + candidate.valueEnd
        }
    }

    /// A field whose key is the name, or that is named by another field.
    static func considerField(
        _ field: Int,
        named: Bytes? = nil,
        _ view: TextView,
        _ scanner: inout ContentScanner
    ) {
        let bounds = view.bounds(field)
        let text = view.text.slice(bounds.start, bounds.end)
        let candidate = AssignmentCandidate(
            nameStart: 0,
            nameEnd: 0,
            valueStart: 0,
            valueEnd: text.count,
            joint: .field,
            isQuoted: true,
            isParameter: false
        )
        let key = named ?? view.key(field)
        _ = judge(candidate, AssignmentName(key), key, text, bounds.start, field, view, nil, &scanner)
    }

    private static func judge(
        _ candidate: AssignmentCandidate,
        _ name: AssignmentName,
        _ nameText: Bytes,
        _ text: Bytes,
        _ offset: Int,
        _ field: Int,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ scanner: inout ContentScanner
    ) -> Bool {
        guard let model = scanner.program.model, isWorthJudging(candidate, name, text) else { return false }
        let count = AssignmentFeature.count
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: count * 2) { room in
            room.initialize(repeating: 0)
            let features = UnsafeMutableBufferPointer(rebasing: room[0..<count])
            let shares = UnsafeMutableBufferPointer(rebasing: room[count...])
            FeatureVector(values: features).fill(text, candidate, name, nameText: nameText, model.lexicon)
            let probability = model.probability(features, contributions: shares)
            guard probability >= model.threshold else { return false }
            let first = scanner.notes.count
            addReasons(shares, &scanner)
            scanner.record(
                Int(scanner.program.assignment),
                offset + candidate.valueStart,
                offset + candidate.valueEnd,
                field: field,
                confidence: max(probability, scanner.options.minimumConfidence),
                firstNote: first,
                view,
                encoded
            )
            return true
        }
    }

    /// What no model needs to see: references, placeholders, attributes of a secret, words of the language.
    static func isWorthJudging(_ candidate: AssignmentCandidate, _ name: AssignmentName, _ text: Bytes) -> Bool {
        guard name.isAnything, !name.isAttribute else { return false }
        let value = text.slice(candidate.valueStart, candidate.valueEnd)
        guard value.count >= (name.isPassword ? 4 : 6), value.count <= 400 else { return false }
        if Placeholder.isPlaceholder(value) || Placeholder.isReference(value) || ValuePattern.isKeyword(value) {
            return false
        }
        // `requestParameters.key` of CloudTrail names an object, and objects have paths.
        let isBareKey = name.isWeak && !name.isStrong
        // `customer_key = '0bf687a10bc1'`: a key of a row.
        if isBareKey, value.count < 32 && ValuePattern.isHexadecimal(value) || ValuePattern.isUUID(value) {
            return false
        }
        // Places; a password inside one is found by its own detector.
        if value.startsIgnoringCase(with: "http"), value.containsIgnoringCase("://") { return false }
        // Keys in PEM form have their own detector.
        if value.starts(with: "-----") { return false }
        if candidate.joint == .field || isBareKey, !name.isPassword, ValuePattern.isObjectKey(value) { return false }
        if !candidate.isQuoted {
            let after = candidate.valueEnd < text.count ? text[candidate.valueEnd] : 0
            // Four words between dots are a passphrase sooner than a chain of attributes.
            let isChain = ValuePattern.isDotted(value) && !(name.isPassword && value.count(where: { $0 == 46 }) > 2)
            if after == 40 || value.contains(40) || isChain { return false }
            if candidate.joint == .comma || candidate.joint == .call { return false }
        }
        var spaces = 0
        for byte in value where byte.isSpace { spaces += 1 }
        return spaces <= 5
    }

    /// The three features that spoke most for the match.
    private static func addReasons(_ shares: UnsafeMutableBufferPointer<Float>, _ scanner: inout ContentScanner) {
        let phrases = AssignmentFeature.phraseNumbers
        var told: UInt64 = 0
        for _ in 0..<6 where told.nonzeroBitCount < 3 {
            var best = 0
            for index in 1..<shares.count where shares[index] > shares[best] { best = index }
            guard shares[best] > 0 else { return }
            shares[best] = 0
            let phrase = phrases[best]
            guard phrase >= 0, told & (1 << UInt64(phrase)) == 0 else { continue }
            told |= 1 << UInt64(phrase)
            scanner.notes.append(Note(.feature, Int64(best)))
        }
    }
}
