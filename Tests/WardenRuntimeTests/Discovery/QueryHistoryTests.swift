import Testing
import WardenCloud
import WardenEstate
import WardenRuntime

/// Copies that only the history of statements tells of, and what is said where it tells nothing.
@Suite struct QueryHistoryTests {
    /// Answers what asks query history with these rows, and every other statement with nothing.
    private static func history(_ rows: String) -> ScriptedEstate {
        ScriptedEstate { request in
            guard request.path.hasSuffix("/sql/statements") else { return nil }
            let isHistory = String(decoding: request.body, as: UTF8.self).contains("system.query.history")
            let body = """
                {"statement_id":"x","status":{"state":"SUCCEEDED"},"manifest":{"schema":{"columns":[{"name":"a"}]}},\
                "result":{"data_array":[\(isHistory ? rows : "")]}}
                """
            return HTTPResponse(status: 200, body: Array(body.utf8))
        }
    }

    /// Where verbose audit logs are off, the statement that made a copy stands in query history alone.
    @Test func aCopyThatOnlyQueryHistoryTells() async throws {
        let estate = Self.history(#"["7","CREATE TABLE main.sec.told AS SELECT * FROM system.access.audit"]"#)
        let report = try await estate.discover()
        let copy = try #require(report.locations.first { $0.asset.id.description == "table:m1/main.sec.told" })
        #expect(copy.role == .copy)
        #expect(copy.chain.last?.evidence.origin == "system.query.history")
        #expect(!report.unknowns.contains { $0.call == "system.query.history" })
    }

    @Test(arguments: [#"["7","<Redacted>"]"#, #"["7",""]"#, #"["7",null]"#])
    func aTextThatIsHiddenIsNoEmptyHistory(row: String) async throws {
        let unknowns = try await Self.history(row).discover().unknowns
        let hidden = try #require(unknowns.first { $0.call == "system.query.history" })
        #expect(hidden.reason == .forbidden && hidden.permission?.contains("databricks_pii_access") == true)
    }

    @Test func aRefusedHistoryNamesItsPermission() async throws {
        let estate = ScriptedEstate { request in
            guard request.path.hasSuffix("/sql/statements"),
                String(decoding: request.body, as: UTF8.self).contains("system.query.history")
            else { return nil }
            let body = """
                {"statement_id":"x","status":{"state":"FAILED","sql_state":"42501","error":{"error_code":"BAD_REQUEST",\
                "message":"[INSUFFICIENT_PERMISSIONS] User does not have USE SCHEMA on Schema 'system.query'."}}}
                """
            return HTTPResponse(status: 200, body: Array(body.utf8))
        }
        let unknowns = try await estate.discover().unknowns
        #expect(
            unknowns.contains { $0.question.hasPrefix("query history") && $0.permission == "SELECT on system.query" }
        )
    }
}
