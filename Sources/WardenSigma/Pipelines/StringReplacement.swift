/// The `replace_string` transformation: search and replace with groups in string values.
struct StringReplacement {
    var regex: PipelineRegex
    /// Python's template: `\1`, `\g<1>`, `\g<name>`.
    var replacement: String
    /// Only the texts between wildcards and placeholders are looked at.
    var skipsSpecial: Bool
    /// With `skipsSpecial`: wildcards in the result count as such.
    var interpretsSpecial: Bool

    func apply(to string: SigmaString) -> SigmaString {
        var result = skipsSpecial ? replaceParts(string) : replacePlain(string)
        result.isCased = string.isCased
        result.mergeTexts()
        return result
    }

    private func replaceParts(_ string: SigmaString) -> SigmaString {
        SigmaString(
            parts: string.parts.flatMap { part -> [SigmaString.Part] in
                guard case .text(let text) = part else { return [part] }
                let replaced = replaceText(text)
                return interpretsSpecial ? SigmaString(escaped: replaced).parts : [.text(replaced)]
            }
        )
    }

    private func replaceText(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = ""
        var position = 0
        for match in regex.matches(in: text) {
            result += Self.text(scalars[position..<match.range.lowerBound]) + expand(match)
            position = match.range.upperBound
        }
        return result + Self.text(scalars[position...])
    }

    /// Works on the string in rule syntax. What no match touches keeps its parts; what was replaced is read again, a
    /// backslash being literal unless it escapes a wildcard.
    private func replacePlain(_ string: SigmaString) -> SigmaString {
        let hasPlaceholders = !string.placeholders.isEmpty
        let pieces = Self.pieces(of: string)
        let plain = pieces.map(\.text).joined()
        var parts: [SigmaString.Part] = []
        var pending = ""
        func flush() {
            if pending.isEmpty { return }
            var read = SigmaString(escaped: Self.protectingBackslashes(pending))
            if hasPlaceholders { read = Placeholders.insert(into: read) }
            parts += read.parts
            pending = ""
        }
        func keep(_ range: Range<Int>) {
            for piece in pieces where piece.range.upperBound > range.lowerBound {
                if piece.range.lowerBound >= range.upperBound { break }
                if piece.range.lowerBound >= range.lowerBound, piece.range.upperBound <= range.upperBound {
                    flush()
                    parts.append(piece.part)
                } else {
                    let overlap = piece.range.clamped(to: range)
                    let scalars = Array(piece.text.unicodeScalars)
                    let start = overlap.lowerBound - piece.range.lowerBound
                    pending += Self.text(scalars[start..<start + overlap.count])
                }
            }
        }
        var position = 0
        for match in regex.matches(in: plain) {
            if position < match.range.lowerBound { keep(position..<match.range.lowerBound) }
            pending += expand(match)
            position = match.range.upperBound
        }
        let end = pieces.last?.range.upperBound ?? 0
        if position < end { keep(position..<end) }
        flush()
        return SigmaString(parts: parts)
    }

    private struct Piece {
        var range: Range<Int>
        var text: String
        var part: SigmaString.Part
    }

    /// One piece per character of text and per other part, with its place in the plain form.
    private static func pieces(of string: SigmaString) -> [Piece] {
        var pieces: [Piece] = []
        var offset = 0
        func add(_ text: String, _ part: SigmaString.Part) {
            let count = text.unicodeScalars.count
            pieces.append(Piece(range: offset..<offset + count, text: text, part: part))
            offset += count
        }
        for part in string.parts {
            if case .text(let text) = part {
                for scalar in text.unicodeScalars {
                    let isWildcard = scalar == "*" || scalar == "?"
                    add((isWildcard ? "\\" : "") + String(scalar), .text(String(scalar)))
                }
            } else {
                add(SigmaString(parts: [part]).plain, part)
            }
        }
        return pieces
    }

    private static func protectingBackslashes(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            let escapes = index + 1 < scalars.count && (scalars[index + 1] == "*" || scalars[index + 1] == "?")
            if scalar == "\\", !escapes { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private func expand(_ match: PipelineRegex.Match) -> String {
        var result = ""
        var rest = Substring(replacement)
        while let character = rest.popFirst() {
            guard character == "\\", let next = rest.popFirst() else {
                result.append(character)
                continue
            }
            if let digit = next.wholeNumberValue {
                var number = digit
                if let second = rest.first?.wholeNumberValue {
                    number = number * 10 + second
                    rest.removeFirst()
                }
                result += group(number, match)
            } else if next == "g", rest.first == "<", let end = rest.firstIndex(of: ">") {
                let name = String(rest[rest.index(after: rest.startIndex)..<end])
                result += Int(name).map { group($0, match) } ?? match.named[name] ?? ""
                rest = rest[rest.index(after: end)...]
            } else {
                result += Self.escapes[next] ?? "\\" + String(next)
            }
        }
        return result
    }

    private func group(_ number: Int, _ match: PipelineRegex.Match) -> String {
        number < match.groups.count ? match.groups[number] ?? "" : ""
    }

    private static let escapes: [Character: String] = ["n": "\n", "t": "\t", "r": "\r", "\\": "\\"]

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
