import Testing
import WardenCloud
import WardenDatabricks
import WardenDomain

@Suite struct LoginTests {
    private static let file = """
        ; made by hand
        [DEFAULT]
        host  = https://dbc-1.cloud.databricks.com/
        token = default-token

        [account]
        host = https://accounts.cloud.databricks.com
        account_id = 11112222-3333-4444-5555-666677778888
        client_id = the-client
        client_secret = the-secret

        [both]
        host = https://dbc-1.cloud.databricks.com
        token = x
        client_id = the-client
        client_secret = y

        [cli]
        host = https://dbc-1.cloud.databricks.com
        auth_type = databricks-cli
        """

    private func resolver(_ environment: [String: String] = [:]) -> DatabricksLoginResolver {
        let ports = LocalPorts(
            environment: environment,
            home: "/home/a",
            readFile: { $0 == "/home/a/.databrickscfg" ? Self.file : nil }
        )
        return DatabricksLoginResolver(ports)
    }

    @Test(
        arguments: [
            ([:], nil, "personal access token from profile 'DEFAULT' of /home/a/.databrickscfg"),
            ([:], "account", "service principal the-client from profile 'account' of /home/a/.databrickscfg"),
            (
                ["DATABRICKS_CONFIG_PROFILE": "account"], nil,
                "service principal the-client from profile 'account' of /home/a/.databrickscfg"
            ),
            (["DATABRICKS_HOST": "h.example", "DATABRICKS_TOKEN": "t"], nil, "personal access token from environment"),
            (
                ["DATABRICKS_HOST": "h.example", "DATABRICKS_CLIENT_ID": "c", "DATABRICKS_CLIENT_SECRET": "s"], nil,
                "service principal c from environment"
            ),
            (
                ["DATABRICKS_HOST": "h.example", "DATABRICKS_TOKEN": "t"], "account",
                "service principal the-client from profile 'account' of /home/a/.databrickscfg"
            ),
            (
                ["DATABRICKS_CONFIG_PROFILE": "both", "DATABRICKS_AUTH_TYPE": "oauth-m2m"], nil,
                "service principal the-client from profile 'both' of /home/a/.databrickscfg"
            ),
        ] as [([String: String], String?, String)]
    )
    func resolves(environment: [String: String], profile: String?, summary: String) throws {
        let login = try resolver(environment).resolve(.init(profile: profile))
        #expect(login.summary == summary)
        #expect(!"\(login)".contains("default-token") && !"\(login)".contains("the-secret"))
    }

    @Test func readsTheAccount() throws {
        let login = try resolver().resolve(.init(profile: "account"))
        #expect(login.accountID == "11112222-3333-4444-5555-666677778888" && login.isAccountHost)
        #expect(login.host.description == "https://accounts.cloud.databricks.com")
        #expect(resolver().profiles == ["DEFAULT", "account", "both", "cli"])
    }

    @Test(arguments: [
        ("both", "more than one way to sign in"), ("cli", "'auth_type' cannot be 'databricks-cli'"),
        ("nobody", "there is no such profile"),
    ])
    func refuses(profile: String, message: String) {
        let error = #expect(throws: WardenError.self) { try resolver().resolve(.init(profile: profile)) }
        #expect(error?.message.contains(message) == true)
    }

    @Test func refusesPlainHTTPToOthers() {
        #expect(throws: WardenError.self) {
            try resolver(["DATABRICKS_HOST": "http://dbc-1.cloud.databricks.com", "DATABRICKS_TOKEN": "t"]).resolve()
        }
    }

    @Test func findsWorkspacesBesideTheAccount() throws {
        let workspace = try #require(Workspace(json: ["workspace_id": 7, "deployment_name": "dbc-7"]))
        let account = Endpoint(authority: "accounts.cloud.databricks.com")
        #expect(workspace.host(account: account)?.description == "https://dbc-7.cloud.databricks.com")
        #expect(workspace.host(account: Endpoint(authority: "127.0.0.1:80")) == nil)
    }

    @Test func placesErrorsInTheFile() {
        let ports = LocalPorts(
            environment: [:],
            home: "/h",
            readFile: { _ in "[DEFAULT\nhost = x\n[a]\njust-a-secret\n" }
        )
        let lines = DatabricksLoginResolver(ports).diagnostics.map(\.rendered)
        #expect(lines.count == 3 && lines[0].contains("/h/.databrickscfg:1:1") && lines[2].contains(":4:1"))
        #expect(!lines.joined().contains("just-a-secret"))
    }
}
