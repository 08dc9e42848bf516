/// Tells whether generated code still belongs to the files it was made from. No cryptographic strength.
public enum CatalogueDigest {
    /// 16 hexadecimal digits over names and texts (FNV-1a, 64 bits), whatever the order of the files.
    public static func of(_ files: [CatalogueFile]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            hash = (hash ^ 0xff) &* 0x0000_0100_0000_01b3
        }
        for file in files.sorted(by: { $0.name < $1.name }) {
            add(file.name)
            add(file.text)
        }
        let text = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}
