internal import Synchronization
internal import WardenCloud

/// Signs requests to one service and mends expired keys, a wrong clock and a wrong region.
final class AWSDialect: CloudDialect {
    let service: String
    private let session: AWSSession
    private let target: AWSService
    /// The region to sign for; S3 may correct it.
    private let region: Mutex<String>
    /// Where the request goes in a region; nil = where it says.
    private let relocate: (@Sendable (String, HTTPRequest) -> HTTPRequest)?
    /// Told the region that S3 named.
    private let learned: (@Sendable (String) -> Void)?

    init(
        _ session: AWSSession,
        _ target: AWSService,
        region: String,
        relocate: (@Sendable (String, HTTPRequest) -> HTTPRequest)? = nil,
        learned: (@Sendable (String) -> Void)? = nil
    ) {
        self.session = session
        self.target = target
        self.region = Mutex(region)
        self.relocate = relocate
        self.learned = learned
        service = target.rawValue
    }

    func prepare(_ request: HTTPRequest) async throws -> HTTPRequest {
        let region = region.withLock { $0 }
        let signer = SigV4Signer(
            credentials: try await session.source.credentials(),
            region: target.signingRegion(region),
            service: target.signingName
        )
        return signer.sign(relocate?(region, request) ?? request, at: session.now)
    }

    func failure(in response: HTTPResponse) -> ServiceFailure? { AWSFailure.read(response) }

    func recover(from failure: ServiceFailure, response: HTTPResponse) async -> Bool {
        switch failure.code {
        case "ExpiredToken"?, "ExpiredTokenException"?, "TokenRefreshRequired"?: return await session.source.renew()
        case "RequestTimeTooSkewed"?, "RequestExpired"?, "InvalidSignatureException"?, "SignatureDoesNotMatch"?:
            return response.headers["Date"].flatMap(HTTPDate.seconds).map(session.learn(serverTime:)) ?? false
        case "PermanentRedirect"?, "TemporaryRedirect"?, "AuthorizationHeaderMalformed"?: return move(response)
        default: return (response.status == 301 || response.status == 307) && move(response)
        }
    }

    /// S3 names the region of the bucket with its refusal.
    private func move(_ response: HTTPResponse) -> Bool {
        guard relocate != nil else { return false }
        let named =
            response.headers["x-amz-bucket-region"]
            ?? (try? XMLReader.read(response.body))?.descendant("Region")?.text
        guard let named, !named.isEmpty, named.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        else { return false }
        learned?(named)
        return region.withLock { region in
            defer { region = named }
            return region != named
        }
    }
}
