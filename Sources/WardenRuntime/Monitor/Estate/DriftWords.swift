internal import WardenDomain
internal import WardenEstate

/// Drift in words.
enum DriftWords {
    private static let titles: [String: String] = [
        "location": "audit data", "s3.policy": "bucket policy", "s3.policy-status": "public state", "s3.acl": "ACL",
        "s3.public-access-block": "public access block", "s3.ownership": "object ownership",
        "s3.encryption": "encryption", "s3.versioning": "versioning", "s3.object-lock": "object lock",
        "s3.lifecycle": "lifecycle", "s3.logging": "access logging", "s3.replication": "replication",
        "s3.notification": "notifications", "s3.inventory": "inventory", "s3.access-points": "access points",
        "s3control.public-access-block": "account-wide public access block", "iam.authorization-details": "IAM",
        "cloudtrail.trails": "trails", "kms.policy": "key policy", "kms.grants": "key grants", "kms.metadata": "key",
        "databricks.log-delivery": "log delivery", "databricks.system-schemas": "system schemas",
        "databricks.workspace-conf": "workspace settings", "databricks.grants": "grants",
        "databricks.ip-access-lists": "IP access lists", "databricks.settings": "settings",
        "databricks.users": "users", "databricks.groups": "groups", "databricks.assignments": "assignments",
        "databricks.service-principals": "service principals",
        "databricks.service-principal-secrets": "secrets of service principals", "databricks.tokens": "tokens",
        "databricks.share": "share", "databricks.share-permissions": "recipients", "databricks.recipient": "recipient",
        "databricks.object-permissions": "permissions", "databricks.securable": "securable",
    ]
    /// What the log itself stands on.
    private static let critical: Set<String> = [
        "databricks.log-delivery", "databricks.system-schemas", "cloudtrail.trails", "s3.policy",
        "s3.public-access-block",
        "kms.policy",
    ]
    private static let low: Set<String> = ["s3.tags", "s3.region", "databricks.warehouses", "databricks.tokens"]
    private static let high: Set<String> = [
        "location", "s3.acl", "s3.policy-status", "s3.versioning", "s3.object-lock", "s3.lifecycle", "s3.replication",
        "s3.encryption", "s3.logging", "s3.access-points", "s3control.public-access-block", "kms.grants",
        "kms.metadata",
        "databricks.grants", "databricks.workspace-conf", "databricks.share", "databricks.share-permissions",
        "databricks.ip-access-lists", "databricks.metastores", "organizations.policies", "messaging.policy",
    ]

    static func aspect(_ aspect: String) -> String { titles[aspect] ?? aspect }

    static func severity(_ aspect: String) -> Severity {
        critical.contains(aspect) ? .critical : high.contains(aspect) ? .high : low.contains(aspect) ? .low : .medium
    }

    static func asset(_ text: String) -> String {
        guard let id = AssetID(text) else { return text }
        return "\(id.kind.label) \(id.name)"
    }

    /// What goes and what comes, one line a value: `status: ENABLED → DISABLED`.
    static func lines(_ name: String, _ old: JSONValue?, _ new: JSONValue?) -> [String] {
        let name = name == DriftFinder.mark ? "" : name
        switch (old, new) {
        case (nil, nil): return []
        case (nil, let new?): return ["+ " + whole(name, new)]
        case (let old?, nil): return ["- " + whole(name, old)]
        case (let old?, let new?):
            let before = values(old), after = values(new)
            let title = name.isEmpty ? "" : name + ": "
            return Set(before.keys).union(after.keys).sorted().compactMap { path -> String? in
                switch (before[path], after[path]) {
                case (let one?, let two?): one == two ? nil : "  \(title)\(path): \(cut(one)) → \(cut(two))"
                case (nil, let two?): "+ \(title)\(path): \(cut(two))"
                case (let one?, nil): "- \(title)\(path): \(cut(one))"
                case (nil, nil): nil
                }
            }
        }
    }

    private static func whole(_ name: String, _ value: JSONValue) -> String {
        let parts = values(value).sorted { $0.key < $1.key }.map { $0.key.isEmpty ? $0.value : "\($0.key)=\($0.value)" }
        return cut((name.isEmpty ? "" : name + ": ") + parts.joined(separator: ", "), 300)
    }

    private static func cut(_ text: String, _ limit: Int = 160) -> String {
        text.count > limit ? text.prefix(limit) + "…" : text
    }

    /// Values by their path. Entries of lists stand under their own text, since their order means nothing.
    private static func values(_ value: JSONValue, _ path: String = "") -> [String: String] {
        if let members = value.object {
            return members.reduce(into: [:]) { result, member in
                let name = path.isEmpty ? member.key : path + "." + member.key
                result.merge(values(member.value, name)) { first, _ in first }
            }
        }
        if let list = value.array {
            guard list.contains(where: { $0.object != nil || $0.array != nil }) else {
                return [path: list.map { $0.text ?? $0.compact }.joined(separator: ", ")]
            }
            return Dictionary(list.map { ("\(path)[\(cut($0.compact, 400))]", "") }) { first, _ in first }
        }
        return [path: value.text ?? value.compact]
    }
}
