// Roles and privileges. Databricks has no read-only role for most of this: the smallest role that works is named.
extension CloudPermission {
    private static func account(_ capability: Capability) -> CloudPermission {
        CloudPermission("account admin", .databricks, capability, on: .account)
    }

    private static func workspace(_ capability: Capability) -> CloudPermission {
        CloudPermission("workspace admin", .databricks, capability, on: .workspace)
    }

    private static func metastore(_ capability: Capability) -> CloudPermission {
        CloudPermission("metastore admin", .databricks, capability, on: .metastore)
    }

    /// Any workspace accepts its own users: needed for every other call.
    public static let workspaceAccess = CloudPermission(
        "workspace access",
        .databricks,
        .databricksSignIn,
        [.assess, .scan, .fix],
        on: .workspace
    )
    public static let readWorkspaces = account(.workspaces)
    public static let readLogDelivery = account(.logDelivery)
    public static let readMetastores = account(.metastores)
    public static let readAccountIdentities = account(.accountIdentities)
    public static let readWorkspaceAssignments = account(.workspaceAssignments)
    public static let readAccountNetwork = account(.accountNetwork)

    public static let readUnityCatalog = metastore(.unityCatalog)
    public static let readUnityGrants = metastore(.unityGrants)
    public static let readShares = metastore(.sharing)

    public static let readWorkspaceIdentities = workspace(.workspaceIdentities)
    public static let readWorkspaceObjects = workspace(.workspaceObjects)
    public static let readTokens = workspace(.tokens)
    public static let readWorkspaceSettings = workspace(.workspaceSettings)

    public static let useSystemCatalog = CloudPermission(
        "USE CATALOG on system",
        .databricks,
        .systemTables,
        [.assess, .scan, .fix],
        on: .catalog
    )
    public static let useSystemAccess = CloudPermission(
        "USE SCHEMA on system.access",
        .databricks,
        .systemTables,
        [.assess, .scan, .fix],
        on: .schema
    )
    public static let selectSystemAccess = CloudPermission(
        "SELECT on system.access",
        .databricks,
        .systemTables,
        [.assess, .scan, .fix],
        on: .schema
    )
    /// Of the texts that ran on warehouses and serverless compute.
    public static let useSystemQuery = CloudPermission(
        "USE SCHEMA on system.query",
        .databricks,
        .systemTables,
        on: .schema
    )
    public static let selectSystemQuery = CloudPermission(
        "SELECT on system.query",
        .databricks,
        .systemTables,
        on: .schema
    )
    public static let useWarehouse = CloudPermission(
        "CAN_USE on a SQL warehouse",
        .databricks,
        .statements,
        [.assess, .scan, .fix],
        on: .warehouse
    )

    static let databricksReads: [CloudPermission] = [
        workspaceAccess, readWorkspaces, readLogDelivery, readMetastores, readAccountIdentities,
        readWorkspaceAssignments, readAccountNetwork, readUnityCatalog, readUnityGrants, readShares,
        readWorkspaceIdentities, readWorkspaceObjects, readTokens, readWorkspaceSettings, useSystemCatalog,
        useSystemAccess, selectSystemAccess, useSystemQuery, selectSystemQuery, useWarehouse,
    ]

    static let databricksChanges: [CloudPermission] = [
        CloudPermission("account admin", .databricks, .containDatabricks, [.fix], on: .account),
        CloudPermission("metastore admin", .databricks, .containDatabricks, [.fix], on: .metastore),
        CloudPermission("workspace admin", .databricks, .containDatabricks, [.fix], on: .workspace),
    ]
}
