import Foundation
import Synchronization
import Testing
import WardenChecks
import WardenCloud
import WardenEstate
import WardenRuntime
import WardenStore

/// Which buckets are read in full, and that none of them is left aside in doubt.
@Suite struct SetAsideTests {
    private static let names = ["logs", "old", "plain", "hidden"]
    private let asked = Asked()

    /// Calls by bucket.
    private final class Asked: Sendable {
        private let counts = Mutex<[String: Int]>([:])

        func note(_ authority: String) {
            let name = String(authority.prefix { $0 != "." })
            counts.withLock { $0[name, default: 0] += 1 }
        }

        func count(_ name: String) -> Int { counts.withLock { $0[name] ?? 0 } }
    }

    private static func bucket(_ name: String) -> AssetID { AssetID(.bucket, scope: "s3", name: name) }

    private func estate(_ scope: DiscoveryScope = DiscoveryScope()) -> ScriptedEstate {
        let rows = Self.names.map { "<Bucket><Name>\($0)</Name></Bucket>" }.joined()
        let list = "<ListAllMyBucketsResult><Buckets>\(rows)</Buckets></ListAllMyBucketsResult>"
        return ScriptedEstate(changes: ["s3.us-east-1.amazonaws.com/": list], scope: scope) { [asked] request in
            asked.note(request.authority)
            guard request.authority.hasPrefix("hidden."), request.query.contains(where: { $0.name == "list-type" })
            else { return nil }
            return HTTPResponse(status: 403, body: Array("<Error><Code>AccessDenied</Code></Error>".utf8))
        }
    }

    private func read(_ targets: DiscoveryTargets) async throws -> Posture {
        try await PostureReader(targets: targets, concurrency: 4) { 1_790_000_000_000 }.posture(store: Store())
    }

    private func coverage(_ posture: Posture, all: Bool = false) throws -> BucketCoverage {
        var input = AssessmentInput(now: posture.takenAt)
        input.judgesAllBuckets = all
        return try #require(Assessor(posture, input).run([]).buckets)
    }

    @Test func oneCallTellsThatABucketHoldsNoLogs() async throws {
        let posture = try await read(estate().targets)
        #expect(asked.count("plain") == 1)
        #expect(posture.readings(of: Self.bucket("plain")).isEmpty)
        // Never a pass: what was not read is unknown.
        #expect(posture[.s3Policy, of: Self.bucket("plain")].unknown != nil)
        for name in ["logs", "old", "replica"] { #expect(posture[.s3Policy, of: Self.bucket(name)].unknown == nil) }
    }

    @Test func aBucketThatRefusesTheLookIsReadInFull() async throws {
        let posture = try await read(estate().targets)
        #expect(posture[.s3Versioning, of: Self.bucket("hidden")].unknown == nil)
        #expect(posture.unknowns.contains { $0.asset == Self.bucket("hidden") && $0.reason == .forbidden })
    }

    @Test func declaredBucketsAreReadWhateverLiesInThem() async throws {
        var targets = estate().targets
        targets.declaredBuckets = ["plain"]
        #expect(try await !read(targets).readings(of: Self.bucket("plain")).isEmpty)
    }

    @Test func saysHowManyWereSetAside() async throws {
        let coverage = try coverage(try await read(estate().targets))
        #expect(coverage.listed == 4 && coverage.holding == 2 && coverage.related == 1 && coverage.setAside == 1)
        #expect(coverage.sentence.hasPrefix("4 buckets listed: 2 with audit logs"))
        #expect(coverage.sentence.contains("1 set aside"))
    }

    /// What is kept is what an encoder would write of the whole.
    @Test func theKeptDocumentIsTheAssessment() async throws {
        let posture = try await read(estate().targets)
        let assessment = FindingRegister([]).merged(
            Assessor(posture, AssessmentInput(now: posture.takenAt)).run(CheckRegistry.all)
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let document = try AssessmentDocument(assessment)
        #expect(try Data(document.bytes) == encoder.encode(assessment))
        #expect(!assessment.findings.isEmpty && document.findings.count == assessment.findings.count)
    }

    @Test func allBucketsAreJudgedWhereThatIsAskedFor() async throws {
        var scope = DiscoveryScope()
        scope.allBuckets = true
        let estate = estate(scope)
        let posture = try await read(estate.targets)
        let coverage = try coverage(posture, all: true)
        #expect(coverage.setAside == 0 && coverage.related == 2)
        var input = AssessmentInput(now: posture.takenAt)
        input.judgesAllBuckets = true
        let check = try #require(CheckRegistry.check("log-bucket-is-versioned"))
        let judged = Assessor(posture, input).run([check]).results.map(\.subject)
        #expect(judged.contains(Self.bucket("plain")) && judged.contains(Self.bucket("logs")))
        // Another estate: what it found is not settled by an ordinary run.
        #expect(estate.targets.name != self.estate().targets.name)
    }
}
