/// Finds `%name%` in texts, for `expand`.
enum Placeholders {
    /// Cuts every text at its placeholders. `\%` is a literal percent sign; a name is not empty and holds neither `%`
    /// nor a backslash.
    static func insert(into string: SigmaString) -> SigmaString {
        var parts: [SigmaString.Part] = []
        for part in string.parts {
            if case .text(let text) = part { parts += cut(text) } else { parts.append(part) }
        }
        return SigmaString(parts: parts, isCased: string.isCased)
    }

    private static func cut(_ text: String) -> [SigmaString.Part] {
        var parts: [SigmaString.Part] = []
        var pending = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            if scalars[index] == "\\", index + 1 < scalars.count, scalars[index + 1] == "%" {
                pending.append("%")
                index += 2
            } else if scalars[index] == "%", let end = nameEnd(scalars, after: index) {
                if !pending.isEmpty { parts.append(.text(String(pending))) }
                pending = .init()
                parts.append(.placeholder(String(String.UnicodeScalarView(scalars[index + 1..<end]))))
                index = end + 1
            } else {
                pending.append(scalars[index])
                index += 1
            }
        }
        if !pending.isEmpty { parts.append(.text(String(pending))) }
        return parts
    }

    private static func nameEnd(_ scalars: [Unicode.Scalar], after start: Int) -> Int? {
        var index = start + 1
        while index < scalars.count, scalars[index] != "%" {
            if scalars[index] == "\\" { return nil }
            index += 1
        }
        return index < scalars.count && index > start + 1 ? index : nil
    }
}
