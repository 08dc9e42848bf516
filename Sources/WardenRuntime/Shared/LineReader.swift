internal import Foundation
public import WardenDomain

/// Reads a text file or standard input line by line in flat memory.
public struct LineReader: ~Copyable {
    private let handle: FileHandle
    private let name: String
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// - Parameter path: a file, or `-` for standard input.
    /// - Throws: `input.unreadable` where the file cannot be opened.
    public init(path: String) throws(WardenError) {
        name = path
        if path == "-" {
            handle = .standardInput
            return
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw WardenError(
                code: "input.unreadable",
                object: path,
                "cannot be opened: \(String(cString: strerror(errno)))",
                hint: "name a file, or '-' for standard input"
            )
        }
        self.handle = handle
    }

    /// The next line without its end, or nil at the end of the file. Invalid UTF-8 is replaced.
    public mutating func next() -> String? {
        while true {
            if let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { position = end + 1 }
                return text(position..<end)
            }
            if isAtEnd {
                guard position < buffer.count else { return nil }
                defer { position = buffer.count }
                return text(position..<buffer.count)
            }
            buffer.removeSubrange(..<position)
            position = 0
            let chunk = (try? handle.read(upToCount: 1 << 16)) ?? nil
            if let chunk, !chunk.isEmpty { buffer += chunk } else { isAtEnd = true }
        }
    }

    private func text(_ range: Range<Int>) -> String {
        let trimmed = range.isEmpty || buffer[range.upperBound - 1] != 13 ? range : range.dropLast()
        return String(decoding: buffer[trimmed], as: UTF8.self)
    }
}
