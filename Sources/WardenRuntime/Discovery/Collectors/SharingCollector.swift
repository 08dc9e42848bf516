internal import WardenCloud
internal import WardenDatabricks
internal import WardenEstate

// Delta Sharing: what leaves the account.
extension DiscoveryWorker {
    func shares(_ target: MetastoreTarget, _ sink: DiscoverySink) async throws {
        guard let client = try client(target.workspace, sink, for: "shares") else { return }
        let end = await client.client.each(client.shares()) { shares in
            for share in shares { try sink.spawn(.share(target, share.name)) }
        }
        let scope = "metastore \(target.name)"
        try sink.add(end, of: "shares", in: scope, blindSpot: "outside organisations that read audit data")
        let recipients = await client.client.each(client.recipients()) { recipients in
            for recipient in recipients {
                var facts = ["authentication": recipient.authentication ?? ""]
                facts["addresses"] = recipient.allowedAddresses.map { $0.joined(separator: ",") }
                facts["cloud"] = recipient.cloud
                try sink.add(
                    Asset(
                        AssetID(.recipient, scope: target.id, name: recipient.name),
                        owner: recipient.owner,
                        facts: facts
                    )
                )
            }
        }
        try sink.add(recipients, of: "recipients", in: scope, blindSpot: "who the recipients of shares are")
    }

    func share(_ target: MetastoreTarget, _ name: String, _ sink: DiscoverySink) async throws {
        guard let client = try client(target.workspace, sink, for: "share \(name)") else { return }
        let id = AssetID(.share, scope: target.id, name: name)
        switch await client.share(name) {
        case .success(let share):
            try sink.add(Asset(id, owner: share.owner))
            for object in share.objects ?? [] { try add(object, to: id, target, sink) }
        case .failure(let gap):
            try sink.add(
                Unknown(gap, asking: "what share \(name) holds", blindSpot: "audit data in share \(name)", asset: id)
            )
        }
        let end = await client.client.each(client.sharePermissions(name)) { grants in
            for grant in grants {
                let said = Evidence(
                    .call,
                    "GET /api/2.1/unity-catalog/shares/{name}/permissions",
                    field: "privilege_assignments.principal",
                    value: grant.principal
                )
                try sink.add(
                    Edge(id, .sharedWith, AssetID(.recipient, scope: target.id, name: grant.principal), evidence: said)
                )
            }
        }
        try sink.add(end, of: "recipients", in: "share \(name)", blindSpot: "who receives share \(name)", asset: id)
    }

    private func add(_ object: SharedObject, to share: AssetID, _ target: MetastoreTarget, _ sink: DiscoverySink) throws
    {
        let said = Evidence(
            .call,
            "GET /api/2.1/unity-catalog/shares/{name}?include_shared_data=true",
            field: "objects.name",
            value: object.name
        )
        switch object.type {
        case "VOLUME":
            try sink.add(
                Edge(
                    AssetID(.volume, scope: target.id, name: object.name.lowercased()),
                    .sharedIn,
                    share,
                    evidence: said
                )
            )
        case "SCHEMA":
            try sink.add(
                Unknown(
                    "which tables of schema \(object.name) share \(share.name) carries",
                    call: "read a share",
                    reason: .dynamic,
                    detail: "the share holds the whole schema, also what is added later",
                    blindSpot: "audit data in \(object.name) that is shared with the schema",
                    asset: share
                )
            )
            // Tables of the schema are joined to it by their names.
            try sink.add(
                Edge(AssetID(.table, scope: target.id, name: object.name + ".*"), .sharedIn, share, evidence: said)
            )
        case "NOTEBOOK_FILE", "MODEL", "FUNCTION", "FEATURE_SPEC": break
        default:
            try sink.add(Edge(AssetID(.table, scope: target.id, name: object.name), .sharedIn, share, evidence: said))
        }
    }
}
