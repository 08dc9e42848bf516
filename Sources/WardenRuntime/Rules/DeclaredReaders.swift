internal import WardenSigma

/// The readers that `policy.declared_readers` names, as Sigma filters of the built-in rules about reads of audit data:
/// what the company means raises nothing.
///
/// Only who is named itself is left out: events do not tell the groups of a person, nor, of another account, its role.
enum DeclaredReaders {
    /// Nil where nobody is declared.
    static func source(_ readers: Set<String>) -> SigmaSource? {
        guard !readers.isEmpty else { return nil }
        let names = readers.sorted()
        let roles = names.compactMap(sessions)
        let documents = [
            filter(
                "audit table",
                "3c5b1f0e-7a24-4d19-8e60-b2f4d7c9a105",
                "product: databricks",
                ["audit-table-read"],
                [("userIdentity.email", names)]
            ),
            filter(
                "log files, in CloudTrail",
                "9e17d2c4-50b8-4f36-a1d3-6c08e5f7b29a",
                "product: aws, service: cloudtrail",
                ["log-object-read", "log-object-read-by-hand", "log-object-read-step"],
                [
                    ("userIdentity.arn", names), ("userIdentity.sessionContext.sessionIssuer.arn", names),
                    ("userIdentity.arn|startswith", roles),
                ]
            ),
            filter(
                "log files, in access logs",
                "d4806a3b-f5c1-4e92-b7d8-10a9c3e6254f",
                "product: aws, service: s3-access",
                ["log-object-read-by-requester", "log-object-read-with-tool", "access-log-read-step"],
                [("requester", names), ("requester|startswith", roles)]
            ),
        ]
        return SigmaSource(name: "policy.declared_readers", text: documents.joined(separator: "---\n"))
    }

    private static func filter(
        _ place: String,
        _ id: String,
        _ logsource: String,
        _ rules: [String],
        _ fields: [(name: String, values: [String])]
    ) -> String {
        var text = "title: \(quoted("Declared readers: " + place))\nid: \(id)\nlogsource: {\(logsource)}\n"
        text += "filter:\n  rules: [\(rules.joined(separator: ", "))]\n  selection:\n"
        for field in fields where !field.values.isEmpty {
            text += "    - \(field.name): [\(field.values.map(quoted).joined(separator: ", "))]\n"
        }
        return text + "  condition: not selection\n"
    }

    /// How sessions of a role begin: `arn:aws:sts::1:assumed-role/reader/` of `arn:aws:iam::1:role/path/reader`.
    private static func sessions(_ name: String) -> String? {
        let parts = name.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[2] == "iam", parts[5].hasPrefix("role/"),
            let role = parts[5].split(separator: "/").last
        else { return nil }
        return "arn:\(parts[1]):sts::\(parts[4]):assumed-role/\(role)/"
    }

    /// A Sigma value that stands for itself, as a YAML scalar.
    private static func quoted(_ name: String) -> String {
        var text = "'"
        for character in name {
            switch character {
            case "\\", "*", "?": text += "\\\(character)"
            case "'": text += "''"
            default: text.append(character)
            }
        }
        return text + "'"
    }
}
