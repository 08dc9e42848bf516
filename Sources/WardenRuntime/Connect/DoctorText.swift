internal import WardenCloud

/// A doctor's report for people: a capability a line, and what stays dark below it.
public enum DoctorText {
    /// - Parameter unicode: false = ASCII marks.
    public static func render(_ report: DoctorReport, unicode: Bool) -> String {
        var lines: [String] = []
        var subjects: [String] = []
        for check in report.checks where !subjects.contains(heading(check)) { subjects.append(heading(check)) }
        for subject in subjects {
            lines.append(subject)
            let checks = report.checks.filter { heading($0) == subject }
            for capability in Capability.allCases {
                let group = checks.filter { $0.permission.capability == capability }
                if !group.isEmpty { lines += block(capability, group, unicode) }
            }
            lines.append("")
        }
        lines += report.problems.map { "problem: \($0)" }
        lines.append(summary(report))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func heading(_ check: PermissionCheck) -> String { "\(check.subject) (\(check.use.rawValue))" }

    private static func block(_ capability: Capability, _ checks: [PermissionCheck], _ unicode: Bool) -> [String] {
        let worst: PermissionCheck.State =
            [.missing, .unknown, .held].first { state in checks.contains { $0.state == state } } ?? .untried
        var lines = ["  \(mark(worst, unicode)) \(capability.title)"]
        for state in [PermissionCheck.State.missing, .unknown] {
            for (reason, names) in byReason(checks, state) {
                lines.append("      \(state.rawValue): \(names)")
                lines.append("        \(reason)")
            }
        }
        for (reason, names) in byReason(checks, .untried) { lines.append("      not tried: \(names) (\(reason))") }
        if worst == .missing || worst == .unknown { lines.append("      blind spot: \(capability.blindSpot)") }
        return lines
    }

    /// The permissions of a state, those of one reason together, in the order of the checks.
    private static func byReason(
        _ checks: [PermissionCheck],
        _ state: PermissionCheck.State
    ) -> [(reason: String, names: String)] {
        let found = checks.filter { $0.state == state }
        var seen: Set<String> = []
        return found.filter { seen.insert($0.reason).inserted }.map { first in
            let names = found.filter { $0.reason == first.reason }.map(\.permission.name)
            return (first.reason, names.joined(separator: ", "))
        }
    }

    private static func mark(_ state: PermissionCheck.State, _ unicode: Bool) -> String {
        switch state {
        case .held: unicode ? "✓" : "ok     "
        case .missing: unicode ? "✗" : "missing"
        case .unknown: unicode ? "?" : "unknown"
        case .untried: unicode ? "·" : "-      "
        }
    }

    private static func summary(_ report: DoctorReport) -> String {
        func count(_ state: PermissionCheck.State) -> Int { report.checks.count { $0.state == state } }
        var text =
            "\(count(.held)) held, \(count(.missing)) missing, \(count(.unknown)) unknown, \(count(.untried)) not tried"
        for use in CloudPermission.Use.allCases {
            let missing = report.checks.filter { $0.use == use && $0.state == .missing }.map(\.permission)
            let document = PermissionDocument(use: use, only: Set(missing))
            for provider in CloudPermission.Provider.allCases where missing.contains(where: { $0.provider == provider })
            {
                let format = provider == .aws ? PermissionDocument.Format.iam : .databricks
                text += """
                    \n\nthe least that has to be granted for '\(use.rawValue)' at \(provider == .aws ? "AWS" : "Databricks") \
                    (all of it: trailwarden permissions required --for \(use.rawValue) --format \(format.rawValue)):
                    \(document.rendered(format))
                    """
            }
        }
        return text
    }
}
