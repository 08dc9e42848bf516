import CWarden
import WardenDomain

/// Turns detectors into a program: checks each expression, then compiles all of them into one database.
struct ContentCompiler {
    private(set) var detectors: [Detector]
    private(set) var diagnostics: [Diagnostic] = []
    private var captures: [OpaquePointer?] = []
    private let hasModel: Bool

    /// The place where a name that sounds secret meets an operator; every such end is a candidate of the model.
    static let assignmentPattern =
        #"(?:(?:pass|pwd?|secret|token|key|cred|auth|sas|sig|conn|bearer|pin|pat)[\w.\-\[\]]{0,40}[\\"'`\])]{0,4}[ \t]{0,4}(?:[=:(,>]|<-|->|[ \t][\\]?["']|[ \t](?:is|was)[ \t:])|--[a-z\-]{0,20}(?:pass|key|token|secret|pwd)[a-z\-]{0,20}[ \t])"#

    init(detectors: [Detector], hasModel: Bool) {
        self.hasModel = hasModel
        var seen: Set<String> = []
        self.detectors = []
        for detector in detectors {
            if !seen.insert(detector.id).inserted {
                problem(detector, "duplicate-id", "there are two detectors '\(detector.id)'", "rename one of them")
            } else if check(detector) {
                self.detectors.append(detector)
            }
        }
    }

    mutating func compile(model: AssignmentModel?, cache: PatternCache) -> ContentProgram {
        var database: OpaquePointer?
        while database == nil {
            let patterns = detectors.indices.filter { !expression($0).isEmpty }
            if patterns.isEmpty { break }
            let identity = identity(patterns)
            database = cache.load(identity).flatMap { tw_database_read($0, $0.count) }
            if database != nil { break }
            let result = build(patterns)
            database = result.database
            if let database, let bytes = Self.bytes(of: database) { cache.save(identity, bytes) }
            if database == nil {
                guard let bad = result.bad else { break }
                problem(
                    detectors[bad],
                    "bad-pattern",
                    "the pattern does not compile: \(result.message)",
                    "simplify the pattern"
                )
                tw_capture_free(captures[bad])
                captures.remove(at: bad)
                detectors.remove(at: bad)
            }
        }
        return ContentProgram(
            detectors: detectors,
            captures: captures,
            database: database,
            model: model
        )
    }

    /// What goes into the database for a detector; empty for shapes.
    private func expression(_ index: Int) -> String {
        switch detectors[index].source {
        case .pattern: detectors[index].pattern
        case .assignment: hasModel ? Self.assignmentPattern : ""
        default: ""
        }
    }

    /// Everything that a database depends on, as bytes.
    private func identity(_ indices: [Int]) -> [UInt8] {
        var identity = Array("content 3 ".utf8) + Array(String(cString: tw_pattern_library()).utf8)
        for index in indices {
            identity += [0, 48 + UInt8(flags(index))] + Array("\(index) ".utf8)
            identity += Array(expression(index).utf8)
        }
        return identity
    }

    private static func bytes(of database: OpaquePointer) -> [UInt8]? {
        var length = 0
        guard let bytes = tw_database_write(database, &length) else { return nil }
        defer { tw_bytes_free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: length))
    }

    /// Many events are scanned at once: each has its own first match, and its own lines.
    private func flags(_ index: Int) -> UInt32 {
        let isCaseless = detectors[index].isCaseless || detectors[index].source == .assignment
        return UInt32(TW_PATTERN_MULTILINE) | (isCaseless ? UInt32(TW_PATTERN_CASELESS) : 0)
    }

    private func build(_ indices: [Int]) -> (database: OpaquePointer?, bad: Int?, message: String) {
        let padding = PatternPadding.expressions(beside: indices.count)
        let texts = (indices.map(expression) + padding).map { Array($0.utf8CString) }
        let flags = indices.map { self.flags($0) } + padding.map { _ in UInt32(TW_PATTERN_MULTILINE) }
        // Should padding ever match, the first expression is looked for there, and not found.
        let identifiers = indices.map { UInt32($0) } + padding.map { _ in UInt32(indices[0]) }
        var lengths = texts.map { $0.count - 1 }
        var message = [CChar](repeating: 0, count: 512)
        var bad: Int32 = -1
        let storage = texts.map { text -> UnsafeMutablePointer<CChar> in
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count)
            copy.initialize(from: text, count: text.count)
            return copy
        }
        defer { for pointer in storage { pointer.deallocate() } }
        var pointers = storage.map { UnsafePointer<CChar>?($0) }
        let database = tw_database_compile(
            &pointers,
            &lengths,
            flags,
            identifiers,
            UInt32(texts.count),
            false,
            &message,
            message.count,
            &bad
        )
        let text = message.withUnsafeBufferPointer { buffer in
            String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        let index = bad >= 0 && Int(bad) < indices.count ? indices[Int(bad)] : nil
        return (database, index, text)
    }

    /// Whether a detector may enter; compiles its expression for the confirm step.
    private mutating func check(_ detector: Detector) -> Bool {
        guard detector.source == .pattern else { return checkShape(detector) }
        var message = [CChar](repeating: 0, count: 256)
        let pattern = detector.pattern
        let length = pattern.utf8.count
        guard let capture = tw_capture_compile(pattern, length, detector.isCaseless, &message, message.count) else {
            let text = String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            problem(detector, "bad-pattern", "the pattern does not compile: \(text)", "patterns are RE2 syntax")
            return false
        }
        guard tw_capture_has_literal(pattern, length, detector.isCaseless, 2) else {
            tw_capture_free(capture)
            problem(
                detector,
                "no-literal",
                "no literal stands in every match of the pattern",
                "add a literal, or use a shape"
            )
            return false
        }
        captures.append(capture)
        return true
    }

    private mutating func checkShape(_ detector: Detector) -> Bool {
        let isReadable = detector.layouts.allSatisfy { text in
            detector.source == .digits ? NumberLayout(text, detector: 0) != nil : CodeLayout(text, detector: 0) != nil
        }
        guard isReadable else {
            problem(
                detector,
                "bad-layout",
                "a layout of the detector cannot be read",
                "write groups such as 3-2-4 or LLDDDDDDL"
            )
            return false
        }
        captures.append(nil)
        return true
    }

    private mutating func problem(_ detector: Detector, _ code: String, _ message: String, _ hint: String) {
        diagnostics.append(
            Diagnostic(
                .error,
                code: "detector.\(code)",
                "detector '\(detector.id)': \(message)",
                at: detector.location,
                hint: hint
            )
        )
    }
}
