import Testing
import WardenAWS
import WardenCloud
import WardenDomain

/// Calls that change keys and vaults, as AWS documents them.
@Suite struct ChangeCallTests {
    private static func key(_ state: String) -> String {
        #"{"KeyMetadata":{"KeyId":"k","KeyState":"\#(state)"}}"#
    }

    private static func targets(_ transport: FakeTransport) -> [String] {
        transport.requests.map { $0.headers["X-Amz-Target"] ?? "" }
    }

    @Test func enablesAKeyOnceItsDeletionIsCancelled() async throws {
        let transport = FakeTransport { _, number in HTTPResponse(number == 0 ? Self.key("PendingDeletion") : "{}") }
        try await KMSClient(Fake.session(transport)).setEnabled("k", true).get()
        let operations = ["DescribeKey", "CancelKeyDeletion", "EnableKey"]
        #expect(Self.targets(transport) == operations.map { "TrentService.\($0)" })
    }

    @Test func asksForNoCancellingOfWhatIsNotScheduled() async throws {
        let transport = FakeTransport { _, number in HTTPResponse(number == 0 ? Self.key("Disabled") : "{}") }
        try await KMSClient(Fake.session(transport)).setEnabled("k", true).get()
        #expect(Self.targets(transport) == ["TrentService.DescribeKey", "TrentService.EnableKey"])
        let other = FakeTransport { _, _ in HTTPResponse("{}") }
        try await KMSClient(Fake.session(other)).setEnabled("k", false).get()
        #expect(Self.targets(other) == ["TrentService.DisableKey"])
    }

    @Test func locksAVaultWithoutADateOfNoReturn() async throws {
        let transport = FakeTransport { _, _ in HTTPResponse("") }
        let client = BackupClient(Fake.session(transport))
        try await client.setLock(ofVault: "audit vault", to: ["MinRetentionDays": 400]).get()
        try await client.setLock(ofVault: "v", to: nil).get()
        try await client.setPolicy(ofVault: "v", to: "{}").get()
        try await client.setPolicy(ofVault: "v", to: nil).get()
        let requests = transport.requests
        #expect(requests.map(\.method) == ["PUT", "DELETE", "PUT", "DELETE"])
        #expect(requests[0].path == "/backup-vaults/audit%20vault/vault-lock")
        #expect(requests[3].path == "/backup-vaults/v/access-policy")
        #expect(try JSONReader.read(requests[0].body) == ["MinRetentionDays": 400])
        #expect(try JSONReader.read(requests[2].body) == ["Policy": "{}"])
        #expect(requests[1].body.isEmpty && requests[3].body.isEmpty)
    }

    @Test func aRefusalNamesThePermission() async {
        let transport = FakeTransport { _, _ in
            HTTPResponse(#"{"Code":"AccessDeniedException","Message":"no"}"#, status: 403)
        }
        let gap = await BackupClient(Fake.session(transport)).setPolicy(ofVault: "v", to: nil).gap
        #expect(gap?.kind == .denied && gap?.permission == "backup:DeleteBackupVaultAccessPolicy")
    }
}
