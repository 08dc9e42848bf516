import Testing
import WardenAWS
import WardenCloud

@Suite struct FailureTests {
    private func gap(_ response: HTTPResponse) async -> CloudGap? {
        await KMSClient(Fake.session(FakeTransport { _, _ in response })).policy(ofKey: "k").gap
    }

    @Test(arguments: [
        (400, #"{"__type":"AccessDeniedException","Message":"no"}"#, CloudGap.Kind.denied),
        (400, #"{"__type":"com.amazonaws.kms#NotFoundException","message":"no"}"#, .notFound),
        (400, #"{"__type":"ThrottlingException"}"#, .throttled), (403, #"{"message":"no"}"#, .denied),
        (400, #"{"__type":"ExpiredTokenException"}"#, .unauthenticated),
        (400, #"{"__type":"UnknownOperationException"}"#, .unsupported),
        (400, #"{"__type":"ValidationException"}"#, .rejected), (500, #"{"__type":"InternalFailure"}"#, .serverFailure),
        (404, "<!doctype html><html><title>404</title></html>", .unsupported),
        (500, "<html>Internal Server Error</html>", .unsupported), (503, "", .serverFailure),
        (200, "<html>proxy</html>", .malformed), (200, #"{"Policy":"#, .malformed), (200, "{}", .malformed),
        (403, "<ErrorResponse><Error><Code>AccessDenied</Code><Message>m</Message></Error></ErrorResponse>", .denied),
        (405, "<Error><Code>MethodNotAllowed</Code></Error>", .unsupported),
    ])
    func namesEveryFailure(status: Int, body: String, kind: CloudGap.Kind) async {
        #expect(await gap(HTTPResponse(body, status: status))?.kind == kind)
    }

    @Test func namesTheMissingPermission() async {
        let gap = await gap(
            HTTPResponse(#"{"__type":"AccessDeniedException","Message":"not authorized"}"#, status: 400)
        )
        #expect(
            gap?.description
                == "kms GetKeyPolicy on 'k' was denied (AccessDeniedException: not authorized); needs kms:GetKeyPolicy"
        )
    }

    @Test func pagesIAMAndDecodesDocuments() async throws {
        let document = "%7B%22Statement%22%3A%5B%5D%7D"
        let transport = FakeTransport { request, _ in
            let isSecond = String(decoding: request.body, as: UTF8.self).contains("Marker=m%2F1")
            let role = """
                <RoleDetailList><member><RoleName>r</RoleName><Arn>arn:aws:iam::1:role/r</Arn><RoleId>AROA1</RoleId>
                <AssumeRolePolicyDocument>\(document)</AssumeRolePolicyDocument><RolePolicyList><member><PolicyName>p</PolicyName>
                <PolicyDocument>\(document)</PolicyDocument></member></RolePolicyList><AttachedManagedPolicies><member>
                <PolicyArn>arn:aws:iam::aws:policy/ReadOnlyAccess</PolicyArn></member></AttachedManagedPolicies></member></RoleDetailList>
                """
            let rest =
                isSecond ? "<IsTruncated>false</IsTruncated>" : "<IsTruncated>true</IsTruncated><Marker>m/1</Marker>"
            let name = "GetAccountAuthorizationDetails"
            return HTTPResponse("<\(name)Response><\(name)Result>\(rest)\(role)</\(name)Result></\(name)Response>")
        }
        let listing = await IAMClient(Fake.session(transport)).authorizationDetails()
        #expect(listing.isComplete && listing.elements.count == 2)
        guard case .principal(let role)? = listing.elements.first else { throw Unexpected() }
        #expect(role.trustPolicy == #"{"Statement":[]}"# && role.inlinePolicies.first?.document == #"{"Statement":[]}"#)
        #expect(role.attachedPolicies == ["arn:aws:iam::aws:policy/ReadOnlyAccess"])
        #expect(transport.requests[0].authority == "iam.amazonaws.com")
        #expect(transport.requests[0].headers["Authorization"]?.contains("/us-east-1/iam/") == true)
    }

    @Test func renewsKeysOnceWhenTheyExpire() async {
        let transport = FakeTransport { _, _ in HTTPResponse(#"{"__type":"ExpiredTokenException"}"#, status: 400) }
        let source = CountingSource()
        let session = AWSSession(cloud: Fake.cloud(transport), source: source, region: "eu-west-1")
        #expect(await KMSClient(session).policy(ofKey: "k").gap?.kind == .unauthenticated)
        #expect(await source.renewals == 1 && transport.requests.count == 2)
    }

    private actor CountingSource: AWSCredentialSource {
        var renewals = 0

        func credentials() async throws -> AWSCredentials { Fake.keys }

        func renew() async -> Bool {
            renewals += 1
            return true
        }
    }

    private struct Unexpected: Error {}
}
