import Testing
import WardenAccess
import WardenEstate

@testable import WardenRuntime

/// Silence about a bucket says nothing where its reads are not recorded.
@Suite struct UsageOutcomeTests {
    private let logs = AssetID(.bucket, scope: "s3", name: "logs")

    private func use(_ object: String) -> Use {
        Use(principal: "ana", object: object, action: "GetObject", count: 1, last: nil)
    }

    @Test func aBucketThatNoEventNamesIsNotCalledUnused() {
        var outcome = UsageSurvey.Outcome()
        outcome.uses = [use("s3://other/a"), use("system.access.audit")]
        #expect(outcome.isSilent(on: logs))
        #expect(!outcome.isSilent(on: AssetID(.table, scope: "m", name: "main.default.copy")))
        outcome.uses.append(use("s3://logs"))
        #expect(!outcome.isSilent(on: logs))
        #expect(!outcome.isSilent(on: AssetID(.prefix, scope: "s3", name: "logs/audit")))
    }
}
