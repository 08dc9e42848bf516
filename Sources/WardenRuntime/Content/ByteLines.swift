internal import Foundation
internal import WardenDomain

/// Reads a file or standard input line by line as bytes, unchanged: offsets in them are offsets in the file.
struct ByteLines: ~Copyable {
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// - Parameter path: a file, or `-` for standard input.
    init(path: String) throws(WardenError) {
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

    /// Calls `body` with each line, its newline and a carriage return before it left out.
    mutating func forEach(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        var searched = 0
        while true {
            let end = buffer.withUnsafeBytes { bytes -> Int? in
                guard let base = bytes.baseAddress, searched < bytes.count else { return nil }
                return memchr(base + searched, 10, bytes.count - searched).map {
                    base.distance(to: UnsafeRawPointer($0))
                }
            }
            if let end {
                try call(body, end)
                position = end + 1
                searched = position
                continue
            }
            if isAtEnd {
                if position < buffer.count { try call(body, buffer.count) }
                return
            }
            buffer.removeSubrange(..<position)
            searched = buffer.count
            position = 0
            let chunk = try? handle.read(upToCount: 1 << 20)
            if let chunk, !chunk.isEmpty { buffer += chunk } else { isAtEnd = true }
        }
    }

    private func call(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void, _ end: Int) throws {
        try buffer.withUnsafeBufferPointer { bytes in
            let last = end > position && bytes[end - 1] == 13 ? end - 1 : end
            try body(UnsafeBufferPointer(rebasing: bytes[position..<last]))
        }
    }
}
