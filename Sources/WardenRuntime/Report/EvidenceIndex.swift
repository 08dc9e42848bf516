internal import WardenAssurance
internal import WardenDomain
internal import WardenEvidence

/// Entries of a period by what they are about, with the references that a report names them by.
struct EvidenceIndex {
    struct Item {
        var entry: EvidenceEntry
        var reference: EvidenceReference
        var body: JSONValue { entry.body }
    }

    private(set) var items: [Item] = []
    private var bySubject: [String: [Int]] = [:]
    private var byIndex: [UInt64: Int] = [:]

    /// - Parameter reader: nil = there is no log.
    init(_ reader: EvidenceReader?, from: Int64, until: Int64) throws(WardenError) {
        guard let reader else { return }
        for (entry, leaf) in try reader.leaves(EvidenceReader.Filter(since: from, until: until)) {
            let reference = EvidenceReference(
                index: entry.index,
                leaf: leaf.hexadecimal,
                kind: entry.kind,
                time: entry.time
            )
            bySubject[entry.subject, default: []].append(items.count)
            byIndex[entry.index] = items.count
            var whole = entry
            if entry.detachedBody != nil, let body = try reader.body(of: entry) { whole.body = body }
            items.append(Item(entry: whole, reference: reference))
        }
    }

    /// Entries of a kind, or of kinds that begin so up to a dot.
    func kind(_ kind: String) -> [Item] {
        items.filter { $0.entry.kind == kind || $0.entry.kind.hasPrefix(kind + ".") }
    }

    func subject(_ subject: String, kind: String) -> [Item] {
        (bySubject[subject] ?? []).map { items[$0] }.filter {
            $0.entry.kind == kind || $0.entry.kind.hasPrefix(kind + ".")
        }
    }

    subscript(index: UInt64?) -> EvidenceReference? { index.flatMap { byIndex[$0] }.map { items[$0].reference } }
}
