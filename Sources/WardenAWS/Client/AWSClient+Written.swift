public import WardenCloud
public import WardenDomain

// Calls as they are written, for what the typed clients have no reason to do: the self-test of checks breaks a lab.
extension AWSClient {
    /// The query protocol (IAM).
    public func written(
        query operation: String,
        version: String,
        _ parameters: [String: String]
    ) async -> Result<JSONValue, CloudGap> {
        let sorted = parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return await query(operation, version: version, sorted, Words(operation, service.rawValue, nil))
            .map { XMLShape().json($0) }
    }

    /// The JSON protocols (KMS, CloudTrail, SQS).
    ///
    /// - Parameter target: `TrentService.CreateKey`.
    public func written(
        target: String,
        version: String = "1.1",
        _ body: JSONValue
    ) async -> Result<JSONValue, CloudGap> {
        let words = Words(target, service.rawValue, nil)
        var request = request("POST", "/")
        request.headers["Content-Type"] = "application/x-amz-json-\(version)"
        request.headers["X-Amz-Target"] = target
        request.body = body.encoded
        return await send(request, words) { response -> JSONValue in
            guard !response.body.isEmpty else { return .object([:]) }
            return try JSONReader.read(response.body)
        }
    }

    /// REST with a body of any kind (S3 Control); nil = not found.
    public func written(
        _ method: String,
        _ path: String,
        headers: HTTPHeaders,
        body: [UInt8] = []
    ) async -> Result<[UInt8]?, CloudGap> {
        var request = request(method, path)
        for field in headers.fields { request.headers.add(field.name, field.value) }
        request.body = body
        switch await send(request, Words(method, path, nil), decode: { $0.body }) {
        case .success(let body): return .success(body)
        case .failure(let gap) where gap.kind == .notFound: return .success(nil)
        case .failure(let gap): return .failure(gap)
        }
    }
}
