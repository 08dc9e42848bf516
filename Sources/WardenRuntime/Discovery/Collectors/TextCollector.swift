internal import WardenCloud
internal import WardenDatabricks
internal import WardenEstate

// Notebooks, queries and dashboards of a workspace.
extension DiscoveryWorker {
    private static let notebooksPerTask = 20

    func seen(_ target: WorkspaceTarget) -> String { "workspace \(target.name)" }

    func folder(_ target: WorkspaceTarget, _ path: String, _ sink: DiscoverySink) async throws {
        guard let client = try client(target, sink, for: "notebooks") else { return }
        var notebooks: [NotebookTarget] = []
        let end = await client.client.each(client.folder(path)) { objects in
            for object in objects {
                switch object.type {
                case "DIRECTORY", "REPO": try sink.spawn(.folder(target, object.path))
                case "NOTEBOOK": notebooks.append(NotebookTarget(path: object.path, language: object.language))
                case "FILE" where NotebookReferences.Language(file: object.path) != nil:
                    notebooks.append(NotebookTarget(path: object.path, language: nil))
                default: break
                }
            }
        }
        var rest = notebooks[...]
        while !rest.isEmpty {
            try sink.spawn(.notebooks(target, Array(rest.prefix(Self.notebooksPerTask))))
            rest = rest.dropFirst(Self.notebooksPerTask)
        }
        try sink.add(
            end,
            of: "folder",
            in: "\(path) in \(seen(target))",
            blindSpot: "notebooks below \(path) that read audit data"
        )
    }

    func notebooks(_ target: WorkspaceTarget, _ list: [NotebookTarget], _ sink: DiscoverySink) async throws {
        guard let client = try client(target, sink, for: "notebooks") else { return }
        for notebook in list {
            let id = AssetID(.notebook, scope: target.id, name: notebook.path)
            switch await client.source(ofNotebook: notebook.path) {
            case .success(let bytes):
                let language =
                    notebook.language.flatMap(NotebookReferences.Language.init(name:))
                    ?? NotebookReferences.Language(file: notebook.path) ?? .python
                let found = NotebookReferences.extract(String(decoding: bytes, as: UTF8.self), language: language)
                try add(found, id, notebook.path, target, owner: Self.home(notebook.path), sink)
            case .failure(let gap):
                try sink.add(
                    Unknown(
                        gap,
                        asking: "the text of notebook \(notebook.path)",
                        blindSpot: "whether it reads audit data",
                        asset: id
                    )
                )
            }
        }
    }

    /// The user whose home folder a path is in.
    private static func home(_ path: String) -> String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Users" ? String(parts[1]) : nil
    }

    func queries(_ target: WorkspaceTarget, _ sink: DiscoverySink) async throws {
        guard let client = try client(target, sink, for: "queries") else { return }
        let end = await client.client.each(client.queries()) { queries in
            for query in queries {
                let id = AssetID(.query, scope: target.id, name: query.id)
                let defaults = [query.catalog, query.schema].compactMap(\.self)
                let found = SQLReferences.extract(query.text ?? "", defaults: defaults.count == 2 ? defaults : [])
                try add(
                    found,
                    id,
                    query.name ?? query.id,
                    target,
                    owner: query.owner,
                    facts: ["run_as": query.runAs ?? ""],
                    sink
                )
                if query.text == nil { try sink.add(withheld(id, "query \(query.name ?? query.id)")) }
            }
            try await sink.flushIfLarge()
        }
        try sink.add(end, of: "queries", in: seen(target), blindSpot: "saved queries that read audit data")
    }

    func withheld(_ id: AssetID, _ name: String) -> Unknown {
        Unknown(
            "the text of \(name)",
            call: "databricks listing",
            reason: .forbidden,
            detail: "the answer leaves the text out",
            permission: "CAN_VIEW on it",
            blindSpot: "whether \(name) reads audit data",
            asset: id
        )
    }

    func dashboards(_ target: WorkspaceTarget, _ sink: DiscoverySink) async throws {
        guard let client = try client(target, sink, for: "dashboards") else { return }
        var ids: [String] = []
        let end = await client.client.each(client.dashboards()) { ids += $0.map(\.id) }
        try sink.add(end, of: "dashboards", in: seen(target), blindSpot: "dashboards that show audit data")
        while !ids.isEmpty {
            try sink.spawn(.dashboardTexts(target, Array(ids.prefix(Self.notebooksPerTask))))
            ids.removeFirst(min(Self.notebooksPerTask, ids.count))
        }
    }

    func dashboardTexts(_ target: WorkspaceTarget, _ ids: [String], _ sink: DiscoverySink) async throws {
        guard let client = try client(target, sink, for: "dashboards") else { return }
        for dashboardID in ids {
            let id = AssetID(.dashboard, scope: target.id, name: dashboardID)
            switch await client.dashboard(dashboardID) {
            case .success(let dashboard):
                let name = dashboard.name ?? dashboardID
                guard let definition = dashboard.definition else {
                    try sink.add(withheld(id, "dashboard \(name)"))
                    continue
                }
                var facts: [String: String] = [:]
                let found = DashboardReferences.extract(definition)
                if !found.found.isEmpty, case .success(let published) = await client.publishedDashboard(dashboardID) {
                    facts["published"] =
                        published.embedCredentials == true ? "with the publisher's rights" : "with the reader's rights"
                }
                let owner = dashboard.path.flatMap(Self.home)
                try add(found, id, name, target, owner: owner, facts: facts, sink)
            case .failure(let gap):
                try sink.add(
                    Unknown(
                        gap,
                        asking: "the text of dashboard \(dashboardID)",
                        blindSpot: "whether it shows audit data",
                        asset: id
                    )
                )
            }
        }
    }

    /// A text and what it refers to. Texts that name no data are not kept.
    func add(
        _ references: TextReferences,
        _ id: AssetID,
        _ name: String,
        _ target: WorkspaceTarget,
        owner: String?,
        facts: [String: String] = [:],
        _ sink: DiscoverySink
    ) throws {
        let origin = "\(id.kind.label) \(name)"
        let edges = StatementEdges.edges(references, of: id, resolver: resolver(target), origin: origin)
        let line = references.dynamicLines.first
        guard !edges.isEmpty || line != nil else { return }
        let kept = facts.filter { !$0.value.isEmpty }.merging(["workspace": target.name]) { own, _ in own }
        try sink.add(Asset(id, name: name, owner: owner, facts: kept))
        for edge in edges { try sink.add(edge) }
        if let line { try sink.add(Unknown(dynamic: origin, line: line, asset: id)) }
    }
}

extension NotebookReferences.Language {
    /// From the ending of a file's name.
    fileprivate init?(file path: String) {
        switch path.split(separator: ".").last {
        case "py": self = .python
        case "sql": self = .sql
        case "scala": self = .scala
        case "r", "R": self = .r
        default: return nil
        }
    }
}
