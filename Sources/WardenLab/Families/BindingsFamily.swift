/// Which workspaces an isolated securable is open to.
enum BindingsFamily: Family {
    private static let base = "/api/2.1/unity-catalog/bindings/{securable_type}/{securable_name}"

    static let routes: [Route] = [
        Route(
            "GET",
            base,
            audit: .unity(
                "getWorkspaceBindings",
                ["securable_type": "securable_type", "securable_full_name": "securable_name"]
            )
        ) {
            estate,
            call in
            let page = estate.options.serverPage
            return try estate.unity(call) { metastore, _ in
                let key = try key(call, metastore)
                let rows = (metastore.bindings[key] ?? [:]).sorted { $0.key < $1.key }
                return try Paging.unity(call, "bindings", rows, serverPage: page, key: { String($0.key) }) { row in
                    ["workspace_id": .int(row.key), "binding_type": .string(row.value)]
                }
            }
        },
        Route(
            "PATCH",
            base,
            audit: .unity(
                "updateWorkspaceBindings",
                [
                    "securable_type": "securable_type", "securable_full_name": "securable_name", "add": "add",
                    "remove": "remove",
                ]
            )
        ) { estate, call in
            try estate.unity(call) { metastore, authority in
                let key = try key(call, metastore)
                guard authority.manages(key, in: metastore) else {
                    throw Refusal.denied("User is not an owner of \(key.kind.word) '\(key.name)'.")
                }
                for row in call.body["remove"]?.elements ?? [] {
                    if let id = row["workspace_id"]?.integer { metastore.bindings[key]?[id] = nil }
                }
                for row in call.body["add"]?.elements ?? [] {
                    guard let id = row["workspace_id"]?.integer else { continue }
                    metastore.bindings[key, default: [:]][id] = row["binding_type"]?.text ?? "BINDING_TYPE_READ_WRITE"
                }
                let rows = (metastore.bindings[key] ?? [:]).sorted { $0.key < $1.key }
                return Reply([
                    "bindings": .array(rows.map { ["workspace_id": .int($0.key), "binding_type": .string($0.value)] })
                ])
            }
        },
    ]

    private static func key(_ call: Call, _ metastore: Metastore) throws -> SecurableKey {
        let key = SecurableKey(
            kind: try SecurableKind(path: call.path("securable_type")),
            name: call.path("securable_name")
        )
        guard metastore[key] != nil else {
            throw Refusal.missing("\(key.kind.word) '\(key.name)'", kind: key.kind.word)
        }
        return key
    }
}
