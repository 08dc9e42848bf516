import Foundation
import Testing
import WardenAWS
import WardenCloud
import WardenDomain
import WardenTransport

/// The clients against ministack (which verifies signatures and enforces policies) and moto, started here.
@Suite(.enabled(if: PythonTools.has("ministack"), "needs TRAILWARDEN_TOOLS"), .serialized) struct EmulatorReadsTests {
    private func session(_ emulator: Emulator, key: String = "test", secret: String = "test") async throws -> AWSSession
    {
        let endpoint = try Endpoint(parsing: "http://127.0.0.1:\(emulator.port)", name: "test")
        let cloud = CloudClient(transport: NetworkTransport(), time: .system, retry: RetryPolicy(maximumAttempts: 5))
        let keys = AWSCredentials(accessKeyID: key, secretAccessKey: secret)
        let session = AWSSession(
            cloud: cloud,
            source: FixedCredentials(keys),
            region: "us-east-1",
            endpoints: AWSEndpoints(all: endpoint)
        )
        return session
    }

    private static func ministack() async throws -> Emulator {
        try await Emulator.start(
            "ministack",
            arguments: { _ in [] },
            environment: { port in
                [
                    "BIND_HOST": "127.0.0.1", "GATEWAY_PORT": String(port), "AUTH": "true",
                    "MINISTACK_ACCOUNT_ID": "123456789012", "CLOUDTRAIL_RECORDING": "1",
                ]
            }
        )
    }

    /// A change, which the product does not make here.
    private func put(
        _ session: AWSSession,
        _ method: String,
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        body: String = ""
    ) async throws -> Int {
        let endpoint = session.endpoints.endpoint(.s3, region: "us-east-1")
        let request = HTTPRequest(
            method: method,
            scheme: "http",
            authority: endpoint.authority,
            path: path,
            query: query,
            body: Array(body.utf8)
        )
        let signer = SigV4Signer(
            credentials: try await session.source.credentials(),
            region: "us-east-1",
            service: "s3"
        )
        return try await session.cloud.transport.send(signer.sign(request, at: Int64(Date().timeIntervalSince1970)))
            .status
    }

    @Test func readsAnAccountOfMinistack() async throws {
        let emulator = try await Self.ministack()
        defer { emulator.stop() }
        let session = try await session(emulator)
        let s3 = S3Client(session)
        let bucket = S3Bucket("audit-logs")

        #expect(try await STSClient(session).callerIdentity().get().account == "123456789012")
        #expect(try await put(session, "PUT", "/audit-logs") == 200)
        let keys = ["logs/plain.json", "logs/a b+c/é~*.json", "logs/%20literal", "logs/x&y=z?.json"]
        for key in keys {
            #expect(try await put(session, "PUT", "/audit-logs/" + PercentEncoding.path(key), body: "{}\n") == 200)
        }
        #expect(await s3.buckets().elements.map(\.name) == ["audit-logs"])
        var listed: [String] = []
        let end = await s3.eachObject(in: bucket, prefix: "logs/", limit: 3) { listed += $0.map(\.key) }
        #expect(end.isComplete && end.pages == 2 && Set(listed) == Set(keys))
        for key in keys {
            var bytes: [UInt8] = []
            #expect(await s3.read(key, in: bucket) { bytes += $0 } == .success(3))
            #expect(bytes == Array("{}\n".utf8))
        }
        #expect(await s3.policy(of: bucket) == .success(nil))
        #expect(try await s3.publicAccessBlock(of: bucket).get() == PublicAccessBlock(all: true))
        #expect(try await s3.encryption(of: bucket).get()?.algorithm == "AES256")
        #expect(try await s3.ownership(of: bucket).get() == "BucketOwnerEnforced")
        // Not there in this emulator: it answers with a listing, which is no value.
        #expect(await s3.analytics(of: bucket).gap?.kind == .unsupported)
        #expect(await s3.policy(of: S3Bucket("nobodys")).gap?.kind == .notFound)
        let iam = await IAMClient(session).authorizationDetails(awsManaged: false)
        #expect(iam.isComplete)
        #expect(await KMSClient(session).keys().isComplete)
        #expect(await CloudTrailClient(session).trails().isComplete)

        let stranger = try await self.session(emulator, key: "AKIANOBODY")
        #expect(await S3Client(stranger).buckets().gap?.kind == .unauthenticated)
    }

    @Test(.enabled(if: PythonTools.has("moto_server"))) func readsAnAccountOfMoto() async throws {
        let emulator = try await Emulator.start(
            "moto_server",
            arguments: { ["-H", "127.0.0.1", "-p", String($0)] },
            environment: { _ in [:] }
        )
        defer { emulator.stop() }
        let session = try await session(emulator)
        #expect(try await put(session, "PUT", "/audit-logs") == 200)
        let bucket = S3Bucket("audit-logs")
        let s3 = S3Client(session)
        #expect(await s3.replication(of: bucket) == .success(nil))
        #expect(await s3.inventories(of: bucket).isComplete)
        #expect(await s3.lifecycle(of: bucket) == .success([]))
        #expect(await s3.logging(of: bucket) == .success(nil))
        #expect(try await s3.notification(of: bucket).get().targets.isEmpty)
        let control = S3ControlClient(session, account: "123456789012")
        #expect(await control.publicAccessBlock() == .success(nil))
        #expect(await control.accessPoints(bucket: "audit-logs").isComplete)
        #expect(await BackupClient(session).vaults().isComplete)
        // An HTML page of the emulator is not an answer.
        #expect(await BackupClient(session).protectedResources().gap?.kind == .unsupported)
        #expect(await OrganizationsClient(session).organization().gap?.kind == .notFound)
    }
}
