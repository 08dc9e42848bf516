/// The `wide`, `utf16le`, `utf16be` and `utf16` modifiers.
enum TextEncoding {
    case littleEndian
    case bigEndian
    /// Little endian after the byte order mark FF FE.
    case marked

    /// Encodes the texts and leaves wildcards where they are.
    func encode(_ string: SigmaString) -> SigmaString {
        var parts: [SigmaString.Part] = self == .marked ? [.bytes(Self.mark)] : []
        for part in string.parts {
            switch part {
            case .text(let text): parts.append(Self.part(bytes(of: text)))
            case .oneOf(let scalars): parts += scalars.first.map { [Self.part(bytes(of: String($0)))] } ?? []
            default: parts.append(part)
            }
        }
        return SigmaString(parts: parts, isCased: string.isCased)
    }

    static let mark: [UInt8] = [0xFF, 0xFE]

    private func bytes(of text: String) -> [UInt8] {
        text.utf16.flatMap { unit -> [UInt8] in
            let low = UInt8(unit & 0xFF)
            let high = UInt8(unit >> 8)
            return self == .bigEndian ? [high, low] : [low, high]
        }
    }

    /// ASCII stays text (with its null bytes); anything else may be no UTF-8.
    private static func part(_ bytes: [UInt8]) -> SigmaString.Part {
        String(validating: bytes, as: UTF8.self).map(SigmaString.Part.text) ?? .bytes(bytes)
    }
}
