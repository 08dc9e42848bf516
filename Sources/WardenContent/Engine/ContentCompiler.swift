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
            } else if detector.source == .pattern || hasLayouts(detector) {
                self.detectors.append(detector)
                captures.append(capture(detector))
            }
        }
    }

    mutating func compile(model: AssignmentModel?, cache: PatternCache) -> ContentProgram {
        // A database is kept only of expressions that were checked.
        var database = load(from: cache)
        if database == nil {
            checkPatterns()
            database = load(from: cache)
        }
        while database == nil {
            let patterns = self.patterns
            if patterns.isEmpty { break }
            let result = build(patterns)
            database = result.database
            if let database, let bytes = Self.bytes(of: database) { cache.save(identity(patterns), bytes) }
            if database == nil {
                guard let bad = result.bad else { break }
                problem(
                    detectors[bad],
                    "bad-pattern",
                    "the pattern does not compile: \(result.message)",
                    "simplify the pattern"
                )
                remove(bad)
            }
        }
        return ContentProgram(
            detectors: detectors,
            captures: captures,
            database: database,
            model: model
        )
    }

    /// Those that are searched for in the database.
    private var patterns: [Int] { detectors.indices.filter { !expression($0).isEmpty } }

    private func load(from cache: PatternCache) -> OpaquePointer? {
        let patterns = self.patterns
        return patterns.isEmpty ? nil : cache.load(identity(patterns)).flatMap { tw_database_read($0, $0.count) }
    }

    private mutating func remove(_ index: Int) {
        tw_capture_free(captures[index])
        captures.remove(at: index)
        detectors.remove(at: index)
    }

    private func capture(_ detector: Detector) -> OpaquePointer? {
        guard detector.source == .pattern else { return nil }
        return tw_capture_create(detector.pattern, detector.pattern.utf8.count, detector.isCaseless)
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
        var identity = Array("content 4 ".utf8) + Array(String(cString: tw_pattern_library()).utf8)
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

    /// Drops the detectors whose expressions cannot be used, and says why.
    private mutating func checkPatterns() {
        for index in detectors.indices.reversed() {
            guard let capture = captures[index], !isSound(capture, detectors[index]) else { continue }
            remove(index)
        }
    }

    private mutating func isSound(_ capture: OpaquePointer, _ detector: Detector) -> Bool {
        var message = [CChar](repeating: 0, count: 256)
        guard tw_capture_check(capture, &message, message.count) else {
            let text = String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            problem(detector, "bad-pattern", "the pattern does not compile: \(text)", "patterns are RE2 syntax")
            return false
        }
        let length = detector.pattern.utf8.count
        guard tw_capture_has_literal(detector.pattern, length, detector.isCaseless, 2) else {
            problem(
                detector,
                "no-literal",
                "no literal stands in every match of the pattern",
                "add a literal, or use a shape"
            )
            return false
        }
        return true
    }

    private mutating func hasLayouts(_ detector: Detector) -> Bool {
        let isReadable = detector.layouts.allSatisfy { text in
            detector.source == .digits ? NumberLayout(text, detector: 0) != nil : CodeLayout(text, detector: 0) != nil
        }
        if !isReadable {
            problem(
                detector,
                "bad-layout",
                "a layout of the detector cannot be read",
                "write groups such as 3-2-4 or LLDDDDDDL"
            )
        }
        return isReadable
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
