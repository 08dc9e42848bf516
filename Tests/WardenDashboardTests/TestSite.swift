import Foundation
import WardenDomain
import WardenStore
import WardenTestSupport
import WardenWeb

@testable import WardenRuntime

/// A dashboard over a store of its own, asked without a socket.
final class TestSite: Sendable {
    static let password = "four random words here"
    /// 2026-06-01T12:00:00Z.
    static let now: Int64 = 1_780_315_200_000

    let directory: TemporaryDirectory
    let site: DashboardSite
    let router: WebRouter

    /// - Parameter configuration: text of the configuration; nil = there is none.
    init(now: @escaping @Sendable () -> Int64 = { TestSite.now }, configuration: String? = nil) throws {
        directory = try TemporaryDirectory()
        var options = Dashboard.Options(stateDirectory: directory.path + "/state")
        if let configuration { options.configuration = try directory.write(configuration, to: "trailwarden.yml") }
        options.cost = .init(logRounds: 4, blockSize: 8, parallelism: 1)
        site = try DashboardSite(options, clock: now)
        router = DashboardRoutes.router(site)
    }

    func ask(_ path: String, cookie: String? = nil, headers: [String: String] = [:]) async -> WebResponse {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        var headers = headers
        if let cookie { headers["cookie"] = "\(Door.cookie)=\(cookie)" }
        return await router.answer(
            WebRequest(
                path: parts[0],
                query: parts.count > 1 ? WebField.decode(parts[1]) : [],
                headers: headers,
                remoteAddress: "127.0.0.1"
            )
        )
    }

    func post(
        _ path: String,
        _ form: [WebField],
        cookie: String? = nil,
        headers: [String: String] = [:]
    ) async -> WebResponse {
        var headers = headers
        headers["content-type"] = "application/x-www-form-urlencoded"
        if let cookie { headers["cookie"] = "\(Door.cookie)=\(cookie)" }
        return await router.answer(
            WebRequest(
                method: "POST",
                path: path,
                headers: headers,
                body: Array(WebField.encode(form).utf8),
                remoteAddress: "127.0.0.1"
            )
        )
    }

    /// Adds somebody of the role and signs them in.
    func signIn(_ role: WebRole = .viewer) async throws -> String {
        let name = "user-\(role.rawValue)"
        _ = try site.accounts.add(name, role: role, password: Self.password, withCode: false, now: site.clock())
        let answer = await post("/sign-in", [WebField("name", name), WebField("password", Self.password)])
        return Self.cookie(answer) ?? ""
    }

    func formToken(_ cookie: String) throws -> String {
        let viewer = try site.accounts.viewer(cookie: cookie, now: site.clock())
        return viewer.map { site.accounts.formToken($0.session) } ?? ""
    }

    static func cookie(_ response: WebResponse) -> String? {
        response.header("set-cookie")?.split(separator: ";").first?.split(separator: "=").last.map(String.init)
    }

    static func text(_ response: WebResponse) -> String {
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Puts detections of one rule by `principals` into the store.
    func fill(principals: [String], severity: Severity = .high, title: String = "Audit logs switched off") throws {
        var update = ScopeUpdate(scope: "s", paths: ["/logs"], at: Self.now - 60_000, census: Census(events: 1_000))
        update.detections = principals.enumerated().map { index, principal in
            DetectionGroup(
                rule: RuleSummary(id: "r\(severity.rank)", title: title, severity: severity, runbook: "Ask them."),
                principal: principal,
                count: UInt64(index + 1),
                firstSeen: Self.now - 3_600_000,
                lastSeen: Self.now - Int64(index) * 1_000,
                workspaces: ["7"],
                samples: [],
                fingerprint: "v1:\(severity.rank)-\(index)"
            )
        }
        try site.store.commit(update)
    }
}
