import Testing
import WardenDomain
import WardenEstate

@testable import WardenRuntime

/// A revocation is proved by what was looked at, and by nothing that could not be.
@Suite struct RevocationGapTests {
    private static let account = AssetID(.account, scope: "databricks", name: "0d5b1c2e")

    private func posture(_ users: Reading) -> Posture {
        var posture = Posture(takenAt: 0, assets: [Asset(Self.account)])
        posture[.users, of: Self.account] = users
        posture[.servicePrincipals, of: Self.account] = .known([])
        posture[.groups, of: Self.account] = .known([])
        return posture
    }

    private func words(_ posture: Posture, isListed: Bool = false, places: Int = 3) -> [String] {
        RevocationGaps.words("ana@acme.example", isListed: isListed, places: places, in: posture)
    }

    @Test func nothingIsMissingWhereEverybodyIsListed() {
        #expect(words(posture(.known([]))).isEmpty)
    }

    @Test func whoCouldNotBeListedIsNotGone() {
        let gap = Unknown("users", call: "x", reason: .forbidden, detail: "HTTP 403", permission: "p", blindSpot: "x")
        #expect(words(posture(.unknown(gap))).contains { $0.contains("ana@acme.example") && $0.contains("HTTP 403") })
        #expect(words(posture(.unknown(gap)), isListed: true).isEmpty)
        #expect(words(Posture(takenAt: 0)).contains { $0.contains("no account was read") })
    }

    @Test func nothingIsProvedOnNoPlace() {
        #expect(words(posture(.known([])), places: 0) == ["no place of audit data was found to prove it on"])
    }
}
