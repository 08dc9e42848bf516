public import WardenCloud
internal import WardenDomain

extension DatabricksWorkspace {
    private static let unity = "/api/2.1/unity-catalog"
    /// Page size chosen by the server: without it some listings come unpaged and cut.
    private static let paged = HTTPRequest.QueryItem("max_results", "0")
    private static let browse = HTTPRequest.QueryItem("include_browse", "true")
    private static let unbound = HTTPRequest.QueryItem("include_unbound", "true")

    private func unity<Element>(
        _ rest: String,
        query: [HTTPRequest.QueryItem] = [],
        member: String,
        _ operation: String,
        _ resource: String? = nil,
        _ permission: CloudPermission = .readUnityCatalog
    ) -> DatabricksList<Element> {
        list(
            "\(Self.unity)/\(rest)",
            query: [Self.paged] + query,
            member: member,
            paging: .token,
            operation,
            resource,
            permission
        )
    }

    private func one<Value: JSONReadable>(
        _ rest: String,
        _ name: String,
        _ operation: String,
        query: [HTTPRequest.QueryItem] = []
    ) async -> Result<Value, CloudGap> {
        let path = "\(Self.unity)/\(rest)/\(PercentEncoding.strict(name))"
        return await client.read(path, query: query, .init(operation, name, needs: .readUnityCatalog))
    }

    // MARK: Metastore

    public func metastore() async -> Result<Metastore, CloudGap> {
        await client.read("\(Self.unity)/metastore_summary", .init("read the metastore", needs: .workspaceAccess))
    }

    public func metastoreAssignment() async -> Result<MetastoreAssignment, CloudGap> {
        let words = DatabricksClient.Words("read the metastore assignment", needs: .workspaceAccess)
        return await client.read("\(Self.unity)/current-metastore-assignment", words)
    }

    public func systemSchemas(metastore id: String) -> DatabricksList<SystemSchema> {
        let rest = "metastores/\(PercentEncoding.strict(id))/systemschemas"
        return unity(rest, member: "schemas", "list system schemas", id, .readMetastores)
    }

    // MARK: Securables

    public func catalogs() -> DatabricksList<UnityCatalogEntry> {
        unity("catalogs", query: [Self.browse, Self.unbound], member: "catalogs", "list catalogs")
    }

    public func schemas(catalog: String) -> DatabricksList<UnitySchema> {
        let query = [HTTPRequest.QueryItem("catalog_name", catalog), Self.browse]
        return unity("schemas", query: query, member: "schemas", "list schemas", catalog)
    }

    /// - Parameter columns: also columns and properties, at the price of far larger answers.
    public func tables(catalog: String, schema: String, columns: Bool = false) -> DatabricksList<UnityTable> {
        let omit: [HTTPRequest.QueryItem] = columns ? [] : [.init("omit_columns", "true")]
        let query = Self.inside(catalog, schema) + [Self.browse] + omit
        return unity("tables", query: query, member: "tables", "list tables", "\(catalog).\(schema)")
    }

    /// One table, with its dependencies where it is a view.
    public func table(_ fullName: String) async -> Result<UnityTable, CloudGap> {
        await one("tables", fullName, "read a table", query: [Self.browse])
    }

    /// Names and kinds of all tables of a catalog: one call for up to 10,000 of them.
    public func tableSummaries(catalog: String) -> DatabricksList<TableSummary> {
        let query = [HTTPRequest.QueryItem("catalog_name", catalog)]
        return unity("table-summaries", query: query, member: "tables", "list table summaries", catalog)
    }

    public func volumes(catalog: String, schema: String) -> DatabricksList<UnityVolume> {
        let query = Self.inside(catalog, schema) + [Self.browse]
        return unity("volumes", query: query, member: "volumes", "list volumes", "\(catalog).\(schema)")
    }

    public func functions(catalog: String, schema: String) -> DatabricksList<UnityFunction> {
        let query = Self.inside(catalog, schema) + [Self.browse]
        return unity("functions", query: query, member: "functions", "list functions", "\(catalog).\(schema)")
    }

    public func externalLocations() -> DatabricksList<ExternalLocation> {
        let query = [Self.browse, Self.unbound]
        return unity("external-locations", query: query, member: "external_locations", "list external locations")
    }

    public func storageCredentials() -> DatabricksList<StorageCredential> {
        let name = "storage_credentials"
        return unity("storage-credentials", query: [Self.unbound], member: name, "list storage credentials")
    }

    public func connections() -> DatabricksList<CatalogConnection> {
        unity("connections", member: "connections", "list connections")
    }

    /// Workspaces that an isolated object is open to.
    ///
    /// - Parameter type: `catalog`, `external_location`, `storage_credential`, `credential`.
    public func bindings(type: String, name: String) -> DatabricksList<WorkspaceBinding> {
        unity("bindings/\(type)/\(PercentEncoding.strict(name))", member: "bindings", "list workspace bindings", name)
    }

    private static func inside(_ catalog: String, _ schema: String) -> [HTTPRequest.QueryItem] {
        [.init("catalog_name", catalog), .init("schema_name", schema)]
    }

    // MARK: Grants

    /// Privileges given on the object itself. Owners and metastore admins do not stand in it.
    ///
    /// - Parameter type: `catalog`, `schema`, `table`, `volume`, `function`, `external_location`,
    ///   `storage_credential`, `metastore` (by id), ...
    public func grants(type: String, name: String) -> DatabricksList<PrivilegeAssignment> {
        let rest = "permissions/\(type)/\(PercentEncoding.strict(name))"
        return unity(rest, member: "privilege_assignments", "list grants", "\(type) \(name)", .readUnityGrants)
    }

    /// Privileges on the object with those inherited from what it stands in. Membership in groups is not followed.
    public func effectiveGrants(
        type: String,
        name: String,
        principal: String? = nil
    ) -> DatabricksList<EffectivePrivilegeAssignment> {
        let rest = "effective-permissions/\(type)/\(PercentEncoding.strict(name))"
        let query = principal.map { [HTTPRequest.QueryItem("principal", $0)] } ?? []
        let object = "\(type) \(name)"
        let member = "privilege_assignments"
        return unity(rest, query: query, member: member, "list effective grants", object, .readUnityGrants)
    }

    // MARK: Delta Sharing

    public func shares() -> DatabricksList<Share> {
        unity("shares", member: "shares", "list shares", nil, .readShares)
    }

    /// One share with its objects.
    public func share(_ name: String) async -> Result<Share, CloudGap> {
        await client.read(
            "\(Self.unity)/shares/\(PercentEncoding.strict(name))",
            query: [.init("include_shared_data", "true")],
            .init("read a share", name, needs: .readShares)
        )
    }

    /// Recipients that may read a share.
    public func sharePermissions(_ name: String) -> DatabricksList<PrivilegeAssignment> {
        let rest = "shares/\(PercentEncoding.strict(name))/permissions"
        return unity(rest, member: "privilege_assignments", "list share permissions", name, .readShares)
    }

    public func recipients() -> DatabricksList<Recipient> {
        unity("recipients", member: "recipients", "list recipients", nil, .readShares)
    }

    public func recipient(_ name: String) async -> Result<Recipient, CloudGap> {
        await client.read(
            "\(Self.unity)/recipients/\(PercentEncoding.strict(name))",
            .init("read a recipient", name, needs: .readShares)
        )
    }

    /// Shares that a recipient may read.
    public func sharePermissions(ofRecipient name: String) -> DatabricksList<RecipientSharePermissions> {
        let rest = "recipients/\(PercentEncoding.strict(name))/share-permissions"
        return unity(rest, member: "permissions_out", "list shares of a recipient", name, .readShares)
    }

    public func providers() -> DatabricksList<SharingProvider> {
        unity("providers", member: "providers", "list providers", nil, .readShares)
    }
}
