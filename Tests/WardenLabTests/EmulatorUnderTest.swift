import Testing

@testable import WardenLab

/// The emulator with the small company, asked without a network.
struct EmulatorUnderTest {
    let emulator: DatabricksEmulator
    let access: LabAccess
    static let now: Int64 = 1_790_000_000_000

    init(seed: UInt64 = 1, pageSize: Int = 100) throws {
        var lab = Seeds.make(.small, seed: seed, now: Self.now)
        lab.estate.options.serverPage = pageSize
        emulator = try DatabricksEmulator(lab.estate)
        access = lab.access
    }

    /// What came back.
    struct Answer {
        var status: Int
        var body: JSON
        var headers: [String: String]

        var code: String? { body["error_code"]?.text }
    }

    func ask(
        _ method: String,
        _ path: String,
        _ query: [String: String] = [:],
        _ body: JSON = .null,
        host: Host,
        token: String?,
        address: String = "127.0.0.1"
    ) -> Answer {
        var call = Call(
            host: host,
            method: method,
            path: path,
            query: query.mapValues { [$0] },
            body: body,
            now: Self.now
        )
        if let token { call.headers["authorization"] = "Bearer \(token)" }
        call.address = address
        let outcome = emulator.respond(to: call)
        return Answer(status: outcome.reply.status, body: outcome.reply.body ?? .null, headers: outcome.reply.headers)
    }

    /// As the workspace administrator, in the production workspace.
    func admin(_ method: String, _ path: String, _ query: [String: String] = [:], _ body: JSON = .null) throws -> Answer
    {
        ask(
            method,
            path,
            query,
            body,
            host: .workspace(SmallEstate.production),
            token: access.personal[SmallEstate.production]
        )
    }

    /// As an account administrator, on the account host; `path` follows the account's id.
    func account(
        _ method: String,
        _ path: String,
        _ query: [String: String] = [:],
        _ body: JSON = .null
    ) throws -> Answer {
        let token = try signIn(access.admin, host: .account)
        return ask(method, "/api/2.0/accounts/\(access.accountID)\(path)", query, body, host: .account, token: token)
    }

    /// A token by client credentials.
    func signIn(_ client: (id: String, secret: String), host: Host) throws -> String {
        let path = host == .account ? "/oidc/accounts/\(access.accountID)/v1/token" : "/oidc/v1/token"
        var call = Call(host: host, method: "POST", path: path, now: Self.now)
        call.form = ["grant_type": "client_credentials", "client_id": client.id, "client_secret": client.secret]
        return try #require(emulator.respond(to: call).reply.body?["access_token"]?.text)
    }

    /// A personal token of someone, made for the test.
    func token(of name: String, in workspace: Int64 = SmallEstate.production) -> String {
        emulator.withEstate { estate in
            let secret = "dapi" + estate.ids.hex(32)
            let id = estate.directory.named(name)?.id ?? 0
            estate.updateWorkspace(workspace) { $0.assignments[id] = $0.assignments[id] ?? "USER" }
            estate.tokens[secret] = AccessToken(
                id: estate.ids.hex(64),
                kind: .personal,
                principal: id,
                creator: id,
                workspace: workspace,
                comment: "test",
                created: Self.now,
                expires: -1
            )
            return secret
        }
    }

    /// Runs a statement as the holder of a token; rows, or nil and why.
    func run(
        _ statement: String,
        token: String,
        parameters: [String: String] = [:]
    ) -> (rows: [[JSON]]?, error: String?) {
        let workspace = SmallEstate.production
        let answer = ask(
            "POST",
            "/api/2.0/sql/statements",
            [:],
            [
                "warehouse_id": .string(access.warehouses[workspace] ?? ""), "statement": .string(statement),
                "parameters": .array(parameters.map { ["name": .string($0.key), "value": .string($0.value)] }),
            ],
            host: .workspace(workspace),
            token: token
        )
        guard answer.body["status"]?["state"]?.text == "SUCCEEDED" else {
            return (nil, answer.body["status"]?["error"]?["message"]?.text ?? answer.body["message"]?.text)
        }
        return ((answer.body["result"]?["data_array"]?.elements ?? []).map(\.elements), nil)
    }
}
