/// What a key of the workspace configuration is before anybody sets it. The interface answers null then, and takes no null:
/// what was never set is put back as its default.
///
/// Source: Databricks, "Workspace configuration" of the REST reference and the administration pages of each switch.
enum WorkspaceDefaults {
    static func value(of key: String) -> String? { values[key] }

    private static let values = [
        "customerApprovedWSLoginExpirationTime": "", "enableDbfsFileBrowser": "false",
        "enableDeprecatedClusterNamedInitScripts": "false", "enableDeprecatedGlobalInitScripts": "false",
        "enableEnforceImdsV2": "false", "enableExportNotebook": "true", "enableFileStoreEndpoint": "true",
        "enableIpAccessLists": "false", "enableJobViewAcls": "true", "enableNotebookTableClipboard": "true",
        "enableResultsDownloading": "true", "enableUploadDataUis": "true", "enableVerboseAuditLogs": "false",
        "enableWebTerminal": "false", "enforceClusterViewAcls": "true", "enforceUserIsolation": "false",
        "enforceWorkspaceViewAcls": "true", "maxTokenLifetimeDays": "0",
        "storeInteractiveNotebookResultsInCustomerAccount": "false",
    ]
}
