public import WardenCloud
public import WardenDomain

/// Reads of EC2 in one region. Source: Amazon EC2 API Reference, 2016-11-15.
public struct EC2Client: Sendable {
    private let client: AWSClient

    public init(_ session: AWSSession, region: String? = nil) { client = AWSClient(session, .ec2, region: region) }

    /// VPC endpoints with their policies, parsed: `[{"VpcEndpointId", "VpcEndpointType", "VpcId", "ServiceName", "State",
    /// "OwnerId", "PolicyDocument"}]`. One that another account or region has is not among them.
    ///
    /// - Parameter filter: what `ids` are: `vpc-endpoint-id`, or `vpc-id` for all endpoints of networks.
    public func endpointsDocument(
        _ ids: [String],
        by filter: String = "vpc-endpoint-id"
    ) async -> Result<JSONValue?, CloudGap> {
        let words = AWSClient.Words("DescribeVpcEndpoints", ids.joined(separator: ", "), .describeVPCEndpoints)
        let values = ids.enumerated().map { ("Filter.1.Value.\($0.offset + 1)", $0.element) }
        let parameters = [("Filter.1.Name", filter)] + values
        return await client.query(words.operation, version: "2016-11-15", parameters, words).flatMap { node in
            guard let set = node["vpcEndpointSet"] else {
                return .failure(client.malformed(words, "'vpcEndpointSet' is missing"))
            }
            return .success(.array(set.all("item").map(Self.endpoint)))
        }
    }

    private static let members = [
        "vpcEndpointId": "VpcEndpointId", "vpcEndpointType": "VpcEndpointType", "vpcId": "VpcId",
        "serviceName": "ServiceName", "state": "State", "ownerId": "OwnerId",
    ]

    private static func endpoint(_ item: XMLNode) -> JSONValue {
        var document: [String: JSONValue] = [:]
        for (element, member) in members { document[member] = item.text(element).map { .string($0) } }
        document["PolicyDocument"] = item.text("policyDocument").map { .parsed($0) }
        return .object(document)
    }
}
