import Foundation
import Testing
import WardenAssurance
import WardenDomain
import WardenTestSupport

@Suite struct PeriodFormatTests {
    private static let report = PeriodBuilder().build(
        Made.facts(
            [
                Made.control(
                    outcomes: [.pass, .fail, .unknown],
                    exceptions: [Made.exception(), Made.exception("f2", closed: true)]
                ),
                Made.control("activity/scan", days: [], frequency: .onEvent),
                Made.control(
                    "third",
                    notEvaluated: [.init(what: "=SUM(A1)", why: "status 403", permission: "s3:GetBucketPolicy")]
                ),
            ],
            trend: [
                TrendPoint(at: testStart + testDay, points: 71, coverage: 0.9, open: 4, grave: 2),
                TrendPoint(at: testStart + 5 * testDay, points: nil, coverage: 0, open: 4, grave: 2),
                TrendPoint(at: testStart + 9 * testDay, points: 12, coverage: 1, open: 1, grave: 0),
            ]
        )
    )

    @Test func pageEscapesWhatComesFromElsewhereAndLoadsNothing() throws {
        let page = try Self.report.render(.html)
        #expect(page.contains("logs-0 &lt;script&gt;"))
        #expect(!page.contains("<script"))
        #expect(!page.contains("http://") && !page.contains("https://"))
        #expect(page.contains("style-src &#39;sha256-"))
        #expect(page.contains("What was not evaluated") && page.contains("s3:GetBucketPolicy"))
        #expect(page.contains(Self.report.digest))
    }

    @Test func executivePageNamesScoreExceptionsAndWhatIsNotKnown() throws {
        let page = try Self.report.render(.html, kind: .executive)
        #expect(page.contains("71 at the first assessment of the period, 12 at the last"))
        #expect(page.contains("1 question had no answer"))
        #expect(page.contains("<svg"))
        #expect(throws: WardenError.self) { try Self.report.render(.oscal, kind: .executive) }
    }

    @Test func gapInTheRecordIsAGapInTheLine() throws {
        let page = try Self.report.render(.html)
        // Two stretches of one point each: no line joins them.
        #expect(!page.contains("class=\"trend-risk\"></polyline>"))
        #expect(page.contains("polyline"))
    }

    @Test func tableHasOneRowForEverythingAndDisarmsFormulas() throws {
        let text = try Self.report.render(.csv)
        let records = text.split(separator: "\r\n").map { $0.prefix { $0 != "," } }
        let counts = Dictionary(records.map { (String($0), 1) }, uniquingKeysWith: +)
        #expect(counts["control"] == 3)
        #expect(counts["run"] == 20)
        #expect(counts["exception"] == 2)
        #expect(counts["sample"] == Self.report.controls.reduce(0) { $0 + $1.samples.count })
        #expect(counts["not-evaluated"] == 1)
        #expect(text.contains("'=SUM(A1)"))
    }

    @Test func jsonHoldsPopulationRunsAndEvidence() throws {
        let json = try JSONReader.read(Array(try Self.report.render(.json).utf8))
        let control = try #require(json["controls"]?.array?.first)
        #expect(control["population"]?.array?.count == 3)
        #expect(control["outcomes"]?["unknown"]?.integer == 10)
        let sample = try #require(control["samples"]?.array?.first)
        #expect(sample["evidence"]?["leaf"]?.string?.count == 64)
        #expect(json["periodDigest"]?.string == Self.report.digest)
    }

    @Test func referencesWithinOSCALLeadSomewhere() throws {
        for format in [PeriodFormat.oscal, .poam] {
            let json = try JSONReader.read(Array(try Self.report.render(format).utf8))
            var defined: Set<String> = []
            var named: Set<String> = []
            Self.collect(json, &defined, &named)
            #expect(!named.isEmpty)
            #expect(named.isSubset(of: defined), "\(format): \(named.subtracting(defined))")
        }
    }

    @Test func planOfActionOfNothingIsRefused() {
        let report = Made.report(Made.control())
        #expect(throws: WardenError.self) { try report.render(.poam) }
    }

    @Test(.enabled(if: Trestle.program != nil, "compliance-trestle is not installed"))
    func trestleTakesTheDocuments() throws {
        try Trestle.validate(try Self.report.render(.oscal), "assessment-results")
        try Trestle.validate(try Self.report.render(.poam), "plan-of-action-and-milestones")
        try Trestle.validate(try Made.report(Made.control()).render(.oscal), "assessment-results")
        // The validator bites: a document that lacks what it must have is refused.
        let broken = try Self.report.render(.oscal).replacing("\"import-ap\"", with: "\"import-app\"")
        #expect(throws: (any Error).self) { try Trestle.validate(broken, "assessment-results") }
    }

    private static func collect(_ value: JSONValue, _ defined: inout Set<String>, _ named: inout Set<String>) {
        switch value {
        case .object(let members):
            for (key, member) in members {
                if key == "uuid", let id = member.string { defined.insert(id) }
                if key.hasSuffix("-uuid"), let id = member.string { named.insert(id) }
                if key == "href", let link = member.string, link.hasPrefix("#") {
                    named.insert(String(link.dropFirst()))
                }
                collect(member, &defined, &named)
            }
        case .array(let items): for item in items { collect(item, &defined, &named) }
        default: break
        }
    }
}

/// The checker of OSCAL documents, where the set-up installed it.
enum Trestle {
    static let program: String? = {
        let tools = ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"] ?? ".venv"
        let path = tools + "/bin/trestle"
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    struct Refused: Error { var words: String }

    static func validate(_ document: String, _ model: String) throws {
        let program = try #require(program)
        let folder = try TemporaryDirectory()
        try run(program, ["init", "--local"], folder.path)
        let place = "\(folder.path)/\(model)/tw"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try Data(document.utf8).write(to: URL(fileURLWithPath: "\(place)/\(model).json"))
        try run(program, ["validate", "-t", model, "-n", "tw"], folder.path)
    }

    private static func run(_ program: String, _ arguments: [String], _ folder: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let words = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Refused(words: String(decoding: words, as: UTF8.self)) }
    }
}
