internal import WardenChecks
internal import WardenDomain
internal import WardenEstate

extension FindingOrders {
    static let accountChecks: Set<String> = [
        "aws-account-blocks-public-access", "log-key-rotates", "log-key-is-alive", "log-key-policy-not-public",
        "log-backups-closed-to-outsiders",
        "log-key-used-by-declared-accounts", "log-key-grants-are-known", "trails-are-logging",
        "trails-validate-their-files", "delivery-role-requires-external-id", "delivery-role-trusts-only-databricks",
        "delivery-role-cannot-read", "delivery-role-cannot-delete", "roles-trust-declared-accounts",
        "log-announcements-not-public", "log-announcements-stay-inside", "log-delivery-leaves-a-slot",
        "log-delivery-succeeds", "log-delivery-is-fresh", "log-deliveries-do-not-overlap",
        "audit-record-has-two-sources", "audit-system-schema-enabled", "metastore-limits-recipient-tokens",
    ]

    func account(_ finding: Finding, _ list: inout OrderList) {
        let id = finding.subject
        switch (finding.check, id.kind) {
        case ("aws-account-blocks-public-access", _):
            list.add("s3.block-account-public-access", ["aws_account": id.name])
        case ("log-key-rotates", _): list.add("kms.rotate", ["key": id.name])
        case ("log-key-is-alive", _): list.add("kms.revive", ["key": id.name])
        case ("log-backups-closed-to-outsiders", _):
            // A policy that is public names everyone and no item.
            let principals = finding.items.isEmpty ? ["*"] : finding.items.map(\.id)
            for principal in principals {
                list.add("backup.remove-principal", ["vault": id.name, "principal": principal])
            }
        case ("log-key-policy-not-public", _), ("log-key-used-by-declared-accounts", _):
            for item in finding.items { list.add("kms.remove-principal", ["key": id.name, "principal": item.id]) }
        case ("log-key-grants-are-known", _):
            for item in finding.items { list.add("kms.revoke-grant", ["key": id.name, "grant": item.id]) }
        case ("trails-are-logging", _):
            for item in finding.items { list.add("cloudtrail.start", ["trail": item.id]) }
        case ("trails-validate-their-files", _):
            for item in finding.items { list.add("cloudtrail.validate-files", ["trail": item.id]) }
        case ("log-announcements-not-public", .queue), ("log-announcements-stay-inside", .queue):
            for item in finding.items { list.add("sqs.remove-principal", ["queue": id.name, "principal": item.id]) }
        case ("log-announcements-not-public", .topic), ("log-announcements-stay-inside", .topic):
            for item in finding.items { list.add("sns.remove-principal", ["topic": id.name, "principal": item.id]) }
        case ("log-delivery-leaves-a-slot", _), ("log-delivery-succeeds", _), ("log-deliveries-do-not-overlap", _),
            ("log-delivery-is-fresh", _):
            failing(finding, &list)
        case ("audit-record-has-two-sources", _), ("audit-system-schema-enabled", _): schemas(finding, &list)
        case ("metastore-limits-recipient-tokens", _):
            guard let workspace = names.workspace(ofMetastore: id.name) else { return }
            let days = String(declared.tokenLifetimeDays)
            list.add(
                "sharing.limit-token-lifetime",
                ["workspace": workspace, "metastore": id.name, "days": days]
            )
        default: roles(finding, &list)
        }
    }

    private func schemas(_ finding: Finding, _ list: inout OrderList) {
        let metastores = finding.subject.kind == .metastore ? [finding.subject.name] : finding.items.map(\.id)
        for metastore in metastores {
            guard let workspace = names.workspace(ofMetastore: metastore) else { continue }
            list.add(
                "uc.enable-system-schema",
                ["workspace": workspace, "metastore": metastore, "schema": "access"]
            )
        }
    }

    /// Deliveries that only hold a place.
    private func failing(_ finding: Finding, _ list: inout OrderList) {
        let flows = DeliveryFlow.all(posture) ?? []
        for flow in flows where !flow.succeeds && flows.contains(where: { $0.succeeds && $0.isWhole }) {
            list.add("delivery.disable", ["delivery": flow.id])
        }
        if !flows.contains(where: { $0.succeeds && $0.isWhole }) {
            leaveOut(finding, "no other delivery works; 'trailwarden delivery configure' builds one", &list)
        }
    }

    // MARK: Roles

    private func roles(_ finding: Finding, _ list: inout OrderList) {
        let role = Self.role(finding.subject.name)
        switch finding.check {
        case "delivery-role-requires-external-id":
            guard let account = posture.assets(.account).first(where: { $0.id.scope == "databricks" })?.id.name else {
                return
            }
            list.add("iam.require-external-id", ["role": role, "external_id": account])
        case "delivery-role-trusts-only-databricks":
            let partition = finding.subject.name.split(separator: ":").dropFirst().first.map(String.init) ?? "aws"
            guard let sender = DeliveryFlow.senders[partition] else { return }
            for item in finding.items {
                guard let from = Self.account(in: item.id) else {
                    leaveOut(finding, "'\(item.id)' is no account or ARN that can be narrowed", &list)
                    continue
                }
                list.add("iam.narrow-trust", ["role": role, "from": from, "to": sender])
            }
        case "delivery-role-cannot-read", "delivery-role-cannot-delete":
            // `s3:GetObject bucket`
            for item in finding.items {
                let parts = item.id.split(separator: " ").map(String.init)
                guard parts.count == 2 else { continue }
                list.add("iam.deny-object-actions", ["role": role, "actions": parts[0], "bucket": parts[1]])
            }
        case "roles-trust-declared-accounts":
            // `role principal`, as the account names those that trust strangers.
            for item in finding.items {
                let parts = item.id.split(separator: " ").map(String.init)
                guard parts.count == 2 else { continue }
                list.add("iam.remove-trust", ["role": Self.role(parts[0]), "principal": parts[1]])
            }
        default: break
        }
    }

    private static func role(_ arn: String) -> String { arn.split(separator: "/").last.map(String.init) ?? arn }

    /// The account or ARN in the words of an item: `statement 1 account("414351767826")`.
    private static func account(in words: String) -> String? {
        if let arn = words.split(whereSeparator: { " \"()".contains($0) }).first(where: { $0.hasPrefix("arn:") }) {
            return String(arn)
        }
        let digits = words.split { !$0.isNumber }.first { $0.count == 12 }
        return digits.map { String($0) }
    }
}
