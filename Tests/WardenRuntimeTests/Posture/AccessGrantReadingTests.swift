import Testing
import WardenCloud
import WardenDomain
import WardenEstate
import WardenRuntime
import WardenStore

/// S3 Access Grants are asked for where a role lets the service act, and nowhere else.
@Suite struct AccessGrantReadingTests {
    private let account = AssetID(.account, scope: "aws", name: "111122223333")

    /// - Parameter service: what the one role of the account trusts.
    private static func answer(_ request: HTTPRequest, trusting service: String) -> HTTPResponse? {
        func xml(_ body: String) -> HTTPResponse { HTTPResponse(status: 200, body: Array(body.utf8)) }
        if request.authority.hasPrefix("iam"),
            String(decoding: request.body, as: UTF8.self).contains("GetAccountAuthorizationDetails")
        {
            let trust =
                #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"\#(service)"},"Action":"sts:AssumeRole"}]}"#
            return xml(
                """
                <GetAccountAuthorizationDetailsResponse><GetAccountAuthorizationDetailsResult><RoleDetailList><member>\
                <RoleName>location</RoleName><Arn>arn:aws:iam::111122223333:role/location</Arn>\
                <AssumeRolePolicyDocument>\(PercentEncoding.strict(trust))</AssumeRolePolicyDocument></member>\
                </RoleDetailList></GetAccountAuthorizationDetailsResult></GetAccountAuthorizationDetailsResponse>
                """
            )
        }
        guard request.path.contains("accessgrantsinstance") else { return nil }
        if request.path.hasSuffix("/locations") {
            return xml("<ListAccessGrantsLocationsResult></ListAccessGrantsLocationsResult>")
        }
        return xml(
            """
            <ListAccessGrantsResult><AccessGrantsList><AccessGrant><AccessGrantId>g1</AccessGrantId></AccessGrant>\
            </AccessGrantsList></ListAccessGrantsResult>
            """
        )
    }

    private func read(_ estate: ScriptedEstate) async throws -> Posture {
        let reader = PostureReader(targets: estate.targets, concurrency: 4) { 1_790_000_000_000 }
        return try await reader.posture(store: Store())
    }

    @Test func areReadWhereARoleLetsTheServiceAct() async throws {
        let estate = ScriptedEstate { Self.answer($0, trusting: "access-grants.s3.amazonaws.com") }
        let rows = try #require(try await read(estate).document(.s3AccessGrants, of: account)?.array)
        #expect(rows.count == 1 && rows.first?["AccessGrantId"] == "g1" && rows.first?["Region"] == "us-east-1")
    }

    @Test func areNotAskedForOtherwise() async throws {
        let estate = ScriptedEstate { Self.answer($0, trusting: "ec2.amazonaws.com") }
        let posture = try await read(estate)
        #expect(posture[.s3AccessGrants, of: account].unknown?.reason == .outOfScope)
        #expect(!estate.requests.contains { $0.contains("accessgrantsinstance") })
    }
}
