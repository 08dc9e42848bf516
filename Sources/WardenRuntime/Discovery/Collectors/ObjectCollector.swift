internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

// Genie spaces, pipelines, and dashboards of the older editor.
extension DiscoveryWorker {
    private static let objectsPerTask = 20

    /// Lists one kind and leaves its definitions to tasks of their own.
    func objects(_ kind: AssetKind, _ target: WorkspaceTarget, _ sink: DiscoverySink) async throws {
        guard let client = try client(target, sink, for: "objects") else { return }
        var ids: [String] = []
        let end: ListingEnd
        let what: String
        switch kind {
        case .genieSpace:
            what = "Genie spaces"
            end = await client.client.each(client.genieSpaces()) { ids += $0.map(\.id) }
        case .pipeline:
            what = "pipelines"
            end = await client.client.each(client.pipelines()) { ids += $0.map(\.id) }
        default:
            what = "dashboards of the older editor"
            end = await client.client.each(client.legacyDashboards()) { ids += $0.map(\.id) }
        }
        // Workspaces without the feature say that there is no such call: then there are none.
        if end.gap?.kind == .unsupported, ids.isEmpty, kind == .dashboard { return }
        try sink.add(end, of: what, in: "workspace \(target.name)", blindSpot: "\(what) that show audit data")
        for start in stride(from: 0, to: ids.count, by: Self.objectsPerTask) {
            let part = Array(ids[start..<min(start + Self.objectsPerTask, ids.count)])
            try sink.spawn(.objectTexts(kind, target, part))
        }
    }

    func objectTexts(_ kind: AssetKind, _ target: WorkspaceTarget, _ ids: [String], _ sink: DiscoverySink) async throws
    {
        guard let client = try client(target, sink, for: "objects") else { return }
        for name in ids {
            let id = AssetID(kind, scope: target.id, name: name)
            let gap: CloudGap?
            switch kind {
            case .genieSpace: gap = try await space(id, target, client, sink)
            case .pipeline: gap = try await pipeline(id, target, client, sink)
            default: gap = try await legacyDashboard(id, target, client, sink)
            }
            if let gap {
                let question = "the definition of \(id.kind.label) \(name)"
                try sink.add(Unknown(gap, asking: question, blindSpot: "whether it shows audit data", asset: id))
            }
        }
    }

    private func space(
        _ id: AssetID,
        _ target: WorkspaceTarget,
        _ client: DatabricksWorkspace,
        _ sink: DiscoverySink
    ) async throws -> CloudGap? {
        switch await client.genieSpace(id.name) {
        case .failure(let gap): return gap
        case .success(let space):
            let title = space.title ?? id.name
            guard let text = space.definition, let json = try? JSONReader.read(Array(text.utf8)) else {
                try sink.add(
                    Unknown(
                        "the tables of Genie space \(title)",
                        call: "GET /api/2.0/genie/spaces/{id}",
                        reason: .forbidden,
                        detail: "the answer leaves 'serialized_space' out",
                        permission: "CAN_EDIT on the space",
                        blindSpot: "whether Genie space \(title) answers from audit data",
                        asset: id
                    )
                )
                return nil
            }
            var references = DashboardReferences.extract(text)
            for table in json["data_sources"]?["tables"]?.array ?? [] {
                guard let name = table["identifier"]?.text else { continue }
                references.append(SQLReferences.extract("SELECT * FROM \(name)"))
            }
            try add(references, id, title, target, owner: space.owner, sink)
            return nil
        }
    }

    private func pipeline(
        _ id: AssetID,
        _ target: WorkspaceTarget,
        _ client: DatabricksWorkspace,
        _ sink: DiscoverySink
    ) async throws -> CloudGap? {
        switch await client.pipeline(id.name) {
        case .failure(let gap): return gap
        case .success(let pipeline):
            let paths = pipeline.libraries ?? []
            guard !paths.isEmpty else { return nil }
            let name = pipeline.name ?? id.name
            let facts = ["workspace": target.name, "catalog": pipeline.catalog ?? "", "schema": pipeline.schema ?? ""]
            try sink.add(
                Asset(
                    id,
                    name: name,
                    owner: pipeline.runAs ?? pipeline.creator,
                    facts: facts.filter { !$0.value.isEmpty }
                )
            )
            for path in paths {
                let said = Evidence(.call, "GET /api/2.0/pipelines/{id}", field: "spec.libraries", value: path)
                try sink.add(Edge(AssetID(.notebook, scope: id.scope, name: path), .readBy, id, evidence: said))
            }
            return nil
        }
    }

    private func legacyDashboard(
        _ id: AssetID,
        _ target: WorkspaceTarget,
        _ client: DatabricksWorkspace,
        _ sink: DiscoverySink
    ) async throws -> CloudGap? {
        switch await client.legacyDashboard(id.name) {
        case .failure(let gap): return gap
        case .success(let dashboard):
            let references = DashboardReferences.extract((dashboard.widgets ?? []).compact)
            // It runs with its owner's rights, whoever looks at it.
            let facts = ["published": "with the owner's rights"]
            try add(references, id, dashboard.name ?? id.name, target, owner: dashboard.owner, facts: facts, sink)
            return nil
        }
    }
}
