import Testing
import WardenDomain
import WardenEstate
import WardenRemedy

/// A reader whom no listing shows may read all the same: what cannot be told is refused.
@Suite struct ReaderGapTests {
    private static let databricks = AssetID(.account, scope: "databricks", name: "0d5b1c2e")
    private static let cloud = AssetID(.account, scope: "aws", name: "111122223333")
    private static let role = "arn:aws:iam::111122223333:role/auditors"
    private static let gap = Unknown("x", call: "x", reason: .forbidden, detail: "denied", blindSpot: "x")

    private func posture(_ users: Reading, _ roles: Reading = .known([:])) -> Posture {
        var posture = Posture(takenAt: 0, assets: [Asset(Self.databricks), Asset(Self.cloud)])
        for aspect in [Aspect.logDelivery, .credentials, .storageConfigurations, .servicePrincipals, .groups] {
            posture[aspect, of: Self.databricks] = .known([])
        }
        posture[.users, of: Self.databricks] = users
        posture[.iamAuthorization, of: Self.cloud] = roles
        return posture
    }

    private func judge(_ kind: SlotKind, _ reader: String, _ posture: Posture) -> Preflight.Report {
        var declared = DeclaredPolicy()
        declared.declaredReaders = [reader]
        let change = Change(
            action: "test",
            slot: Slot(kind, in: "account", "logs", "others"),
            before: true,
            after: nil,
            summary: "take it away"
        )
        return Preflight(declared: declared, own: [], ownAddresses: []).judge([change], in: posture)
    }

    @Test func aListingThatWasNotReadIsARefusal() {
        let report = judge(.groupMember, "auditor@acme.example", posture(.unknown(Self.gap)))
        #expect(
            report.refusals.contains { $0.contains("auditor@acme.example keeps what it reads is not known: denied") }
        )
    }

    @Test func whoIsInNoListingLosesNothing() {
        let report = judge(.groupMember, "auditor@acme.example", posture(.known([])))
        #expect(report.refusals.isEmpty, "\(report.refusals)")
        #expect(report.assurances.contains { $0.contains("no place of audit data is known") })
    }

    @Test func aPlanThatTakesNoReadNeedsNoListing() {
        #expect(judge(.warehouse, "auditor@acme.example", posture(.unknown(Self.gap))).refusals.isEmpty)
    }

    @Test func rolesOfAnAccountThatWasNotReadAreARefusal() {
        let unread = posture(.known([]), .unknown(Self.gap))
        #expect(judge(.bucketPolicy, Self.role, unread).refusals.contains { $0.contains("\(Self.role) keeps") })
        #expect(judge(.bucketPolicy, Self.role, posture(.known([]))).refusals.isEmpty)
        #expect(judge(.groupMember, Self.role, unread).refusals.isEmpty)
    }

    @Test func whereNoAccountWasReadNobodyIsKnown() {
        let report = judge(.groupMember, "auditor@acme.example", Posture(takenAt: 0))
        #expect(report.refusals.contains { $0.contains("no account of Databricks was read") })
    }
}
