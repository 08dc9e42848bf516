/// Misbehaviour that a test switches on: what it hits, what it does, and how often.
public struct Fault: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Answers `status` with an error envelope.
        case status
        /// 429 with `Retry-After`.
        case throttle
        /// Waits before the answer.
        case slow
        /// A page without rows that still carries a token.
        case emptyPage = "empty_page"
        /// A body that ends in the middle, with a matching length: JSON that does not parse.
        case truncate
        /// A connection that ends before the announced length.
        case drop
        /// The HTML page of a gateway.
        case html
    }

    public var kind: Kind
    /// `GET /api/2.1/*`: a method or `*`, a blank, a path where `*` stands for any text.
    public var match: String
    /// Only on this host; nil for all. 0 is the account host.
    public var workspace: Int64?
    public var status = 500
    /// Matching calls let through first.
    public var after = 0
    /// Calls hit; nil for all.
    public var times: Int?
    /// One in so many matching calls is hit.
    public var every = 1
    public var retryAfter = 1
    public var delayMilliseconds = 500
    /// Does the work before it fails: the answer is lost, not the change.
    public var afterHandler = false
    var seen = 0
    var hits = 0

    /// - Throws: what is wrong with the description.
    init(_ json: JSON) throws {
        guard let word = json["kind"]?.text, let kind = Kind(rawValue: word) else {
            let allowed = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal.invalid("kind '\(json["kind"]?.parameterText ?? "")' is not one of \(allowed)")
        }
        self.kind = kind
        match = json["match"]?.text ?? "* *"
        workspace = json["workspace"]?.integer
        status = Int(json["status"]?.integer ?? 500)
        after = Int(json["after"]?.integer ?? 0)
        times = json["times"]?.integer.map { Int($0) }
        every = max(1, Int(json["every"]?.integer ?? 1))
        retryAfter = Int(json["retry_after"]?.integer ?? 1)
        delayMilliseconds = Int(json["delay_ms"]?.integer ?? 500)
        afterHandler = json["after_handler"]?.flag ?? false
    }

    var json: JSON {
        [
            "kind": .string(kind.rawValue), "match": .string(match), "workspace": workspace.map(JSON.int) ?? .null,
            "status": .int(Int64(status)), "after": .int(Int64(after)), "times": times.map { .int(Int64($0)) } ?? .null,
            "every": .int(Int64(every)), "hits": .int(Int64(hits)),
        ]
    }

    func matches(method: String, path: String, workspace: Int64) -> Bool {
        if let only = self.workspace, only != workspace { return false }
        let parts = match.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] == "*" || parts[0] == method else { return false }
        return Self.glob(Array(parts[1].utf8)[...], Array(path.utf8)[...])
    }

    private static func glob(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        if first == UInt8(ascii: "*") {
            let rest = pattern.dropFirst()
            if rest.isEmpty { return true }
            return text.indices.contains { glob(rest, text[$0...]) }
        }
        return text.first == first && glob(pattern.dropFirst(), text.dropFirst())
    }
}

/// The faults that are switched on.
struct FaultBox: Sendable {
    private(set) var faults: [Fault] = []

    mutating func add(_ fault: Fault) { faults.append(fault) }

    mutating func clear() { faults = [] }

    /// The fault that hits this call; counts the call.
    mutating func strike(method: String, path: String, workspace: Int64) -> Fault? {
        for index in faults.indices where faults[index].matches(method: method, path: path, workspace: workspace) {
            faults[index].seen += 1
            let turn = faults[index].seen - faults[index].after
            guard turn > 0, (turn - 1) % faults[index].every == 0 else { continue }
            if let times = faults[index].times, faults[index].hits >= times { continue }
            faults[index].hits += 1
            return faults[index]
        }
        return nil
    }
}
