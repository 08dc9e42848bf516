internal import WardenEstate

/// One piece of reading a posture: a few calls that belong together.
enum PostureTask: Sendable, Hashable, Codable {
    /// An AWS account, by its index among the targets: who it is, and what hangs on it.
    case cloud(Int)
    case cloudPart(Int, account: String, CloudPart)
    /// What S3 Access Grants hands on, in every region of an account.
    case accessGrants(Int, account: String)
    case bucket(Int, account: String?, String)
    /// A key as something names it: ARN, id or alias.
    case key(Int, region: String?, String)
    /// A topic or queue that is told of new files.
    case messages(AssetID)
    case vault(Int, AssetID)
    case account(AccountPart)
    case secrets([String])
    case ruleSets([String])
    case workspace(WorkspaceTarget, WorkspacePart)
    case metastore(MetastoreTarget)
    case securables(MetastoreTarget, [Securable])
    case share(MetastoreTarget, String)
    case recipient(MetastoreTarget, String)
    /// Access lists of objects of a workspace.
    case objects(WorkspaceTarget, [AssetID])

    enum CloudPart: String, Sendable, Codable, CaseIterable {
        case identity, iam, summary, block, trails, organization
    }

    enum AccountPart: String, Sendable, Codable, CaseIterable {
        case users, groups, servicePrincipals, logDelivery, credentials, storage, workspaces, metastores, addresses
        case settings
    }

    enum WorkspacePart: String, Sendable, Codable, CaseIterable {
        case users, groups, servicePrincipals, assignments, configuration, tokens, tokenPermissions, warehouses
        case metastore, clusters, instanceProfiles, initScripts, dbfs, addresses, settings, ownIdentity
    }

    /// A securable of Unity Catalog.
    struct Securable: Sendable, Hashable, Codable {
        var id: AssetID
        /// Name in the path of the collection, and in the path of permissions.
        var collection: String
        var type: String
        var hasBindings: Bool
        var isNamed: String
    }

    /// Unique among the tasks of a reading.
    var key: String {
        switch self {
        case .cloud(let index): "cloud/\(index)"
        case .cloudPart(let index, _, let part): "cloud/\(index)/\(part.rawValue)"
        case .accessGrants(let index, _): "access-grants/\(index)"
        case .bucket(let index, _, let name): "bucket/\(index)/\(name)"
        case .key(let index, let region, let name): "key/\(index)/\(region ?? "")/\(name)"
        case .messages(let id): "messages/\(id)"
        case .vault(let index, let id): "vault/\(index)/\(id)"
        case .account(let part): "account/\(part.rawValue)"
        case .secrets(let ids): "secrets/\(ids.first ?? "")/\(ids.count)"
        case .ruleSets(let names): "rule-sets/\(names.first ?? "")/\(names.count)"
        case .workspace(let target, let part): "workspace/\(target.id)/\(part.rawValue)"
        case .metastore(let target): "metastore/\(target.id)"
        case .securables(let target, let list): "securables/\(target.id)/\(list.first?.id.description ?? "")"
        case .share(let target, let name): "share/\(target.id)/\(name)"
        case .recipient(let target, let name): "recipient/\(target.id)/\(name)"
        case .objects(let target, let ids): "objects/\(target.id)/\(ids.first?.description ?? "")"
        }
    }

    /// For progress.
    var label: String {
        switch self {
        case .cloud, .cloudPart, .accessGrants: "the AWS account"
        case .bucket(_, _, let name): "bucket \(name)"
        case .key: "keys"
        case .messages: "topics and queues"
        case .vault: "backup vaults"
        case .account: "the account"
        case .secrets: "OAuth secrets"
        case .ruleSets: "rule sets"
        case .workspace(let target, _): "workspace \(target.name)"
        case .metastore(let target): "metastore \(target.name)"
        case .securables: "grants"
        case .share(_, let name): "share \(name)"
        case .recipient(_, let name): "recipient \(name)"
        case .objects: "access lists of objects"
        }
    }
}
