public import WardenDomain

/// Appends one line a dispatch to a file: the dispatch as JSON, or OCSF findings.
///
/// A dispatch that was written but not recorded as sent is written again, with the same `id`.
public struct FileSink: Sink {
    public static let type = "file"
    public static let keys = [
        SinkKey("path", required: true), SinkKey("format", .choice(["json", "ocsf"])),
    ]

    private let path: String
    private let isOCSF: Bool

    public init(_ settings: SinkSettings) throws(WardenError) {
        path = try settings.required("path")
        isOCSF = settings.texts["format"] == "ocsf"
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        let documents = isOCSF ? OCSFFinding.documents(dispatch, context) : [dispatch.json]
        var bytes: [UInt8] = []
        for document in documents {
            bytes += document.encoded
            bytes.append(UInt8(ascii: "\n"))
        }
        return .append(bytes, file: path)
    }
}
