internal import WardenContent
internal import WardenDomain

/// Masks what is sensitive in the few fields of an event that are shown. The one place where clear text ends.
///
/// SAFETY against leaks: values are masked whole before they are cut, since half a secret is no longer recognised.
struct ContextRedactor: ~Copyable {
    /// Characters of a value that are shown.
    static let longestValue = 240
    static let maximumDetails = 8
    /// Names, services and agents recur from event to event: their masked forms are kept, so many and so long.
    private static let maximumKnown = 4_096
    private static let longestKnown = 256

    private var known: [String: String] = [:]
    private var scanner: ContentScanner
    private let engine: ContentEngine

    init(engine: ContentEngine, now: Int64) {
        self.engine = engine
        scanner = ContentScanner(engine: engine, now: now)
    }

    /// - Parameters:
    ///   - context: in clear, with all content values as details.
    ///   - preferred: fields that the rule wants shown first.
    mutating func redact(_ context: EventContext, preferring preferred: [String]) -> EventContext {
        var redacted = context
        redacted.service = mask(context.service, keepsPersonal: true)
        redacted.action = mask(context.action, keepsPersonal: true)
        // Who did it is what a finding is about; a name is no leak here.
        redacted.principal = mask(context.principal, keepsPersonal: true)
        redacted.sourceAddress = mask(context.sourceAddress, keepsPersonal: true)
        redacted.userAgent = mask(context.userAgent, keepsPersonal: true)
        redacted.workspace = mask(context.workspace, keepsPersonal: true)
        redacted.account = mask(context.account, keepsPersonal: true)
        redacted.status = mask(context.status, keepsPersonal: true)
        redacted.details = ordered(context.details, preferring: preferred).map { detail in
            EventContext.Detail(
                field: mask(detail.field, keepsPersonal: true),
                value: mask(detail.value, keepsPersonal: false, name: detail.field)
            )
        }
        return redacted
    }

    /// A value with every sensitive part replaced by its kind, then cut.
    mutating func mask(_ value: String, keepsPersonal: Bool, name: String = "") -> String {
        guard !value.isEmpty else { return value }
        guard keepsPersonal, name.isEmpty, value.utf8.count <= Self.longestKnown else {
            return Self.cut(masked(value, keepsPersonal: keepsPersonal, name: name))
        }
        if let before = known[value] { return before }
        let result = Self.cut(masked(value, keepsPersonal: true, name: ""))
        if known.count >= Self.maximumKnown { known.removeAll(keepingCapacity: true) }
        known[value] = result
        return result
    }

    private mutating func masked(_ value: String, keepsPersonal: Bool, name: String) -> String {
        let key = Array(name.split(separator: ".").last.map(String.init)?.utf8 ?? "".utf8)
        // Decoders read a little past the end.
        let bytes = Array(value.utf8) + [UInt8](repeating: UInt8(ascii: "\n"), count: 64)
        let length = bytes.count - 64
        let field = ContentField(start: 0, length: UInt32(length), keyStart: 0, keyLength: UInt32(key.count))
        var kept: [UInt8] = []
        bytes.withUnsafeBufferPointer { all in
            key.withUnsafeBufferPointer { keys in
                withUnsafePointer(to: field) { fields in
                    let text = UnsafeBufferPointer(rebasing: all[0..<length])
                    let count = scanner.scan(text, fields: UnsafeBufferPointer(start: fields, count: 1), keys: keys)
                    kept = count == 0 ? Array(text) : replaced(text, keepsPersonal: keepsPersonal)
                }
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private func replaced(_ text: UnsafeBufferPointer<UInt8>, keepsPersonal: Bool) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        for match in scanner.matches {
            let detector = engine.detectors[Int(match.detector)]
            if keepsPersonal, detector.contentClass == .personal { continue }
            result += text[position..<max(position, Int(match.start))]
            result += Array("[\(detector.kind)]".utf8)
            position = max(position, Int(match.end))
        }
        result += text[position...]
        return result
    }

    private func ordered(_ details: [EventContext.Detail], preferring fields: [String]) -> [EventContext.Detail] {
        let wanted = fields.compactMap { field in details.first { $0.field == field } }
        let rest = details.filter { detail in !wanted.contains(detail) && !detail.value.isEmpty }
        return Array((wanted + rest).prefix(Self.maximumDetails))
    }

    private static func cut(_ text: String) -> String {
        guard text.utf8.count > longestValue else { return text }
        return text.prefix(longestValue) + (text.count > longestValue ? "…" : "")
    }
}
