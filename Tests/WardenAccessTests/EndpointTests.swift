import Testing
import WardenDomain
import WardenEstate

@testable import WardenAccess

/// Buckets that are bound to VPC endpoints: the endpoint's policy counts as well.
@Suite struct EndpointTests {
    private static let logs = Company.bucket("logs")
    private static let reader = Company.iamUser("reader")

    /// - Parameter endpoint: the policy of vpce-1; nil = it is not among those that were found.
    private static func graph(_ bound: JSONValue, endpoint: JSONValue?) -> AccessGraph {
        graph(bound, reading: .known(endpoint.map { [["VpcEndpointId": "vpce-1", "PolicyDocument": $0]] } ?? []))
    }

    private static func graph(_ bound: JSONValue, reading: Reading) -> AccessGraph {
        var company = Company()
        company.cloud()
        company.iamUser("reader", Company.allow(["s3:GetObject"]))
        company.bucket("logs", policy: bound)
        company.posture[.s3Endpoints, of: logs] = reading
        return company.graph
    }

    /// Everything that does not come through vpce-1 is denied.
    private static let bound: JSONValue = [
        "Version": "2012-10-17",
        "Statement": [
            [
                "Effect": "Deny", "Principal": "*", "Action": "s3:*",
                "Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"],
                "Condition": ["StringNotEquals": ["aws:SourceVpce": "vpce-1"]],
            ]
        ],
    ]

    private static func endpoint(_ resource: String) -> JSONValue {
        Company.allow(["s3:*"], on: [resource], ["Principal": "*"])
    }

    private static func missing(_ graph: AccessGraph) -> String {
        let member = graph.audience(of: logs, to: .read).members.first { $0.party.name == reader }
        return member?.missing.joined(separator: "; ") ?? ""
    }

    @Test func anEndpointThatShutsTheBucketOutIsANo() {
        let graph = Self.graph(Self.bound, endpoint: Self.endpoint("arn:aws:s3:::other/*"))
        #expect(graph.verdict(Self.reader, Self.logs) == .no)
    }

    @Test func anEndpointThatLetsItInLeavesTheNetworkOpen() {
        let graph = Self.graph(Self.bound, endpoint: Self.endpoint("*"))
        #expect(graph.verdict(Self.reader, Self.logs) == .unknown)
        #expect(Self.missing(graph).contains("comes through VPC endpoint vpce-1, whose policy does not hold it back"))
    }

    @Test func anEndpointOfNoConnectedAccountIsUnknown() {
        let graph = Self.graph(Self.bound, endpoint: nil)
        #expect(graph.verdict(Self.reader, Self.logs) == .unknown)
        #expect(Self.missing(graph).contains("what its policy says"))
    }

    @Test func aRefusedReadingNamesItsPermission() {
        let gap = Unknown(
            "endpoints",
            call: "call",
            reason: .forbidden,
            detail: "403",
            permission: "ec2:DescribeVpcEndpoints",
            blindSpot: "endpoints"
        )
        let graph = Self.graph(Self.bound, reading: .unknown(gap))
        #expect(graph.verdict(Self.reader, Self.logs) == .unknown)
        #expect(Self.missing(graph).contains("ec2:DescribeVpcEndpoints"))
    }

    /// Everything that does not come out of vpc-1 is denied.
    private static let boundToNetwork: JSONValue = [
        "Version": "2012-10-17",
        "Statement": [
            [
                "Effect": "Deny", "Principal": "*", "Action": "s3:*",
                "Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"],
                "Condition": ["StringNotEquals": ["aws:SourceVpc": "vpc-1"]],
            ]
        ],
    ]

    private static func row(_ id: String, service: String, policy: JSONValue) -> JSONValue {
        [
            "VpcEndpointId": .string(id), "VpcId": "vpc-1",
            "ServiceName": .string("com.amazonaws.us-east-1." + service),
            "PolicyDocument": policy,
        ]
    }

    @Test func aNetworkWhoseEndpointsShutTheBucketOutIsANo() {
        let shut = Self.row("vpce-9", service: "s3", policy: Self.endpoint("arn:aws:s3:::other/*"))
        let elsewhere = Self.row("vpce-8", service: "kms", policy: Self.endpoint("*"))
        let graph = Self.graph(Self.boundToNetwork, reading: .known([shut, elsewhere]))
        #expect(graph.verdict(Self.reader, Self.logs) == .no)
    }

    @Test func aNetworkWithAnOpenEndpointNamesIt() {
        let shut = Self.row("vpce-9", service: "s3", policy: Self.endpoint("arn:aws:s3:::other/*"))
        let wide = Self.row("vpce-7", service: "s3", policy: Self.endpoint("*"))
        let graph = Self.graph(Self.boundToNetwork, reading: .known([shut, wide]))
        #expect(graph.verdict(Self.reader, Self.logs) == .unknown)
        #expect(Self.missing(graph).contains("VPC endpoint vpce-7, whose policy does not hold it back"))
        #expect(!Self.missing(graph).contains("vpce-9"))
    }

    @Test func aNetworkOfNoConnectedAccountIsUnknown() {
        let graph = Self.graph(Self.boundToNetwork, reading: .known([]))
        #expect(graph.verdict(Self.reader, Self.logs) == .unknown)
        #expect(Self.missing(graph).contains("an endpoint of vpc-1, and what its policy says: no connected account"))
    }

    /// An Allow for the endpoint takes nothing from those who come another way.
    @Test func whoNeedsNoEndpointIsNotHeldByOne() {
        let opened = Company.allow(
            ["s3:GetObject"],
            on: ["arn:aws:s3:::logs/*"],
            ["Principal": "*", "Condition": ["StringEquals": ["aws:SourceVpce": "vpce-1"]]]
        )
        let graph = Self.graph(opened, endpoint: Self.endpoint("arn:aws:s3:::other/*"))
        #expect(graph.verdict(Self.reader, Self.logs) == .yes)
        #expect(graph.verdict("everyone", Self.logs) == .no)
        let wide = Self.graph(opened, endpoint: Self.endpoint("*"))
        #expect(wide.verdict("everyone", Self.logs) == .unknown)
    }
}
