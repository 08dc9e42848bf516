/// Values that stand for something that was taken out.
enum MaskedText {
    private static let words: Set<String> = [
        "[redacted]", "redacted", "<redacted>", "[masked]", "masked", "<masked>", "(redacted)", "[removed]", "hidden",
        "[hidden]", "anonymized", "anonymous", "null", "unknown",
    ]

    /// Whether `value` is nothing, a word for a mask, or made of mask characters.
    static func isMask(_ value: UnsafeBufferPointer<UInt8>?) -> Bool {
        guard let value, !value.isEmpty else { return true }
        if value.allSatisfy({ $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "#") }) {
            return true
        }
        if value.count <= 16, words.contains(String(decoding: value, as: UTF8.self).lowercased()) { return true }
        // A masked part inside a longer text.
        return contains(value, "[REDACTED") || contains(value, "*****")
    }

    private static func contains(_ value: UnsafeBufferPointer<UInt8>, _ mark: StaticString) -> Bool {
        mark.withUTF8Buffer { mark in
            guard value.count >= mark.count else { return false }
            return (0...value.count - mark.count).contains { start in
                value[start] == mark[0] && value[start..<start + mark.count].elementsEqual(mark)
            }
        }
    }
}
