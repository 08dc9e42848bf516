import Foundation
import WardenDomain

/// Everything wrong with the catalogue; told at once, then the run fails.
struct ProblemList {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func add(_ more: [Diagnostic]) { diagnostics += more }

    mutating func add(_ code: String, _ message: String, at location: SourceLocation, hint: String? = nil) {
        diagnostics.append(Diagnostic(.error, code: "catalogue.\(code)", message, at: location, hint: hint))
    }

    /// Prints all problems; throws where there is one, a warning included.
    func throwIfAny(_ what: String) throws {
        let problems = diagnostics.filter { $0.level != .note }
        guard !problems.isEmpty else { return }
        let text = problems.map(\.rendered).joined(separator: "\n")
        FileHandle.standardError.write(Data((text + "\n").utf8))
        throw WardenError(
            code: "catalogue.invalid",
            object: what,
            "\(problems.count) problems",
            hint: "mend the files named above and run 'make generate' again"
        )
    }
}
