internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenRemedy

/// Log deliveries by name. They refer to credentials and storage by id; a plan names them, since ids come with the making.
struct DeliveryDocument {
    let account: DatabricksAccount

    /// The enabled delivery of a name: a disabled one delivers nothing, and cannot be deleted.
    func enabled(_ name: String) async throws -> JSONValue? {
        let rows = try await account.logDeliveries().whole()
        guard let row = rows.first(where: { $0.name == name && $0.status == "ENABLED" }) else { return nil }
        let credentials = try await account.credentials().whole().first { $0.id == row.credentialsID }
        let storage = try await account.storageConfigurations().whole().first { $0.id == row.storageConfigurationID }
        var members: [String: JSONValue] = [
            "log_type": .optional(row.logType), "output_format": .optional(row.outputFormat),
            "credentials": .optional(credentials?.name), "storage": .optional(storage?.name),
            "delivery_path_prefix": .string(row.pathPrefix ?? ""),
        ]
        if let filter = row.workspaceIDs, !filter.isEmpty {
            members["workspace_ids_filter"] = .array(filter.map(JSONValue.integer))
        }
        return .present(members)
    }

    func set(_ name: String, _ document: JSONValue?) async throws {
        let rows = try await account.logDeliveries().whole()
        guard let document else {
            for row in rows where row.name == name && row.status == "ENABLED" {
                try await account.setDelivery(row.id, status: "DISABLED").orThrow()
            }
            return
        }
        var members = document.object ?? [:]
        let credentials = try await account.credentials().whole().first { $0.name == document["credentials"]?.string }
        let storage = try await account.storageConfigurations().whole().first { $0.name == document["storage"]?.string }
        guard let credentials, let storage else {
            throw WardenError(
                code: "remedy.delivery",
                object: name,
                "its credential or storage configuration is not there yet"
            )
        }
        // The same one, switched off earlier, is switched on again: the account keeps every one it ever had.
        let same = rows.first {
            $0.name == name && $0.credentialsID == credentials.id && $0.storageConfigurationID == storage.id
                && ($0.pathPrefix ?? "") == document["delivery_path_prefix"]?.string ?? ""
        }
        if let same { return try await account.setDelivery(same.id, status: "ENABLED").orThrow() }
        members["credentials"] = nil
        members["storage"] = nil
        members["config_name"] = .string(name)
        members["credentials_id"] = .string(credentials.id)
        members["storage_configuration_id"] = .string(storage.id)
        try await account.createDelivery(.object(members)).orThrow()
    }

    /// Waits for the first delivery to arrive: up to 30 minutes, since the service takes up to 15.
    func awaitSuccess(_ name: String) async throws {
        for attempt in 0..<400 {
            let row = try await account.logDeliveries().whole().first { $0.name == name && $0.status == "ENABLED" }
            switch row?.delivery?.status {
            case "SUCCEEDED"?: return
            case "USER_FAILURE"? where attempt > 3:
                throw WardenError(
                    code: "remedy.delivery",
                    object: name,
                    "the new delivery fails: \(row?.delivery?.message ?? "no message")"
                )
            default: try await Task.sleep(for: attempt < 40 ? .milliseconds(500) : .seconds(5))
            }
        }
        throw WardenError(code: "remedy.delivery", object: name, "nothing was delivered in 30 minutes")
    }
}
