/// Typed settings with their ETags, of workspaces and of the account.
enum SettingsFamily: Family {
    private struct Kind: Sendable {
        var name: String
        var scope: Route.Scope
        /// The member that carries the value, and its value as long as nobody set it; nil answers 404 until then.
        var field: String
        var initial: JSON?
        var hasETag = true
    }

    private static let kinds: [Kind] = [
        Kind(
            name: "shield_csp_enablement_ws_db",
            scope: .workspace,
            field: "compliance_security_profile_workspace",
            initial: ["is_enabled": false, "compliance_standards": []]
        ),
        Kind(
            name: "shield_esm_enablement_ws_db",
            scope: .workspace,
            field: "enhanced_security_monitoring_workspace",
            initial: ["is_enabled": false]
        ),
        Kind(
            name: "automatic_cluster_update",
            scope: .workspace,
            field: "automatic_cluster_update_workspace",
            initial: ["enabled": false]
        ),
        Kind(
            name: "restrict_workspace_admins",
            scope: .workspace,
            field: "restrict_workspace_admins",
            initial: ["status": "ALLOW_ALL"]
        ),
        Kind(name: "disable_legacy_access", scope: .workspace, field: "disable_legacy_access", initial: nil),
        Kind(name: "disable_legacy_dbfs", scope: .workspace, field: "disable_legacy_dbfs", initial: nil),
        Kind(name: "sql_results_download", scope: .workspace, field: "boolean_val", initial: ["value": true]),
        Kind(name: "dashboard_email_subscriptions", scope: .workspace, field: "boolean_val", initial: ["value": true]),
        Kind(
            name: "aibi_dash_embed_ws_acc_policy",
            scope: .workspace,
            field: "aibi_dashboard_embedding_access_policy",
            initial: ["access_policy_type": "ALLOW_ALL_DOMAINS"]
        ),
        Kind(name: "default_namespace_ws", scope: .workspace, field: "namespace", initial: nil),
        Kind(
            name: "enable-results-downloading",
            scope: .workspace,
            field: "boolean_val",
            initial: ["value": true],
            hasETag: false
        ),
        Kind(
            name: "enable-export-notebook",
            scope: .workspace,
            field: "boolean_val",
            initial: ["value": true],
            hasETag: false
        ),
        Kind(
            name: "enable-notebook-table-clipboard",
            scope: .workspace,
            field: "boolean_val",
            initial: ["value": true],
            hasETag: false
        ),
        Kind(
            name: "shield_csp_enablement_ac",
            scope: .account,
            field: "csp_enablement_account",
            initial: ["is_enforced": false, "compliance_standards": []]
        ),
        Kind(
            name: "shield_esm_enablement_ac",
            scope: .account,
            field: "esm_enablement_account",
            initial: ["is_enforced": false]
        ),
        Kind(name: "disable_legacy_features", scope: .account, field: "disable_legacy_features", initial: nil),
        Kind(name: "acct_ip_acl_enable", scope: .account, field: "acct_ip_acl_enable", initial: ["value": false]),
        Kind(name: "dcp_acct_enable", scope: .account, field: "personal_compute", initial: ["value": "ON"]),
    ]

    static let routes: [Route] = kinds.flatMap { kind in
        let base = kind.scope == .account ? "/api/2.0/accounts/{account_id}" : "/api/2.0"
        let path = "\(base)/settings/types/\(kind.name)/names/default"
        func rule(_ action: String) -> AuditRule {
            AuditRule(
                "accounts",
                action,
                account: kind.scope == .account,
                ["settingTypeName": "=\(kind.name)", "settingValueForAudit": "setting"]
            )
        }
        return [
            Route("GET", path, kind.scope, audit: rule("getSetting")) { estate, call in
                try allow(kind.scope, estate, call)
                return Reply(try current(kind, estate, call))
            },
            Route("PATCH", path, kind.scope, audit: rule("setSetting")) { estate, call in
                try allow(kind.scope, estate, call)
                guard let setting = call.body["setting"], let value = setting[kind.field] else {
                    throw Refusal.invalid("Missing required field: setting.\(kind.field)")
                }
                try checkETag(setting["etag"]?.text, kind, estate, call)
                if kind.name == "shield_csp_enablement_ws_db", value["is_enabled"]?.flag == false,
                    (try? current(kind, estate, call))?[kind.field]?["is_enabled"]?.flag == true
                {
                    throw Refusal.invalid("The compliance security profile cannot be turned off.")
                }
                return Reply(store(kind, value, &estate, call))
            },
            Route("DELETE", path, kind.scope, audit: rule("deleteSetting")) { estate, call in
                try allow(kind.scope, estate, call)
                try checkETag(call.query("etag"), kind, estate, call)
                estate.hosts[call.host]?.settings[kind.name] = nil
                estate.hosts[call.host, default: HostState()].settingVersion += 1
                return Reply(["etag": .string(etag(kind, estate, call))])
            },
        ]
    }

    private static func allow(_ scope: Route.Scope, _ estate: Estate, _ call: Call) throws {
        if scope == .account { try estate.requireAccountAdmin(call) } else { try estate.requireWorkspaceAdmin(call) }
    }

    private static func etag(_ kind: Kind, _ estate: Estate, _ call: Call) -> String {
        estate.hosts[call.host]?.settings[kind.name]?["etag"]?.text
            ?? Paging.token(after: "\(kind.name)-\(estate.hosts[call.host]?.settingVersion ?? 1)")
    }

    private static func info(_ kind: Kind, _ estate: Estate, _ call: Call) -> [JSON] {
        [
            [
                "@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "SETTING", "domain": "lab",
                "metadata": ["etag": .string(etag(kind, estate, call))],
            ]
        ]
    }

    private static func current(_ kind: Kind, _ estate: Estate, _ call: Call) throws -> JSON {
        if let stored = estate.hosts[call.host]?.settings[kind.name] { return stored }
        guard let initial = kind.initial else {
            throw Refusal(404, "NOT_FOUND", "Setting \(kind.name) was never set.", details: info(kind, estate, call))
        }
        var body: JSON = .object(["setting_name": "default", kind.field: initial])
        if kind.hasETag { body["etag"] = .string(etag(kind, estate, call)) }
        return body
    }

    private static func checkETag(_ sent: String?, _ kind: Kind, _ estate: Estate, _ call: Call) throws {
        guard kind.hasETag, let sent, !sent.isEmpty, sent != etag(kind, estate, call) else { return }
        throw Refusal(409, "ABORTED", "The etag is stale.", details: info(kind, estate, call))
    }

    private static func store(_ kind: Kind, _ value: JSON, _ estate: inout Estate, _ call: Call) -> JSON {
        estate.hosts[call.host, default: HostState()].settingVersion += 1
        estate.hosts[call.host]?.settings[kind.name] = nil
        var body: JSON = .object(["setting_name": "default", kind.field: value])
        if kind.hasETag { body["etag"] = .string(etag(kind, estate, call)) }
        estate.hosts[call.host]?.settings[kind.name] = body
        return body
    }
}
