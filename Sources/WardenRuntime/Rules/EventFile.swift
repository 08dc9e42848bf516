internal import WardenDomain
internal import WardenInput

/// The one file, or standard input, that a command reads events from.
enum EventFile {
    static func reader(_ path: String, isVerbatim: Bool) throws(WardenError) -> BatchReader {
        let plan = InputPlanner.expand([path])
        if let issue = plan.issues.first {
            throw WardenError(
                code: "input.unreadable",
                object: path,
                issue.message,
                hint: "name a file of JSON lines, or '-' for standard input"
            )
        }
        guard let file = plan.files.first, plan.files.count == 1 else {
            throw WardenError(
                code: "input.not-one-file",
                object: path,
                "holds \(plan.files.count) files, and lines are numbered within one",
                hint: "name a single file, or '-' for standard input"
            )
        }
        return BatchReader(file, limits: .init(isVerbatim: isVerbatim))
    }
}
