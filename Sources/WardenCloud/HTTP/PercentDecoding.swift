/// Undoes percent-encoding.
public enum PercentDecoding {
    /// `%XX` alone; text that is not encoded right stays.
    public static func strict(_ text: String) -> String { decode(text, plusIsSpace: false) }

    /// The same, with `+` as a space: keys in listings of S3, policy documents of IAM.
    public static func form(_ text: String) -> String { decode(text, plusIsSpace: true) }

    private static func decode(_ text: String, plusIsSpace: Bool) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
                continue
            }
            result.append(plusIsSpace && bytes[index] == UInt8(ascii: "+") ? 32 : bytes[index])
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
