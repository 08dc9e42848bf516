/// Turns what a text names into ids of assets.
public struct ReferenceResolver: Sendable {
    /// The metastore whose names the text uses.
    public var metastore: String
    /// The workspace: legacy tables, mounts and DBFS belong to it.
    public var workspace: String

    public init(metastore: String, workspace: String) {
        self.metastore = metastore
        self.workspace = workspace
    }

    /// The asset and whether the name was whole; nil for names that no asset can have.
    public func resolve(_ target: DataReference.Target) -> (id: AssetID, confidence: Confidence)? {
        switch target {
        case .table(let parts): table(parts)
        case .path(let text): path(text)
        }
    }

    private func table(_ parts: [String]) -> (AssetID, Confidence)? {
        guard parts.count <= 3, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        let isLegacy = ["hive_metastore", "spark_catalog"].contains(parts.first?.lowercased() ?? "")
        if parts.count == 3, !isLegacy {
            return (AssetID(.table, scope: metastore, name: parts.joined(separator: ".")), .certain)
        }
        // Without a catalog the workspace's default decides; `system` is no schema anywhere, `access` hints at it.
        let own = parts.count >= 2 ? Array(parts.suffix(2)) : ["default"] + parts
        let full = ["hive_metastore"] + own
        let scope = "workspace-" + workspace
        return (AssetID(.table, scope: scope, name: full.joined(separator: ".")), .likely)
    }

    private func path(_ text: String) -> (AssetID, Confidence)? {
        if let url = StorageURL(text) { return (AssetID(url), .certain) }
        var path = text[...]
        var isOfDBFS = false
        for start in ["dbfs:", "file:/dbfs/", "/dbfs/"] where path.hasPrefix(start) {
            path = path.dropFirst(start.count)
            isOfDBFS = true
        }
        let parts = path.split(separator: "/")
        if parts.count >= 4, parts[0] == "Volumes" {
            let name = parts[1...3].joined(separator: ".")
            return (AssetID(.volume, scope: metastore, name: name.lowercased()), parts.count == 4 ? .certain : .likely)
        }
        if parts.count >= 2, parts[0] == "mnt" {
            return (AssetID(.mount, scope: workspace, name: "/mnt/" + parts[1]), .likely)
        }
        // What the platform keeps below its own folders is nobody's copy.
        guard let root = parts.first, isOfDBFS || root == "FileStore", !root.hasPrefix("databricks") else { return nil }
        return (AssetID(.dbfs, scope: workspace, name: "/" + parts.joined(separator: "/")), .likely)
    }
}
