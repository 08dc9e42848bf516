import Testing
import WardenEstate

/// Copies that end in a mount or in the workspace's own file system.
@Suite struct FileSystemReferenceTests {
    private static let resolver = ReferenceResolver(metastore: "m1", workspace: "7")

    @Test(arguments: [
        ("dbfs:/mnt/exports/audit", "mount:7//mnt/exports"), ("/dbfs/mnt/exports/audit/x.json", "mount:7//mnt/exports"),
        ("/mnt/exports", "mount:7//mnt/exports"), ("dbfs:/FileStore/audit", "dbfs:7//FileStore/audit"),
        ("/dbfs/FileStore/audit/", "dbfs:7//FileStore/audit"), ("/FileStore/audit", "dbfs:7//FileStore/audit"),
        ("dbfs:/tmp/audit", "dbfs:7//tmp/audit"), ("dbfs:/Volumes/main/sec/raw", "volume:m1/main.sec.raw"),
    ])
    func resolvesPaths(_ path: String, _ id: String) {
        #expect(Self.resolver.resolve(.path(path))?.id.description == id)
    }

    @Test(arguments: ["/tmp/audit", "dbfs:/", "dbfs:/databricks/jars", "/dbfsx/audit", "/home/a"])
    func leavesOthersAlone(_ path: String) {
        #expect(Self.resolver.resolve(.path(path)) == nil)
    }

    @Test(arguments: [
        ("/mnt/exports/audit", AssetID(.mount, scope: "7", name: "/mnt/exports")),
        ("dbfs:/FileStore/audit", AssetID(.dbfs, scope: "7", name: "/FileStore/audit")),
    ])
    func whatIsWrittenThereIsACopy(_ path: String, _ target: AssetID) throws {
        let text = "spark.table(\"system.access.audit\").write.parquet(\"\(path)\")"
        let found = NotebookReferences.extract(text, language: .python)
        let edges = StatementEdges.edges(found, of: nil, resolver: Self.resolver, origin: "notebook /n")
        let copy = try #require(edges.first { $0.relation == .derivesInto })
        #expect(copy.source == AssetID(.table, scope: "m1", name: "system.access.audit"))
        #expect(copy.target == target && copy.confidence == .likely)
    }
}
