import Synchronization
import Testing
import WardenCloud
import WardenDomain
import WardenEstate
import WardenRuntime
import WardenStore

/// The VPC endpoints that a bucket policy binds itself to are read with the bucket, and only those.
@Suite struct BoundEndpointTests {
    private let logs = AssetID(.bucket, scope: "s3", name: "logs")

    private static let policy =
        #"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::logs/*","Condition":{"StringNotEquals":{"AWS:sourceVpce":["vpce-2","vpce-1"]},"StringNotLike":{"aws:SourceVpce":"vpce-*"}}}]}"#

    private static let endpoints = """
        <DescribeVpcEndpointsResponse><vpcEndpointSet><item><vpcEndpointId>vpce-1</vpcEndpointId><policyDocument>\
        {"Statement":[]}</policyDocument></item></vpcEndpointSet></DescribeVpcEndpointsResponse>
        """

    private func read(_ estate: ScriptedEstate) async throws -> Posture {
        let reader = PostureReader(targets: estate.targets, concurrency: 4) { 1_790_000_000_000 }
        return try await reader.posture(store: Store())
    }

    @Test func areReadWithTheirPolicies() async throws {
        let estate = ScriptedEstate(changes: [
            "logs.s3.us-east-1.amazonaws.com/?policy": Self.policy, "ec2.us-east-1.amazonaws.com/": Self.endpoints,
        ])
        let rows = try #require(try await read(estate).document(.s3Endpoints, of: logs)?.array)
        #expect(rows.count == 1 && rows.first?["VpcEndpointId"] == "vpce-1")
        #expect(rows.first?["PolicyDocument"] == ["Statement": []])
    }

    /// A bucket that is bound to a network has the endpoints of that network read.
    @Test func ofANetworkAreReadToo() async throws {
        let policy = Self.policy.replacing("AWS:sourceVpce", with: "aws:SourceVpc").replacing("vpce-2", with: "vpc-2")
            .replacing("vpce-1", with: "vpc-1")
        let asked = Mutex<[String]>([])
        let estate = ScriptedEstate(changes: [
            "logs.s3.us-east-1.amazonaws.com/?policy": policy, "ec2.us-east-1.amazonaws.com/": Self.endpoints,
        ]) { request in
            if request.authority.hasPrefix("ec2.") {
                asked.withLock { $0.append(String(decoding: request.body, as: UTF8.self)) }
            }
            return nil
        }
        let rows = try #require(try await read(estate).document(.s3Endpoints, of: logs)?.array)
        #expect(rows.first?["VpcEndpointId"] == "vpce-1")
        let bodies = asked.withLock { $0 }
        #expect(!bodies.isEmpty)
        #expect(bodies.allSatisfy { $0.contains("Filter.1.Name=vpc-id") && $0.contains("Filter.1.Value.2=vpc-2") })
    }

    @Test func staysUnknownWhereItIsRefused() async throws {
        let estate = ScriptedEstate(changes: ["logs.s3.us-east-1.amazonaws.com/?policy": Self.policy]) { request in
            guard request.authority.hasPrefix("ec2.") else { return nil }
            let body =
                "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>no</Message></Error></Errors></Response>"
            return HTTPResponse(status: 403, body: Array(body.utf8))
        }
        let gap = try #require(try await read(estate)[.s3Endpoints, of: logs].unknown)
        #expect(gap.reason == .forbidden && gap.permission == "ec2:DescribeVpcEndpoints")
    }

    @Test func areNotAskedForWhereNoneIsNamed() async throws {
        let estate = ScriptedEstate { request in
            if request.authority.hasPrefix("ec2.") { Issue.record("EC2 was asked") }
            return nil
        }
        let posture = try await read(estate)
        #expect(posture[.s3Endpoints, of: logs].unknown?.reason == .outOfScope)
    }
}
