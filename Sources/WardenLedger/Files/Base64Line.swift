internal import Foundation

/// Text with line ends on one line.
enum Base64Line {
    static func encode(_ text: String) -> [UInt8] {
        Array(Data(text.utf8).base64EncodedString().utf8) + [UInt8(ascii: "\n")]
    }

    static func decode(_ line: ArraySlice<UInt8>) -> String? {
        Data(base64Encoded: Data(line)).flatMap { String(data: $0, encoding: .utf8) }
    }
}
