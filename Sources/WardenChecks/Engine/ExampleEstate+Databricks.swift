import WardenDomain
import WardenEstate

// How the Databricks account, workspace and metastore of the right estate answer.
extension ExampleEstate {
    mutating func readAccount() {
        answer(.logDelivery, Self.account, Self.deliveries)
        answer(
            .credentials,
            Self.account,
            [["credentials_id": "c-1", "aws_credentials": ["sts_role": ["role_arn": .string(Self.roleARN)]]]]
        )
        answer(
            .storageConfigurations,
            Self.account,
            [
                ["storage_configuration_id": "s-1", "root_bucket_info": ["bucket_name": "acme-audit"]],
                ["storage_configuration_id": "s-root", "root_bucket_info": ["bucket_name": "acme-workspace-root"]],
            ]
        )
        answer(
            .workspaces,
            Self.account,
            [
                [
                    "workspace_id": 7, "workspace_name": "prod", "workspace_status": "RUNNING",
                    "storage_configuration_id": "s-root",
                ]
            ]
        )
        answer(.users, Self.account, Self.people)
        answer(.groups, Self.account, Self.circles)
        answer(.servicePrincipals, Self.account, Self.services)
        answer(
            .servicePrincipalSecrets,
            Self.account,
            [
                "501": [
                    [
                        "id": "x1", "status": "ACTIVE", "create_time": "2026-05-01T00:00:00Z",
                        "expire_time": "2026-07-15T00:00:00Z",
                    ]
                ]
            ]
        )
        answer(.ipAccessLists, Self.account, Self.addresses)
        answer(
            .settings,
            Self.account,
            [
                "acct_ip_acl_enable": ["acct_ip_acl_enable": ["value": true]],
                "disable_legacy_features": ["disable_legacy_features": ["value": true]],
                "shield_esm_enablement_ac": ["esm_enablement_account": ["is_enforced": true]],
            ]
        )
        answer(.metastores, Self.account, [["metastore_id": "m-1", "name": "eu", "owner": "metastore-admins"]])
    }

    static let deliveries: JSONValue = [
        [
            "config_id": "d-1", "config_name": "account audit logs", "log_type": "AUDIT_LOGS", "output_format": "JSON",
            "status": "ENABLED", "credentials_id": "c-1", "storage_configuration_id": "s-1",
            "delivery_path_prefix": "audit", "creation_time": 1_760_000_000_000,
            "log_delivery_status": [
                "status": "SUCCEEDED", "last_attempt_time": "2026-06-01T11:50:00Z",
                "last_successful_attempt_time": "2026-06-01T11:50:00Z",
            ],
        ],
        [
            "config_id": "u-1", "log_type": "BILLABLE_USAGE", "output_format": "CSV", "status": "ENABLED",
            "credentials_id": "c-1", "storage_configuration_id": "s-1",
        ],
    ]

    static let people: JSONValue = [
        [
            "id": "101", "userName": "ada@example.com", "active": true, "externalId": "idp-1",
            "roles": [["value": "account_admin"]],
        ],
        [
            "id": "102", "userName": "grace@example.com", "active": true, "externalId": "idp-2",
            "roles": [["value": "account_admin"]],
        ],
    ]

    static let circles: JSONValue = [
        ["id": "201", "displayName": "auditors", "members": [["value": "102", "$ref": "Users/102"]]],
        [
            "id": "202", "displayName": "platform-security",
            "members": [["value": "501", "$ref": "ServicePrincipals/501"]],
        ],
        ["id": "203", "displayName": "metastore-admins", "members": [["value": "101", "$ref": "Users/101"]]],
        ["id": "204", "displayName": "databricks_pii_access", "members": [["value": "201", "$ref": "Groups/201"]]],
    ]

    static let services: JSONValue = [
        ["id": "501", "applicationId": "app-1", "displayName": "trailwarden", "active": true, "roles": []]
    ]

    static let addresses: JSONValue = [
        [
            "list_id": "l-1", "label": "offices", "list_type": "ALLOW", "ip_addresses": ["198.51.100.0/24"],
            "enabled": true,
        ]
    ]

    mutating func readWorkspace() {
        answer(.ipAccessLists, Self.workspace, Self.addresses)
        answer(.workspaceConf, Self.workspace, Self.conf)
        answer(.tokens, Self.workspace, Self.tokens)
        answer(
            .tokenPermissions,
            Self.workspace,
            [
                "access_control_list": [
                    [
                        "group_name": "automation",
                        "all_permissions": [["permission_level": "CAN_USE", "inherited": false]],
                    ],
                    [
                        "group_name": "admins",
                        "all_permissions": [["permission_level": "CAN_MANAGE", "inherited": false]],
                    ],
                ]
            ]
        )
        answer(
            .assignments,
            Self.workspace,
            [
                ["principal": ["principal_id": 203, "group_name": "metastore-admins"], "permissions": ["ADMIN"]],
                ["principal": ["principal_id": 102, "user_name": "grace@example.com"], "permissions": ["USER"]],
            ]
        )
        answer(.users, Self.workspace, Self.people)
        answer(
            .groups,
            Self.workspace,
            [["id": "9", "displayName": "admins", "members": [["value": "203", "$ref": "Groups/203"]]]]
        )
        answer(.servicePrincipals, Self.workspace, Self.services)
        answer(.settings, Self.workspace, Self.workspaceSettings)
        answer(.metastoreAssignment, Self.workspace, ["metastore_id": "m-1"])
        answer(.globalInitScripts, Self.workspace, [])
        answer(.dbfsRoot, Self.workspace, [["path": "/databricks-datasets", "is_dir": true]])
        answer(
            .warehouses,
            Self.workspace,
            [
                [
                    "id": "w1", "name": "audit",
                    "access_control_list": [
                        [
                            "group_name": "auditors",
                            "all_permissions": [["permission_level": "CAN_USE", "inherited": false]],
                        ]
                    ],
                ]
            ]
        )
        answer(.clusters, Self.workspace, [])
        answer(
            .ownIdentity,
            Self.workspace,
            [
                "id": "501", "userName": "app-1", "displayName": "trailwarden", "applicationId": "app-1",
                "groups": [["display": "databricks_pii_access"]], "roles": [],
            ]
        )
        for reader in [Self.dashboard, Self.job] {
            answer(
                .objectPermissions,
                reader,
                [
                    "access_control_list": [
                        [
                            "group_name": "auditors",
                            "all_permissions": [["permission_level": "CAN_READ", "inherited": false]],
                        ],
                        [
                            "service_principal_name": "app-1",
                            "all_permissions": [["permission_level": "IS_OWNER", "inherited": false]],
                        ],
                    ]
                ]
            )
        }
    }

    static let conf: JSONValue = [
        "enableVerboseAuditLogs": "true", "enableIpAccessLists": "true", "maxTokenLifetimeDays": "90",
        "enableTokensConfig": "true", "enableResultsDownloading": "false", "enableExportNotebook": "false",
        "enableNotebookTableClipboard": "false", "enableUploadDataUis": "false", "enableDbfsFileBrowser": "false",
        "enableFileStoreEndpoint": "false", "storeInteractiveNotebookResultsInCustomerAccount": "true",
        "enableWebTerminal": "false", "enforceUserIsolation": "true", "enforceWorkspaceViewAcls": "true",
        "enforceClusterViewAcls": "true", "enableJobViewAcls": "true", "enableEnforceImdsV2": "true",
        "enableDeprecatedGlobalInitScripts": "false", "enableDeprecatedClusterNamedInitScripts": "false",
        "customerApprovedWSLoginExpirationTime": "", "enableProjectsAllowList": "true",
    ]

    static let tokens: JSONValue = [
        [
            "token_id": "t1", "created_by_username": "ada@example.com", "owner_id": 101,
            "creation_time": 1_778_000_000_000, "expiry_time": 1_783_000_000_000, "last_used_day": 1_780_100_000_000,
            "comment": "ci",
        ]
    ]

    static let workspaceSettings: JSONValue = [
        "restrict_workspace_admins": ["restrict_workspace_admins": ["status": "RESTRICT_TOKENS_AND_JOB_RUN_AS"]],
        "disable_legacy_access": ["disable_legacy_access": ["value": true]],
        "disable_legacy_dbfs": ["disable_legacy_dbfs": ["value": true]],
        "sql_results_download": ["boolean_val": ["value": false]],
        "aibi_dash_embed_ws_acc_policy": [
            "aibi_dashboard_embedding_access_policy": ["access_policy_type": "DENY_ALL_DOMAINS"]
        ],
        "dashboard_email_subscriptions": ["boolean_val": ["value": false]],
        "shield_esm_enablement_ws_db": ["enhanced_security_monitoring_workspace": ["is_enabled": true]],
        "automatic_cluster_update": ["automatic_cluster_update_workspace": ["enabled": true]],
    ]

    mutating func readCatalog() {
        answer(.systemSchemas, Self.metastore, [["schema": "access", "state": "ENABLE_COMPLETED"]])
        answer(
            .securable,
            Self.metastore,
            [
                "metastore_id": "m-1", "name": "eu", "owner": "metastore-admins",
                "delta_sharing_scope": "INTERNAL_AND_EXTERNAL",
                "delta_sharing_recipient_token_lifetime_in_seconds": 2_592_000,
            ]
        )
        answer(.grants, Self.metastore, [["principal": "metastore-admins", "privileges": ["CREATE_CATALOG"]]])
        for id in [Self.systemCatalog, Self.systemSchema] {
            answer(.securable, id, ["name": .string(id.name), "owner": "System user"])
        }
        answer(.grants, Self.systemCatalog, [["principal": "account users", "privileges": ["USE_CATALOG"]]])
        answer(.grants, Self.systemSchema, [["principal": "auditors", "privileges": ["USE_SCHEMA", "SELECT"]]])
        answer(.grants, Self.auditTable, [["principal": "auditors", "privileges": ["SELECT"]]])
        answer(.securable, Self.auditTable, ["name": "audit", "owner": "System user", "table_type": "MANAGED"])
        for id in [Self.copy, Self.copySchema, Self.copyCatalog, Self.door, Self.credential, Self.volume] {
            answer(.securable, id, ["name": .string(id.name), "owner": "platform-security"])
            answer(.grants, id, [])
        }
        answer(.grants, Self.copy, [["principal": "auditors", "privileges": ["SELECT"]]])
        answer(.grants, Self.copyCatalog, [["principal": "auditors", "privileges": ["USE_CATALOG"]]])
        answer(.securable, Self.door, ["name": "audit-files", "owner": "platform-security", "read_only": true])
        answer(.securable, Self.credential, ["name": "audit-reader", "owner": "platform-security", "read_only": true])
        set(.securable, Self.copyCatalog, ["isolation_mode"], "ISOLATED")
        answer(.bindings, Self.copyCatalog, [["workspace_id": 7, "binding_type": "BINDING_TYPE_READ_WRITE"]])
        answer(.share, Self.share, ["name": "audit-for-mssp", "owner": "platform-security", "objects": []])
        answer(.sharePermissions, Self.share, [["principal": "mssp", "privileges": ["SELECT"]]])
        answer(
            .recipient,
            Self.recipient,
            [
                "name": "mssp", "authentication_type": "TOKEN", "activated": true, "owner": "platform-security",
                "ip_access_list": ["allowed_ip_addresses": ["203.0.113.0/24"]],
                "tokens": [["id": "rt1", "expiration_time": 1_782_000_000_000, "created_at": 1_779_600_000_000]],
            ]
        )
        input.policy.declaredReaders.insert("mssp")
    }
}
