internal import WardenCloud
internal import WardenDatabricks
internal import WardenEstate

// Alerts, jobs and mounts of a workspace.
extension DiscoveryWorker {
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
}
