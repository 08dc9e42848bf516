internal import WardenCloud
internal import WardenDatabricks
internal import WardenEstate

// Notebooks, queries, dashboards, alerts, jobs and mounts of a workspace.
extension DiscoveryWorker {
    private static let notebooksPerTask = 20

    private func seen(_ target: WorkspaceTarget) -> String { "workspace \(target.name)" }

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

    private func withheld(_ id: AssetID, _ name: String) -> Unknown {
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

    func alerts(_ target: WorkspaceTarget, _ sink: DiscoverySink) async throws {
        guard let client = try client(target, sink, for: "alerts") else { return }
        let end = await client.client.each(client.alerts()) { alerts in
            for alert in alerts {
                let id = AssetID(.alert, scope: target.id, name: alert.id)
                try add(
                    SQLReferences.extract(alert.text ?? ""),
                    id,
                    alert.name ?? alert.id,
                    target,
                    owner: alert.owner,
                    sink
                )
                if alert.text == nil { try sink.add(withheld(id, "alert \(alert.name ?? alert.id)")) }
            }
        }
        try sink.add(end, of: "alerts", in: seen(target), blindSpot: "alerts that send audit data")
        let saved = await client.client.each(client.savedAlerts()) { alerts in
            for alert in alerts {
                let id = AssetID(.alert, scope: target.id, name: alert.id)
                guard let query = alert.queryID else {
                    try sink.add(withheld(id, "alert \(alert.name ?? alert.id)"))
                    continue
                }
                try sink.add(Asset(id, name: alert.name ?? alert.id, owner: alert.owner))
                let said = Evidence(.call, "GET /api/2.0/sql/alerts", field: "query_id", value: query)
                try sink.add(Edge(AssetID(.query, scope: target.id, name: query), .readBy, id, evidence: said))
            }
        }
        try sink.add(saved, of: "alerts over queries", in: seen(target), blindSpot: "alerts that send audit data")
    }

    func jobs(_ target: WorkspaceTarget, _ sink: DiscoverySink) async throws {
        guard let client = try client(target, sink, for: "jobs") else { return }
        let end = await client.client.each(client.jobs()) { jobs in
            for job in jobs {
                let id = AssetID(.job, scope: target.id, name: String(job.id))
                let owner = job.runAsUser ?? job.runAsApplication ?? job.runAsName ?? job.creator
                try sink.add(Asset(id, name: job.name ?? String(job.id), owner: owner))
                for edge in JobReferences.edges(job, id, resolver: resolver(target)) { try sink.add(edge) }
                guard let why = JobReferences.unread(job) else { continue }
                let name = job.name ?? String(job.id)
                try sink.add(
                    Unknown(
                        "what job \(name) runs",
                        call: "GET /api/2.2/jobs/list",
                        reason: .notOffered,
                        detail: why,
                        blindSpot: "whether job \(name) reads or copies audit data",
                        asset: id
                    )
                )
            }
            try await sink.flushIfLarge()
        }
        try sink.add(end, of: "jobs", in: seen(target), blindSpot: "jobs that read or copy audit data")
    }

    /// Mounts have no interface that tells their source: each is an unknown until an event names it.
    func mounts(_ target: WorkspaceTarget, _ sink: DiscoverySink) async throws {
        guard let client = try client(target, sink, for: "mounts") else { return }
        let listing = await client.client.collect(client.dbfs("/mnt"))
        if listing.gap?.kind == .notFound { return }
        try sink.add(
            listing.end,
            of: "mounts",
            in: seen(target),
            blindSpot: "mounts of the log bucket, open to every user"
        )
        for mount in listing.elements {
            let id = AssetID(.mount, scope: target.id, name: mount.path)
            try sink.add(Asset(id, facts: ["workspace": target.name]))
            try sink.add(
                Unknown(
                    "the source of mount \(mount.path) in workspace \(target.name)",
                    call: "GET /api/2.0/dbfs/list",
                    reason: .notOffered,
                    detail: "no interface tells where a mount leads",
                    permission: "run dbutils.fs.mounts() in the workspace",
                    blindSpot: "whether every user of the workspace reads the log bucket through \(mount.path)",
                    asset: id
                )
            )
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
