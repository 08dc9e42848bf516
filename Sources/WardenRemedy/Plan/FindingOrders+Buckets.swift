internal import WardenChecks
internal import WardenDomain
internal import WardenEstate

extension FindingOrders {
    static let bucketChecks: Set<String> = [
        "access-logs-kept-as-long-as-policy",
        "log-bucket-blocks-public-access", "log-bucket-policy-not-public", "replica-as-closed-as-source",
        "trace-bucket-not-public", "log-bucket-acl-not-public", "log-bucket-acl-owner-only", "log-bucket-acls-disabled",
        "log-bucket-refuses-plain-http", "log-bucket-asks-for-modern-tls", "log-bucket-read-by-declared-accounts",
        "log-bucket-written-by-delivery-only", "log-bucket-is-versioned", "log-bucket-is-locked",
        "replica-locked-like-source", "lock-covers-retention", "log-files-kept-as-long-as-policy",
        "old-versions-kept-as-long-as-policy", "replica-kept-like-source", "log-bucket-reads-are-logged",
        "log-bucket-has-data-events", "log-inventory-goes-to-declared-accounts", "log-inventory-is-encrypted",
        "replica-in-declared-account", "replica-encrypted-like-source", "log-access-points-are-closed",
        "log-access-points-block-public-access", "recent-log-files-are-at-hand", "replication-keeps-what-is-deleted",
    ]

    func bucket(_ finding: Finding, _ list: inout OrderList) {
        guard let name = finding.subject.place?.bucket else { return }
        let own = ["bucket": name]
        let days = own.merging(["days": String(declared.retentionDays)]) { $1 }
        switch finding.check {
        case "log-bucket-blocks-public-access": list.add("s3.block-public-access", own)
        case "log-bucket-policy-not-public", "replica-as-closed-as-source", "trace-bucket-not-public":
            list.add("s3.block-public-access", own)
            list.add("s3.remove-public-statements", own)
            // A denial of plain HTTP is part of what the check asks for.
            if finding.items.contains(where: { $0.id.contains("TLS") }) { list.add("s3.require-tls", own) }
        case "log-bucket-acl-not-public", "log-bucket-acl-owner-only": list.add("s3.clear-acl", own)
        case "log-bucket-acls-disabled": list.add("s3.enforce-ownership", own)
        case "log-bucket-refuses-plain-http": list.add("s3.require-tls", own)
        case "log-bucket-asks-for-modern-tls": list.add("s3.require-modern-tls", own)
        case "log-bucket-read-by-declared-accounts", "log-bucket-written-by-delivery-only":
            for item in finding.items { strangers(item.id, name, &list) }
        case "log-bucket-is-versioned": list.add("s3.keep-versions", own)
        case "log-bucket-is-locked", "replica-locked-like-source", "lock-covers-retention":
            list.add("s3.keep-versions", own)
            list.add("s3.lock-objects", days)
        case "recent-log-files-are-at-hand": list.add("s3.archive-later", own)
        case "replication-keeps-what-is-deleted": list.add("s3.keep-deleted-in-copy", own)
        case "log-bucket-reads-are-logged", "log-bucket-has-data-events":
            guard let trail = trail(of: finding.subject) else {
                return leaveOut(finding, "there is no trail to record them with", &list)
            }
            list.add("cloudtrail.record-objects", ["bucket": name, "trail": trail])
        case "replica-in-declared-account", "replica-encrypted-like-source":
            for edge in posture.edges where edge.source.place?.bucket == name && edge.relation == .replicatedTo {
                if let target = edge.target.place?.bucket {
                    list.add("s3.stop-replication", ["bucket": name, "target": target])
                }
            }
        case "log-inventory-goes-to-declared-accounts", "log-inventory-is-encrypted":
            for item in finding.items { list.add("s3.remove-inventory", ["bucket": name, "id": item.id]) }
        case "log-access-points-are-closed", "log-access-points-block-public-access":
            for item in finding.items {
                list.add("s3.close-access-point", ["access_point": item.id, "aws_account": account(finding.subject)])
            }
        default: list.add("s3.keep-longer", days)
        }
    }

    /// An account, an ARN, or a statement's label and what follows it.
    private func strangers(_ item: String, _ bucket: String, _ list: inout OrderList) {
        let principal = item.split(separator: " ").last.map(String.init) ?? item
        guard principal.hasPrefix("arn:") || (principal.count == 12 && principal.allSatisfy(\.isNumber)) else { return }
        list.add("s3.remove-policy-principal", ["bucket": bucket, "principal": principal])
    }

    func account(_ id: AssetID) -> String {
        let asset = posture.assets[id]
        let known = asset?.owner ?? asset?.facts["account"] ?? ""
        if known.count == 12 { return known }
        return posture.assets(.account).first { $0.id.scope == "aws" }?.id.name ?? ""
    }

    /// A trail that is there to be extended.
    private func trail(of id: AssetID) -> String? {
        let account = AssetID(.account, scope: "aws", name: account(id))
        return posture.document(.cloudTrails, of: account)?.array?.first?["Name"]?.string
    }
}
