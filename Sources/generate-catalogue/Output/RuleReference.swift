import WardenDomain

/// Renders docs/rules.md: a table by area, then each rule in full.
enum RuleReference {
    private static let areas: [(folder: String, title: String, words: String)] = [
        (
            "logging", "Audit logging itself",
            "Attacks on the trail from inside Databricks. They fire at the first event."
        ),
        ("chains", "Chains", "Several steps over time that mean more together than alone."),
        (
            "unity-catalog", "Unity Catalog",
            "Grants, owners, locations, credentials and reads, above all of the audit tables."
        ),
        ("sharing", "Delta Sharing", "Data that leaves through shares and recipients."),
        ("identity", "Identity", "Admins, groups, users, service principals, SSO and MFA."),
        ("tokens", "Tokens and secrets of principals", "Personal access tokens, client secrets, OAuth applications."),
        ("sign-in", "Sign-in", "Failures, guesses, vendor staff, shells."),
        ("network", "Network", "IP access lists and private access."),
        ("settings", "Workspace settings", "Switches that weaken a workspace."),
        ("secrets", "Secret scopes", "Reads, guesses and openings."),
        ("compute", "Compute", "Init scripts, clusters, libraries, jobs, host agents."),
        ("code", "Code", "What was run, where verbose audit logging records it."),
        ("data-exit", "Data leaving", "Mounts, downloads, exports, published dashboards."),
        ("aws-bucket", "AWS: settings of the log bucket", "CloudTrail management events."),
        ("aws-objects", "AWS: log files", "CloudTrail data events."),
        ("aws-keys", "AWS: encryption keys", "Keys that protect the logs."),
        ("aws-monitoring", "AWS: trails and detectors", "Attacks on what watches the bucket."),
        ("aws-identity", "AWS: roles and people", "The delivery role, root, keys and providers."),
        ("s3-access", "S3 server access logs", "The same, seen from the access log of the bucket."),
    ]

    /// - Parameter digest: of the files it is made from; lets a test tell that it is stale.
    static func render(_ cards: [RuleCard], digest: String) -> String {
        var text = "<!-- Written by `make generate` from Catalogue/rules. Do not edit. catalogue \(digest) -->\n"
        text += "# Rules\n\n"
        text += summary(cards)
        let known = areas.filter { area in cards.contains { $0.area == area.folder } }
        let extra = Set(cards.map(\.area)).subtracting(known.map(\.folder)).sorted().map { ($0, $0, "") }
        for area in known.map({ ($0.folder, $0.title, $0.words) }) + extra {
            let own = cards.filter { $0.area == area.0 }.sorted { ($1.level, $0.name) < ($0.level, $1.name) }
            text += "\n## \(area.1)\n\n" + (area.2.isEmpty ? "" : "\(area.2)\n\n") + table(own)
            for card in own { text += "\n" + section(card) }
        }
        return text
    }

    private static func summary(_ cards: [RuleCard]) -> String {
        let chains = cards.count { $0.correlation != nil }
        let techniques = Set(cards.flatMap(\.techniques)).count
        var text =
            "\(cards.count) rules (\(chains) of them correlations) over \(techniques) ATT&CK techniques. Each stands in "
            + "one file below `Catalogue/rules`, with examples that must and must not match; they are run whenever the "
            + "pack is built. How to write one: [writing-rules.md](writing-rules.md).\n\n"
        text += "| level | rules |\n| --- | --- |\n"
        for level in Severity.allCases.reversed() {
            text += "| \(level.rawValue) | \(cards.count { $0.level == level }) |\n"
        }
        text += "\nWhat must be connected:\n\n| requires | is | rules |\n| --- | --- | --- |\n"
        for requirement in RuleCard.Requirement.allCases {
            let count = cards.count { $0.requirements.contains(requirement) }
            text += "| `\(requirement.rawValue)` | \(requirement.words) | \(count) |\n"
        }
        text += "\nBy SOC 2 criterion:\n\n| criterion | rules |\n| --- | --- |\n"
        for criterion in Set(cards.flatMap(\.criteria)).sorted() {
            text += "| \(criterion) | \(cards.count { $0.criteria.contains(criterion) }) |\n"
        }
        return text
    }

    private static func table(_ cards: [RuleCard]) -> String {
        var text = "| rule | level | ATT&CK | SOC 2 |\n| --- | --- | --- | --- |\n"
        for card in cards {
            text +=
                "| [\(cell(card.title))](#\(card.name)) | \(card.level.rawValue) "
                + "| \(card.techniques.joined(separator: ", ")) | \(card.criteria.joined(separator: ", ")) |\n"
        }
        return text
    }

    private static func section(_ card: RuleCard) -> String {
        let kind = card.correlation.map { "correlation, `\($0)`" } ?? "single event"
        var text = "### <a id=\"\(card.name)\"></a>\(card.title)\n\n"
        text += "\(card.description)\n\n"
        text +=
            "- **\(card.level.rawValue)**, \(kind), \(card.maturity.rawValue); `\(card.name)`, "
            + "[source](../Catalogue/rules/\(card.file))\n"
        text += "- What to do: \(card.runbook)\n"
        text += "- False positives: \(card.falsePositives.joined(separator: " "))\n"
        text += "- Needs: \(card.requirements.map(\.words).joined(separator: "; "))\n"
        text +=
            "- ATT&CK: \(card.techniques.joined(separator: ", ")) (\(card.tactics.joined(separator: ", "))); "
            + "SOC 2: \(card.criteria.joined(separator: ", "))\n"
        text += "- See: \(card.references.map { "<\($0)>" }.joined(separator: ", "))\n"
        return text
    }

    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
