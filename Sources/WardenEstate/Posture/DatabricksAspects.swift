// What is asked of Databricks. Source: its REST reference; a document is the answer of the named path, all pages as one
// list.

// Of the Databricks account (`account:databricks/ID`).
extension Aspect {
    /// SCIM Users of the account: `[{"id", "userName", "active", "roles", "groups", "entitlements"}]`.
    public static let users = Aspect("databricks.users")
    /// SCIM Groups: `[{"id", "displayName", "members": [{"value", "$ref", "type"}], "roles", "meta"}]`.
    public static let groups = Aspect("databricks.groups")
    /// SCIM ServicePrincipals: `[{"id", "applicationId", "displayName", "active", "roles"}]`.
    public static let servicePrincipals = Aspect("databricks.service-principals")
    /// OAuth secrets of each service principal: `{"<id>": [{"id", "create_time", "expire_time", "status"}]}`.
    public static let servicePrincipalSecrets = Aspect("databricks.service-principal-secrets")
    /// `/log-delivery`: `[{"config_id", "log_type", "status", "workspace_ids_filter", "log_delivery_status", …}]`.
    public static let logDelivery = Aspect("databricks.log-delivery")
    /// `/credentials`: `[{"credentials_id", "aws_credentials": {"sts_role": {"role_arn", "external_id"}}}]`.
    public static let credentials = Aspect("databricks.credentials")
    /// `/storage-configurations`: `[{"storage_configuration_id", "root_bucket_info": {"bucket_name"}}]`.
    public static let storageConfigurations = Aspect("databricks.storage-configurations")
    /// `/workspaces`.
    public static let workspaces = Aspect("databricks.workspaces")
    /// Metastores with their admins: `[{"metastore_id", "name", "owner", "delta_sharing_scope", …}]`.
    public static let metastores = Aspect("databricks.metastores")
    /// IP access lists, of the account or of a workspace: `[{"list_id", "label", "list_type", "ip_addresses", "enabled"}]`.
    public static let ipAccessLists = Aspect("databricks.ip-access-lists")
    /// Settings by name, of the account or of a workspace: `{"<name>": {…answer…}}`.
    public static let settings = Aspect("databricks.settings")
    /// Budget, federation and single sign-on settings are told by no API: absent from this list on purpose.
    public static let ruleSets = Aspect("databricks.rule-sets")
}

// Of a workspace (`workspace:databricks/ID`). `users`, `groups`, `servicePrincipals` there are the workspace's own view.
extension Aspect {
    /// Permission assignments: `[{"principal": {"principal_id", "user_name"|"group_name"|"service_principal_name"},
    /// "permissions": ["ADMIN"|"USER"]}]`.
    public static let assignments = Aspect("databricks.assignments")
    /// `workspace-conf` keys and values, as text: `{"enableVerboseAuditLogs": "true", …}`.
    public static let workspaceConf = Aspect("databricks.workspace-conf")
    /// Token management: `[{"token_id", "owner_id", "created_by_username", "creation_time", "expiry_time", "comment"}]`.
    public static let tokens = Aspect("databricks.tokens")
    /// Who may make tokens: the ACL of `authorization/tokens`.
    public static let tokenPermissions = Aspect("databricks.token-permissions")
    /// SQL warehouses with their ACL: `[{"id", "name", …, "access_control_list": […]}]`.
    public static let warehouses = Aspect("databricks.warehouses")
    /// The metastore that is assigned: `{"metastore_id", "default_catalog_name"}`.
    public static let metastoreAssignment = Aspect("databricks.metastore-assignment")
    /// Clusters that carry an instance profile, with their ACL: `[{"cluster_id", "cluster_name", "aws_attributes":
    /// {"instance_profile_arn"}, "access_control_list": […]}]`.
    public static let clusters = Aspect("databricks.clusters")
    /// `instance-profiles/list`: `[{"instance_profile_arn", "iam_role_arn"}]`.
    public static let instanceProfiles = Aspect("databricks.instance-profiles")
    /// SCIM Me, our own identity there: `{"id", "userName", "displayName", "groups": [{"display"}], "roles"}`.
    public static let ownIdentity = Aspect("databricks.me")
    public static let globalInitScripts = Aspect("databricks.global-init-scripts")
    /// Root of DBFS listed one level: what FileStore and mounts show: `[{"path", "is_dir"}]`.
    public static let dbfsRoot = Aspect("databricks.dbfs-root")
}

// Of a metastore (`metastore:databricks/ID`) and of the securables in it.
extension Aspect {
    /// System schemas: `[{"schema", "state"}]`. Of a metastore.
    public static let systemSchemas = Aspect("databricks.system-schemas")
    /// The securable itself: owner, type, `comment`, `isolation_mode`. Of each location's securable and of its parents
    /// (`catalog:METASTORE/main`, `schema:METASTORE/main.sec`), of external locations and storage credentials.
    public static let securable = Aspect("databricks.securable")
    /// Grants made on the securable itself: `[{"principal", "privileges": […]}]`. Of a metastore and of each securable.
    public static let grants = Aspect("databricks.grants")
    /// Workspaces that a catalog, location or credential is bound to: `[{"workspace_id", "binding_type"}]`.
    public static let bindings = Aspect("databricks.bindings")
    /// A share with its objects. Of a share.
    public static let share = Aspect("databricks.share")
    /// Who receives a share: `[{"principal", "privileges"}]`. Of a share.
    public static let sharePermissions = Aspect("databricks.share-permissions")
    /// A recipient with its tokens' expiry and its IP access list. Of a recipient.
    public static let recipient = Aspect("databricks.recipient")
    /// ACL of a notebook, query, dashboard, job or alert: `{"access_control_list": [{"user_name"|"group_name"|
    /// "service_principal_name", "all_permissions": [{"permission_level", "inherited"}]}]}`.
    public static let objectPermissions = Aspect("databricks.object-permissions")
}
