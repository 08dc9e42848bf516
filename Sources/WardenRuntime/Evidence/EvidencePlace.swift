internal import Foundation
internal import WardenDomain
internal import WardenEvidence

/// The directory of a log and the name that it has for life.
struct EvidencePlace {
    let directory: String

    init(state: String, settings: EvidenceSettings) {
        directory = settings.directory ?? state + "/evidence"
    }

    /// The log's name: random, made once, so that checkpoints of two logs are never mistaken for one another.
    ///
    /// - Throws: `evidence.unwritable`.
    func origin() throws(WardenError) -> String {
        let path = directory + "/origin"
        if let known = text(path) { return known }
        do {
            try FileManager.default.createDirectory(
                atPath: directory,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw unwritable(directory)
        }
        var generator = SystemRandomNumberGenerator()
        let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
        let name = "trailwarden/evidence/" + String(repeating: "0", count: 16 - digits.count) + digits
        let draft = path + ".\(getpid()).partial"
        defer { unlink(draft) }
        guard FileManager.default.createFile(atPath: draft, contents: Data((name + "\n").utf8)),
            link(draft, path) == 0 || errno == EEXIST, let known = text(path)
        else { throw unwritable(path) }
        return known
    }

    /// Writes the public key beside the log, for those who verify it by other means.
    func publish(_ verifier: NoteVerifier) throws(WardenError) {
        let path = directory + "/key.pub"
        if text(path) == verifier.text { return }
        guard (try? Data((verifier.text + "\n").utf8).write(to: URL(fileURLWithPath: path), options: .atomic)) != nil
        else {
            throw unwritable(path)
        }
    }

    /// The public key that the log's writer left.
    func publishedKey() throws(WardenError) -> NoteVerifier? {
        guard let text = text(directory + "/key.pub") else { return nil }
        return try NoteVerifier(parsing: text)
    }

    private func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).flatMap { String(data: $0, encoding: .utf8) }
            .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func unwritable(_ path: String) -> WardenError {
        WardenError(
            code: "evidence.unwritable",
            object: path,
            "cannot be written: \(String(cString: strerror(errno)))",
            hint: "the evidence log needs a directory of its own with room and rights"
        )
    }
}
