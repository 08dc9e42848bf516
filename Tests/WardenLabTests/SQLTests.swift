import Testing

@testable import WardenLab

@Suite struct SQLTests {
    private let lab: EmulatorUnderTest
    private let token: String

    init() throws {
        lab = try EmulatorUnderTest()
        token = lab.token(of: SmallEstate.mail("tomas.berg"))
    }

    @Test(
        arguments: [
            ("SELECT 1", [["1"]]), ("select 1 + 2 as three, 'it''s' || '!'", [["3", "it's!"]]),
            ("SELECT current_user()", [["tomas.berg@halden.example"]]),
            ("SELECT NULL IS NULL, NOT true, 3 BETWEEN 1 AND 5, 'abc' LIKE 'a%'", [["true", "false", "true", "true"]]),
            ("SELECT DATE '2026-01-03' - INTERVAL 2 DAYS", [["2026-01-01"]]),
            ("SELECT coalesce(null, 'x') -- comment", [["x"]]),
            ("SELECT 2 IN (1, 2), 2 NOT IN (1), lower('AB')", [["true", "true", "ab"]]),
        ] as [(String, [[JSON]])]
    )
    func evaluates(_ statement: String, _ rows: [[JSON]]) {
        #expect(lab.run(statement, token: token).rows == rows)
    }

    @Test func groupsOrdersAndLimits() throws {
        let rows = try #require(
            lab.run(
                """
                SELECT service_name, count(*) AS n, min(event_time) FROM system.access.audit
                WHERE event_date >= '2026-01-01' AND service_name IN ('accounts', 'jobs', 'notebook') GROUP BY 1 ORDER BY n DESC, service_name LIMIT 2
                """,
                token: token
            ).rows
        )
        #expect(rows.count == 2)
        #expect((Int(rows[0][1].text ?? "") ?? 0) >= (Int(rows[1][1].text ?? "") ?? 0))
    }

    @Test func readsStructsMapsAndNamedParameters() {
        let found = lab.run(
            "SELECT a.user_identity.email, request_params['share'], response.status_code FROM `system`.access.audit a WHERE request_params.recipient_name = :who",
            token: token,
            parameters: ["who": "acme_analytics"]
        )
        #expect(found.rows == [["unknown", "partner_insights", "200"]])
    }

    /// The catalog outside of Unity Catalog is there and holds nothing.
    @Test func showsTheLegacyCatalog() {
        #expect(lab.run("SHOW SCHEMAS IN hive_metastore", token: token).rows == [["default"]])
        let tables = lab.run("SHOW TABLE EXTENDED IN hive_metastore.`default` LIKE '*'", token: token)
        #expect(tables.rows == [] && tables.error == nil)
        let missing = lab.run("SHOW TABLE EXTENDED IN hive_metastore.`ops` LIKE '*'", token: token)
        #expect(missing.error?.contains("NOT_FOUND") == true)
    }

    @Test(arguments: [
        ("SELEC 1", "PARSE_SYNTAX_ERROR|UNSUPPORTED_FEATURE"), ("SELECT * FROM a.b.c", "TABLE_OR_VIEW_NOT_FOUND"),
        ("SELECT nothing FROM system.access.audit", "UNRESOLVED_COLUMN"), ("SELECT :x", "UNBOUND_SQL_PARAMETER"),
        ("SELECT fly(1)", "UNSUPPORTED_FEATURE"), ("SELECT 'open", "PARSE_SYNTAX_ERROR"),
        ("SELECT 1 FROM system.access.audit JOIN x", "PARSE_SYNTAX_ERROR"),
    ])
    func saysWhyAStatementFails(_ statement: String, _ code: String) {
        let error = lab.run(statement, token: token).error ?? ""
        #expect(code.split(separator: "|").contains { error.contains($0) }, "\(error)")
    }

    @Test func letsNobodyGrantWhoDoesNotManage() {
        let other = lab.token(of: SmallEstate.mail("paula.ortiz"))
        let statement = "GRANT SELECT ON TABLE \(SmallCatalog.copy) TO `contractors`"
        #expect(lab.run(statement, token: other).error?.contains("INSUFFICIENT_PERMISSIONS") == true)
        #expect(lab.run(statement, token: token).error == nil)
        #expect(lab.run("SHOW GRANTS `contractors` ON TABLE \(SmallCatalog.copy)", token: token).rows?.count == 1)
    }

    @Test func makesACopyWithItsLineageAndContent() throws {
        let admin = try #require(lab.access.personal[SmallEstate.production])
        _ = try lab.admin(
            "PATCH",
            "/api/2.1/unity-catalog/permissions/schema/system.access",
            [:],
            [
                "changes": [["principal": .string(SmallEstate.mail("ines.adler")), "add": ["USE_SCHEMA", "SELECT"]]]
            ]
        )
        let made = lab.run(
            "CREATE TABLE sandbox.playground.events AS SELECT event_time, action_name FROM system.access.audit",
            token: admin
        )
        #expect(made.error == nil)
        #expect(
            lab.run("DESCRIBE sandbox.playground.events", token: admin).rows?.map { $0[0] } == [
                "event_time", "action_name",
            ]
        )
        let lineage = lab.run(
            "SELECT source_table_full_name FROM system.access.table_lineage WHERE target_table_full_name = 'sandbox.playground.events'",
            token: admin
        )
        #expect(lineage.rows == [["system.access.audit"]])
    }

    @Test func cutsLongResultsIntoChunks() throws {
        lab.emulator.withEstate { estate in
            let event = estate.audit.events[0]
            for _ in 0..<2_500 { estate.audit.append(event) }
        }
        let workspace = SmallEstate.production
        let answer = lab.ask(
            "POST",
            "/api/2.0/sql/statements",
            [:],
            [
                "warehouse_id": .string(lab.access.warehouses[workspace] ?? ""),
                "statement": "SELECT event_id FROM system.access.audit",
            ],
            host: .workspace(workspace),
            token: token
        )
        let total = Int(answer.body["manifest"]?["total_row_count"]?.integer ?? 0)
        var rows = answer.body["result"]?["data_array"]?.elements.count ?? 0
        var next = answer.body["result"]?["next_chunk_internal_link"]?.text
        while let link = next {
            let chunk = lab.ask("GET", link, host: .workspace(workspace), token: token).body
            rows += chunk["data_array"]?.elements.count ?? 0
            next = chunk["next_chunk_internal_link"]?.text
        }
        #expect(total > 2_500)
        #expect(rows == total)
    }

    @Test func keepsAWarehouseAndOtherPeoplesStatementsToThoseWhoMay() throws {
        let answer = try lab.admin(
            "POST",
            "/api/2.0/sql/statements",
            [:],
            ["warehouse_id": "none", "statement": "SELECT 1"]
        )
        #expect(answer.status == 404)
        let mine = try lab.admin(
            "POST",
            "/api/2.0/sql/statements",
            [:],
            [
                "warehouse_id": .string(lab.access.warehouses[SmallEstate.production] ?? ""), "statement": "SELECT 1",
            ]
        )
        let path = "/api/2.0/sql/statements/\(mine.body["statement_id"]?.text ?? "")"
        #expect(lab.ask("GET", path, host: .workspace(SmallEstate.production), token: token).status == 404)
    }
}
