internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenRemedy

/// Slots of the Databricks account.
struct AccountSlots {
    let account: DatabricksAccount

    private func unsupported(_ slot: Slot) -> WardenError {
        WardenError(code: "remedy.slot", object: slot.title, "the account has no such thing")
    }

    func read(_ slot: Slot) async throws -> JSONValue? {
        switch slot.kind {
        case .groupMember:
            let group = try await PrincipalNames(account: account).group(slot.name)
            guard let member = try await PrincipalNames(account: account).id(slot.part) else { return nil }
            return group.members.contains(member) ? true : nil
        case .userActive, .principalActive:
            guard let record = try await PrincipalNames(account: account).record(slot) else { return nil }
            return .bool(record["active"]?.bool ?? true)
        case .accountRole:
            guard let (_, record) = try await PrincipalNames(account: account).holder(slot.name) else { return nil }
            return (record["roles"]?.array ?? []).contains { $0["value"]?.text == slot.part } ? true : nil
        case .workspaceAssignment:
            let rows = try await account.assignments(workspace: Int64(slot.name) ?? 0).whole()
            let row = rows.first { [$0.userName, $0.groupName, $0.applicationID].contains(slot.part) }
            return row.map { .strings(($0.permissions ?? []).sorted()) }
        case .clientSecret:
            guard let id = try await PrincipalNames(account: account).id(slot.name) else { return nil }
            let secret = try await account.clientSecrets(ofServicePrincipal: id).whole().first { $0.id == slot.part }
            return secret.map { .present(["status": .optional($0.status), "create_time": .optional($0.created)]) }
        case .ruleSet:
            let set = try await account.ruleSet(slot.name).orThrow()
            let roles = (set.rules ?? []).filter { ($0.principals ?? []).contains(slot.part) }.map(\.role).sorted()
            return roles.isEmpty ? nil : .strings(roles)
        case .accountSetting: return try await SettingDocument.read(account.setting(slot.name))
        case .accountAddressList:
            return try await AddressListDocument.find(slot.name, account.ipAccessLists().whole())?.json
        default: return try await delivery(slot)
        }
    }

    private func delivery(_ slot: Slot) async throws -> JSONValue? {
        switch slot.kind {
        case .credentialConfiguration:
            let row = try await account.credentials().whole().first { $0.name == slot.name }
            return row.map { .present(["role_arn": .optional($0.roleARN)]) }
        case .storageConfiguration:
            let row = try await account.storageConfigurations().whole().first { $0.name == slot.name }
            return row.map { .present(["bucket_name": .optional($0.bucket)]) }
        case .deliveryConfiguration: return try await DeliveryDocument(account: account).enabled(slot.name)
        case .deliverySuccess:
            let row = try await account.logDeliveries().whole().first { $0.name == slot.name && $0.status == "ENABLED" }
            return row?.delivery?.status == "SUCCEEDED" ? true : nil
        case .deliveryStatus:
            return try await account.logDeliveries().whole().first { $0.id == slot.name }?.status.map(JSONValue.string)
        default: throw unsupported(slot)
        }
    }

    func write(_ slot: Slot, from before: JSONValue?, to after: JSONValue?) async throws {
        let names = PrincipalNames(account: account)
        switch slot.kind {
        case .groupMember:
            let group = try await names.group(slot.name)
            guard let member = try await names.id(slot.part) else { throw names.missing(slot.part) }
            try await account.setMember(member, of: group.id, after != nil).orThrow()
        case .userActive, .principalActive:
            guard let id = try await names.record(slot)?["id"]?.text else { throw names.missing(slot.name) }
            let kind = slot.kind == .userActive ? "Users" : "ServicePrincipals"
            try await account.setActive(kind, id, after?.bool ?? true).orThrow()
        case .accountRole:
            guard let (kind, record) = try await names.holder(slot.name), let id = record["id"]?.text else {
                throw names.missing(slot.name)
            }
            try await account.setRole(slot.part, of: kind, id, after != nil).orThrow()
        case .workspaceAssignment:
            guard let id = try await names.id(slot.part).flatMap({ Int64($0) }) else { throw names.missing(slot.part) }
            try await account.setAssignment(workspace: slot.name, principal: id, after?.strings).orThrow()
        case .clientSecret:
            guard let id = try await names.id(slot.name) else { throw names.missing(slot.name) }
            try await account.deleteClientSecret(slot.part, of: id).orThrow()
        case .ruleSet: try await writeRuleSet(slot, after?.strings ?? [])
        case .accountSetting:
            let etag = try await account.setting(slot.name).orThrow().etag
            try await account.setSetting(slot.name, after, etag: etag).orThrow()
        case .accountAddressList:
            let known = AddressListDocument.find(slot.name, try await account.ipAccessLists().whole())
            let document = after.map { AddressListDocument.labelled(slot.name, $0) }
            try await account.setAddressList(known?.id, document).orThrow()
        default: try await writeDelivery(slot, to: after)
        }
    }

    private func writeRuleSet(_ slot: Slot, _ roles: [String]) async throws {
        let set = try await account.ruleSet(slot.name).orThrow()
        var holders = Dictionary((set.rules ?? []).map { ($0.role, $0.principals ?? []) }) { $0 + $1 }
        for role in Set(holders.keys).union(roles) {
            holders[role, default: []].removeAll { $0 == slot.part }
            if roles.contains(role) { holders[role, default: []].append(slot.part) }
        }
        let rules = holders.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map {
            role,
            principals -> JSONValue in
            ["role": .string(role), "principals": .strings(principals)]
        }
        try await account.setRuleSet(slot.name, rules: .array(rules), etag: set.etag ?? "").orThrow()
    }

    private func writeDelivery(_ slot: Slot, to after: JSONValue?) async throws {
        switch slot.kind {
        case .credentialConfiguration:
            if let role = after?["role_arn"]?.string {
                return try await account.createCredentials(name: slot.name, role: role).orThrow()
            }
            let known = try await account.credentials().whole().first { $0.name == slot.name }
            if let known { try await account.deleteCredentials(known.id).orThrow() }
        case .storageConfiguration:
            if let bucket = after?["bucket_name"]?.string {
                return try await account.createStorage(name: slot.name, bucket: bucket).orThrow()
            }
            let known = try await account.storageConfigurations().whole().first { $0.name == slot.name }
            if let known { try await account.deleteStorage(known.id).orThrow() }
        case .deliveryConfiguration: try await DeliveryDocument(account: account).set(slot.name, after)
        case .deliverySuccess: try await DeliveryDocument(account: account).awaitSuccess(slot.name)
        case .deliveryStatus: try await account.setDelivery(slot.name, status: after?.string ?? "DISABLED").orThrow()
        default: throw unsupported(slot)
        }
    }
}

/// Principals of the account by the names that grants and people use.
struct PrincipalNames {
    let account: DatabricksAccount

    func missing(_ name: String) -> WardenError {
        WardenError(code: "remedy.principal", object: name, "the account has no such principal")
    }

    /// SCIM id of a user name, an application id or a group name; nil where there is none of that name.
    func id(_ name: String) async throws -> String? {
        for (kind, attribute) in [
            ("Users", "userName"), ("ServicePrincipals", "applicationId"), ("Groups", "displayName"),
        ] {
            if let found = try await account.find(kind, attribute, name).whole().first { return found["id"]?.text }
        }
        return nil
    }

    /// A user, service principal or group with its record; the kind is the one of SCIM.
    func holder(_ name: String) async throws -> (kind: String, record: JSONValue)? {
        for (kind, attribute) in [
            ("Users", "userName"), ("ServicePrincipals", "applicationId"), ("Groups", "displayName"),
        ] {
            if let found = try await account.find(kind, attribute, name).whole().first { return (kind, found) }
        }
        return nil
    }

    func group(_ name: String) async throws -> (id: String, members: Set<String>) {
        guard let id = try await account.find("Groups", "displayName", name).whole().first?["id"]?.text else {
            throw missing(name)
        }
        // Listings may leave members out; the group itself holds them.
        let group = try await account.group(id).orThrow()
        return (id, Set((group.members ?? []).map(\.value)))
    }

    func record(_ slot: Slot) async throws -> JSONValue? {
        let (kind, attribute) =
            slot.kind == .userActive ? ("Users", "userName") : ("ServicePrincipals", "applicationId")
        return try await account.find(kind, attribute, slot.name).whole().first
    }
}

/// Settings without their ETag, which only guards the next write.
enum SettingDocument {
    static func read(_ result: Result<WorkspaceSetting, CloudGap>) throws -> JSONValue? {
        switch result {
        case .success(let setting):
            var members = setting.value?.object ?? [:]
            members["etag"] = nil
            members["setting_name"] = nil
            return members.isEmpty ? nil : .object(members)
        case .failure(let gap) where gap.kind == .notFound: return nil
        case .failure(let gap): throw gap
        }
    }
}

/// Address lists by label.
enum AddressListDocument {
    static func find(_ label: String, _ lists: [IPAccessList]) -> (id: String, json: JSONValue)? {
        guard let list = lists.first(where: { $0.label == label }) else { return nil }
        let json: JSONValue = .present([
            "list_type": .optional(list.type), "ip_addresses": .strings(list.addresses ?? []),
            "enabled": .bool(list.enabled ?? true),
        ])
        return (list.id, json)
    }

    static func labelled(_ label: String, _ document: JSONValue) -> JSONValue {
        var members = document.object ?? [:]
        members["label"] = .string(label)
        return .object(members)
    }
}
