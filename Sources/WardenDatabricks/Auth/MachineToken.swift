public import WardenCloud
internal import WardenDomain

/// OAuth machine-to-machine: a service principal's id and secret become a token of about an hour, kept and renewed.
///
/// Source: RFC 6749 section 4.4; Databricks, "Authorize service principal access with OAuth".
public actor MachineToken: DatabricksAuthorizer {
    private let cloud: CloudClient
    private let endpoint: Endpoint
    private let path: String
    private let clientID: String
    private let clientSecret: Secret
    private var current: (token: Secret, expires: Int64)?
    private var pending: Task<Result<Issued, CloudGap>, Never>?

    private struct Issued: Sendable {
        var token: Secret
        /// Seconds.
        var lifetime: Int64
    }

    /// Renewed this long before the end, in milliseconds.
    private static let margin: Int64 = 60_000

    /// - Parameters:
    ///   - accountID: the account whose tokens are wanted; nil = a workspace's own.
    public init(
        cloud: CloudClient,
        host: Endpoint,
        accountID: String?,
        clientID: String,
        clientSecret: Secret
    ) {
        // A gate of its own: calls that wait for the token hold the places of the other one.
        var cloud = cloud
        cloud.gate = HostGate(limit: 1)
        self.cloud = cloud
        endpoint = host
        path = accountID.map { "/oidc/accounts/\($0)/v1/token" } ?? "/oidc/v1/token"
        self.clientID = clientID
        self.clientSecret = clientSecret
    }

    public func token() async throws -> Secret {
        if let current, current.expires - Self.margin > cloud.time.now() { return current.token }
        let task = pending ?? Task { await self.request() }
        pending = task
        let result = await task.value
        if pending == task { pending = nil }
        let issued = try result.get()
        current = (issued.token, cloud.time.now() + issued.lifetime * 1_000)
        return issued.token
    }

    public func renew() async -> Bool {
        guard current != nil else { return false }
        current = nil
        return true
    }

    private func request() async -> Result<Issued, CloudGap> {
        let basic = Base64.encode(Array("\(clientID):\(clientSecret.revealed)".utf8))
        let request = HTTPRequest(
            method: "POST",
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath + path,
            headers: [
                "Authorization": "Basic \(basic)", "Content-Type": "application/x-www-form-urlencoded",
                "Accept": "application/json",
            ],
            body: Array("grant_type=client_credentials&scope=all-apis".utf8)
        )
        let call = CloudCall(request, operation: "get an OAuth token", resource: endpoint.description)
        return await cloud.send(call, as: TokenDialect()) { response in
            let json = try JSONReader.read(response.body)
            guard let token = json["access_token"]?.string, !token.isEmpty else {
                throw MalformedBody("the answer holds no 'access_token'")
            }
            return Issued(token: Secret(token), lifetime: json["expires_in"]?.integer ?? 3_600)
        }
    }
}

/// The OAuth endpoints word failures in OAuth's way.
private struct TokenDialect: CloudDialect {
    let service = "databricks"

    func prepare(_ request: HTTPRequest) async throws -> HTTPRequest { request }

    func failure(in response: HTTPResponse) -> ServiceFailure? {
        if (200..<300).contains(response.status) { return nil }
        let json = try? JSONReader.read(response.body)
        let code = json?["error"]?.string ?? json?["error_code"]?.string
        let message = json?["error_description"]?.string ?? json?["message"]?.string ?? ""
        switch response.status {
        case 429: return ServiceFailure(.throttled, code: code, message: message)
        case 500...: return ServiceFailure(.serverFailure, code: code, message: message)
        case 404: return ServiceFailure(.notFound, code: code, message: message)
        default: return ServiceFailure(.unauthenticated, code: code, message: message)
        }
    }

    func recover(from failure: ServiceFailure, response: HTTPResponse) async -> Bool { false }
}
