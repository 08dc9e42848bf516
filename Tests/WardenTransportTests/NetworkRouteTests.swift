import Testing
import WardenCloud
import WardenDomain
import WardenTestSupport
import WardenTransport

@Suite struct NetworkRouteTests {
    @Test func readsTheProxyOfTheEnvironment() throws {
        let route = try NetworkRoute(environment: [
            "HTTPS_PROXY": "http://u%40x:p%3Aw@proxy.corp:3128/", "NO_PROXY": "internal.corp, .example.com",
        ])
        let proxy = try #require(route.proxy)
        #expect(proxy.host == "proxy.corp" && proxy.port == 3_128)
        #expect(proxy.user == "u@x" && proxy.password?.revealed == "p:w")
        #expect(!"\(route)".contains("p:w"))
        let small = try NetworkRoute(environment: ["https_proxy": "near:8080", "HTTPS_PROXY": "http://far:1"])
        #expect(small.proxy?.host == "near")
    }

    @Test(arguments: [
        ("dbc-1.cloud.databricks.com", false), ("internal.corp", true), ("a.internal.corp", true),
        ("notinternal.corp", false), ("example.com", true), ("a.example.com", true), ("127.0.0.1", true),
        ("localhost", true), ("169.254.169.254", true),
    ])
    func knowsWhoGoesWithoutIt(host: String, isDirect: Bool) throws {
        let environment = ["HTTPS_PROXY": "http://proxy:1", "NO_PROXY": "internal.corp,.example.com"]
        #expect(try NetworkRoute(environment: environment).isDirect(host) == isDirect)
        #expect(try NetworkRoute(environment: [:]).isDirect(host))
        #expect(try NetworkRoute(environment: ["ALL_PROXY": "proxy:1", "no_proxy": "*"]).isDirect(host))
    }

    @Test(arguments: ["socks5://proxy:1080", "https://proxy:443", "http://:3128", "http://proxy:none", "http://"])
    func refusesWhatItCannotUse(text: String) {
        let error = #expect(throws: WardenError.self) { try NetworkRoute(environment: ["HTTPS_PROXY": text]) }
        #expect(error?.code == "connect.proxy" && error?.hint?.contains("http://HOST:PORT") == true)
    }

    @Test func saysThatCertificatesCannotBeRead() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("no certificate", to: "bundle.pem")
        let route = try NetworkRoute(environment: ["AWS_CA_BUNDLE": path])
        let error = #expect(throws: WardenError.self) { _ = try NetworkTransport(route: route) }
        #expect(error?.code == "connect.certificates" && error?.object == path)
    }

    /// Where the proxy does not answer, the host is not reached past it.
    @Test func neverGoesPastTheProxy() async throws {
        let route = try NetworkRoute(environment: ["HTTPS_PROXY": "http://127.0.0.1:9"])
        let transport = try NetworkTransport(
            limits: TransportLimits(connectTimeout: .seconds(2), requestTimeout: .seconds(4)),
            route: route
        )
        let request = HTTPRequest(authority: "dbc-1.cloud.databricks.com", path: "/")
        let failure = await #expect(throws: TransportFailure.self) { try await transport.send(request) }
        #expect(failure?.kind == .unreachable)
    }
}
