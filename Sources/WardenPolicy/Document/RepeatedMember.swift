internal import Foundation

/// Finds a member that one object of a JSON text names twice: decoders keep one of the two without a word, and not all of
/// them the same one.
enum RepeatedMember {
    static func first(in text: String) -> String? {
        var open: [Set<String>?] = []
        var isName = false
        var start: Int?
        var escaped = false
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            if let from = start {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    start = nil
                    guard isName, !open.isEmpty, open[open.count - 1] != nil else { continue }
                    isName = false
                    let name = plain(bytes[from..<index])
                    if open[open.count - 1]?.insert(name).inserted == false { return name }
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): start = index + 1
            case UInt8(ascii: "{"):
                open.append([])
                isName = true
            case UInt8(ascii: "["):
                open.append(nil)
                isName = false
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if !open.isEmpty { open.removeLast() }
                isName = false
            case UInt8(ascii: ","): isName = open.last.map { $0 != nil } ?? false
            default: break
            }
        }
        return nil
    }

    /// A name as it reads, whatever escapes it was written with.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "\\")) else { return text }
        return (try? JSONDecoder().decode(String.self, from: Data("\"\(text)\"".utf8))) ?? text
    }
}
