public import WardenChecks
internal import WardenDomain
public import WardenEstate

/// The fix of each finding as orders of actions: the one table that leads from a check to what mends it.
public struct FindingOrders: Sendable {
    let posture: Posture
    let declared: DeclaredPolicy
    let names: EstateNames

    public init(posture: Posture, declared: DeclaredPolicy) {
        self.posture = posture
        self.declared = declared
        names = EstateNames(posture: posture)
    }

    /// - Parameter containing: what closes the exposure now, in place of what mends it for good.
    public func make(_ findings: [Finding], containing: Bool = false) -> OrderList {
        var list = OrderList()
        for finding in findings {
            let count = list.orders.count
            if finding.subject.kind == .bucket || finding.subject.place != nil {
                bucket(finding, &list, containing: containing)
            } else {
                other(finding, &list)
            }
            if list.orders.count == count, !list.leftOut.contains(where: { $0.hasPrefix(finding.check) }) {
                list.leftOut.append("\(finding.check) on \(finding.subjectName): no action does this; \(finding.fix)")
            }
        }
        return list
    }

    // MARK: Buckets

    private func bucket(_ finding: Finding, _ list: inout OrderList, containing: Bool) {
        guard let name = finding.subject.place?.bucket else { return }
        let own = ["bucket": name]
        switch finding.check {
        case "log-bucket-blocks-public-access": list.add("s3.block-public-access", own)
        case "log-bucket-policy-not-public", "replica-as-closed-as-source", "trace-bucket-not-public":
            list.add("s3.block-public-access", own)
            list.add("s3.remove-public-statements", own)
        case "log-bucket-acl-not-public", "log-bucket-acl-owner-only": list.add("s3.clear-acl", own)
        case "log-bucket-acls-disabled": list.add("s3.enforce-ownership", own)
        case "log-bucket-refuses-plain-http", "log-bucket-asks-for-modern-tls": list.add("s3.require-tls", own)
        case "log-bucket-read-by-declared-accounts", "log-bucket-written-by-delivery-only":
            for item in finding.items { strangers(item.id, name, &list) }
        case "log-bucket-is-versioned": list.add("s3.keep-versions", own)
        case "log-bucket-is-locked", "replica-locked-like-source":
            list.add("s3.keep-versions", own)
            list.add("s3.lock-objects", own.merging(["days": String(declared.retentionDays)]) { $1 })
        case "log-bucket-kept-long-enough", "log-bucket-keeps-logs", "replica-kept-like-source":
            list.add("s3.keep-longer", own.merging(["days": String(declared.retentionDays)]) { $1 })
        case "log-bucket-reads-are-logged", "log-bucket-has-data-events":
            if let trail = trail(of: finding.subject) {
                list.add("cloudtrail.record-objects", ["bucket": name, "trail": trail])
            }
        case "log-inventory-goes-to-declared-accounts", "log-inventory-is-encrypted":
            for item in finding.items { list.add("s3.remove-inventory", ["bucket": name, "id": item.id]) }
        case "replica-in-declared-account", "replica-encrypted-like-source":
            for edge in posture.edges where edge.source.place?.bucket == name && edge.relation == .replicatedTo {
                if let target = edge.target.place?.bucket {
                    list.add("s3.stop-replication", ["bucket": name, "target": target])
                }
            }
        case "log-access-points-are-closed", "log-access-points-block-public-access":
            for item in finding.items {
                list.add("s3.close-access-point", ["access_point": item.id, "aws_account": account(finding.subject)])
            }
        default: break
        }
    }

    /// An account, an ARN, or a statement's label and what follows it.
    private func strangers(_ item: String, _ bucket: String, _ list: inout OrderList) {
        let principal = item.split(separator: " ").last.map(String.init) ?? item
        guard principal.hasPrefix("arn:") || (principal.count == 12 && principal.allSatisfy(\.isNumber)) else { return }
        list.add("s3.remove-policy-principal", ["bucket": bucket, "principal": principal])
    }

    private func account(_ id: AssetID) -> String {
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

    // MARK: All else

    private func other(_ finding: Finding, _ list: inout OrderList) {
        let id = finding.subject
        switch (finding.check, id.kind) {
        case ("aws-account-blocks-public-access", _):
            list.add("s3.block-account-public-access", ["aws_account": id.name])
        case ("log-key-rotates", _): list.add("kms.rotate", ["key": id.name])
        case ("log-key-policy-not-public", _), ("log-key-used-by-declared-accounts", _):
            for item in finding.items { list.add("kms.remove-principal", ["key": id.name, "principal": item.id]) }
        case ("log-key-grants-are-known", _):
            for item in finding.items { list.add("kms.revoke-grant", ["key": id.name, "grant": item.id]) }
        case ("trails-are-logging", _):
            for item in finding.items { list.add("cloudtrail.start", ["trail": item.id]) }
        case ("delivery-role-requires-external-id", _): externalID(id, &list)
        case ("log-announcements-not-public", .queue), ("log-announcements-stay-inside", .queue):
            for item in finding.items { list.add("sqs.remove-principal", ["queue": id.name, "principal": item.id]) }
        case ("log-announcements-not-public", .topic), ("log-announcements-stay-inside", .topic):
            for item in finding.items { list.add("sns.remove-principal", ["topic": id.name, "principal": item.id]) }
        case ("log-delivery-leaves-a-slot", _), ("log-delivery-succeeds", _), ("log-deliveries-do-not-overlap", _):
            failing(&list)
        case ("audit-record-has-two-sources", _):
            for item in finding.items {
                guard let workspace = names.workspace(ofMetastore: item.id) else { continue }
                list.add(
                    "uc.enable-system-schema",
                    ["workspace": workspace, "metastore": item.id, "schema": "access"]
                )
            }
        default: identities(finding, &list)
        }
    }

    private func externalID(_ id: AssetID, _ list: inout OrderList) {
        guard let account = posture.assets(.account).first(where: { $0.id.scope == "databricks" })?.id.name else {
            return
        }
        for flow in DeliveryFlow.all(posture) ?? [] where id.name == flow.id || id.name == flow.role {
            let role = flow.role.split(separator: "/").last.map(String.init) ?? ""
            list.add("iam.require-external-id", ["role": role, "external_id": account])
        }
    }

    /// Deliveries that only hold a place.
    private func failing(_ list: inout OrderList) {
        for flow in DeliveryFlow.all(posture) ?? [] where !flow.succeeds {
            list.add("delivery.disable", ["delivery": flow.id])
        }
    }

    /// Findings about people, tokens, grants and workspaces name their offenders as items.
    private func identities(_ finding: Finding, _ list: inout OrderList) {
        let id = finding.subject
        let check = finding.check
        if id.kind == .workspace {
            if check.contains("verbose") { list.add("workspace.verbose-audit", ["workspace": id.name]) }
            if check.contains("token"), !check.contains("lifetime") {
                for item in finding.items { list.add("token.revoke", ["workspace": id.name, "token": item.id]) }
            }
            if check.contains("lifetime") {
                let days = String(declared.tokenLifetimeDays)
                list.add("workspace.limit-token-lifetime", ["workspace": id.name, "days": days])
            }
            if check.contains("address") { list.add("network.enable-address-lists", ["workspace": id.name]) }
            if check.contains("restrict"), check.contains("admin") {
                list.add("workspace.restrict-admins", ["workspace": id.name])
            }
            return
        }
        if id.kind == .dashboard {
            return list.add("workspace.publish-as-viewer", ["workspace": id.scope, "dashboard": id.name])
        }
        guard let securable = names.securable(id), let workspace = names.workspace(ofMetastore: id.scope) else {
            return
        }
        if id.kind == .share, check.contains("recipient") || check.contains("share") {
            for item in finding.items {
                list.add("sharing.revoke", ["workspace": workspace, "share": id.name, "recipient": item.id])
            }
            return
        }
        for item in finding.items {
            // `principal privilege`, as grants are named.
            let parts = item.id.split(separator: " ").map(String.init)
            guard parts.count >= 2, let privilege = parts.last, privilege == privilege.uppercased() else { continue }
            let principal = parts.dropLast().joined(separator: " ")
            list.add(
                "uc.revoke-grant",
                [
                    "workspace": workspace, "securable": securable, "principal": principal, "privileges": privilege,
                ]
            )
        }
    }
}
