internal import WardenCloud
internal import WardenDomain

/// The sign-in that `aws sso login` keeps on this machine.
///
/// Source: AWS SDKs and Tools Reference Guide, "SSO token provider"; IAM Identity Center OIDC API, CreateToken.
struct SSOToken {
    /// The cached file, whole: what is not known of it is written back as it was.
    private(set) var document: JSONValue
    let token: String

    init?(_ text: String) {
        guard let document = try? JSONReader.read(Array(text.utf8)), let token = document["accessToken"]?.string else {
            return nil
        }
        self.document = document
        self.token = token
    }

    /// - Parameter now: epoch milliseconds.
    func isValid(at now: Int64) -> Bool { Self.milliseconds(document["expiresAt"]).map { $0 > now } ?? true }

    /// The request for a new token; nil where the old sign-in cannot be prolonged.
    func refresh(at endpoint: Endpoint, now: Int64) -> HTTPRequest? {
        guard let id = document["clientId"]?.string, let secret = document["clientSecret"]?.string,
            let refresh = document["refreshToken"]?.string,
            Self.milliseconds(document["registrationExpiresAt"]).map({ $0 > now }) ?? true
        else { return nil }
        let body: JSONValue = [
            "clientId": .string(id), "clientSecret": .string(secret), "grantType": "refresh_token",
            "refreshToken": .string(refresh),
        ]
        return HTTPRequest(
            method: "POST",
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath + "/token",
            headers: ["Content-Type": "application/json"],
            body: body.encoded
        )
    }

    /// The cached file after a refresh. The old refresh token is used up, so the new one must be kept.
    func renewed(by answer: JSONValue, now: Int64) -> SSOToken? {
        guard case .object(var members) = document, let token = answer["accessToken"]?.string else { return nil }
        members["accessToken"] = .string(token)
        if let refresh = answer["refreshToken"]?.string { members["refreshToken"] = .string(refresh) }
        let lifetime = answer["expiresIn"]?.integer ?? 3_600
        members["expiresAt"] = .string(Timestamp(now / 1_000 * 1_000 + lifetime * 1_000).rfc3339 ?? "")
        return SSOToken(JSONValue.object(members).compact)
    }

    private static func milliseconds(_ value: JSONValue?) -> Int64? {
        value?.string.flatMap(Timestamp.milliseconds)
    }
}
