internal import WardenEstate

/// A thing of Unity Catalog that can be granted on.
struct Securable: Sendable {
    enum Kind: String, Sendable, Hashable {
        case metastore, catalog, schema, table, volume, share
        case externalLocation = "external location"
        case storageCredential = "storage credential"

        /// As the grants API names it.
        var path: String { rawValue.replacing(" ", with: "_") }
    }

    var asset: AssetID
    var kind: Kind
    var name: String
    var parent: SecurableIndex?
    var owner: Node?
    /// Where the grants, or the owner, could not be read.
    var unread: [Statement] = []
    /// The id of its metastore.
    var metastore: String
    /// Workspaces that it is bound to; nil = all that use the metastore.
    var workspaces: [String]?
    /// That it is bound to workspaces is known, and to which ones is not.
    var unreadBindings: Statement?
    /// A location or credential that gives no writing.
    var isReadOnly = false
    /// The role of a storage credential.
    var role: String?
    /// The storage credential of an external location.
    var credential: SecurableIndex?

    /// `schema system.access`.
    var label: String { "\(kind.rawValue) \(name)" }
}
