internal import Foundation
internal import WardenDomain
internal import WardenRemedy
internal import WardenRuntime

/// Plan files on the disk.
enum PlanFiles {
    static func read(_ path: String) throws(WardenError) -> Remedies.File {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw WardenError(code: "plan.unreadable", object: path, "the plan cannot be read")
        }
        return try Remedies.File(reading: String(decoding: data, as: UTF8.self), file: path)
    }

    static func write(_ file: Remedies.File, _ path: String) throws(WardenError) {
        do {
            try Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
            // A plan names principals and policies.
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        } catch {
            throw WardenError(
                code: "output.unwritable",
                object: path,
                "cannot be written: \(error.localizedDescription)"
            )
        }
        let next = file.plan.changes.isEmpty ? "it holds no change" : "next: trailwarden apply \(path)"
        Streams.standard.out("wrote \(path); \(next)\n")
    }
}
