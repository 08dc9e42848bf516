/// Keys that are base64 of a fixed number of bytes.
enum EncodedLength {
    static func check(_ subject: Subject, bytes: Int) -> Verdict {
        guard let decoded = Base64.decode(subject.value), decoded.count == bytes else {
            return .invalid(.structureInvalid)
        }
        guard Set(decoded).count > bytes / 4 else { return .invalid(.structureInvalid) }
        return .valid(.keyBits, Int64(bytes))
    }
}
