internal import WardenCloud
internal import WardenDomain

/// Reads failures of AWS, whichever of its protocols worded them.
enum AWSFailure {
    static func read(_ response: HTTPResponse) -> ServiceFailure? {
        if (200..<300).contains(response.status) { return nil }
        let (code, message, isForeign) = words(response)
        var failure = ServiceFailure(kind(response.status, code), code: code, message: message)
        failure.isTransient = code.map(transient.contains) ?? false
        if isForeign, response.status == 404 || response.status == 500 {
            // No service of AWS answers with a page: this is an emulator that lacks the call, or something in between.
            failure.kind = .unsupported
            failure.isFinal = true
        }
        return failure
    }

    /// `isForeign`: the body is a page, not an answer.
    private static func words(_ response: HTTPResponse) -> (code: String?, message: String, isForeign: Bool) {
        let header = response.headers["x-amzn-errortype"].map(bare)
        guard let first = response.body.first(where: { ![32, 9, 10, 13].contains($0) }) else {
            return (header, "", false)
        }
        if first == UInt8(ascii: "<") {
            guard let root = try? XMLReader.read(response.body), let code = root.descendant("Code")?.text else {
                return (header, "an HTML page instead of an answer", true)
            }
            return (bare(code), root.descendant("Message")?.text ?? root.descendant("message")?.text ?? "", false)
        }
        guard let json = try? JSONReader.read(response.body), json.object != nil else {
            return (header, String(decoding: response.body.prefix(200), as: UTF8.self), header == nil)
        }
        let code = json["__type"]?.string ?? json["code"]?.string ?? json["Code"]?.string
        return (header ?? code.map(bare), json["message"]?.string ?? json["Message"]?.string ?? "", false)
    }

    /// `com.amazonaws.kms#NotFoundException:http://...` is `NotFoundException`; a leading `AWS.SimpleQueueService.` goes.
    private static func bare(_ code: String) -> String {
        let named = code.split(separator: "#").last.map(String.init) ?? code
        let cut = String(named.prefix { $0 != ":" })
        return cut.split(separator: ".").last.map(String.init) ?? cut
    }

    private static let unauthenticated: Set<String> = [
        "ExpiredToken", "ExpiredTokenException", "InvalidClientTokenId", "InvalidAccessKeyId", "SignatureDoesNotMatch",
        "InvalidSignatureException", "UnrecognizedClientException", "AuthFailure", "MissingAuthenticationToken",
        "MissingAuthenticationTokenException", "IncompleteSignature", "IncompleteSignatureException",
        "TokenRefreshRequired", "InvalidToken", "RequestTimeTooSkewed", "RequestExpired",
        "AuthorizationHeaderMalformed",
        "UnauthorizedException",
    ]
    private static let denied: Set<String> = [
        "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AllAccessDisabled", "AccountProblem",
        "NotAuthorized", "AuthorizationError", "AuthorizationErrorException", "Forbidden", "KMSAccessDeniedException",
        "AccountIdMismatch",
    ]
    private static let throttled: Set<String> = [
        "SlowDown", "TooManyRequestsException", "RequestLimitExceeded", "BandwidthLimitExceeded", "RequestThrottled",
        "RequestThrottledException", "PriorRequestNotComplete", "EC2ThrottledException",
    ]
    private static let transient: Set<String> = [
        "InternalError", "InternalFailure", "ServiceUnavailable", "ServiceUnavailableException", "RequestTimeout",
        "RequestTimeoutException", "IDPCommunicationError", "ServiceFailure", "KMSInternalException", "BadDigest",
    ]
    private static let unsupported: Set<String> = [
        "NotImplemented", "InvalidAction", "UnknownOperationException", "UnsupportedOperation",
        "UnsupportedOperationException", "UnsupportedAPIEndpointException", "MethodNotAllowed", "UnknownOperation",
    ]

    private static func kind(_ status: Int, _ code: String?) -> CloudGap.Kind {
        if let code {
            if unauthenticated.contains(code) { return .unauthenticated }
            if denied.contains(code) { return .denied }
            if throttled.contains(code) || code.hasPrefix("Throttl") { return .throttled }
            if unsupported.contains(code) { return .unsupported }
            // Not in an organization, or not an account that may know: its policies cannot be seen.
            if code == "AWSOrganizationsNotInUseException" { return .notFound }
            let isMissing = code.hasPrefix("NoSuch") || code.contains("NotFound") || code.contains("DoesNotExist")
            if isMissing || code == "NonExistentQueue" { return .notFound }
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
}
