internal import CWarden

/// The fields that two copies of one event share, in the delivered form.
enum RecordField: Int, CaseIterable {
    case requestID, time, service, action, principal, workspace, address, agent, session, status, error, result

    var path: String {
        switch self {
        case .requestID: "requestId"
        case .time: "timestamp"
        case .service: "serviceName"
        case .action: "actionName"
        case .principal: "userIdentity.email"
        case .workspace: "workspaceId"
        case .address: "sourceIPAddress"
        case .agent: "userAgent"
        case .session: "sessionId"
        case .status: "response.statusCode"
        case .error: "response.errorMessage"
        case .result: "response.result"
        }
    }

    /// What is compared once two records are taken for the same event.
    static let compared: [RecordField] = [.principal, .workspace, .address, .agent, .session, .status, .error, .result]
}

/// Parses batches of delivered-form lines for the fields above and the request parameters.
///
/// SAFETY: the native parser belongs to one value's owner and is used by one thread at a time.
final class RecordParser {
    private let plan: OpaquePointer
    private let parser: OpaquePointer

    /// nil when memory ran out.
    init?() {
        let fields = RecordField.allCases.map(\.path)
        let roots = ["requestParams"]
        let made = Self.withCStrings(fields) { names, lengths in
            Self.withCStrings(roots) { rootNames, rootLengths in
                tw_plan_create(
                    names,
                    lengths,
                    UInt32(fields.count),
                    rootNames,
                    rootLengths,
                    UInt32(roots.count),
                    false,
                    false,
                    64,
                    1 << 26
                )
            }
        }
        guard let made else { return nil }
        guard let parser = tw_parser_create() else {
            tw_plan_free(made)
            return nil
        }
        plan = made
        self.parser = parser
    }

    deinit {
        tw_parser_free(parser)
        tw_plan_free(plan)
    }

    /// Calls `body` with the parsed lines of `text`, after which 64 more bytes must be readable.
    func parse(_ text: UnsafeRawBufferPointer, _ body: (tw_batch) -> Void) {
        guard let base = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        var batch = tw_batch()
        if tw_parse(parser, plan, base, text.count, &batch) { body(batch) }
    }

    private static func withCStrings<Result>(
        _ texts: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int>?) -> Result
    ) -> Result {
        let bytes = texts.map { Array($0.utf8CString) }
        let lengths = texts.map(\.utf8.count)
        let joined = Array(bytes.joined())
        return joined.withUnsafeBufferPointer { all in
            var at = 0
            let starts: [UnsafePointer<CChar>?] = bytes.map { text in
                defer { at += text.count }
                return all.baseAddress.map { $0 + at }
            }
            return starts.withUnsafeBufferPointer { pointers in
                lengths.withUnsafeBufferPointer { body(pointers.baseAddress, $0.baseAddress) }
            }
        }
    }
}
