/// A Databricks workspace, or the account level under id `0`.
struct Workspace: Hashable, Sendable {
    var id: String
    var name: String
    /// Prefix of request and resource names in this workspace.
    var host: String

    /// Account-level events are delivered under this id.
    static let account = Workspace(id: "0", name: "account", host: "accounts.cloud.databricks.com")
    static let production = Workspace(
        id: "2418309475520613",
        name: "lumen-prod",
        host: "dbc-7f1c20aa-91d2.cloud.databricks.com"
    )
    static let staging = Workspace(
        id: "5120887341096627",
        name: "lumen-staging",
        host: "dbc-2b90ce41-07af.cloud.databricks.com"
    )
    static let sandbox = Workspace(
        id: "7730412958861904",
        name: "lumen-sandbox",
        host: "dbc-c4d1e833-52b6.cloud.databricks.com"
    )

    static let all = [production, staging, sandbox]
}
