import WardenSigma

/// A string pattern seen as the cheapest test that decides it.
enum TextShape: Hashable {
    case equals([UInt8])
    case prefix([UInt8])
    case suffix([UInt8])
    case contains([UInt8])
    case glob([GlobWord])

    /// A step of a general pattern.
    enum GlobWord: Hashable {
        case text([UInt8])
        case many
        case one
        case oneOf([UInt32])
    }

    init(_ pattern: StringPattern) {
        let words = Self.words(of: pattern)
        switch words.count {
        case 0: self = .equals([])
        case 1:
            switch words[0] {
            case .text(let text): self = .equals(text)
            case .many: self = .contains([])
            default: self = .glob(words)
            }
        case 2:
            switch (words[0], words[1]) {
            case (.text(let text), .many): self = .prefix(text)
            case (.many, .text(let text)): self = .suffix(text)
            default: self = .glob(words)
            }
        case 3:
            if case .many = words[0], case .text(let text) = words[1], case .many = words[2] {
                self = .contains(text)
            } else {
                self = .glob(words)
            }
        default: self = .glob(words)
        }
    }

    /// Neighbouring texts joined, runs of `*` made one, everything folded unless cased.
    private static func words(of pattern: StringPattern) -> [GlobWord] {
        var words: [GlobWord] = []
        for part in pattern.parts {
            switch part {
            case .text(let text):
                let bytes = pattern.isCased ? Array(text.utf8) : Folding.fold(Array(text.utf8))
                if bytes.isEmpty { continue }
                if case .text(let before)? = words.last {
                    words[words.count - 1] = .text(before + bytes)
                } else {
                    words.append(.text(bytes))
                }
            case .many:
                if words.last != .many { words.append(.many) }
            case .one:
                words.append(.one)
            case .oneOf(let scalars):
                words.append(.oneOf(scalars.map { pattern.isCased ? $0.value : Folding.fold($0.value) }))
            }
        }
        return words
    }
}
