internal import WardenCloud
internal import WardenDomain

/// Databricks' words for failures. Source: databricks-sdk, error mapping; Databricks REST API reference.
struct DatabricksDialect: CloudDialect {
    let service = "databricks"
    let authorizer: any DatabricksAuthorizer

    func prepare(_ request: HTTPRequest) async throws -> HTTPRequest {
        var request = request
        request.headers["Authorization"] = "Bearer \(try await authorizer.token().revealed)"
        return request
    }

    func recover(from failure: ServiceFailure, response: HTTPResponse) async -> Bool {
        response.status == 401 ? await authorizer.renew() : false
    }

    func failure(in response: HTTPResponse) -> ServiceFailure? {
        if (200..<300).contains(response.status) { return nil }
        if (300..<400).contains(response.status) { return Self.redirect(response) }
        let (code, message) = Self.words(response)
        var failure = ServiceFailure(Self.kind(response.status, code, message), code: code, message: message)
        failure.isTransient = Self.transientWords.contains { message.contains($0) }
        return failure
    }

    /// A redirect leads to a sign-in page: the request was not let in, and is not followed with the token.
    private static func redirect(_ response: HTTPResponse) -> ServiceFailure {
        let isPrivate = response.headers["Location"]?.contains("private-link-validation-error") == true
        return isPrivate
            ? ServiceFailure(.denied, code: "PRIVATE_LINK", message: "the workspace answers over private link alone")
            : ServiceFailure(.unauthenticated, code: "REDIRECT", message: "the host sends to a sign-in page")
    }

    private static func words(_ response: HTTPResponse) -> (code: String?, message: String) {
        let text = String(decoding: response.body.prefix(4_096), as: UTF8.self)
        guard let json = try? JSONReader.read(response.body), json.object != nil else {
            if let title = between("<title>", "</title>", text) ?? between("<pre>", "</pre>", text) {
                return ("HTML_PAGE", title)
            }
            if text.hasPrefix("<") { return ("HTML_PAGE", "an HTML page") }
            // `CODE: message`
            let head = text.prefix { $0.isUppercase || $0 == "_" }
            return head.count > 3 && text.dropFirst(head.count).hasPrefix(":")
                ? (String(head), String(text.dropFirst(head.count + 1))) : (nil, text)
        }
        let message = json["message"]?.string ?? json["detail"]?.string ?? json["error"]?.string ?? ""
        let scim = json["detail"] == nil ? nil : "SCIM_\(json["status"]?.text ?? String(response.status))"
        return (json["error_code"]?.text ?? scim, message == "null" ? "" : message)
    }

    private static func between(_ start: String, _ end: String, _ text: String) -> String? {
        guard let first = text.firstRange(of: start), let last = text[first.upperBound...].firstRange(of: end) else {
            return nil
        }
        return String(text[first.upperBound..<last.lowerBound])
    }

    /// The code outranks the status.
    private static func kind(_ status: Int, _ code: String?, _ message: String) -> CloudGap.Kind {
        switch code {
        case "PERMISSION_DENIED"?: return .denied
        case "UNAUTHENTICATED"?: return .unauthenticated
        case "ENDPOINT_NOT_FOUND"?, "FEATURE_DISABLED"?, "NOT_IMPLEMENTED"?: return .unsupported
        case "REQUEST_LIMIT_EXCEEDED"?, "RESOURCE_EXHAUSTED"?: return .throttled
        case "TEMPORARILY_UNAVAILABLE"?, "INTERNAL_ERROR"?: return .serverFailure
        case "NOT_FOUND"?: return .notFound
        case "INVALID_PARAMETER_VALUE"? where message.contains("does not exist"): return .notFound
        case let code? where code.hasSuffix("DOES_NOT_EXIST"): return .notFound
        default: break
        }
        switch status {
        case 401: return .unauthenticated
        case 403: return .denied
        case 404: return .notFound
        case 429: return .throttled
        case 501: return .unsupported
        case 500...: return .serverFailure
        default: return .rejected
        }
    }

    /// Failures that pass by themselves, told by their text alone.
    private static let transientWords = [
        "com.databricks.backend.manager.util.UnknownWorkerEnvironmentException",
        "does not have any associated worker environments", "There is no worker environment with id",
        "Unknown worker environment", "ClusterNotReadyException",
        "Please try again later or try a faster operation.", "RPC token bucket limit has been exceeded",
    ]
}
