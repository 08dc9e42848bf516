import CWarden
import WardenSigma

/// Tests on one value.
extension Matcher {
    /// Whether a value satisfies a test; not for those that look at all values of a slot together.
    func holds(_ record: TestRecord, _ value: UnsafeMutablePointer<tw_value>) -> Bool {
        guard value.pointee.type <= UInt8(TW_TYPE_BOOLEAN) else {
            return record.kind == .regex && holdsRegex(regexes[Int(record.first)], ofObject: value.pointee)
        }
        switch record.kind {
        case .atom, .atomSet: return holds(record, atom: atom(of: value, record.slot))
        case .equals, .prefix, .suffix, .contains, .glob: return holdsText(record, value)
        case .number, .less, .lessOrEqual, .greater, .greaterOrEqual: return holdsNumber(record, value)
        case .regex: return holdsRegex(regexes[Int(record.first)], value)
        case .network: return holdsNetwork(networks[Int(record.first)], value)
        case .timePart: return holdsTimePart(record, value)
        case .fieldReference: return holdsReference(record, value)
        case .absent, .present, .containsOne, .containsAny: return false
        }
    }

    @inline(__always)
    func holds(_ record: TestRecord, atom: UInt32) -> Bool {
        if record.kind == .atom { return atom == record.first }
        let word = Int(atom >> 6)
        return word < Int(record.count) && setWords[Int(record.first) + word] >> UInt64(atom & 63) & 1 == 1
    }

    /// The atom of a slot that holds one value, worked out once per event.
    @inline(__always)
    func onlyAtom(_ first: Int, _ slot: UInt32) -> UInt32 {
        let known = atoms[Int(slot)]
        if known.epoch == epoch { return known.value }
        let value = batch.values + first
        let atom = value.pointee.type <= UInt8(TW_TYPE_BOOLEAN) ? atom(of: value, slot) : 0
        atoms[Int(slot)] = SlotHead(epoch: epoch, value: atom)
        return atom
    }

    /// The number of the value's folded text among the texts that rules name for this slot; 0 = none of them.
    func atom(of value: UnsafeMutablePointer<tw_value>, _ slot: UInt32) -> UInt32 {
        // Folding shortens a scalar from three bytes to one at most.
        guard Int(value.pointee.length) <= 3 * Int(slots[Int(slot)].longestAtom) else { return 0 }
        let (text, length) = folded(value)
        let hash = AtomTable.hash(text, length, slot)
        var at = Int(hash) & atomMask
        while true {
            let cell = atomCells[at]
            if cell.atom == 0 { return 0 }
            if cell.hash == hash, cell.slot == slot {
                let literal = literals[Int(cell.literal)]
                if Int(literal.length) == length, equal(literal.bytes, text, length) { return cell.atom }
            }
            at = (at + 1) & atomMask
        }
    }

    /// The folded text of a value, made once per event.
    @inline(__always)
    func folded(_ value: UnsafeMutablePointer<tw_value>) -> (UnsafePointer<UInt8>, Int) {
        if value.pointee.folded == TW_NONE {
            let (start, length) = fold(value.pointee.text, Int(value.pointee.length))
            value.pointee.folded = UInt32(start)
            value.pointee.foldedLength = UInt32(length)
        }
        return (
            UnsafePointer(foldedBytes.pointee.base + Int(value.pointee.folded)), Int(value.pointee.foldedLength)
        )
    }

    /// Folds a text into the event's memory; returns offset and length there.
    func fold(_ text: UnsafePointer<UInt8>, _ length: Int) -> (Int, Int) {
        let out = foldedBytes.pointee.room(length * 3 / 2 + 48)
        let start = foldedBytes.pointee.count
        let count = tw_fold(text, length, out)
        // Searches read whole blocks past the end.
        foldedBytes.pointee.advance(count + 16)
        return (start, count)
    }

    @inline(__always)
    func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        tw_equal(a, b, length)
    }

    private func holdsText(_ record: TestRecord, _ value: UnsafeMutablePointer<tw_value>) -> Bool {
        if record.isCased {
            return holdsText(record, value.pointee.text, Int(value.pointee.length))
        }
        if value.pointee.folded == TW_NONE, let answer = holdsUnfolded(record, value) { return answer }
        let (text, length) = folded(value)
        return holdsText(record, text, length)
    }

    /// The answer for texts that need no folding: mostly the first byte or the last one tells.
    @inline(__always)
    private func holdsUnfolded(_ record: TestRecord, _ value: UnsafeMutablePointer<tw_value>) -> Bool? {
        guard record.kind == .prefix || record.kind == .suffix else { return nil }
        let literal = literals + Int(record.first)
        let (text, length) = (value.pointee.text, Int(value.pointee.length))
        let (word, size) = (literal.pointee.bytes, Int(literal.pointee.length))
        let answer =
            record.kind == .prefix
            ? tw_starts_folded(text, length, word, size) : tw_ends_folded(text, length, word, size)
        return answer < 0 ? nil : answer == 1
    }

    func holdsText(_ record: TestRecord, _ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        if record.kind == .glob {
            return tw_glob_matches(globWords + Int(record.first), record.count, literalBytes, text, length)
        }
        let literal = literals + Int(record.first)
        let size = Int(literal.pointee.length)
        guard size <= length else { return false }
        return switch record.kind {
        case .equals: size == length && equal(text, literal.pointee.bytes, size)
        case .prefix: equal(text, literal.pointee.bytes, size)
        case .suffix: equal(text + (length - size), literal.pointee.bytes, size)
        default: tw_find(literal, text, length) >= 0
        }
    }

    /// Whether one of the values of a slot holds the literals' texts: all literals of the slot are searched at once, and
    /// the answers kept for the event.
    func holdsLiterals(_ record: TestRecord) -> Bool {
        let words = literalsFound(record.slot)
        if record.kind == .containsOne { return words[Int(record.first >> 6)] >> UInt64(record.first & 63) & 1 == 1 }
        for word in 0..<Int(record.count) where words[word] & setWords[Int(record.first) + word] != 0 { return true }
        return false
    }

    @inline(__always)
    private func literalsFound(_ slot: UInt32) -> UnsafeMutablePointer<UInt64> {
        let words = foundWords + Int(slots[Int(slot)].firstWord)
        if foundEpochs[Int(slot)] != epoch {
            foundEpochs[Int(slot)] = epoch
            findLiterals(slot, words)
        }
        return words
    }

    @inline(never)
    private func findLiterals(_ slot: UInt32, _ words: UnsafeMutablePointer<UInt64>) {
        let record = slots[Int(slot)]
        words.update(repeating: 0, count: record.wordCount)
        guard var index = head(slot) else { return }
        while true {
            let value = batch.values + index
            if value.pointee.type <= UInt8(TW_TYPE_BOOLEAN) { findLiterals(record, in: value, words) }
            guard value.pointee.next != TW_NONE else { return }
            index = Int(value.pointee.next)
        }
    }

    private func findLiterals(
        _ record: SlotRecord,
        in value: UnsafeMutablePointer<tw_value>,
        _ words: UnsafeMutablePointer<UInt64>
    ) {
        let (text, length) = folded(value)
        let database = Int(record.literalDatabase)
        if database >= 0, length >= Self.scanLength || record.literalCount >= Self.scanLiterals,
            let compiled = databases[database], let scratch = scratches[database]
        {
            let count = tw_scan(compiled, scratch, text, length, literalHits, literalHitCapacity)
            if count >= 0, count <= literalHitCapacity {
                for index in 0..<Int(count) {
                    let number = Int(literalHits[index].id)
                    words[number >> 6] |= 1 << UInt64(number & 63)
                }
                return
            }
        }
        let literals = slotLiterals + Int(record.firstLiteral)
        tw_find_literals(literals, UInt32(record.literalCount), text, length, words)
    }

    /// Shorter values are searched literal by literal, unless there are very many of them.
    static let scanLength = 128
    static let scanLiterals = 100

    private func holdsNumber(_ record: TestRecord, _ value: UnsafeMutablePointer<tw_value>) -> Bool {
        var number = 0.0
        guard value.pointee.type != UInt8(TW_TYPE_BOOLEAN),
            tw_parse_number(value.pointee.text, Int(value.pointee.length), &number)
        else { return false }
        if number == record.number, record.count > 0 { return holdsExactly(record, value) }
        return switch record.kind {
        case .less: number < record.number
        case .lessOrEqual: number <= record.number
        case .greater: number > record.number
        case .greaterOrEqual: number >= record.number
        default: number == record.number
        }
    }

    /// The double is the same: the digits tell.
    @inline(never)
    private func holdsExactly(_ record: TestRecord, _ value: UnsafeMutablePointer<tw_value>) -> Bool {
        let limit = literals[Int(record.first)]
        let order = DecimalDigits(value.pointee.text, Int(value.pointee.length))
            .order(to: DecimalDigits(limit.bytes, Int(limit.length)))
        return switch record.kind {
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        default: order == 0
        }
    }

    private func holdsRegex(_ record: RegexRecord, _ value: UnsafeMutablePointer<tw_value>) -> Bool {
        if record.required >= 0 {
            let needle = literals + Int(record.required)
            if record.isRequiredCased {
                guard tw_find(needle, value.pointee.text, Int(value.pointee.length)) >= 0 else { return false }
            } else {
                let (text, length) = folded(value)
                guard tw_find(needle, text, length) >= 0 else { return false }
            }
        }
        return tw_regex_search(record.regex, value.pointee.text, Int(value.pointee.length))
    }

    /// An expression that begins with an opening brace is searched in the JSON of an object, as it is written.
    private func holdsRegex(_ record: RegexRecord, ofObject value: tw_value) -> Bool {
        guard record.isForObjects, value.type == UInt8(TW_TYPE_OBJECT), let text = value.text else { return false }
        return tw_regex_search(record.regex, text, Self.lengthOfObject(text))
    }

    /// Bytes of the object that begins at `text`. It stands in a line that was read to its end, so it ends, too.
    private static func lengthOfObject(_ text: UnsafePointer<UInt8>) -> Int {
        var depth = 0
        var isQuoted = false
        var at = 0
        while true {
            switch text[at] {
            case UInt8(ascii: "\\") where isQuoted: at += 1
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "{") where !isQuoted: depth += 1
            case UInt8(ascii: "}") where !isQuoted:
                depth -= 1
                if depth == 0 { return at + 1 }
            default: break
            }
            at += 1
        }
    }

    private func holdsNetwork(_ network: NetworkRecord, _ value: UnsafeMutablePointer<tw_value>) -> Bool {
        guard let address = AddressReader.read(value.pointee.text, Int(value.pointee.length)) else { return false }
        return address.isVersion4 == network.isVersion4 && address.high & network.highMask == network.high
            && address.low & network.lowMask == network.low
    }

    private func holdsTimePart(_ record: TestRecord, _ value: UnsafeMutablePointer<tw_value>) -> Bool {
        guard value.pointee.type != UInt8(TW_TYPE_BOOLEAN),
            let time = EventTime.milliseconds(
                value.pointee.text,
                Int(value.pointee.length),
                guessesSeconds: true
            )
        else { return false }
        return Double(CivilDate.part(TestTable.timeParts[Int(record.first)], of: time)) == record.number
    }

    private func holdsReference(_ record: TestRecord, _ value: UnsafeMutablePointer<tw_value>) -> Bool {
        guard var index = head(record.first) else { return false }
        let mode = TestTable.referenceModes[Int(record.count)]
        while true {
            let other = batch.values + index
            if other.pointee.type <= UInt8(TW_TYPE_BOOLEAN), compare(mode, value, other, isCased: record.isCased) {
                return true
            }
            guard other.pointee.next != TW_NONE else { return false }
            index = Int(other.pointee.next)
        }
    }

    private func compare(
        _ mode: FieldReferenceMode,
        _ left: UnsafeMutablePointer<tw_value>,
        _ right: UnsafeMutablePointer<tw_value>,
        isCased: Bool
    ) -> Bool {
        if !isCased {
            // Folding the second may move the first: make both before taking addresses.
            _ = folded(left)
            _ = folded(right)
        }
        let (a, length) =
            isCased ? (left.pointee.text ?? literalBytes, Int(left.pointee.length)) : folded(left)
        let (b, size) = isCased ? (right.pointee.text ?? literalBytes, Int(right.pointee.length)) : folded(right)
        guard size <= length else { return false }
        switch mode {
        case .equals: return size == length && equal(a, b, size)
        case .startsWith: return equal(a, b, size)
        case .endsWith: return equal(a + (length - size), b, size)
        case .contains:
            var needle = tw_needle_make(b, size)
            return tw_find(&needle, a, length) >= 0
        }
    }
}
