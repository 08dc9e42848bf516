import Testing
import WardenEstate

/// The text that `SHOW TABLE EXTENDED` prints for each table.
@Suite struct TableInformationTests {
    @Test func readsATable() {
        let said = TableInformation(
            """
            Catalog: hive_metastore
            Database: ops
            Table: delivered
            Owner: root
            Created Time: Fri Aug 30 15:10:21 UTC 2024
            Type: EXTERNAL
            Provider: json
            Location: s3a://logs/audit/workspaceId=7
            Partition Provider: Catalog
            Schema: root
             |-- Owner: string (nullable = true)
             |-- Location: string (nullable = true)
            """
        )
        #expect(said.owner == "root" && said.type == "EXTERNAL" && said.viewText == nil)
        #expect(said.location == "s3a://logs/audit/workspaceId=7")
    }

    @Test func readsAViewOfSeveralLines() {
        let said = TableInformation(
            "Database: ops\r\nTable: v\r\nType: VIEW\r\nView Text: SELECT *\r\nFROM ops.delivered\r\nWHERE a = 'x: y'\r\n"
                + "View Original Text: SELECT 1\r\nView Catalog and Namespace: spark_catalog.ops\r\nSchema: root"
        )
        #expect(said.type == "VIEW" && said.location == nil)
        #expect(said.viewText == "SELECT *\nFROM ops.delivered\nWHERE a = 'x: y'")
    }

    @Test func anEmptyTextSaysNothing() {
        let said = TableInformation("")
        #expect(said.owner == nil && said.type == nil && said.location == nil && said.viewText == nil)
    }
}
