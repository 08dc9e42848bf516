import Testing
import WardenEstate

@Suite struct SQLReferenceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var sql: String
        var reads: [String]
        var writes: [String] = []
        var defaults: [String] = ["main", "sec"]

        var testDescription: String { sql }
    }

    static func name(_ target: DataReference.Target) -> String {
        switch target {
        case .table(let parts): parts.joined(separator: ".")
        case .path(let path): path
        }
    }

    static let cases: [Case] = [
        Case(sql: "SELECT * FROM system.access.audit", reads: ["system.access.audit"]),
        Case(sql: "select a from `system`.`access`.`audit` t, main.x.y", reads: ["system.access.audit", "main.x.y"]),
        Case(sql: "SELECT 1 -- FROM a.b.c\n/* FROM d.e.f /* nested FROM g */ */ FROM t", reads: ["main.sec.t"]),
        Case(sql: "SELECT 'FROM a.b.c' AS x, \"FROM d\" FROM `odd-cat`.`s p`.`t``q`", reads: ["odd-cat.s p.t`q"]),
        Case(
            sql: "WITH audit AS (SELECT * FROM audit) SELECT * FROM audit JOIN other o ON audit.a = o.a",
            reads: ["main.sec.audit", "main.sec.other"]
        ),
        Case(
            sql: "WITH a AS (SELECT 1), b (x, y) AS (SELECT * FROM a JOIN real) SELECT * FROM b, a",
            reads: ["main.sec.real"]
        ),
        Case(
            sql: "WITH RECURSIVE r AS (SELECT * FROM base UNION ALL SELECT * FROM r) SELECT * FROM r",
            reads: ["main.sec.base"]
        ),
        Case(sql: "SELECT * FROM (WITH x AS (SELECT 1) SELECT * FROM x) q JOIN x", reads: ["main.sec.x"]),
        Case(
            sql:
                "SELECT extract(YEAR FROM ts), trim(BOTH ' ' FROM s), a IS DISTINCT FROM b, a IS NOT DISTINCT FROM c FROM t",
            reads: ["main.sec.t"]
        ),
        Case(
            sql: "SELECT (SELECT max(x) FROM inner_t) FROM outer_t WHERE e IN (SELECT e FROM third)",
            reads: ["main.sec.inner_t", "main.sec.outer_t", "main.sec.third"]
        ),
        Case(
            sql: "SELECT * FROM ((a JOIN b ON a.i = b.i) JOIN (SELECT * FROM c) d)",
            reads: ["main.sec.a", "main.sec.b", "main.sec.c"]
        ),
        Case(sql: "SELECT * FROM t LATERAL VIEW explode(m) e AS k, v WHERE k > 1", reads: ["main.sec.t"]),
        Case(
            sql: "SELECT * FROM t TIMESTAMP AS OF '2026-01-01' AS x, u VERSION AS OF 3",
            reads: ["main.sec.t", "main.sec.u"]
        ),
        Case(sql: "SELECT * FROM delta.`s3://lake/audit/`", reads: ["s3://lake/audit/"]),
        Case(sql: "SELECT * FROM json.`s3://logs/audit/workspaceId=*/`", reads: ["s3://logs/audit/workspaceId=*/"]),
        Case(
            sql: "SELECT * FROM read_files('s3://logs/audit', format => 'json') r JOIN t",
            reads: ["s3://logs/audit", "main.sec.t"]
        ),
        Case(
            sql: "SELECT * FROM STREAM read_files('/Volumes/main/sec/raw/audit')",
            reads: ["/Volumes/main/sec/raw/audit"]
        ),
        Case(sql: "SELECT * FROM STREAM(system.access.audit)", reads: ["system.access.audit"]),
        Case(sql: "SELECT * FROM table_changes('main.sec.cdf', 2)", reads: ["main.sec.cdf"]),
        Case(sql: "SELECT * FROM IDENTIFIER('system.access.audit')", reads: ["system.access.audit"]),
        Case(sql: "SELECT * FROM range(10) r, my_fn(TABLE(SELECT * FROM t)) f", reads: ["main.sec.t"]),
        Case(sql: "TABLE system.access.audit", reads: ["system.access.audit"]),
        Case(
            sql: "FROM system.access.audit |> WHERE a > 1 |> JOIN b ON a = b",
            reads: ["system.access.audit", "main.sec.b"]
        ),
        Case(
            sql: "SELECT a FROM t UNION ALL SELECT a FROM u EXCEPT SELECT a FROM v",
            reads: ["main.sec.t", "main.sec.u", "main.sec.v"]
        ),
        Case(
            sql: "CREATE OR REPLACE TABLE main.x.copy AS SELECT * FROM system.access.audit",
            reads: ["system.access.audit"],
            writes: ["main.x.copy"]
        ),
        Case(
            sql: "CREATE TABLE IF NOT EXISTS c LOCATION 's3://b/c' AS SELECT * FROM t",
            reads: ["main.sec.t"],
            writes: ["main.sec.c", "s3://b/c"]
        ),
        Case(
            sql: "CREATE MATERIALIZED VIEW mv SCHEDULE CRON '0 0 * * * ?' AS SELECT * FROM t",
            reads: ["main.sec.t"],
            writes: ["main.sec.mv"]
        ),
        Case(sql: "CREATE TEMP VIEW v AS SELECT * FROM t; SELECT * FROM v", reads: ["main.sec.t"]),
        Case(
            sql: "CREATE TABLE x DEEP CLONE system.access.audit",
            reads: ["system.access.audit"],
            writes: ["main.sec.x"]
        ),
        Case(
            sql: "CREATE TABLE raw USING json OPTIONS (path 's3://logs/audit')",
            reads: ["s3://logs/audit"],
            writes: ["main.sec.raw"]
        ),
        Case(sql: "INSERT INTO TABLE a.b.c SELECT * FROM t", reads: ["main.sec.t"], writes: ["a.b.c"]),
        Case(sql: "INSERT OVERWRITE a.b.c SELECT * FROM t", reads: ["main.sec.t"], writes: ["a.b.c"]),
        Case(
            sql: "INSERT OVERWRITE DIRECTORY 's3://out/x' USING csv SELECT * FROM t",
            reads: ["main.sec.t"],
            writes: ["s3://out/x"]
        ),
        Case(
            sql: "MERGE INTO tgt USING (SELECT * FROM src) s ON tgt.i = s.i WHEN MATCHED THEN UPDATE SET *",
            reads: ["main.sec.src"],
            writes: ["main.sec.tgt"]
        ),
        Case(
            sql: "MERGE INTO tgt t USING src s ON t.i = s.i WHEN NOT MATCHED THEN INSERT *",
            reads: ["main.sec.src"],
            writes: ["main.sec.tgt"]
        ),
        Case(
            sql: "COPY INTO tgt FROM 's3://logs/audit' FILEFORMAT = JSON",
            reads: ["s3://logs/audit"],
            writes: ["main.sec.tgt"]
        ),
        Case(
            sql: "COPY INTO tgt FROM (SELECT * FROM 's3://logs/a') FILEFORMAT = JSON",
            reads: ["s3://logs/a"],
            writes: ["main.sec.tgt"]
        ),
        Case(sql: "DELETE FROM t WHERE i IN (SELECT i FROM u)", reads: ["main.sec.u"], writes: ["main.sec.t"]),
        Case(sql: "USE CATALOG system; USE SCHEMA access; SELECT * FROM audit", reads: ["system.access.audit"]),
        Case(
            sql: "USE system.access; SELECT * FROM audit; SELECT * FROM query.history",
            reads: ["system.access.audit", "system.query.history"]
        ),
        Case(sql: "SELECT * FROM access.audit", reads: ["access.audit"], defaults: []),
        Case(sql: "SHOW TABLES FROM system.access; GRANT SELECT ON TABLE a.b.c TO `x`; DROP TABLE d", reads: []),
        Case(sql: "", reads: []),
        Case(sql: "SELECT * FROM", reads: []),
        Case(sql: "SELECT ((((", reads: []),
        Case(sql: "WITH", reads: []),
        Case(sql: "SELECT * FROM `unclosed", reads: ["main.sec.unclosed"]),
    ]

    @Test(arguments: cases) func findsWhatIsReadAndWritten(_ example: Case) {
        let found = SQLReferences.extract(example.sql, defaults: example.defaults).found
        #expect(found.filter { $0.use == .read }.map { Self.name($0.target) } == example.reads)
        #expect(found.filter { $0.use == .write }.map { Self.name($0.target) } == example.writes)
    }

    @Test(arguments: [
        "SELECT * FROM IDENTIFIER(:t)", "SELECT * FROM {{table}}", "SELECT * FROM ${catalog}.access.audit",
        "SELECT * FROM main.pre_${env}.t", "EXECUTE IMMEDIATE 'SELECT 1'", "SELECT * FROM read_files(:path)",
    ])
    func saysWhereNamesAreMadeAtRunTime(_ sql: String) {
        let references = SQLReferences.extract(sql)
        #expect(references.dynamicLines == [1])
        #expect(references.found.isEmpty)
    }

    @Test func countsLines() {
        let references = SQLReferences.extract("SELECT *\n/* a\nb */\nFROM\n a.b.c", firstLine: 10)
        #expect(references.found.map(\.line) == [14])
    }

    @Test func endsOnArbitraryText() {
        var seed: UInt64 = 42
        let pieces = [
            "SELECT", "FROM", "(", ")", ",", "WITH", "AS", "a", "`", "'", "JOIN", "{{", "--", "/*", "*/", ".", ";",
            "MERGE", "INTO", "USING", "IDENTIFIER", "STREAM", "TABLE", "\n", "${", "}", "INSERT", "OVERWRITE",
        ]
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<30 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(seed >> 33) % pieces.count] + (seed & 1 == 0 ? " " : "")
            }
            _ = SQLReferences.extract(text, defaults: ["a", "b"])
            _ = NotebookReferences.extract(text, language: .python)
        }
    }
}
