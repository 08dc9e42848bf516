internal import WardenAWS
internal import WardenCloud
internal import WardenDatabricks
internal import WardenEstate

/// Does tasks: asks, and turns answers into assets, edges and unknowns. Each area of the estate is an extension.
struct DiscoveryWorker: Sendable {
    let targets: DiscoveryTargets
    /// Epoch milliseconds.
    let now: Int64

    func run(_ task: DiscoveryTask, _ sink: DiscoverySink) async throws {
        switch task {
        case .account: try await account(sink)
        case .workspace(let target): try await workspace(target, sink)
        case .metastore(let target): try await metastore(target, sink)
        case .schemas(let target, let catalog): try await schemas(target, catalog, sink)
        case .tables(let target, let catalog, let schema): try await tables(target, catalog, schema, sink)
        case .volumes(let target, let catalog, let schema): try await volumes(target, catalog, schema, sink)
        case .shares(let target): try await shares(target, sink)
        case .share(let target, let name): try await share(target, name, sink)
        case .folder(let target, let path): try await folder(target, path, sink)
        case .notebooks(let target, let list): try await notebooks(target, list, sink)
        case .dashboards(let target): try await dashboards(target, sink)
        case .dashboardTexts(let target, let ids): try await dashboardTexts(target, ids, sink)
        case .queries(let target): try await queries(target, sink)
        case .alerts(let target): try await alerts(target, sink)
        case .jobs(let target): try await jobs(target, sink)
        case .mounts(let target): try await mounts(target, sink)
        case .legacySchemas(let target): try await legacySchemas(target, sink)
        case .legacyTables(let target, let warehouse, let schema):
            try await legacyTables(target, warehouse, schema, sink)
        case .objects(let kind, let target): try await objects(kind, target, sink)
        case .objectTexts(let kind, let target, let ids): try await objectTexts(kind, target, ids, sink)
        case .statements(let target, let tables):
            try await statements(target, tables, like: tables.map(Self.pattern(ofTable:)), sink)
        case .pathStatements(let target, let paths):
            try await statements(target, paths, like: paths.compactMap(Self.pattern(ofPath:)), sink)
        case .lineage(let target, let tables, let paths): try await lineage(target, tables, paths, sink)
        case .table(let target, let name): try await table(target, name, sink)
        case .buckets(let index): try await buckets(index, sink)
        case .layout(let index, let names): try await layout(index, names, sink)
        case .bucket(let name): try await bucket(name, sink)
        case .outsideRoles(let index): try await outsideRoles(index, sink)
        case .backups(let index): try await backups(index, region: targets.clouds[index].session.region, sink)
        case .backupsElsewhere(let index, let region): try await backups(index, region: region, sink)
        }
    }

    /// The client of a workspace, or an unknown in its place.
    func client(_ target: WorkspaceTarget, _ sink: DiscoverySink, for what: String) throws -> DatabricksWorkspace? {
        if let client = targets.client(target) { return client }
        try sink.add(
            Unknown(
                "\(what) of workspace \(target.name)",
                call: "sign in",
                reason: .unauthenticated,
                detail: target.host == nil ? "its address is not known" : "no credentials for it",
                permission: "workspace access",
                blindSpot: "everything in workspace \(target.name) that reads or copies audit logs",
                asset: AssetID(.workspace, scope: "databricks", name: target.id)
            )
        )
        return nil
    }

    /// Where names of a text belong: its workspace's metastore.
    func resolver(_ target: WorkspaceTarget) -> ReferenceResolver {
        ReferenceResolver(metastore: target.metastore ?? "workspace-" + target.id, workspace: target.id)
    }
}
