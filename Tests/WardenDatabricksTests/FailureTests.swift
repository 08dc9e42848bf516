import Testing
import WardenCloud
import WardenDatabricks
import WardenDomain

@Suite struct FailureTests {
    @Test(arguments: [
        (403, #"{"error_code":"PERMISSION_DENIED","message":"no"}"#, CloudGap.Kind.denied),
        (400, #"{"error_code":"PERMISSION_DENIED","message":"no"}"#, .denied),
        (401, #"{"error_code":"UNAUTHENTICATED"}"#, .unauthenticated),
        (404, #"{"error_code":"TABLE_DOES_NOT_EXIST"}"#, .notFound),
        (404, #"{"error_code":"ENDPOINT_NOT_FOUND"}"#, .unsupported),
        (400, #"{"error_code":"INVALID_PARAMETER_VALUE","message":"Job 5 does not exist."}"#, .notFound),
        (400, #"{"error_code":"INVALID_PARAMETER_VALUE","message":"bad"}"#, .rejected),
        (403, #"{"error_code":"FEATURE_DISABLED"}"#, .unsupported), (429, "", .throttled),
        (404, #"{"detail":"null","status":"404","schemas":[]}"#, .notFound),
        (409, #"{"error_code":"ABORTED"}"#, .rejected),
        (403, "PERMISSION_DENIED: no", .denied), (502, "<html><title>Bad Gateway</title></html>", .serverFailure),
        (302, "", .unauthenticated), (501, "", .unsupported), (200, "<!doctype html>", .malformed),
        (200, "", .malformed),
    ])
    func namesEveryFailure(status: Int, body: String, kind: CloudGap.Kind) async {
        let workspace = Fake.workspace(FakeTransport { _, _ in HTTPResponse(body, status: status) })
        #expect(await workspace.table("a.b.c").gap?.kind == kind)
    }

    @Test func namesTheRoleThatIsMissing() async {
        let body = #"{"error_code":"PERMISSION_DENIED","message":"User is not an account admin."}"#
        let listing = await Fake.account(FakeTransport { _, _ in HTTPResponse(body, status: 403) }).logDeliveries()
        #expect(listing.gap?.kind == .denied && listing.gap?.permission == "account admin")
    }

    @Test func saysPrivateLink() async {
        let headers: HTTPHeaders = ["Location": "/login.html?error=private-link-validation-error:7"]
        let workspace = Fake.workspace(FakeTransport { _, _ in HTTPResponse("", status: 303, headers: headers) })
        #expect(await workspace.me().gap?.kind == .denied)
    }

    @Test func triesAgainWhatTheServerCallsPassing() async {
        let busy = #"{"error_code":"BAD_REQUEST","message":"RPC token bucket limit has been exceeded"}"#
        let transport = FakeTransport { _, number in
            number == 0 ? HTTPResponse(busy, status: 400) : HTTPResponse(#"{"id":"1","userName":"a@b.c"}"#)
        }
        #expect(await Fake.workspace(transport).me().gap == nil)
    }

    @Test func renewsAnEndedTokenOnce() async throws {
        let transport = FakeTransport { request, number in
            if request.path.hasSuffix("/token") {
                return HTTPResponse(#"{"access_token":"t\#(number)","expires_in":3600}"#)
            }
            return request.headers["Authorization"] == "Bearer t0"
                ? HTTPResponse("", status: 401) : HTTPResponse(#"{"id":"1"}"#)
        }
        let host = Endpoint(authority: "h.example")
        let cloud = Fake.cloud(transport)
        let machine = MachineToken(cloud: cloud, host: host, accountID: nil, clientID: "c", clientSecret: Secret("s"))
        let workspace = DatabricksWorkspace(client: DatabricksClient(cloud: cloud, host: host, authorizer: machine))
        #expect(await workspace.me().gap == nil)
        #expect(transport.requests.map(\.path).count { $0 == "/oidc/v1/token" } == 2)
    }

    @Test func sendsNoSecretIntoAMessage() async {
        let transport = FakeTransport { _, _ in
            HTTPResponse(
                #"{"error":"invalid_client","error_description":"Client authentication failed for hush-hush"}"#,
                status: 401
            )
        }
        let secret = Secret("hush-hush")
        #expect("\(secret)" == "<redacted>" && String(reflecting: secret) == "<redacted>")
        let host = Endpoint(authority: "h.example")
        let machine = MachineToken(
            cloud: Fake.cloud(transport),
            host: host,
            accountID: "a",
            clientID: "c",
            clientSecret: secret
        )
        let gap = await #expect(throws: CloudGap.self) { try await machine.token() }
        #expect(gap?.kind == .unauthenticated && gap?.code == "invalid_client")
    }

    @Test(arguments: [
        (
            #"{"statement_id":"s","status":{"state":"FAILED","error":{"error_code":"BAD_REQUEST","message":"[INSUFFICIENT_PERMISSIONS] no USE CATALOG on system"}}}"#,
            CloudGap.Kind.denied
        ),
        (
            #"{"statement_id":"s","status":{"state":"FAILED","error":{"message":"[TABLE_OR_VIEW_NOT_FOUND] x"}}}"#,
            .notFound
        ),
        (#"{"statement_id":"s","status":{"state":"CANCELED"}}"#, .rejected), (#"{"statement_id":"s"}"#, .malformed),
        (
            #"{"statement_id":"s","status":{"state":"SUCCEEDED"},"manifest":{"schema":{"columns":[]},"total_row_count":5},"result":{}}"#,
            .incomplete
        ),
    ])
    func readsFailedStatements(body: String, kind: CloudGap.Kind) async {
        let workspace = Fake.workspace(FakeTransport { _, _ in HTTPResponse(body) })
        #expect(await workspace.run(SQLStatement("SELECT 1", warehouseID: "w")).gap?.kind == kind)
    }

    @Test func dropsConfigurationKeysThatTheWorkspaceLacks() async throws {
        let transport = FakeTransport { request, _ in
            request.value("keys")?.contains("odd") == true
                ? HTTPResponse(#"{"error_code":"BAD_REQUEST","message":"Invalid keys: [\"odd\"]"}"#, status: 400)
                : HTTPResponse(#"{"enableIpAccessLists":"true"}"#)
        }
        let values = try await Fake.workspace(transport).configuration(["odd", "enableIpAccessLists"]).get()
        #expect(values == ["enableIpAccessLists": "true"])
    }
}
