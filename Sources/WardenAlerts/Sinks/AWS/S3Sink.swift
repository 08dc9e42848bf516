public import WardenCloud
public import WardenDomain

/// OCSF findings as objects of a bucket: one object a dispatch, named by its key, so that a second attempt writes the
/// same object.
public struct S3Sink: Sink {
    public static let type = "s3"
    public static let keys =
        AWSSinkAddress.keys + [
            SinkKey("bucket", required: true), SinkKey("prefix"), SinkKey("format", .choice(["json", "ocsf"])),
        ]

    private let address: AWSSinkAddress
    private let bucket: String
    private let prefix: String
    private let isOCSF: Bool

    public init(_ settings: SinkSettings) throws(WardenError) {
        address = try AWSSinkAddress(settings, service: "s3")
        bucket = try settings.required("bucket")
        prefix = settings.texts["prefix"] ?? "trailwarden/"
        isOCSF = settings.texts["format"] != "json"
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        let documents = isOCSF ? OCSFFinding.documents(dispatch, context) : [dispatch.json]
        let body = documents.map { $0.compact + "\n" }.joined()
        let key = "\(prefix)date=\(Timestamp(dispatch.createdAt).date)/\(dispatch.id).json"
        let path = "/\(PercentEncoding.strict(bucket))/\(PercentEncoding.path(key))"
        var request = HTTPRequest.json(address.endpoint, Array(body.utf8), path: path, method: "PUT")
        request.headers["Content-Type"] = "application/x-ndjson"
        return .http(request, signing: address.signing)
    }

    public func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict {
        AWSSinkAddress.verdict(response, receipt: response.headers["ETag"].map { "etag \($0)" })
    }
}
