import Testing
import WardenEstate

@Suite struct NotebookReferenceTests {
    private func reads(_ text: String, _ language: NotebookReferences.Language = .python) -> [String] {
        NotebookReferences.extract(text, language: language).found.filter { $0.use == .read }
            .map { SQLReferenceTests.name($0.target) }
    }

    @Test func readsCellsOfEveryLanguage() {
        let text = """
            # Databricks notebook source
            df = spark.table("system.access.audit")
            # COMMAND ----------
            # MAGIC %sql
            # MAGIC SELECT * FROM system.access.table_lineage
            # MAGIC WHERE x = 'FROM a.b.c'
            # COMMAND ----------
            # MAGIC %md FROM the.docs.page
            # COMMAND ----------
            raw = spark.read.format("json").load("s3://logs/audit/")
            """
        let found = NotebookReferences.extract(text, language: .python).found
        #expect(
            found.map { SQLReferenceTests.name($0.target) } == [
                "system.access.audit", "system.access.table_lineage", "s3://logs/audit/",
            ]
        )
        #expect(found.map(\.line) == [2, 5, 10])
        #expect(found.allSatisfy { $0.confidence == .certain })
    }

    @Test func readsStatementsInsideStrings() {
        let text = #"""
            spark.sql("""
              CREATE TABLE main.sec.copy AS
              SELECT * FROM system.access.audit
            """)
            spark.sql(f"SELECT * FROM {catalog}.access.audit")
            query = "SELECT * FROM system.query.history"
            """#
        let references = NotebookReferences.extract(text, language: .python)
        #expect(reads(text) == ["system.access.audit", "system.query.history"])
        #expect(references.found.filter { $0.use == .write }.count == 1)
        #expect(references.found.last?.confidence == .likely)
        #expect(references.dynamicLines == [5])
    }

    /// What a literal says with `\\n` stands in the line of the literal, and lines may end as Windows ends them.
    @Test func placesReferencesInLinesThatThereAre() {
        let text = ##"spark.sql("SELECT *\nFROM system.access.audit\nJOIN a.b.c")"##
        #expect(NotebookReferences.extract(text, language: .python).found.map(\.line) == [1, 1])
        let windows = "x = 1\r\n# COMMAND ----------\r\n# MAGIC %sql\r\n# MAGIC SELECT * FROM a.b.c\r\n"
        let found = NotebookReferences.extract(windows, language: .python).found
        #expect(found.map(\.line) == [4] && found.map(\.target) == [.table(["a", "b", "c"])])
        let tooLong = NotebookReferences.extract("SELECT * FROM a.b.c.d", language: .sql)
        #expect(tooLong.found.isEmpty && tooLong.dynamicLines == [1])
    }

    @Test(arguments: [
        (#"spark.read.json("s3a://logs/audit/workspaceId=7")"#, "s3a://logs/audit/workspaceId=7"),
        (#"DeltaTable.forName(spark, "main.sec.audit")"#, "main.sec.audit"),
        (#"dbutils.fs.ls('/mnt/audit/x')"#, "/mnt/audit/x"),
        (#"pd.read_parquet("/Volumes/main/sec/raw/a.parquet")"#, "/Volumes/main/sec/raw/a.parquet"),
        (#"bucket = "s3://logs/audit""#, "s3://logs/audit"),
        (#"name = 'system.access.audit'"#, "system.access.audit"),
    ])
    func knowsTheCallsThatRead(_ code: String, _ name: String) { #expect(reads(code) == [name]) }

    @Test(arguments: [
        (#"spark.table("a.b.c").write.mode("overwrite").parquet("s3://copy/a")"#, ["a.b.c"], ["s3://copy/a"]),
        (#"dbutils.fs.cp("s3://logs/audit", "s3://copy/a", True)"#, ["s3://logs/audit"], ["s3://copy/a"]),
        (#"df.write.saveAsTable("a.b.c"); spark.read.json("s3://logs/audit")"#, ["s3://logs/audit"], ["a.b.c"]),
        (#"write.parquet(df, "s3://copy/a")"#, [], ["s3://copy/a"]),
    ])
    func tellsWritesFromReads(_ code: String, _ read: [String], _ written: [String]) {
        let writes = NotebookReferences.extract(code, language: .python).found.filter { $0.use == .write }
        #expect(reads(code) == read)
        #expect(writes.map { SQLReferenceTests.name($0.target) } == written)
    }

    @Test(arguments: [
        "# spark.table(\"system.access.audit\")", "print(\"hello world\")", "x = 'a.b.c'", "t = \"unclosed",
    ])
    func leavesOtherTextAlone(_ code: String) { #expect(reads(code).isEmpty) }

    @Test func pairsWhatAStatementReadsWithWhatItWrites() throws {
        let sql = "CREATE TABLE main.x.copy AS SELECT * FROM system.access.audit; SELECT * FROM main.x.other"
        let resolver = ReferenceResolver(metastore: "m1", workspace: "7")
        let notebook = AssetID(.notebook, scope: "7", name: "/a")
        let edges = StatementEdges.edges(
            SQLReferences.extract(sql),
            of: notebook,
            resolver: resolver,
            origin: "notebook /a"
        )
        let audit = AssetID(.table, scope: "m1", name: "system.access.audit")
        #expect(edges.map(\.relation) == [.readBy, .derivesInto, .readBy])
        #expect(edges[1].source == audit)
        #expect(edges[1].target == AssetID(.table, scope: "m1", name: "main.x.copy"))
        #expect(edges[1].evidence.field == "line 1")
    }

    @Test(arguments: [
        (["audit"], "table:workspace-7/hive_metastore.default.audit", Confidence.likely),
        (["System", "Access", "Audit"], "table:m1/system.access.audit", .certain),
        (["hive_metastore", "a", "b"], "table:workspace-7/hive_metastore.a.b", .likely),
        (["spark_catalog", "a", "b"], "table:workspace-7/hive_metastore.a.b", .likely),
        (["a", "b"], "table:workspace-7/hive_metastore.a.b", .likely),
    ])
    func resolvesNames(_ parts: [String], _ id: String, _ confidence: Confidence) throws {
        let resolved = try #require(ReferenceResolver(metastore: "m1", workspace: "7").resolve(.table(parts)))
        #expect(resolved.id.description == id)
        #expect(resolved.confidence == confidence)
    }

    @Test func aMountShowsThePlaceThatWasMounted() throws {
        let text = "dbutils.fs.mount(source=\"s3a://logs/audit\", mount_point=\"/mnt/audit\")"
        let resolver = ReferenceResolver(metastore: "m1", workspace: "7")
        let notebook = AssetID(.notebook, scope: "7", name: "/n")
        let found = NotebookReferences.extract(text, language: .python)
        let edges = StatementEdges.edges(found, of: notebook, resolver: resolver, origin: "notebook /n")
        let mount = AssetID(.mount, scope: "7", name: "/mnt/audit")
        #expect(
            edges.contains { $0.target == mount && $0.relation == .readableThrough && $0.source.name == "logs/audit" }
        )
    }
}
