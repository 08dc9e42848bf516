import Foundation
import Testing
import WardenCloud
import WardenDomain
import WardenTestSupport
import WardenTransport
import WardenWeb

@testable import WardenRuntime

/// The whole way through a provider that others wrote: oidc-provider-mock, where the set-up installed it.
@Suite struct OpenIDMockTests {
    private static let program: String? = {
        let tools = ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"] ?? ".venv"
        let path = tools + "/bin/oidc-provider-mock"
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    private final class Mock {
        let process = Process()
        private(set) var issuer = ""

        init(_ program: String) throws {
            process.executableURL = URL(fileURLWithPath: program)
            let claims = """
                {"sub": "u-1", "email": "ada@example.com", "email_verified": true, "groups": ["soc-leads"]}
                """
            process.arguments = ["--port", "0", "--require-nonce", "true", "--user-claims", claims]
            let pipe = Pipe()
            process.standardError = pipe
            process.standardOutput = pipe
            try process.run()
            // It says where it listens.
            var text = ""
            while !text.contains("http://127.0.0.1:") || text.last != "\n" {
                let data = pipe.fileHandleForReading.availableData
                if data.isEmpty { break }
                text += String(decoding: data, as: UTF8.self)
            }
            if let start = text.firstRange(of: "http://127.0.0.1:") {
                issuer = String(text[start.lowerBound...].prefix { !$0.isWhitespace })
                while issuer.hasSuffix("/") { issuer.removeLast() }
            }
            pipe.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
        }

        deinit { process.end() }
    }

    @Test(.enabled(if: program != nil, "oidc-provider-mock is not installed"))
    func personSignsInThroughTheProvider() async throws {
        let mock = try Mock(try #require(Self.program))
        let document = try await Self.send("GET", mock.issuer + "/.well-known/openid-configuration")
        let issuer = try #require(try JSONReader.read(document.body)["issuer"]?.string)
        var settings = OpenIDSettings(issuer: issuer, clientID: "trailwarden")
        settings.roles = [.admin: ["soc-leads"]]
        let history = try History()
        var options = Dashboard.Options(stateDirectory: history.state)
        options.publicURL = "http://127.0.0.1:9"
        options.identity = OpenIDProvider(settings, secret: Secret("synthetic"), transport: NetworkTransport())
        let site = try DashboardSite(options) { Int64(Date().timeIntervalSince1970 * 1_000) }
        let router = DashboardRoutes.router(site)

        let begun = await router.answer(WebRequest(path: "/sign-in/openid", query: [WebField("to", "/incidents")]))
        let away = try #require(begun.header("location"))
        #expect(away.hasPrefix(issuer))
        let cookie = try #require(begun.header("set-cookie")?.split(separator: ";").first.map(String.init))
        // The person chooses who they are, and the provider sends them back.
        let chosen = try await Self.send("POST", away, body: "sub=u-1")
        let back = try #require(chosen.headers["location"])
        #expect(back.hasPrefix("http://127.0.0.1:9/sign-in/openid/return?"))
        let query = WebField.decode(String(back.split(separator: "?", maxSplits: 1)[1]))
        func comeBack(_ query: [WebField], _ cookie: String) async -> WebResponse {
            await router.answer(WebRequest(path: OpenIDPages.end, query: query, headers: ["cookie": cookie]))
        }
        // Another browser, or another state, gets nothing.
        #expect(await comeBack(query, "").status == 401)
        let guessed = query.map { $0.name == "state" ? WebField("state", "guess") : $0 }
        #expect(await comeBack(guessed, cookie).status == 401)
        let entered = await comeBack(query, cookie)
        #expect(entered.status == 303)
        #expect(entered.header("location") == "/incidents")
        #expect(try site.accounts.people().map(\.name) == ["ada@example.com"])
        #expect(try site.accounts.people().first?.role == .admin)
        // A code is good once.
        #expect(await comeBack(query, cookie).status == 401)
        // No password opens what the provider made.
        let local = try await site.accounts.signIn(
            "ada@example.com",
            password: "",
            code: "",
            address: "a",
            agent: "",
            now: site.clock()
        )
        #expect(local == .refused)
    }

    private static func send(_ method: String, _ address: String, body: String = "") async throws -> HTTPResponse {
        let endpoint = try Endpoint(parsing: address, name: "address")
        let start = try #require(address.firstRange(of: endpoint.authority))
        let target = String(address[start.upperBound...])
        var headers: HTTPHeaders = [:]
        if !body.isEmpty { headers["Content-Type"] = "application/x-www-form-urlencoded" }
        return try await NetworkTransport().send(
            HTTPRequest(
                method: method,
                scheme: endpoint.scheme,
                authority: endpoint.authority,
                path: target,
                headers: headers,
                body: Array(body.utf8)
            )
        )
    }
}
