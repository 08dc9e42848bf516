/// A template of letters and digits: `L` letter, `D` digit, `A` either; `-`, `.`, `/`, `(`, `)` and space themselves.
struct CodeLayout {
    var template: [UInt8]
    var detector: Int32
    var needsContext: Bool

    init?(_ text: String, detector: Int32) {
        var bytes = Substring(text)
        needsContext = bytes.hasPrefix("!")
        if needsContext { bytes = bytes.dropFirst() }
        template = Array(bytes.utf8)
        self.detector = detector
        guard !template.isEmpty, template.allSatisfy({ "LDA-./() +".utf8.contains($0) }) else { return nil }
    }

    func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count == template.count else { return false }
        for index in template.indices {
            let byte = text[index]
            switch template[index] {
            case 76: if !byte.isLetter { return false }
            case 68: if !byte.isDigit { return false }
            case 65: if !byte.isAlphanumeric { return false }
            default: if byte != template[index] { return false }
            }
        }
        return true
    }
}
