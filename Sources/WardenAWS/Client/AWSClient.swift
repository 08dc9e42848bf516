internal import WardenCloud
internal import WardenDomain

/// Calls of one service in one region, over the protocols of AWS. The typed clients build on it.
public struct AWSClient: Sendable {
    public let session: AWSSession
    public let service: AWSService
    public let region: String

    public init(_ session: AWSSession, _ service: AWSService, region: String? = nil) {
        self.session = session
        self.service = service
        self.region = region ?? session.region
    }

    /// What every call says about itself.
    struct Words: Sendable {
        var operation: String
        var resource: String
        var permission: CloudPermission?

        init(_ operation: String, _ resource: String, _ permission: CloudPermission?) {
            self.operation = operation
            self.resource = resource
            self.permission = permission
        }
    }

    private var endpoint: Endpoint { session.endpoints.endpoint(service, region: region) }

    /// The query protocol: a form in, XML out (IAM, STS, SNS).
    func query(
        _ operation: String,
        version: String,
        _ parameters: [(String, String)] = [],
        _ words: Words
    ) async -> Result<XMLNode, CloudGap> {
        let fields = [("Action", operation), ("Version", version)] + parameters
        let form = fields.map { "\(PercentEncoding.strict($0.0))=\(PercentEncoding.strict($0.1))" }
        var request = request("POST", "/")
        request.headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8"
        request.body = Array(form.joined(separator: "&").utf8)
        return await send(request, words) { response in
            let root = try XMLReader.read(response.body)
            guard root.name == "\(operation)Response" else {
                throw MalformedBody("the answer is a '\(root.name)' instead of a '\(operation)Response'")
            }
            return root["\(operation)Result"] ?? root
        }
    }

    /// The JSON protocols: a target header (KMS, CloudTrail, Organizations, SQS, EventBridge).
    func json(
        target: String,
        version: String = "1.1",
        _ body: JSONValue,
        _ words: Words
    ) async -> Result<JSONValue, CloudGap> {
        var request = request("POST", "/")
        request.headers["Content-Type"] = "application/x-amz-json-\(version)"
        request.headers["X-Amz-Target"] = target
        request.body = body.encoded
        return await send(request, words) { try Self.object($0) }
    }

    /// REST with JSON (Backup).
    func rest(
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        headers: HTTPHeaders = [:],
        _ words: Words
    ) async -> Result<JSONValue, CloudGap> {
        var request = request("GET", path, query: query)
        for field in headers.fields { request.headers.add(field.name, field.value) }
        return await send(request, words) { try Self.object($0) }
    }

    func request(_ method: String, _ path: String, query: [HTTPRequest.QueryItem] = []) -> HTTPRequest {
        HTTPRequest(
            method: method,
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath + path,
            query: query
        )
    }

    func send<Value: Sendable>(
        _ request: HTTPRequest,
        _ words: Words,
        decode: @Sendable (HTTPResponse) throws -> Value
    ) async -> Result<Value, CloudGap> {
        let call = CloudCall(
            request,
            operation: words.operation,
            resource: words.resource,
            permission: words.permission
        )
        return await session.cloud.send(call, as: AWSDialect(session, service, region: region), decode: decode)
    }

    func walk(_ words: Words) -> PageWalk {
        PageWalk(service: service.rawValue, operation: words.operation, resource: words.resource)
    }

    func malformed(_ words: Words, _ message: String) -> CloudGap {
        CloudGap(
            .malformed,
            service: service.rawValue,
            operation: words.operation,
            resource: words.resource,
            message: message
        )
    }

    private static func object(_ response: HTTPResponse) throws -> JSONValue {
        let json = try JSONReader.read(response.body)
        guard json.object != nil else { throw MalformedBody("the answer is no JSON object") }
        return json
    }

    /// A listing of a JSON service: `NextToken` in, `NextToken` out.
    func listing<Element: JSONReadable>(
        _ member: String,
        _ words: Words,
        token: String = "NextToken",
        page: (String?) async -> Result<JSONValue, CloudGap>
    ) async -> Listing<Element> {
        await walk(words).collect { cursor in
            var marker: String?
            if case .token(let text)? = cursor { marker = text }
            return await page(marker).flatMap { json in
                guard let items = json[member]?.array else {
                    return .failure(malformed(words, "the answer lacks '\(member)'"))
                }
                let elements = items.compactMap(Element.init(json:))
                let next = json[token]?.text.flatMap { $0.isEmpty ? nil : PageCursor.token($0) }
                return .success(CloudPage(elements, next: next, unreadable: items.count - elements.count))
            }
        }
    }
}
