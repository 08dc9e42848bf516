import Testing

@testable import WardenLab

@Suite struct SignInTests {
    private let lab: EmulatorUnderTest
    private let me = "/api/2.0/preview/scim/v2/Me"

    init() throws { lab = try EmulatorUnderTest() }

    @Test(
        arguments: [
            (nil, 401), ("nonsense", 401), ("dapi00000000000000000000000000000000", 403),
        ] as [(String?, Int)]
    )
    func refusesTokensItDidNotGive(_ token: String?, _ status: Int) {
        #expect(lab.ask("GET", me, host: .workspace(SmallEstate.production), token: token).status == status)
    }

    @Test func refusesATokenOnceItIsRevoked() throws {
        let token = lab.token(of: SmallEstate.mail("lena.koch"))
        let host = Host.workspace(SmallEstate.production)
        #expect(lab.ask("GET", me, host: host, token: token).status == 200)
        let listed = lab.ask("GET", "/api/2.0/token/list", host: host, token: token).body["token_infos"]?.elements
        let id = try #require(listed?.first?["token_id"]?.text)
        #expect(try lab.admin("DELETE", "/api/2.0/token-management/tokens/\(id)").status == 200)
        #expect(lab.ask("GET", me, host: host, token: token).status == 403)
    }

    @Test func refusesPeopleWhoWereDeactivatedAndPeopleOfOtherWorkspaces() {
        let leaver = lab.token(of: SmallEstate.mail("hugo.leaver"))
        #expect(lab.ask("GET", me, host: .workspace(SmallEstate.production), token: leaver).status == 403)
        let other = lab.token(of: SmallEstate.mail("lena.koch"), in: SmallEstate.analytics)
        #expect(lab.ask("GET", me, host: .workspace(SmallEstate.production), token: other).status == 403)
    }

    @Test func takesNoPersonalTokenOnTheAccountHost() throws {
        let token = lab.access.personal[SmallEstate.production]
        let path = "/api/2.0/accounts/\(lab.access.accountID)/workspaces"
        #expect(lab.ask("GET", path, host: .account, token: token).status == 401)
        #expect(try lab.account("GET", "/workspaces").status == 200)
    }

    @Test func refusesAWrongClientSecretInTheFormOfOAuth() {
        var call = Call(
            host: .workspace(SmallEstate.production),
            method: "POST",
            path: "/oidc/v1/token",
            now: EmulatorUnderTest.now
        )
        call.form = [
            "grant_type": "client_credentials", "client_id": lab.access.admin.id, "client_secret": "dose-wrong",
        ]
        let reply = lab.emulator.respond(to: call).reply
        #expect(reply.status == 401)
        #expect(reply.body?["error"] == "invalid_client")
    }

    @Test func refusesAnAccountCallOfSomeoneWhoIsNoAccountAdministrator() throws {
        let token = try lab.signIn(lab.access.reader, host: .account)
        let path = "/api/2.0/accounts/\(lab.access.accountID)/log-delivery"
        #expect(lab.ask("GET", path, host: .account, token: token).status == 403)
    }

    @Test func holdsAddressListsWhereTheyAreSwitchedOn() {
        let token = lab.access.personal
        func status(_ workspace: Int64, _ address: String) -> Int {
            lab.ask("GET", me, host: .workspace(workspace), token: token[workspace], address: address).status
        }
        #expect(status(SmallEstate.production, "198.51.100.9") == 200)
        #expect(status(SmallEstate.production, "203.0.113.9") == 403)
        // The same list, never switched on.
        #expect(status(SmallEstate.analytics, "203.0.113.9") == 200)
    }

    @Test func refusesAnAddressListThatShutsOutItsMaker() throws {
        let answer = try lab.admin(
            "POST",
            "/api/2.0/ip-access-lists",
            [:],
            [
                "label": "all", "list_type": "BLOCK", "ip_addresses": ["127.0.0.0/8"],
            ]
        )
        #expect(answer.status == 400)
        #expect(answer.code == "INVALID_STATE")
    }

    @Test func saysWhatItDoesNotKnow() throws {
        #expect(try lab.admin("GET", "/api/2.0/no/such/thing").code == "ENDPOINT_NOT_FOUND")
    }
}
