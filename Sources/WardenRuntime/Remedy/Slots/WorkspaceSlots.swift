internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenRemedy

/// Slots of one workspace, Unity Catalog included: its interface answers at workspaces alone.
struct WorkspaceSlots {
    let workspace: DatabricksWorkspace
    let account: DatabricksAccount?

    private var client: DatabricksClient { workspace.client }

    private func unsupported(_ slot: Slot) -> WardenError {
        WardenError(code: "remedy.slot", object: slot.title, "a workspace has no such thing")
    }

    /// `table:main.logs.audit` taken apart.
    private func securable(_ slot: Slot) throws -> (type: String, name: String) {
        let parts = slot.name.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw WardenError(
                code: "remedy.argument",
                object: slot.name,
                "no securable: its type and full name are needed",
                hint: "as in table:main.logs.audit"
            )
        }
        return (parts[0], parts[1])
    }

    func read(_ slot: Slot) async throws -> JSONValue? {
        switch slot.kind {
        case .grant:
            let (type, name) = try securable(slot)
            let rows = try await workspace.directGrants(type, name).whole()
            let held = rows.filter { $0.principal == slot.part }.flatMap { $0.privileges ?? [] }
            return held.isEmpty ? nil : .strings(Set(held).sorted())
        case .owner:
            let (type, name) = try securable(slot)
            return try await workspace.securable(type, name).orThrow()?["owner"]
        case .isolation:
            let (type, name) = try securable(slot)
            let mode = try await workspace.securable(type, name).orThrow()?["isolation_mode"]?.string
            return mode.map { .string($0.hasSuffix("ISOLATED") ? "ISOLATED" : "OPEN") }
        case .readOnly:
            let (type, name) = try securable(slot)
            return try await workspace.securable(type, name).orThrow().map { .bool($0["read_only"]?.bool ?? false) }
        case .binding:
            let (type, name) = try securable(slot)
            let rows = try await workspace.bindings(type, name).whole()
            return rows.first { $0["workspace_id"]?.text == slot.part }?["binding_type"]
        case .systemSchema:
            let rows = try await client.collect(workspace.systemSchemas(metastore: slot.name)).whole()
            guard let row = rows.first(where: { $0.name == slot.part }) else { return nil }
            return .bool(["ENABLE_COMPLETED", "ENABLE_INITIALIZED", "MANAGED"].contains(row.state ?? ""))
        default: return try await sharing(slot)
        }
    }

    private func sharing(_ slot: Slot) async throws -> JSONValue? {
        switch slot.kind {
        case .sharePermission:
            let rows = try await workspace.shareGrants(slot.name).whole()
            let held = rows.filter { $0.principal == slot.part }.flatMap { $0.privileges ?? [] }
            return held.isEmpty ? nil : .strings(Set(held).sorted())
        case .shareObject:
            let objects = try await workspace.shareWithObjects(slot.name).orThrow()?["objects"]?.array ?? []
            guard case .object(var object)? = objects.first(where: { $0["name"]?.text == slot.part }) else {
                return nil
            }
            // Told, not set.
            for name in ["added_at", "added_by", "status"] { object[name] = nil }
            return .object(object)
        case .recipient:
            guard let record = try await workspace.securable("recipient", slot.name).orThrow() else { return nil }
            // What stays the same while it is used.
            return .present([
                "name": record["name"] ?? .null, "authentication_type": record["authentication_type"] ?? .null,
                "owner": record["owner"] ?? .null, "comment": record["comment"] ?? .null,
            ])
        case .sharingScope:
            return try await workspace.securable("metastore", slot.name).orThrow()?["delta_sharing_scope"]
        case .recipientTokens:
            let record = try await workspace.securable("recipient", slot.name).orThrow()
            let token = (record?["tokens"]?.array ?? []).first { $0["id"]?.text == slot.part }
            return token.map { .present(["expiration_time": $0["expiration_time"] ?? .null]) }
        case .recipientAddresses:
            let record = try await workspace.securable("recipient", slot.name).orThrow()
            return (record?["ip_access_list"]?["allowed_ip_addresses"]?.strings).flatMap {
                $0.isEmpty ? nil : .strings($0)
            }
        case .recipientTokenLifetime:
            let record = try await workspace.securable("metastore", slot.name).orThrow()
            return record?["delta_sharing_recipient_token_lifetime_in_seconds"]?.integer.map(JSONValue.integer)
        case .recipientExpiry:
            return try await workspace.securable("recipient", slot.name).orThrow()?["expiration_time"]
        default: return try await administration(slot)
        }
    }

    private func administration(_ slot: Slot) async throws -> JSONValue? {
        switch slot.kind {
        case .token:
            guard case .object(var record)? = try await workspace.token(slot.name).orThrow() else { return nil }
            // Changes by itself while the token is used.
            record["last_used_day"] = nil
            return .object(record)
        case .objectPermissions: return try await ObjectEntries(workspace: workspace).level(slot)
        case .secretACL:
            let items = try await workspace.secretACLs(slot.name).orThrow()["items"]?.array ?? []
            return items.first { $0["principal"]?.text == slot.part }?["permission"]
        case .workspaceConf:
            return try await workspace.configuration([slot.name]).orThrow()[slot.name].flatMap(text)
                ?? WorkspaceDefaults.value(of: slot.name).map(JSONValue.string)
        case .workspaceSetting: return try SettingDocument.read(await workspace.setting(slot.name))
        case .addressList:
            return AddressListDocument.find(slot.name, try await client.collect(workspace.ipAccessLists()).whole())?
                .json
        case .publishedDashboard:
            let path = "/api/2.0/lakeview/dashboards/\(PercentEncoding.strict(slot.name))/published"
            let words = DatabricksClient.Words("read a published dashboard", slot.name, needs: .readWorkspaceObjects)
            guard let json = try await client.optional(path, words).orThrow() else { return nil }
            return .present([
                "embed_credentials": .bool(json["embed_credentials"]?.bool ?? false),
                "warehouse_id": .optional(json["warehouse_id"]?.text),
            ])
        case .warehouse:
            guard let state = try await workspace.warehouse(slot.name).orThrow()?["state"]?.text else { return nil }
            return .string(["RUNNING", "STARTING"].contains(state) ? "RUNNING" : "STOPPED")
        case .jobPause:
            let schedule = try await workspace.job(slot.name).orThrow()?["settings"]?["schedule"]
            return schedule.map { $0["pause_status"] ?? "UNPAUSED" }
        case .jobRunAs:
            guard let job = try await workspace.job(slot.name).orThrow() else { return nil }
            let told = job["settings"]?["run_as"]
            // The service leaves the setting out of what it answers, and names its holder instead.
            let name = told?["service_principal_name"]?.text ?? told?["user_name"]?.text
            return (name ?? job["run_as_user_name"]?.text).map(JSONValue.string)
        default: throw unsupported(slot)
        }
    }

    private func text(_ value: JSONValue) -> JSONValue? {
        value == .null ? nil : .string(value.text ?? value.bool.map(String.init) ?? value.compact)
    }

    func write(_ slot: Slot, from before: JSONValue?, to after: JSONValue?) async throws {
        switch slot.kind {
        case .grant:
            let (type, name) = try securable(slot)
            let (add, remove) = difference(before, after)
            try await workspace.changeGrants(type, name, principal: slot.part, add: add, remove: remove).orThrow()
        case .owner, .readOnly:
            let (type, name) = try securable(slot)
            guard let after else { throw unsupported(slot) }
            let member = slot.kind == .owner ? "owner" : "read_only"
            try await workspace.setSecurable(type, name, .object([member: after])).orThrow()
        case .isolation:
            let (type, name) = try securable(slot)
            let mode = after?.string ?? "OPEN"
            // Catalogs and the others spell it differently.
            let word = type == "catalog" ? mode : "ISOLATION_MODE_\(mode)"
            try await workspace.setSecurable(type, name, ["isolation_mode": .string(word)]).orThrow()
        case .binding:
            let (type, name) = try securable(slot)
            let id = Int64(slot.part) ?? 0
            try await workspace.setBinding(type, name, workspace: id, to: after?.string).orThrow()
        case .systemSchema:
            let isOn = after?.bool ?? false
            try await workspace.setSystemSchema(metastore: slot.name, schema: slot.part, isOn).orThrow()
        default: try await writeSharing(slot, from: before, to: after)
        }
    }

    private func difference(_ before: JSONValue?, _ after: JSONValue?) -> (add: [String], remove: [String]) {
        let old = Set(before?.strings ?? [])
        let new = Set(after?.strings ?? [])
        return (new.subtracting(old).sorted(), old.subtracting(new).sorted())
    }

    private func writeSharing(_ slot: Slot, from before: JSONValue?, to after: JSONValue?) async throws {
        switch slot.kind {
        case .sharePermission:
            let (add, remove) = difference(before, after)
            try await workspace.changeSharePermissions(slot.name, recipient: slot.part, add: add, remove: remove)
                .orThrow()
        case .shareObject:
            let object =
                after ?? ["name": .string(slot.part), "data_object_type": before?["data_object_type"] ?? "TABLE"]
            try await workspace.changeShare(slot.name, after == nil ? "REMOVE" : "ADD", object: object).orThrow()
        case .recipient:
            guard after == nil else { throw unsupported(slot) }
            try await workspace.deleteRecipient(slot.name).orThrow()
        case .sharingScope:
            guard let after else { throw unsupported(slot) }
            try await workspace.setSecurable("metastore", slot.name, ["delta_sharing_scope": after]).orThrow()
        case .recipientTokens: try await workspace.rotateRecipientToken(slot.name).orThrow()
        case .recipientAddresses:
            let list: JSONValue = ["ip_access_list": ["allowed_ip_addresses": after ?? []]]
            try await workspace.setSecurable("recipient", slot.name, list).orThrow()
        case .recipientTokenLifetime:
            let member = "delta_sharing_recipient_token_lifetime_in_seconds"
            try await workspace.setSecurable("metastore", slot.name, .object([member: after ?? 0])).orThrow()
        case .recipientExpiry:
            try await workspace.setSecurable("recipient", slot.name, ["expiration_time": after ?? .null]).orThrow()
        default: try await writeAdministration(slot, to: after)
        }
    }

    private func writeAdministration(_ slot: Slot, to after: JSONValue?) async throws {
        switch slot.kind {
        case .token: try await workspace.revokeToken(slot.name).orThrow()
        case .objectPermissions: try await ObjectEntries(workspace: workspace).set(slot, after?.string)
        case .secretACL: try await workspace.setSecretACL(slot.name, slot.part, after?.string).orThrow()
        case .workspaceConf:
            try await workspace.setConfiguration(
                slot.name,
                after?.string ?? WorkspaceDefaults.value(of: slot.name) ?? ""
            ).orThrow()
        case .workspaceSetting:
            let etag = try? await workspace.setting(slot.name).orThrow().etag
            try await workspace.setSetting(slot.name, after, etag: etag).orThrow()
        case .addressList:
            let lists = try await client.collect(workspace.ipAccessLists()).whole()
            let document = after.map { AddressListDocument.labelled(slot.name, $0) }
            try await workspace.setAddressList(AddressListDocument.find(slot.name, lists)?.id, document).orThrow()
        case .publishedDashboard: try await workspace.publishDashboard(slot.name, after).orThrow()
        case .warehouse: try await workspace.setWarehouse(slot.name, running: after?.string == "RUNNING").orThrow()
        case .jobPause:
            guard case .object(var schedule)? = try await workspace.job(slot.name).orThrow()?["settings"]?["schedule"]
            else { throw unsupported(slot) }
            schedule["pause_status"] = after ?? "UNPAUSED"
            try await workspace.updateJob(slot.name, ["schedule": .object(schedule)]).orThrow()
        case .jobRunAs:
            guard let name = after?.string else { throw unsupported(slot) }
            let member = name.contains("@") ? "user_name" : "service_principal_name"
            let holder: JSONValue = .object([member: .string(name)])
            try await workspace.updateJob(slot.name, ["run_as": holder]).orThrow()
        default: throw unsupported(slot)
        }
    }
}

/// The entries made on an object itself, one a principal.
struct ObjectEntries {
    let workspace: DatabricksWorkspace

    func level(_ slot: Slot) async throws -> JSONValue? {
        try await entries(slot).first { $0.name == slot.part }.map { .string($0.level) }
    }

    func set(_ slot: Slot, _ level: String?) async throws {
        var entries = try await entries(slot)
        let known = entries.first { $0.name == slot.part }
        entries.removeAll { $0.name == slot.part }
        if let level { entries.append((known?.kind ?? Self.kind(slot.part), slot.part, level)) }
        let list = entries.map { entry -> JSONValue in
            .object([entry.kind: .string(entry.name), "permission_level": .string(entry.level)])
        }
        try await workspace.setPermissions(slot.name, .array(list)).orThrow()
    }

    private func entries(_ slot: Slot) async throws -> [(kind: String, name: String, level: String)] {
        let parts = slot.name.split(separator: "/").map(String.init)
        let type = parts.dropLast().joined(separator: "/")
        let list = try await workspace.permissions(type: type, id: parts.last ?? "").orThrow()
        return (list.entries ?? []).compactMap { entry in
            guard let own = (entry.permissions ?? []).first(where: { $0.inherited != true }) else { return nil }
            if let name = entry.userName { return ("user_name", name, own.level) }
            if let name = entry.groupName { return ("group_name", name, own.level) }
            if let name = entry.applicationID { return ("service_principal_name", name, own.level) }
            return nil
        }
    }

    /// What a name looks like, where no entry says it: an address, an application id, else a group.
    private static func kind(_ name: String) -> String {
        if name.contains("@") { return "user_name" }
        let isID = name.count == 36 && name.filter { $0 == "-" }.count == 4
        return isID ? "service_principal_name" : "group_name"
    }
}
