internal import FuzzNative

/// A parser of strangers' bytes under test: libFuzzer runs it for `make fuzz`, the tests run it over the committed
/// inputs.
public enum FuzzTarget: String, Sendable, CaseIterable {
    // C++, below the Swift modules.
    case documents, events, framing, json, lines, regex, separated, spans, streams, text
    // Swift.
    case answers, commitments, content, detectors, files, hunt, mail, matching, narratives, notes, notices, plans,
        policies, reconciliation, references, requests, rules, tables, times, tokens, web, yaml

    /// Whether `Fuzz/run` builds the target with clang alone.
    public var isNative: Bool {
        for index in 0... {
            guard let name = fuzz_native_name(index) else { return false }
            if String(cString: name) == rawValue { return true }
        }
        return false
    }

    /// Reads the bytes; throws where a claim about the outcome does not hold.
    public func run(_ bytes: UnsafeRawBufferPointer) throws {
        switch self {
        case .documents, .events, .framing, .json, .lines, .regex, .separated, .spans, .streams, .text:
            // A pointer is promised even for no bytes.
            try withUnsafeTemporaryAllocation(byteCount: max(1, bytes.count), alignment: 1) { copy in
                copy.copyMemory(from: bytes)
                if let failure = fuzz_native_run(rawValue, copy.baseAddress, bytes.count) {
                    throw BrokenClaim(String(cString: failure))
                }
            }
        case .answers: try Answers.read(bytes)
        case .commitments: try Commitments.read(bytes)
        case .content: try Content.read(bytes)
        case .detectors: Detectors.read(bytes)
        case .files: try Files.read(bytes)
        case .hunt: try Hunt.read(bytes)
        case .mail: try Mail.read(bytes)
        case .matching: try Matching.read(bytes)
        case .narratives: try Narratives.read(bytes)
        case .notes: try Notes.read(bytes)
        case .notices: try Notices.read(bytes)
        case .plans: try Plans.read(bytes)
        case .policies: try Policies.read(bytes)
        case .reconciliation: try ReconciledSources.read(bytes)
        case .references: try References.read(bytes)
        case .requests: try Requests.read(bytes)
        case .rules: try Rules.read(bytes)
        case .tables: try Tables.read(bytes)
        case .times: try Times.read(bytes)
        case .tokens: try Tokens.read(bytes)
        case .web: try Web.read(bytes)
        case .yaml: try YAMLTexts.read(bytes)
        }
    }
}
