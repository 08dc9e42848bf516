import Testing
import WardenAWS
import WardenCloud
import WardenDomain

/// VPC endpoints, as EC2 answers for them.
@Suite struct EndpointReadsTests {
    private static let xml = """
        <DescribeVpcEndpointsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId>\
        <vpcEndpointSet><item><vpcEndpointId>vpce-1</vpcEndpointId><vpcEndpointType>Gateway</vpcEndpointType>\
        <vpcId>vpc-1</vpcId><serviceName>com.amazonaws.eu-west-1.s3</serviceName><state>available</state>\
        <policyDocument>{"Version":"2008-10-17","Statement":[]}</policyDocument><ownerId>111122223333</ownerId></item>\
        </vpcEndpointSet></DescribeVpcEndpointsResponse>
        """

    @Test func keepsTheEndpointWithItsPolicy() async throws {
        let transport = FakeTransport { _, _ in HTTPResponse(Self.xml) }
        let client = EC2Client(Fake.session(transport), region: "eu-west-1")
        let document = try #require(try await client.endpointsDocument(["vpce-1", "vpce-2"]).get())
        #expect(
            document == [
                [
                    "VpcEndpointId": "vpce-1", "VpcEndpointType": "Gateway", "VpcId": "vpc-1", "State": "available",
                    "ServiceName": "com.amazonaws.eu-west-1.s3", "OwnerId": "111122223333",
                    "PolicyDocument": ["Version": "2008-10-17", "Statement": []],
                ]
            ]
        )
        let request = try #require(transport.requests.first)
        #expect(request.authority == "ec2.eu-west-1.amazonaws.com")
        let body = String(decoding: request.body, as: UTF8.self)
        #expect(body.contains("Action=DescribeVpcEndpoints") && body.contains("Filter.1.Name=vpc-endpoint-id"))
        #expect(body.contains("Filter.1.Value.1=vpce-1") && body.contains("Filter.1.Value.2=vpce-2"))
    }

    @Test func asksForAllEndpointsOfANetwork() async throws {
        let transport = FakeTransport { _, _ in HTTPResponse(Self.xml) }
        _ = try await EC2Client(Fake.session(transport)).endpointsDocument(["vpc-1"], by: "vpc-id").get()
        let body = String(decoding: try #require(transport.requests.first).body, as: UTF8.self)
        #expect(body.contains("Filter.1.Name=vpc-id") && body.contains("Filter.1.Value.1=vpc-1"))
    }

    @Test func aRefusalNamesThePermission() async {
        let refusal = """
            <Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>no</Message></Error></Errors>\
            <RequestID>r</RequestID></Response>
            """
        let transport = FakeTransport { _, _ in HTTPResponse(refusal, status: 403) }
        let gap = await EC2Client(Fake.session(transport)).endpointsDocument(["vpce-1"]).gap
        #expect(gap?.kind == .denied && gap?.permission == "ec2:DescribeVpcEndpoints")
    }

    @Test func anAnswerWithoutTheListIsNoEmptyList() async {
        let xml = "<DescribeVpcEndpointsResponse><requestId>r</requestId></DescribeVpcEndpointsResponse>"
        let transport = FakeTransport { _, _ in HTTPResponse(xml) }
        #expect(await EC2Client(Fake.session(transport)).endpointsDocument(["vpce-1"]).gap != nil)
    }
}
