import Testing
import WardenDomain
import WardenEvidence
import WardenTestSupport

@testable import WardenRuntime

/// What `trailwarden user` does stands in the evidence log, as what the settings page does.
@Suite struct AccountOfficeTests {
    private static let password = "four random words here"
    private let state: TemporaryDirectory

    init() throws { state = try TemporaryDirectory() }

    private func office() async throws -> AccountOffice {
        let hasher = PasswordHasher(cost: .init(logRounds: 4, blockSize: 8, parallelism: 1))
        return try await AccountOffice(state: state.path, configuration: nil, hasher: hasher)
    }

    private func entries() throws -> [[String]] {
        try EvidenceReader(state: state.path).entries(.init(kind: "dashboard")).map { [$0.kind, $0.subject] }
    }

    @Test func everyChangeIsEntered() async throws {
        let office = try await office()
        _ = try await office.add("Ada", role: .analyst, password: Self.password, withCode: true, now: 1_000)
        try await office.setRole("ada", .admin)
        try await office.setPassword("ada", "another five words entirely")
        let token = try await office.issueToken(user: "ada", name: "ci", scopes: [.readEvents], days: 30, now: 1_000)
        try await office.removeToken(user: "ada", name: "ci")
        try await office.remove("ada")
        #expect(
            try entries() == [
                ["dashboard.user-added", "ada"], ["dashboard.role-changed", "ada"], ["dashboard.password-set", "ada"],
                ["dashboard.token-issued", "ada/ci"], ["dashboard.token-removed", "ada/ci"],
                ["dashboard.user-removed", "ada"],
            ]
        )
        let reader = try EvidenceReader(state: state.path)
        let added = try #require(try reader.entries(.init(kind: "dashboard.user-added")).first)
        #expect(added.body["role"]?.string == "analyst" && added.body["second-factor"]?.bool == true)
        let issued = try #require(try reader.entries(.init(kind: "dashboard.token-issued")).first)
        #expect(issued.body["days"]?.integer == 30)
        for entry in try reader.entries() {
            let text = entry.body.compact
            #expect(!text.contains(token) && !text.contains(Self.password))
        }
    }

    @Test func whatIsRefusedIsEnteredAsRefused() async throws {
        let office = try await office()
        _ = try await office.add("ada", role: .viewer, password: Self.password, withCode: false, now: 1_000)
        await #expect(throws: WardenError(code: "account.exists", object: "ada", "")) {
            try await office.add("ada", role: .admin, password: Self.password, withCode: false, now: 2_000)
        }
        await #expect(throws: WardenError(code: "account.unknown", object: "grace", "")) {
            try await office.setRole("grace", .admin)
        }
        await #expect(throws: WardenError(code: "account.unknown-token", object: "ci", "")) {
            try await office.removeToken(user: "ada", name: "ci")
        }
        let refused = try EvidenceReader(state: state.path).entries(.init(kind: "dashboard.change-refused"))
        #expect(refused.map(\.subject) == ["ada", "grace", "ada/ci"])
        #expect(refused.compactMap { $0.body["asked"]?.string } == ["user-added", "role-changed", "token-removed"])
        let accounts = try Accounts(stateDirectory: state.path)
        #expect(try accounts.people().map(\.role) == [.viewer])
    }
}
