internal import CWarden

/// Parses batches of lines in the delivered form for a few fields.
///
/// SAFETY: the native parser belongs to one value's owner and is used by one thread at a time.
final class RecordParser {
    private let plan: OpaquePointer
    private let parser: OpaquePointer

    /// - Parameters:
    ///   - fields: paths; field i becomes slot i.
    ///   - roots: top-level members whose scalars are listed, each with its key.
    ///
    /// nil when memory ran out.
    init?(fields: [String], roots: [String]) {
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
        if tw_parse(parser, plan, base, text.count, nil, &batch) { body(batch) }
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
