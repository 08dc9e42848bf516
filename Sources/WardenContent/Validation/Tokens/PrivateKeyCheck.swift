/// PEM private keys: the base64 between the lines is DER (or OpenSSH) whose length field fits. A key that was cut off
/// counts for less; a header with nothing behind it is documentation.
enum PrivateKeyCheck {
    static func check(_ subject: Subject) -> Verdict {
        var body: [UInt8] = []
        let value = subject.value
        guard var index = firstBodyByte(value) else { return .invalid(.structureInvalid) }
        while index < value.count, body.count < 16_384 {
            let byte = value[index]
            if byte == 45 { break }
            if byte == 92, index + 1 < value.count {
                index += value[index + 1] == 92 ? 3 : 2
                continue
            }
            if Base64.sextet(byte) < 64 {
                body.append(byte)
            } else if !byte.isSpace && byte != 61 && byte != 34 && byte != 39 && byte != 43 {
                break
            }
            index += 1
        }
        if body.count % 4 == 1 { body.removeLast() }
        guard body.count >= 40 else { return .invalid(.structureInvalid) }
        guard let der = body.withUnsafeBufferPointer({ Base64.decode($0) }) else {
            return .lowered(.headerOnly)
        }
        if der.starts(with: Array("openssh-key-v1".utf8)) { return .valid(.keyBits, Int64(der.count)) }
        guard der.count > 8, der[0] == 0x30 else {
            return value.containsIgnoringCase("pgp private") || value.containsIgnoringCase("proc-type")
                ? .valid(.keyBits, Int64(der.count)) : .lowered(.headerOnly)
        }
        let (length, header) = derLength(der)
        return abs(length + header - der.count) <= 3 ? .valid(.keyBits, Int64(der.count)) : .lowered(.headerOnly)
    }

    /// Just past the line `-----BEGIN ...-----`.
    private static func firstBodyByte(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let word = value.indexIgnoringCase(of: "private key") else { return nil }
        var index = word + 11
        while index < value.count, value[index] != 45 { index += 1 }
        while index < value.count, value[index] == 45 { index += 1 }
        // Lines such as `Proc-Type: 4,ENCRYPTED` and `Version: 2` stand before the body.
        if let colon = value.slice(index, min(value.count, index + 400)).lastIndex(of: 58) {
            index += colon
            while index < value.count, value[index] != 10, value[index] != 92 { index += 1 }
        }
        return index < value.count ? index : nil
    }

    private static func derLength(_ der: [UInt8]) -> (length: Int, header: Int) {
        let first = Int(der[1])
        if first < 0x80 { return (first, 2) }
        let count = first & 0x7F
        guard count <= 4, der.count > 2 + count else { return (-1, 2) }
        var length = 0
        for index in 0..<count { length = length << 8 | Int(der[2 + index]) }
        return (length, 2 + count)
    }
}
