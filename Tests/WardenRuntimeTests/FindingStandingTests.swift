import Testing
import WardenChecks
import WardenDomain
import WardenEstate

@testable import WardenRuntime

/// What a fresh look says of findings that a plan was to close: unknown is never closed.
@Suite struct FindingStandingTests {
    private static let bucket = AssetID(.bucket, scope: "s3", name: "acme-audit")
    private static let check = "log-bucket-is-versioned"

    private func assessment(_ change: (inout ExampleEstate) -> Void = { _ in }) -> Assessment {
        var estate = ExampleEstate()
        change(&estate)
        return Assessor(estate.posture, estate.input).run()
    }

    private var broken: Assessment { assessment { $0.set(.s3Versioning, Self.bucket, ["Status"], "Suspended") } }
    private var refused: Assessment { assessment { $0.refuse(.s3Versioning, Self.bucket) } }

    private func fingerprint() throws -> String {
        try #require(broken.findings.first { $0.check == Self.check }).fingerprint
    }

    @Test func tellsOpenFromClosed() throws {
        let wanted = [try fingerprint()]
        let open = FindingStanding.standing(of: wanted, in: FindingRegister([]).merged(broken))
        #expect(open.map(\.isKnown) == [true])
        #expect(open.first?.words.hasPrefix("\(Self.check) on ") == true)
        let mended = FindingRegister(broken.findings).merged(assessment())
        #expect(FindingStanding.standing(of: wanted, in: mended).isEmpty)
    }

    /// Whether the finding was kept before or not.
    @Test func whatCouldNotBeLookedAtIsNotClosed() throws {
        let wanted = [try fingerprint()]
        for earlier in [broken.findings, []] {
            let standing = FindingStanding.standing(of: wanted, in: FindingRegister(earlier).merged(refused))
            #expect(standing.map(\.isKnown) == [false], "\(standing)")
        }
    }

    @Test func aResultHasTheFingerprintOfItsFinding() throws {
        let assessment = broken
        for finding in assessment.findings {
            let result = assessment.results.first { $0.check == finding.check && $0.subject == finding.subject }
            #expect(result?.fingerprint == finding.fingerprint)
        }
        #expect(!assessment.findings.isEmpty)
    }
}
