internal import WardenEstate

/// One piece of discovery: a few calls that belong together. The store keeps tasks, so a killed run goes on with what is
/// left.
enum DiscoveryTask: Sendable, Hashable, Codable {
    /// Workspaces and log delivery.
    case account
    case workspace(WorkspaceTarget)
    /// What a metastore holds, asked at one of its workspaces.
    case metastore(MetastoreTarget)
    case schemas(MetastoreTarget, catalog: String)
    case tables(MetastoreTarget, catalog: String, schema: String)
    case volumes(MetastoreTarget, catalog: String, schema: String)
    case shares(MetastoreTarget)
    case share(MetastoreTarget, String)
    case folder(WorkspaceTarget, String)
    case notebooks(WorkspaceTarget, [NotebookTarget])
    case dashboards(WorkspaceTarget)
    case dashboardTexts(WorkspaceTarget, [String])
    case queries(WorkspaceTarget)
    case alerts(WorkspaceTarget)
    case jobs(WorkspaceTarget)
    case mounts(WorkspaceTarget)
    /// Schemas outside of Unity Catalog, and the tables of one.
    case legacySchemas(WorkspaceTarget)
    case legacyTables(WorkspaceTarget, warehouse: String, schema: String)
    /// Genie spaces, pipelines, or dashboards of the older editor.
    case objects(AssetKind, WorkspaceTarget)
    case objectTexts(AssetKind, WorkspaceTarget, [String])
    /// Statements in the audit events that read one of these tables and write elsewhere.
    case statements(MetastoreTarget, tables: [String])
    /// The same for these places.
    case pathStatements(MetastoreTarget, paths: [String])
    /// Lineage rows whose source is one of these tables or lies below one of these paths.
    case lineage(MetastoreTarget, tables: [String], paths: [String])
    /// A table that something names and no listing showed.
    case table(MetastoreTarget, String)
    /// The buckets of an AWS account.
    case buckets(Int)
    /// Where delivered files may lie in a bucket, told by their layout.
    case layout(Int, [String])
    /// What makes copies of a bucket, or opens it.
    case bucket(String)
    case backups(Int)
    /// Roles of an AWS account that somebody outside may put on.
    case outsideRoles(Int)
    /// The same in a region that is not the session's, where audit data was found.
    case backupsElsewhere(Int, region: String)

    /// Unique among the tasks of a run.
    var key: String {
        switch self {
        case .account: "account"
        case .workspace(let target): "workspace/\(target.id)"
        case .metastore(let target): "metastore/\(target.id)"
        case .schemas(let target, let catalog): "schemas/\(target.id)/\(catalog)"
        case .tables(let target, let catalog, let schema): "tables/\(target.id)/\(catalog)/\(schema)"
        case .volumes(let target, let catalog, let schema): "volumes/\(target.id)/\(catalog)/\(schema)"
        case .shares(let target): "shares/\(target.id)"
        case .share(let target, let name): "share/\(target.id)/\(name)"
        case .folder(let target, let path): "folder/\(target.id)\(path)"
        case .notebooks(let target, let list): "notebooks/\(target.id)/\(list.first?.path ?? "")/\(list.count)"
        case .dashboards(let target): "dashboards/\(target.id)"
        case .dashboardTexts(let target, let ids): "dashboard-texts/\(target.id)/\(ids.first ?? "")/\(ids.count)"
        case .queries(let target): "queries/\(target.id)"
        case .alerts(let target): "alerts/\(target.id)"
        case .jobs(let target): "jobs/\(target.id)"
        case .mounts(let target): "mounts/\(target.id)"
        case .legacySchemas(let target): "legacy-schemas/\(target.id)"
        case .legacyTables(let target, _, let schema): "legacy-tables/\(target.id)/\(schema)"
        case .objects(let kind, let target): "objects/\(target.id)/\(kind.rawValue)"
        case .objectTexts(let kind, let target, let ids):
            "object-texts/\(target.id)/\(kind.rawValue)/\(ids.first ?? "")/\(ids.count)"
        case .statements(let target, let tables): "statements/\(target.id)/\(tables.joined(separator: ","))"
        case .pathStatements(let target, let paths): "path-statements/\(target.id)/\(paths.joined(separator: ","))"
        case .lineage(let target, let tables, let paths):
            "lineage/\(target.id)/\(tables.joined(separator: ","))/\(paths.joined(separator: ","))"
        case .table(let target, let name): "table/\(target.id)/\(name)"
        case .buckets(let index): "buckets/\(index)"
        case .layout(let index, let names): "layout/\(index)/\(names.first ?? "")/\(names.count)"
        case .bucket(let name): "bucket/\(name)"
        case .backups(let index): "backups/\(index)"
        case .outsideRoles(let index): "outside-roles/\(index)"
        case .backupsElsewhere(let index, let region): "backups/\(index)/\(region)"
        }
    }

    /// For progress: `tables of main.sec`.
    var label: String {
        switch self {
        case .account: "the account"
        case .workspace(let target): "workspace \(target.name)"
        case .metastore(let target): "metastore \(target.name)"
        case .schemas(_, let catalog): "schemas of \(catalog)"
        case .tables(_, let catalog, let schema): "tables of \(catalog).\(schema)"
        case .volumes(_, let catalog, let schema): "volumes of \(catalog).\(schema)"
        case .shares: "shares"
        case .share(_, let name): "share \(name)"
        case .folder(_, let path): "folder \(path)"
        case .notebooks: "notebooks"
        case .dashboards, .dashboardTexts: "dashboards"
        case .queries: "queries"
        case .alerts: "alerts"
        case .jobs: "jobs"
        case .mounts: "mounts"
        case .legacySchemas, .legacyTables: "tables of hive_metastore"
        case .objects(let kind, _), .objectTexts(let kind, _, _): "\(kind.label)s"
        case .statements, .pathStatements: "statements in events"
        case .lineage: "lineage"
        case .table(_, let name): "table \(name)"
        case .buckets: "buckets"
        case .layout: "delivered files in buckets"
        case .bucket(let name): "bucket \(name)"
        case .backups, .backupsElsewhere: "backups"
        case .outsideRoles: "roles"
        }
    }
}

/// A workspace and where it answers.
public struct WorkspaceTarget: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
    /// `https://host`; nil where the account does not tell it.
    public var host: String?
    /// The metastore that its names belong to, once it is known.
    public var metastore: String?
    /// The SQL warehouse to ask with; nil = whichever may be used.
    public var warehouse: String?

    public init(id: String, name: String, host: String?, metastore: String? = nil, warehouse: String? = nil) {
        self.warehouse = warehouse
        self.id = id
        self.name = name
        self.host = host
        self.metastore = metastore
    }
}

/// A metastore and the workspace to ask at.
struct MetastoreTarget: Sendable, Hashable, Codable {
    var id: String
    var name: String
    var workspace: WorkspaceTarget
}

/// A notebook to read.
struct NotebookTarget: Sendable, Hashable, Codable {
    var path: String
    var language: String?
}
