import Foundation
import Testing
import WardenEstate

@Suite struct EstateReportTests {
    /// An estate with `count` views, each with a reader, and names that try to break every form.
    static func report(_ count: Int, hostile: String = "") throws -> EstateReport {
        var estate = try AuditClosureTests.estate()
        for index in 0..<count {
            let view = AssetID(.view, scope: "m1", name: "main.sec.v\(index)")
            estate.add(Asset(view, kind: .view, name: "main.sec.v\(index)\(hostile)", owner: "ana\(hostile)"))
            estate.add(Edge(AuditClosureTests.audit, .derivesInto, view, evidence: AuditClosureTests.said))
            let reader = AssetID(.notebook, scope: "7", name: "/n\(index)")
            estate.add(
                Edge(view, .readBy, reader, index % 2 == 0 ? .likely : .certain, evidence: AuditClosureTests.said)
            )
        }
        let (locations, guards) = try AuditClosure.locate(in: estate)
        let unknown = Unknown(
            "tables of main.x",
            call: "databricks list tables",
            reason: .forbidden,
            detail: "HTTP 403",
            permission: "metastore admin",
            blindSpot: "copies in main.x"
        )
        let listing = ListingRecord("tables", scope: "main.x", count: 3, isComplete: false)
        return EstateReport(
            generatedAt: 0,
            locations: locations,
            guards: guards,
            unknowns: [unknown, unknown],
            listings: [listing]
        )
    }

    static let hostile = "\"]}<b>&'\\ \u{1B}[31m\n\u{202E}|;`${x}"

    @Test func tableShowsChainsAndWhatToGrant() throws {
        let text = EstateTable(width: 90).render(try Self.report(3))
        for part in [
            "main.sec.v0", "derives into", "GET /x → y", "2 times forbidden", "grant: metastore admin",
            "blind spot: copies in main.x",
            "this is not everything: 2 questions are open, 1 of 1 listings did not reach their end",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 140 })
    }

    /// A part of the map shows how data came there, and nothing else.
    @Test func aPartKeepsTheWayOfTheData() throws {
        let report = try Self.report(3)
        let part = report.around { $0.asset.id.name == "/n1" }
        let names = Set(part.locations.map(\.asset.id.name))
        #expect(names.isSuperset(of: ["/n1", "main.sec.v1", AuditClosureTests.audit.name]))
        #expect(names.isDisjoint(with: ["/n0", "/n2", "main.sec.v0", "main.sec.v2"]))
        #expect(!part.isComplete && part.unknowns == report.unknowns)
        let svg = EstateSVG.render(part)
        #expect(svg.contains("main.sec.v1") && !svg.contains("main.sec.v2"))
        #expect(report.around { _ in false }.locations.isEmpty)
    }

    @Test func anIncompleteReportNeverSaysComplete() throws {
        let report = try Self.report(1)
        #expect(!report.isComplete)
        #expect(EstateSVG.render(report).contains("not complete: 2 unknowns"))
    }

    @Test func noFormLetsNamesBreakOut() throws {
        let report = try Self.report(2, hostile: Self.hostile)
        #expect(!EstateTable().render(report).contains("\u{1B}"))
        let svg = EstateSVG.render(report)
        #expect(!svg.contains("<b>") && !svg.contains("\u{1B}") && !svg.contains("\u{202E}"))
        let mermaid = EstateMermaid.render(report)
        #expect(!mermaid.contains("<b>") && !mermaid.contains("v0\""))
    }

    @Test(arguments: [0, 1, 10, 200]) func svgIsXML(_ count: Int) throws {
        let svg = EstateSVG.render(try Self.report(count, hostile: Self.hostile))
        let result = try Self.run("xmllint", ["--noout", "-"], svg)
        if let result { #expect(result == 0) }
        #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    }

    @Test(arguments: [0, 10, 200]) func graphvizReadsTheGraph(_ count: Int) throws {
        let dot = EstateGraphviz.render(try Self.report(count, hostile: Self.hostile))
        if let result = try Self.run("dot", ["-Tcanon", "-o", "/dev/null"], dot) { #expect(result == 0) }
        #expect(dot.hasPrefix("digraph estate {"))
    }

    @Test func picturesGroupTheMany() throws {
        let picture = EstatePicture(try Self.report(200), limit: 8)
        #expect(picture.nodes.count < 40)
        #expect(picture.nodes.contains { $0.title == "193 more views" })
        let total = try Self.report(200).locations.count
        #expect(picture.nodes.reduce(0) { $0 + $1.count } == total)
        #expect(picture.lines.contains { $0.count > 100 })
    }

    @Test func jsonKeepsEverything() throws {
        let report = try Self.report(5, hostile: Self.hostile)
        let data = try JSONEncoder().encode(report)
        #expect(try JSONDecoder().decode(EstateReport.self, from: data) == report)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(
            Set(object.keys) == ["schema", "generatedAt", "isComplete", "locations", "guards", "unknowns", "listings"]
        )
    }

    /// Exit code of a tool fed on standard input; nil where it is not installed.
    static func run(_ tool: String, _ arguments: [String], _ input: String) throws -> Int32? {
        let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
        guard let path = folders.map({ $0 + "/" + tool }).first(where: FileManager.default.isExecutableFile) else {
            return nil
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardInput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        pipe.fileHandleForWriting.write(Data(input.utf8))
        try pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
