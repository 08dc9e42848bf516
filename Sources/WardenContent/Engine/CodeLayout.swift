/// A template of letters and digits: `L` letter, `D` digit, `A` either; `-`, `.`, `/`, `(`, `)` and space themselves.
struct CodeLayout {
    let template: [UInt8]
    let detector: Int32
    let needsContext: Bool

    init?(_ text: String, detector: Int32) {
        var bytes = Substring(text)
        needsContext = bytes.hasPrefix("!")
        if needsContext { bytes = bytes.dropFirst() }
        template = Array(bytes.utf8)
        self.detector = detector
        guard !template.isEmpty, template.allSatisfy({ "LDA-./() +".utf8.contains($0) }) else { return nil }
    }
}
