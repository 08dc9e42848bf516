/// The `windash` modifier: a dash or slash that starts a parameter stands for any of five.
enum WindowsDash {
    static let dashes: [Unicode.Scalar] = ["-", "/", "\u{2013}", "\u{2014}", "\u{2015}"]
    /// More of them in one value is refused.
    static let limit = 3

    /// Replaces each dash between a non-word and a word character by the set of five. The count is what was replaced.
    static func apply(_ string: SigmaString) -> (string: SigmaString, count: Int) {
        var parts: [SigmaString.Part] = []
        var count = 0
        for part in string.parts {
            guard case .text(let text) = part else {
                parts.append(part)
                continue
            }
            let scalars = Array(text.unicodeScalars)
            var pending = String.UnicodeScalarView()
            for (index, scalar) in scalars.enumerated() {
                let opens = index == 0 || !isWord(scalars[index - 1])
                guard dashes.contains(scalar), opens, index + 1 < scalars.count, isWord(scalars[index + 1]) else {
                    pending.append(scalar)
                    continue
                }
                if !pending.isEmpty { parts.append(.text(String(pending))) }
                pending = .init()
                parts.append(.oneOf(dashes))
                count += 1
            }
            if !pending.isEmpty { parts.append(.text(String(pending))) }
        }
        return (SigmaString(parts: parts, isCased: string.isCased), count)
    }

    /// Every way to write the string without sets, for encodings that need plain text.
    static func variants(of string: SigmaString) -> [SigmaString] {
        var results = [SigmaString(parts: [], isCased: string.isCased)]
        for part in string.parts {
            if case .oneOf(let scalars) = part {
                results = results.flatMap { base in
                    scalars.map { SigmaString(parts: base.parts + [.text(String($0))], isCased: base.isCased) }
                }
            } else {
                for index in results.indices { results[index].parts.append(part) }
            }
        }
        for index in results.indices { results[index].mergeTexts() }
        return results
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
