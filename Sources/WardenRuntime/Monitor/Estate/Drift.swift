internal import Crypto
public import WardenDomain
internal import WardenEstate
internal import WardenRemedy
internal import WardenStore

/// Something of the configuration that is no longer what was accepted.
public struct Drift: Sendable, Hashable {
    /// Stable for the same state of the same thing; another one once it changes again.
    public var id: String
    /// What it is of: `bucket:s3/audit-logs`.
    public var asset: String
    /// What about it: `s3.policy`.
    public var aspect: String
    public var severity: Severity
    /// What goes (`- `), what comes (`+ `), what became something else; at most 40 lines.
    public var lines: [String]
    /// Items as they are kept, with what they are now; nil = gone.
    var now: [String: JSONValue?]

    /// For a person: `bucket policy of audit-logs`.
    public var title: String { "\(DriftWords.aspect(aspect)) of \(DriftWords.asset(asset))" }
}

/// Holds the configuration as it is against what was accepted.
enum DriftFinder {
    static let mark = "\u{1F}"

    /// How an item is kept: the place, and the name there.
    static func key(_ place: EstateItems.Place, _ name: String) -> String { place.text + mark + name }

    /// A row that says that the place was read when it was accepted.
    static func reading(_ place: EstateItems.Place) -> String { place.text + mark + mark }

    /// - Returns: what drifted; and places that were accepted and cannot be read now.
    static func compare(
        _ items: EstateItems,
        accepted: [String: AcceptedItem]
    ) -> (drifts: [Drift], unreadable: [(place: String, reason: String)]) {
        var known: [String: [String: AcceptedItem]] = [:]
        for item in accepted.values {
            let parts = item.item.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init
            )
            guard parts.count == 2 else { continue }
            known[parts[0], default: [:]][parts[1]] = item
        }
        let held = Set(known.keys.compactMap(bucketWithAuditData))
        var drifts: [Drift] = []
        for place in items.items.keys.sorted() {
            let before = known.removeValue(forKey: place.text) ?? [:]
            if let drift = drift(place.text, before, items.items[place] ?? [:], place) { drifts.append(drift) }
        }
        var unreadable: [(place: String, reason: String)] = []
        for place in items.unknown.keys.sorted() where known.removeValue(forKey: place.text) != nil {
            unreadable.append((place.text, items.unknown[place] ?? ""))
        }
        // Accepted, and nothing of it is there any more.
        for (text, before) in known.sorted(by: { $0.key < $1.key }) {
            let (asset, aspect) = parts(text)
            if EstateItems.retired.contains(aspect) { continue }
            if items.setAside.contains(asset) {
                // Of a bucket that held audit data when it was accepted, silence would read as "as accepted".
                if held.contains(asset) {
                    unreadable.append((text, "the bucket was set aside: nothing leads to audit logs in it any more"))
                }
                continue
            }
            if let drift = drift(text, before, [:], nil) { drifts.append(drift) }
        }
        return (drifts, unreadable)
    }

    /// The asset of a place and what about it.
    private static func parts(_ place: String) -> (asset: String, aspect: String) {
        let end = place.lastIndex(of: " ") ?? place.endIndex
        return (String(place[..<end]), String(place[end...].dropFirst()))
    }

    /// The bucket of a place that was accepted as holding audit data.
    private static func bucketWithAuditData(_ place: String) -> String? {
        let (asset, aspect) = parts(place)
        guard aspect == EstateItems.location.rawValue, let place = AssetID(asset)?.place else { return nil }
        return AssetID(place.root).description
    }

    private static func drift(
        _ text: String,
        _ before: [String: AcceptedItem],
        _ now: [String: JSONValue],
        _ place: EstateItems.Place?
    ) -> Drift? {
        var changed: [String: JSONValue?] = [:]
        var lines: [String] = []
        let names = Set(before.keys).subtracting([mark]).union(now.keys).sorted()
        for name in names {
            let old = before[name].flatMap { try? JSONReader.read($0.value) }
            let new = now[name]
            guard old?.compact != new?.compact else { continue }
            changed[text + mark + name] = .some(new)
            lines += DriftWords.lines(name, old, new)
        }
        // A place that is gone with nothing in it.
        if place == nil, before[mark] != nil { changed[text + mark + mark] = .some(nil) }
        if place != nil, before[mark] == nil { changed[text + mark + mark] = .some(.null) }
        guard !lines.isEmpty else { return nil }
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        let digest = SHA256.hash(
            data: changed.sorted { $0.key < $1.key }.flatMap { Array("\($0.key)=\($0.value?.compact ?? "")\n".utf8) }
        )
        return Drift(
            id: "drift-" + Hexadecimal.text(digest.prefix(5)),
            asset: parts.first ?? "",
            aspect: parts.last ?? "",
            severity: DriftWords.severity(parts.last ?? ""),
            lines: Array(lines.prefix(40)),
            now: changed
        )
    }
}
