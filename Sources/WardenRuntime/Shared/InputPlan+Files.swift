internal import WardenDomain
internal import WardenInput

extension InputPlan {
    /// - Throws: `input.nothing-to-read` where the paths lead to no file at all.
    func requireFiles(_ paths: [String]) throws(WardenError) {
        guard files.isEmpty else { return }
        let issue = issues.first
        throw WardenError(
            code: "input.nothing-to-read",
            object: issue?.location.file ?? paths.joined(separator: ", "),
            issue?.message ?? "holds no file",
            hint: "name a file or directory that exists and can be read"
        )
    }
}
