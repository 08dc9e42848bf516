internal import WardenChecks
internal import WardenDomain
internal import WardenEstate

extension FindingOrders {
    /// Keys of the workspace configuration that close a check, with the value that does.
    private static let configuration: [String: (key: String, value: String)] = [
        "clipboard-is-off": ("enableNotebookTableClipboard", "false"),
        "cluster-visibility-is-limited": ("enforceClusterViewAcls", "true"),
        "dbfs-browser-is-off": ("enableDbfsFileBrowser", "false"),
        "filestore-is-off": ("enableFileStoreEndpoint", "false"),
        "instance-metadata-is-v2": ("enableEnforceImdsV2", "true"),
        "job-visibility-is-limited": ("enableJobViewAcls", "true"),
        "legacy-cluster-init-scripts-are-off": ("enableDeprecatedClusterNamedInitScripts", "false"),
        "legacy-global-init-scripts-are-off": ("enableDeprecatedGlobalInitScripts", "false"),
        "notebook-export-is-off": ("enableExportNotebook", "false"),
        "result-download-is-off": ("enableResultsDownloading", "false"),
        "results-stay-in-own-account": ("storeInteractiveNotebookResultsInCustomerAccount", "true"),
        "uploads-are-off": ("enableUploadDataUis", "false"),
        // A time in the past: the window is over.
        "vendor-access-is-closed": ("customerApprovedWSLoginExpirationTime", "2000-01-01T00:00:00Z"),
        "users-are-isolated": ("enforceUserIsolation", "true"),
        "web-terminal-is-off": ("enableWebTerminal", "false"),
        "workspace-objects-have-acls": ("enforceWorkspaceViewAcls", "true"),
    ]

    /// Typed settings that close a check, with the document that does.
    private static let settings: [String: (type: String, value: JSONValue)] = [
        "dashboards-are-not-embedded-anywhere": (
            "aibi_dash_embed_ws_acc_policy",
            ["aibi_dashboard_embedding_access_policy": ["access_policy_type": "DENY_ALL_DOMAINS"]]
        ),
        "dashboards-are-not-mailed": ("dashboard_email_subscriptions", ["boolean_val": ["value": false]]),
        "enhanced-monitoring-is-on": (
            "shield_esm_enablement_ws_db", ["enhanced_security_monitoring_workspace": ["is_enabled": true]]
        ),
        "legacy-access-is-off": ("disable_legacy_access", ["disable_legacy_access": ["value": true]]),
        "legacy-dbfs-is-off": ("disable_legacy_dbfs", ["disable_legacy_dbfs": ["value": true]]),
        "sql-download-is-off": ("sql_results_download", ["boolean_val": ["value": false]]),
    ]

    static let workspaceChecks: Set<String> = Set(configuration.keys).union(settings.keys).union([
        "address-lists-are-enforced", "no-cluster-lends-a-log-role", "token-lifetime-is-bounded",
        "tokens-are-made-by-few",
        "tokens-are-short-lived", "tokens-are-used", "tokens-belong-to-active-people", "tokens-expire",
        "verbose-audit-is-on", "workspace-admins-are-restricted", "workspace-admin-not-for-everyone",
    ])

    func workspace(_ finding: Finding, _ list: inout OrderList) {
        let id = finding.subject
        let own = ["workspace": id.name]
        func with(_ more: [String: String]) -> [String: String] { own.merging(more) { $1 } }
        if let (key, value) = Self.configuration[finding.check] {
            return list.add("workspace.set-conf", with(["conf": key, "value": value]))
        }
        if let (type, value) = Self.settings[finding.check] {
            return list.add("workspace.set-setting", with(["setting": type, "value": value.compact]))
        }
        switch finding.check {
        case "address-lists-are-enforced": addresses(finding, &list)
        case "no-cluster-lends-a-log-role": clusters(finding, &list)
        case "token-lifetime-is-bounded":
            list.add("workspace.limit-token-lifetime", with(["days": String(declared.tokenLifetimeDays)]))
        case "tokens-are-made-by-few": list.add("workspace.restrict-tokens", with(["principal": "users"]))
        case "verbose-audit-is-on": list.add("workspace.verbose-audit", own)
        case "workspace-admins-are-restricted": list.add("workspace.restrict-admins", own)
        case "workspace-admin-not-for-everyone":
            for item in finding.items { list.add("identity.demote-admin", with(["principal": item.id])) }
        default:
            for item in finding.items { list.add("token.revoke", with(["token": item.id])) }
        }
    }

    /// Lists are switched on only where they let somebody in; Trailwarden's own addresses join them first.
    private func addresses(_ finding: Finding, _ list: inout OrderList) {
        let rows = posture.document(.ipAccessLists, of: finding.subject)?.array ?? []
        let isNamed = rows.contains {
            $0["list_type"]?.string == "ALLOW" && $0["enabled"]?.bool != false
                && $0["ip_addresses"]?.array?.isEmpty == false
        }
        guard isNamed else {
            return leaveOut(finding, "no list says which addresses people sign in from; that is for a person", &list)
        }
        let own = ["workspace": finding.subject.name]
        if ownAddresses.isEmpty { return list.add("network.enable-address-lists", own) }
        let more = ["addresses": ownAddresses.joined(separator: ","), "label": "trailwarden"]
        list.add("network.allow-addresses", own.merging(more) { $1 })
    }

    /// The role that a cluster lends is denied the log buckets; the cluster keeps the rest.
    private func clusters(_ finding: Finding, _ list: inout OrderList) {
        let clusters = posture.document(.clusters, of: finding.subject)?.array ?? []
        let profiles = posture.document(.instanceProfiles, of: finding.subject)?.array ?? []
        let buckets = Set(posture.locations.compactMap { $0.asset.id.place?.bucket }).sorted()
        for item in finding.items {
            let cluster = clusters.first { $0["cluster_id"]?.text == item.id }
            guard let arn = cluster?["aws_attributes"]?["instance_profile_arn"]?.text else { continue }
            let profile = profiles.first { $0["instance_profile_arn"]?.text == arn }
            let role = profile?["iam_role_arn"]?.text ?? arn
            guard let name = role.split(separator: "/").last.map(String.init) else { continue }
            for bucket in buckets { list.add("iam.deny-bucket", ["role": name, "bucket": bucket]) }
        }
    }
}
