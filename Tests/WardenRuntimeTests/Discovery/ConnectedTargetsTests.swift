import Testing
import WardenCloud
import WardenDatabricks
import WardenDomain
import WardenRuntime

/// What a configuration, or the environment alone, gives discovery to ask.
@Suite struct ConnectedTargetsTests {
    private func ports(_ environment: [String: String], files: [String: String] = [:]) -> LocalPorts {
        LocalPorts(environment: environment, home: "/home/a", readFile: { files[$0] })
    }

    private let profiles = """
        [account]
        host = https://accounts.cloud.databricks.com
        account_id = acc
        client_id = c
        client_secret = s
        [prod]
        host = https://dbc-1.cloud.databricks.com
        token = t
        """
    private let keys = "[audit]\naws_access_key_id = AKIAAUDIT\naws_secret_access_key = s\n"

    @Test func takesEverythingThatTheFileNames() throws {
        let text = """
            databricks:
              account: {id: acc, profile: account}
              workspaces:
                - {id: 7, name: prod, profile: prod, warehouse: w1}
            aws:
              accounts:
                - {id: "111122223333", profile: audit}
                - {id: "444455556666", profile: audit}
            scope: {accounts: ["111122223333"], catalogs: [main], buckets: [logs]}
            """
        let files = [
            "/etc/t/trailwarden.yml": text, "/etc/t/databrickscfg": profiles, "/etc/t/aws-credentials": keys,
        ]
        let connector = try Connector.load(path: "/etc/t/trailwarden.yml", ports: ports([:], files: files))
        let targets = try DiscoveryTargets(connector)
        #expect(targets.account?.accountID == "acc")
        #expect(targets.workspaces.map(\.id) == ["7"] && targets.workspaces.first?.warehouse == "w1")
        #expect(targets.clouds.compactMap(\.id) == ["111122223333"])
        #expect(targets.cloudsLeftOut == ["444455556666"])
        #expect(targets.scope == DiscoveryScope(catalogs: ["main"], buckets: ["logs"]))
        // Workspaces that the account lists are asked with its own identity.
        let listed = WorkspaceTarget(id: "9", name: "dev", host: "https://dbc-9.cloud.databricks.com")
        #expect(targets.client(listed)?.client.host.authority == "dbc-9.cloud.databricks.com")
        #expect(targets.client(WorkspaceTarget(id: "8", name: "gone", host: nil)) == nil)
    }

    @Test func aHostWithoutAnAccountIsAWorkspace() throws {
        let environment = [
            "DATABRICKS_HOST": "https://dbc-2.cloud.databricks.com", "DATABRICKS_TOKEN": "t",
            "AWS_ACCESS_KEY_ID": "AKIAENV", "AWS_SECRET_ACCESS_KEY": "s",
        ]
        let targets = try DiscoveryTargets(Connector.load(path: nil, ports: ports(environment)))
        #expect(targets.account == nil)
        #expect(targets.workspaces.map(\.host) == ["https://dbc-2.cloud.databricks.com"])
        #expect(targets.clouds.count == 1)
    }

    @Test func anEnvironmentWithoutDatabricksStillHasItsClouds() throws {
        let environment = ["AWS_ACCESS_KEY_ID": "AKIAENV", "AWS_SECRET_ACCESS_KEY": "s"]
        let targets = try DiscoveryTargets(Connector.load(path: nil, ports: ports(environment)))
        #expect(targets.account == nil && targets.workspaces.isEmpty && targets.clouds.count == 1)
    }

    @Test func aProfileThatIsMissingIsAnError() {
        let files = ["/t.yml": "databricks:\n  account: {id: acc, profile: none}\n"]
        let error = #expect(throws: WardenError.self) {
            try DiscoveryTargets(Connector.load(path: "/t.yml", ports: ports([:], files: files)))
        }
        #expect(error?.code == "connect.databricks-login")
    }
}
