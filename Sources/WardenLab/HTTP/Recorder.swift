internal import Foundation
internal import Synchronization
internal import WardenDomain

/// Writes every exchange as one JSON line, in the form that a contract checker reads.
final class Recorder: Sendable {
    private let file: Mutex<FileHandle>

    /// - Throws: where the file cannot be made.
    init(path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw WardenError(code: "lab.recording", object: path, "cannot be written")
        }
        file = Mutex(try FileHandle(forWritingTo: URL(fileURLWithPath: path)))
    }

    /// Secrets of the lab are in the lines: the file is for its owner only.
    func record(_ call: Call, _ reply: Reply) {
        var query: [String: JSON] = [:]
        for (name, values) in call.query {
            query[name] = values.count == 1 ? .string(values[0]) : .strings(values)
        }
        let request: JSON = call.form.map { .object($0.mapValues(JSON.string)) } ?? call.body
        let line: JSON = [
            "method": .string(call.method), "path": .string(call.path), "query": .object(query), "request": request,
            "status": .int(Int64(reply.status)), "response": reply.body ?? .null,
        ]
        let bytes = line.encodedBytes + [0x0A]
        file.withLock { try? $0.write(contentsOf: Data(bytes)) }
    }
}
