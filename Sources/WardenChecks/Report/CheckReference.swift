internal import WardenDomain
internal import WardenEstate

/// The reference of all checks as Markdown: docs/checks.md.
public enum CheckReference {
    public static var page: String {
        var text = "# Checks\n\n"
        text +=
            "\(CheckRegistry.all.count) checks, by family. Each file of `Sources/WardenChecks/Checks` is one check with its "
        text += "examples; this page is made from them by `make docs`.\n"
        for family in CheckFamily.allCases {
            let checks = CheckRegistry.all.filter { $0.metadata.family == family }
            guard !checks.isEmpty else { continue }
            text += "\n## \(family.title)\n"
            for check in checks { text += "\n" + section(check) }
        }
        return text
    }

    /// One check.
    public static func section(_ check: any Check.Type) -> String {
        let about = check.metadata
        var text = "### \(about.id)\n\n\(about.title).\n\n"
        text += "\(about.severity.rawValue), asked of each \(about.scope.singular); "
        text += "\(about.criteria.map(\.rawValue).joined(separator: ", ")).\n\n"
        text += "- Why: \(about.rationale)\n- Risk: \(about.risk)\n- Fix: \(about.fix)\n"
        text += "- Next: \(about.remedy.lines(about.id).joined(separator: " "))\n"
        text += "- A failure lets \(about.audience.words) \(about.harm.words).\n"
        if !about.reads.isEmpty { text += "- Reads: \(about.reads.map(\.call).joined(separator: ", "))\n" }
        if !about.permissions.isEmpty { text += "- Needs: \(about.permissions.joined(separator: ", "))\n" }
        let failing = check.examples.filter { $0.expected == .fail }.map(\.name)
        if !failing.isEmpty { text += "- Fails where: \(failing.joined(separator: "; "))\n" }
        text += "- See: \(about.references.joined(separator: "; "))\n"
        return text
    }
}
