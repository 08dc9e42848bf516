/// RFC 4648 base64, both alphabets.
enum Base64 {
    static func encode(_ bytes: [UInt8], urlSafe: Bool = false) -> String {
        var alphabet = Alphabet.base64
        if urlSafe {
            alphabet[62] = "-"
            alphabet[63] = "_"
        }
        var out = ""
        var index = 0
        while index < bytes.count {
            let a = UInt32(bytes[index])
            let b = index + 1 < bytes.count ? UInt32(bytes[index + 1]) : 0
            let c = index + 2 < bytes.count ? UInt32(bytes[index + 2]) : 0
            let group = a << 16 | b << 8 | c
            out.append(alphabet[Int(group >> 18)])
            out.append(alphabet[Int(group >> 12 & 63)])
            if index + 1 < bytes.count { out.append(alphabet[Int(group >> 6 & 63)]) }
            if index + 2 < bytes.count { out.append(alphabet[Int(group & 63)]) }
            index += 3
        }
        if !urlSafe { while out.count % 4 != 0 { out.append("=") } }
        return out
    }
}
