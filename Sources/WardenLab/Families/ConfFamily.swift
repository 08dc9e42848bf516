/// `workspace-conf`: a flat map of texts; one unknown key refuses the whole call.
enum ConfFamily: Family {
    static let routes: [Route] = ["/api/2.0/workspace-conf", "/api/2.0/preview/workspace-conf"].flatMap { path in
        [
            Route("GET", path, audit: AuditRule("workspace", "workspaceConfGet", ["workspaceConfKeys": "keys"])) {
                estate,
                call in
                try estate.requireWorkspaceAdmin(call)
                let keys = (call.query("keys") ?? "").split(separator: ",").map(String.init)
                try check(keys)
                let conf = estate.hosts[call.host]?.conf ?? [:]
                return Reply(.object(Dictionary(keys.map { ($0, JSON.optional(conf[$0])) }, uniquingKeysWith: { $1 })))
            },
            Route(
                "PATCH",
                path,
                audit: AuditRule(
                    "workspace",
                    "workspaceConfEdit",
                    ["workspaceConfKeys": "*keys", "workspaceConfValues": "*values"]
                )
            ) { estate, call in
                try estate.requireWorkspaceAdmin(call)
                try check(call.body.members.keys.sorted())
                for (key, value) in call.body.members {
                    guard let text = value.text else {
                        throw Refusal.invalid("Some values are not allowed: {\"\(key)\":\(value.encoded)}")
                    }
                    if key == "maxTokenLifetimeDays", let days = Int(text), !(0...730).contains(days) {
                        throw Refusal.invalid("Some values are not allowed: {\"\(key)\":\"\(text)\"}")
                    }
                    // The service knows no way back to a key that was never set. Here an empty text is one, so that what
                    // was tried can be undone.
                    estate.hosts[call.host, default: HostState()].conf[key] = text.isEmpty ? nil : text
                }
                return Reply(nil, status: 204)
            },
        ]
    }

    private static func check(_ keys: [String]) throws {
        let unknown = keys.filter { !known.contains($0) }
        guard unknown.isEmpty else {
            throw Refusal(400, "BAD_REQUEST", "Invalid keys: \(JSON.strings(unknown).encoded)")
        }
    }

    private static let known: Set<String> = [
        "customerApprovedWSLoginExpirationTime", "enable-X-Content-Type-Options", "enable-X-Frame-Options",
        "enable-X-XSS-Protection", "enableDatabricksAutologgingAdminConf", "enableDbfsFileBrowser",
        "enableDeprecatedClusterNamedInitScripts", "enableDeprecatedGlobalInitScripts", "enableEnforceImdsV2",
        "enableExportNotebook", "enableFileStoreEndpoint", "enableIpAccessLists", "enableJobViewAcls",
        "enableLegacyNotebookVisualizations", "enableLibraryAndInitScriptOnSharedCluster",
        "enableNotebookTableClipboard", "enablePipelinesDataSample", "enableProjectTypeInWorkspace",
        "enableProjectsAllowList", "enableResultsDownloading", "enableTokensConfig", "enableUploadDataUis",
        "enableVerboseAuditLogs", "enableWebTerminal", "enableWorkspaceFilesystem", "enforceClusterViewAcls",
        "enforceUserIsolation", "enforceWorkspaceViewAcls", "maxTokenLifetimeDays", "maxUserInactiveDays",
        "mlflowModelRegistryEmailNotificationsEnabled", "mlflowModelServingEndpointCreationEnabled",
        "mlflowRunArtifactDownloadEnabled", "projectsAllowList", "rStudioUserDefaultHomeBase",
        "reposIpynbResultsExportPermissions", "storeInteractiveNotebookResultsInCustomerAccount",
    ]
}
