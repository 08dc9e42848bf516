import Foundation
import Testing
import WardenCloud
import WardenDatabricks
import WardenDomain
import WardenTestSupport

/// Every request of the typed reads, checked against the published contract.
@Suite struct ContractTests {
    /// The emptiest answer that lets the client go on; token listings are given a second page.
    private static func answer(_ request: HTTPRequest) -> HTTPResponse {
        let path = request.path
        let arrays = ["/workspaces", "/credentials", "/storage-configurations"]
        if path.hasSuffix("/v1/token") {
            return HTTPResponse(#"{"access_token":"t","token_type":"Bearer","expires_in":3600}"#)
        }
        if path.hasPrefix("/api/2.0/accounts/"), path.split(separator: "/").count == 5,
            arrays.contains(where: path.hasSuffix)
        {
            return HTTPResponse("[]")
        }
        if path == "/api/2.0/sql/statements" {
            let manifest =
                #"{"schema":{"column_count":1,"columns":[{"name":"n","type_name":"LONG"}]},"total_row_count":2}"#
            let result = #"{"chunk_index":0,"next_chunk_index":1,"data_array":[["1"]]}"#
            return HTTPResponse(
                #"{"statement_id":"s","status":{"state":"SUCCEEDED"},"manifest":\#(manifest),"result":\#(result)}"#
            )
        }
        if path.contains("/result/chunks/") { return HTTPResponse(#"{"chunk_index":1,"data_array":[["2"]]}"#) }
        // Pages of legacy dashboards are numbered.
        if path.contains("/preview/sql/") { return HTTPResponse("{}") }
        let isPaged =
            request.value("max_results") != nil || request.value("page_size") != nil || path.hasSuffix("/log-delivery")
        return HTTPResponse(isPaged && request.value("page_token") == nil ? #"{"next_page_token":"p2"}"# : "{}")
    }

    private func lines(_ transport: FakeTransport) -> String {
        transport.exchanges.map { exchange in
            let request = exchange.request
            let query = request.query.map { ($0.name, JSONValue.string($0.value ?? "")) }
            let text = String(decoding: request.body, as: UTF8.self)
            let isForm = request.headers["Content-Type"]?.contains("form") == true
            let form = text.split(separator: "&").map { part in
                let pair = part.split(separator: "=", maxSplits: 1).map { PercentDecoding.form(String($0)) }
                return (pair[0], JSONValue.string(pair.count > 1 ? pair[1] : ""))
            }
            let body: JSONValue =
                isForm ? .object(Dictionary(form) { first, _ in first }) : (try? JSONReader.read(request.body)) ?? .null
            let line: JSONValue = [
                "method": .string(request.method), "path": .string(request.path),
                "query": .object(Dictionary(query) { first, _ in first }), "request": body,
                "status": .integer(Int64(exchange.response.status)),
                "response": (try? JSONReader.read(exchange.response.body)) ?? .null,
            ]
            return String(decoding: line.encoded, as: UTF8.self)
        }.joined(separator: "\n") + "\n"
    }

    @Test func everyRequestFollowsTheContract() async throws {
        let transport = FakeTransport { request, _ in Self.answer(request) }
        await readAccount(Fake.account(transport))
        let workspace = Fake.workspace(transport)
        await readCatalog(workspace)
        await readObjects(workspace)
        try await readSettings(workspace)
        try await signIn(transport)
        #expect(transport.exchanges.count > 90)

        let scratch = try TemporaryDirectory()
        let file = try scratch.write(lines(transport), to: "exchanges.jsonl")
        let output = try scratch.write("", to: "out")
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", root.appendingPathComponent("Contracts/check_databricks.py").path, file]
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        let report = try String(contentsOfFile: output, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(report)")
        #expect(report.contains("\(transport.exchanges.count) passed, 0 failed"), "\(report)")
    }

    private func readAccount(_ account: DatabricksAccount) async {
        _ = await account.workspaces()
        _ = await account.logDeliveries()
        _ = await account.credentials()
        _ = await account.storageConfigurations()
        _ = await account.metastores()
        _ = await account.workspaceIDs(ofMetastore: "m-1")
        _ = await account.metastore(ofWorkspace: 7)
        _ = await account.client.collect(account.users())
        _ = await account.client.collect(account.groups())
        _ = await account.client.collect(account.servicePrincipals())
        _ = await account.group("1")
        _ = await account.assignments(workspace: 7)
        _ = await account.ruleSet("accounts/acc/ruleSets/default")
        _ = await account.clientSecrets(ofServicePrincipal: "5")
        _ = await account.ipAccessLists()
        _ = await account.networkPolicies()
        _ = await account.setting("acct_ip_acl_enable")
    }

    private func readCatalog(_ workspace: DatabricksWorkspace) async {
        let client = workspace.client
        _ = await workspace.me()
        _ = await workspace.metastore()
        _ = await workspace.metastoreAssignment()
        _ = await client.collect(workspace.systemSchemas(metastore: "m-1"))
        _ = await client.collect(workspace.catalogs())
        _ = await client.collect(workspace.schemas(catalog: "main"))
        _ = await client.collect(workspace.tables(catalog: "main", schema: "s"))
        _ = await client.collect(workspace.tables(catalog: "main", schema: "s", columns: true))
        _ = await workspace.table("main.s.a b")
        _ = await client.collect(workspace.tableSummaries(catalog: "main"))
        _ = await client.collect(workspace.volumes(catalog: "main", schema: "s"))
        _ = await client.collect(workspace.functions(catalog: "main", schema: "s"))
        _ = await client.collect(workspace.externalLocations())
        _ = await client.collect(workspace.storageCredentials())
        _ = await client.collect(workspace.connections())
        _ = await client.collect(workspace.bindings(type: "catalog", name: "main"))
        _ = await client.collect(workspace.grants(type: "table", name: "main.s.t"))
        _ = await client.collect(workspace.effectiveGrants(type: "schema", name: "main.s", principal: "a@b.c"))
        _ = await client.collect(workspace.shares())
        _ = await workspace.share("s")
        _ = await client.collect(workspace.sharePermissions("s"))
        _ = await client.collect(workspace.recipients())
        _ = await workspace.recipient("r")
        _ = await client.collect(workspace.sharePermissions(ofRecipient: "r"))
        _ = await client.collect(workspace.providers())
    }

    private func readObjects(_ workspace: DatabricksWorkspace) async {
        let client = workspace.client
        _ = await client.collect(workspace.folder("/Users/a b"))
        _ = await workspace.object("/Shared/n")
        _ = await workspace.source(ofNotebook: "/Shared/n")
        _ = await client.collect(workspace.dbfs("/mnt"))
        _ = await workspace.permissions(type: "notebooks", id: "5")
        _ = await workspace.permissions(type: "jobs", id: "5")
        _ = await client.collect(workspace.queries())
        _ = await workspace.query("q")
        _ = await client.collect(workspace.dashboards())
        _ = await workspace.dashboard("d")
        _ = await workspace.publishedDashboard("d")
        _ = await client.collect(workspace.legacyDashboards())
        _ = await workspace.legacyDashboard("d")
        _ = await client.collect(workspace.savedAlerts())
        _ = await client.collect(workspace.alerts())
        _ = await client.collect(workspace.jobs())
        _ = await client.collect(workspace.pipelines())
        _ = await client.collect(workspace.clusters())
        _ = await client.collect(workspace.instanceProfiles())
        _ = await client.collect(workspace.users())
        _ = await client.collect(workspace.groups())
        _ = await client.collect(workspace.servicePrincipals())
    }

    private func readSettings(_ workspace: DatabricksWorkspace) async throws {
        let client = workspace.client
        _ = await client.collect(workspace.tokens())
        _ = await workspace.tokenPermissions()
        _ = await client.collect(workspace.ipAccessLists())
        _ = await workspace.configuration(["enableVerboseAuditLogs", "enableIpAccessLists"])
        _ = await workspace.setting("restrict_workspace_admins")
        _ = await client.collect(workspace.warehouses())
        _ = await workspace.sqlConfiguration()
        let parameters = [SQLStatement.Parameter("d", "2026-01-01", type: "DATE"), SQLStatement.Parameter("n", nil)]
        let statement = SQLStatement("SELECT 1", warehouseID: "w", parameters: parameters, rowLimit: 10)
        #expect(try await workspace.run(statement).get().rows == [["1"], ["2"]])
    }

    private func signIn(_ transport: FakeTransport) async throws {
        for account in ["acc", nil] {
            let machine = MachineToken(
                cloud: Fake.cloud(transport),
                host: Endpoint(authority: "h.example"),
                accountID: account,
                clientID: "c",
                clientSecret: Secret("s")
            )
            #expect(try await machine.token() == Secret("t"))
        }
    }
}
