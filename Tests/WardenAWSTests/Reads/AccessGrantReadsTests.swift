import Testing
import WardenAWS
import WardenCloud
import WardenDomain

/// S3 Access Grants, as S3 Control answers for them.
@Suite struct AccessGrantReadsTests {
    private static let locations = """
        <ListAccessGrantsLocationsResult><AccessGrantsLocationsList><AccessGrantsLocation>\
        <AccessGrantsLocationId>l1</AccessGrantsLocationId><LocationScope>s3://logs</LocationScope>\
        <IAMRoleArn>arn:aws:iam::111122223333:role/location</IAMRoleArn></AccessGrantsLocation>\
        </AccessGrantsLocationsList></ListAccessGrantsLocationsResult>
        """

    private static func grants(_ id: String, next: String = "") -> String {
        """
        <ListAccessGrantsResult>\(next)<AccessGrantsList><AccessGrant><AccessGrantId>\(id)</AccessGrantId>\
        <Grantee><GranteeType>IAM</GranteeType><GranteeIdentifier>arn:aws:iam::111122223333:user/a</GranteeIdentifier>\
        </Grantee><Permission>READ</Permission><AccessGrantsLocationId>l1</AccessGrantsLocationId>\
        <GrantScope>s3://logs/audit/*</GrantScope></AccessGrant></AccessGrantsList></ListAccessGrantsResult>
        """
    }

    @Test func joinsGrantsWithTheRolesOfTheirLocations() async throws {
        let transport = FakeTransport { request, _ in
            if request.path.hasSuffix("/locations") { return HTTPResponse(Self.locations) }
            let isSecond = request.query.contains { $0.name == "nextToken" }
            return HTTPResponse(isSecond ? Self.grants("g2") : Self.grants("g1", next: "<NextToken>t</NextToken>"))
        }
        let client = S3ControlClient(Fake.session(transport), account: "111122223333")
        let rows = try await client.accessGrants(region: "eu-west-1").get()
        #expect(rows.map { $0["AccessGrantId"]?.string } == ["g1", "g2"])
        #expect(
            rows.first == [
                "AccessGrantId": "g1", "GrantScope": "s3://logs/audit/*", "Permission": "READ", "Region": "eu-west-1",
                "IAMRoleArn": "arn:aws:iam::111122223333:role/location",
                "Grantee": ["GranteeType": "IAM", "GranteeIdentifier": "arn:aws:iam::111122223333:user/a"],
            ]
        )
    }

    @Test func anAccountWithoutAnInstanceHasNone() async throws {
        let missing = "<Error><Code>AccessGrantsInstanceNotExistsError</Code><Message>no</Message></Error>"
        let transport = FakeTransport { _, _ in HTTPResponse(missing, status: 404) }
        let client = S3ControlClient(Fake.session(transport), account: "111122223333")
        #expect(try await client.accessGrants(region: "eu-west-1").get() == [])
    }

    @Test func aRefusalNamesThePermission() async {
        let transport = FakeTransport { request, _ in
            request.path.hasSuffix("/locations")
                ? HTTPResponse(Self.locations)
                : HTTPResponse("<Error><Code>AccessDenied</Code><Message>no</Message></Error>", status: 403)
        }
        let client = S3ControlClient(Fake.session(transport), account: "111122223333")
        #expect(await client.accessGrants(region: "eu-west-1").gap?.permission == "s3:ListAccessGrants")
    }
}
