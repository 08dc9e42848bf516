import Testing
import WardenCloud
import WardenEstate
import WardenRuntime

/// Tables of `hive_metastore`, which no listing of Unity Catalog has.
@Suite struct LegacyTableTests {
    /// - Parameter tables: rows of the one schema: name and what is said of it.
    private static func estate(
        _ tables: [(name: String, text: String)],
        schemas: String = #"{"state":"SUCCEEDED"}"#
    ) -> ScriptedEstate {
        let rows = tables.map { "[\"ops\",\"\($0.name)\",\"false\",\"\($0.text)\"]" }.joined(separator: ",")
        return ScriptedEstate { request in
            guard request.path.hasSuffix("/sql/statements") else { return nil }
            let asked = String(decoding: request.body, as: UTF8.self)
            let isSchemas = asked.contains("SHOW SCHEMAS IN hive_metastore")
            let found = isSchemas ? #"["ops"]"# : asked.contains("hive_metastore.`ops` LIKE '*'") ? rows : ""
            let body = """
                {"statement_id":"x","status":\(isSchemas ? schemas : #"{"state":"SUCCEEDED"}"#),"manifest":{"schema":\
                {"columns":[{"name":"a"}]}},"result":{"data_array":[\(found)]}}
                """
            return HTTPResponse(status: 200, body: Array(body.utf8))
        }
    }

    private func locations(_ report: EstateReport) -> [String: Location] {
        Dictionary(report.locations.map { ($0.asset.id.description, $0) }) { first, _ in first }
    }

    @Test func overDeliveredFilesAreDoors() async throws {
        let estate = Self.estate([
            ("raw", #"Owner: jo\nType: EXTERNAL\nLocation: s3a://logs/audit"#),
            ("logins", #"Type: VIEW\nView Text: SELECT * FROM spark_catalog.ops.raw"#),
            ("seen", #"Type: VIEW\nView Text: SELECT * FROM system.access.audit"#),
            ("other", #"Type: MANAGED\nLocation: dbfs:/user/hive/warehouse/ops.db/other"#),
        ])
        let report = try await estate.discover()
        let found = locations(report)
        let raw = try #require(found["table:workspace-7/hive_metastore.ops.raw"])
        #expect(raw.role == .door && raw.wasListed && raw.asset.owner == "jo")
        #expect(raw.chain.last?.evidence.origin == "SHOW TABLE EXTENDED")
        for view in ["logins", "seen"] {
            let door = try #require(found["table:workspace-7/hive_metastore.ops.\(view)"])
            #expect(door.role == .door && door.asset.kind == .view)
        }
        #expect(found["table:workspace-7/hive_metastore.ops.other"] == nil)
        let listed = report.listings.filter {
            $0.scope.contains("hive_metastore") || $0.what.contains("hive_metastore")
        }
        #expect(listed.map(\.what) == ["query history", "schemas of hive_metastore", "statements", "tables"])
        #expect(listed.allSatisfy { $0.isComplete }, "\(listed)")
    }

    /// No lineage leads on from such a table: statements that name it are asked for.
    @Test func theirCopiesAreAskedFor() async throws {
        let estate = Self.estate([("raw", #"Type: EXTERNAL\nLocation: s3a://logs/audit"#)])
        _ = try await estate.discover()
        #expect(estate.bodies.contains { $0.contains("commandText") && $0.contains("%ops.raw%") })
        #expect(estate.bodies.contains { $0.contains("system.query.history") && $0.contains("%ops.raw%") })
    }

    @Test func aRefusalIsNoEmptyCatalog() async throws {
        let refused = #"{"state":"FAILED","error":{"error_code":"BAD_REQUEST","message":"[PERMISSION_DENIED] no"}}"#
        let report = try await Self.estate([], schemas: refused).discover()
        #expect(report.unknowns.contains { $0.blindSpot.contains("hive_metastore of workspace prod") })
    }

    /// Where legacy access is turned off there is nothing to be listed.
    @Test func aCatalogThatIsOffIsEmpty() async throws {
        let off =
            #"{"state":"FAILED","error":{"error_code":"BAD_REQUEST","message":"[UC_HIVE_METASTORE_DISABLED_EXCEPTION] off"}}"#
        let report = try await Self.estate([], schemas: off).discover()
        #expect(!report.unknowns.contains { $0.blindSpot.contains("hive_metastore") })
        #expect(report.listings.contains { $0.what == "schemas of hive_metastore" && $0.isComplete })
    }

    @Test func noWarehouseIsStartedForThem() async throws {
        let stopped = ScriptedEstate(changes: [
            "dbc-7.cloud.databricks.com/api/2.0/sql/warehouses": #"{"warehouses":[{"id":"w1","state":"STOPPED"}]}"#
        ])
        let unknowns = try await stopped.discover().unknowns
        let missing = try #require(unknowns.first { $0.question == "schemas of hive_metastore in workspace prod" })
        #expect(missing.permission?.contains("trailwarden.yml") == true)
    }
}
