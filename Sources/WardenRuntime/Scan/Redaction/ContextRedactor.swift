internal import CWarden
internal import WardenContent
internal import WardenDomain
internal import WardenEngine

/// Masks what is sensitive in the few fields of an event that are shown. The one place where clear text ends.
///
/// SAFETY against leaks: values are masked whole before they are cut, since half a secret is no longer recognised.
struct ContextRedactor: ~Copyable {
    /// Characters of a value that are shown.
    static let longestValue = 240
    static let maximumDetails = 8
    /// Content values of an event that may be shown.
    private static let consideredDetails = 64
    /// Bytes that surely hold more characters than are shown.
    private static let enoughBytes = 4_096
    /// Names, services and agents recur from event to event: their masked forms are kept, so many and so long.
    private static let maximumKnown = 4_096
    private static let longestKnown = 256

    private var known: [String: String] = [:]
    /// Masked texts of context fields, by the hash of the clear ones.
    private var names: [UInt64: String] = [:]
    /// Paths of content values, in clear and masked, by their hash.
    private var paths: [UInt64: (clear: String, masked: String)] = [:]
    private let seed: UInt64
    private var scanner: ContentScanner
    private var fields: [ContentField] = []
    private let engine: ContentEngine

    /// - Parameter seed: for hashes of names that come from the log.
    init(engine: ContentEngine, now: Int64, seed: UInt64 = .random(in: 0 ... .max)) {
        self.seed = seed
        self.engine = engine
        scanner = ContentScanner(engine: engine, now: now)
    }

    /// The fields of an event that a person reads first, masked.
    ///
    /// - Parameters:
    ///   - keys: the lines of the batch: what the keys of content values are offsets into.
    ///   - preferred: fields that the rule wants shown first.
    ///   - limit: content values to show; 0 leaves them out.
    mutating func redact(
        _ event: EventView,
        keys: UnsafeBufferPointer<UInt8>,
        preferring preferred: [String],
        details limit: Int = maximumDetails
    ) -> EventContext {
        var context = named(event)
        if limit > 0 { context.details = details(event, keys, preferred, limit) }
        return context
    }

    /// Who did it is what a finding is about: a name is no leak here.
    private mutating func named(_ event: EventView) -> EventContext {
        EventContext(
            source: event.source,
            time: event.time,
            service: named(.service, of: event),
            action: named(.action, of: event),
            principal: named(.principal, of: event),
            sourceAddress: named(.sourceAddress, of: event),
            userAgent: named(.userAgent, of: event),
            workspace: named(.workspace, of: event),
            account: named(.account, of: event),
            status: named(.status, of: event)
        )
    }

    /// A text that was met before is not even made in clear.
    private mutating func named(_ field: ContextField, of event: EventView) -> String {
        let hash = event.hash(field, seed: seed)
        if let before = names[hash] { return before }
        let clear = event.text(field)
        let name = mask(clear, keepsPersonal: true)
        guard clear.utf8.count <= Self.longestKnown else { return name }
        if names.count >= Self.maximumKnown { names.removeAll(keepingCapacity: true) }
        names[hash] = name
        return name
    }

    /// One scan over all values of the event, then the few that are shown.
    private mutating func details(
        _ event: EventView,
        _ keys: UnsafeBufferPointer<UInt8>,
        _ preferred: [String],
        _ limit: Int
    ) -> [EventContext.Detail] {
        let text = event.text
        guard !text.isEmpty else { return [] }
        let base = event.textStart
        fields.removeAll(keepingCapacity: true)
        for field in event.fields {
            fields.append(
                ContentField(
                    start: field.start - base,
                    length: field.length,
                    keyStart: field.keyStart,
                    keyLength: field.keyLength
                )
            )
        }
        let shown = chosen(event, preferred, limit)
        // After the names: masking a new one is a scan, too.
        _ = fields.withUnsafeBufferPointer { scanner.scan(text, fields: $0, keys: keys) }
        return shown.map { field, path in
            let bounds = Int(fields[field].start)..<Int(fields[field].start + fields[field].length)
            return EventContext.Detail(field: path, value: Self.cut(replaced(text, bounds, keepsPersonal: false)))
        }
    }

    /// The preferred fields, then the others in the event's order, with masked paths; empty values are not worth a place.
    private mutating func chosen(
        _ event: EventView,
        _ preferred: [String],
        _ limit: Int
    ) -> [(field: Int, path: String)] {
        var chosen: [(field: Int, path: String)] = []
        let count = min(event.fieldCount, Self.consideredDetails)
        for name in preferred {
            for field in 0..<count where chosen.count < limit {
                let path = path(event, field)
                guard path.clear == name else { continue }
                if !chosen.contains(where: { $0.field == field }) { chosen.append((field, path.masked)) }
                break
            }
        }
        for field in 0..<count where chosen.count < limit && fields[field].length > 0 {
            if chosen.contains(where: { $0.field == field }) { continue }
            chosen.append((field, path(event, field).masked))
        }
        return chosen
    }

    /// A value that correlations group by, as it is kept between scans: masked, and then told apart by a short hash.
    mutating func groupKey(_ value: String) -> String {
        let masked = mask(value, keepsPersonal: true)
        guard masked != value else { return value }
        let hash = value.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        return masked + "#" + String(hash, radix: 16)
    }

    /// The path of a field with what is sensitive in its members' names masked; empty where there is no such field.
    mutating func path(_ event: EventView, ofField field: Int) -> String {
        field >= 0 && field < event.fieldCount ? path(event, field).masked : ""
    }

    private mutating func path(_ event: EventView, _ field: Int) -> (clear: String, masked: String) {
        let hash = event.pathHash(ofField: field, seed: seed)
        if let known = paths[hash] { return known }
        let clear = event.path(ofField: field)
        let path = (clear: clear, masked: mask(clear, keepsPersonal: true))
        if paths.count >= Self.maximumKnown { paths.removeAll(keepingCapacity: true) }
        paths[hash] = path
        return path
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
        var result = value
        bytes.withUnsafeBufferPointer { all in
            key.withUnsafeBufferPointer { keys in
                withUnsafePointer(to: field) { fields in
                    let text = UnsafeBufferPointer(rebasing: all[0..<length])
                    let count = scanner.scan(text, fields: UnsafeBufferPointer(start: fields, count: 1), keys: keys)
                    if count > 0 { result = replaced(text, 0..<length, keepsPersonal: keepsPersonal) }
                }
            }
        }
        return result
    }

    /// A stretch of the text just scanned, every match in it replaced by its kind. Long values are cut on the way.
    private func replaced(_ text: UnsafeBufferPointer<UInt8>, _ bounds: Range<Int>, keepsPersonal: Bool) -> String {
        var result: [UInt8] = []
        var position = bounds.lowerBound
        func take(to end: Int) {
            guard end > position else { return }
            result.append(contentsOf: text[position..<min(end, position + Self.enoughBytes)])
            position = end
        }
        for match in scanner.matches where Int(match.end) > bounds.lowerBound && Int(match.start) < bounds.upperBound {
            let detector = engine.detectors[Int(match.detector)]
            if keepsPersonal, detector.contentClass == .personal { continue }
            take(to: Int(match.start))
            result.append(contentsOf: "[\(detector.kind)]".utf8)
            position = max(position, Int(match.end))
            if result.count > Self.enoughBytes { break }
        }
        if result.count <= Self.enoughBytes { take(to: bounds.upperBound) }
        return String(decoding: result, as: UTF8.self)
    }

    private static func cut(_ text: String) -> String {
        guard text.utf8.count > longestValue else { return text }
        return text.prefix(longestValue) + (text.count > longestValue ? "…" : "")
    }
}
