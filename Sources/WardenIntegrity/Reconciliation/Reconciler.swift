/// Compares two sources event by event, in the span and the workspaces that both cover.
///
/// Events are matched by request id, service, action and time. What one source holds twice, alike, counts once:
/// deliveries are repeated, and tables are not.
/// Event ids exist in the system table only, so they cannot help.
public enum Reconciler {
    /// Events this close to the end of the common span may still be on their way.
    static let settlingTime: Int64 = 2 * 3_600_000

    private struct Key: Hashable {
        var identity: Int
        var time: Int64
    }

    public static func compare(_ first: RecordSet, _ second: RecordSet) -> Reconciliation {
        var result = Reconciliation()
        result.firstEvents = first.count
        result.secondEvents = second.count
        guard let span = commonSpan(first, second) else { return result }
        (result.from, result.until) = (span.lowerBound, span.upperBound)
        let shared = Set(first.workspaces).intersection(second.workspaces)
        // One source with whole seconds only (Azure) makes both be compared by the second.
        let unit: Int64 = first.hasWholeSeconds || second.hasWholeSeconds ? 1_000 : 1
        let units = span.lowerBound / unit...span.upperBound / unit
        func isCovered(_ record: RecordSet.Record, _ set: RecordSet) -> Bool {
            units.contains(record.time / unit) && shared.contains(set.names[Int(record.workspace)])
        }

        var waiting: [Key: [Int]] = [:]
        var seen: Set<RecordSet.Record.Identity> = []
        for (index, record) in second.records.enumerated() where isCovered(record, second) {
            guard seen.insert(record.whole).inserted else { continue }
            waiting[Key(identity: record.identity, time: record.time / unit), default: []].append(index)
        }
        seen = []
        for record in first.records where isCovered(record, first) {
            guard seen.insert(record.whole).inserted else { continue }
            let key = Key(identity: record.identity, time: record.time / unit)
            guard var candidates = waiting[key], !candidates.isEmpty else {
                result.add(lonely(record, first, .onlyInFirst, span))
                continue
            }
            let best = candidates.firstIndex { second.records[$0].contents == record.contents } ?? 0
            let partner = second.records[candidates.remove(at: best)]
            waiting[key] = candidates
            result.matched += 1
            if let difference = difference(record, first, partner, second) { result.add(difference) }
        }
        for index in waiting.values.joined().sorted() {
            result.add(lonely(second.records[index], second, .onlyInSecond, span))
        }
        result.differences.sort { ($0.time, $0.action) < ($1.time, $1.action) }
        return result
    }

    private static func commonSpan(_ first: RecordSet, _ second: RecordSet) -> ClosedRange<Int64>? {
        guard let a = first.span, let b = second.span else { return nil }
        let from = max(a.lowerBound, b.lowerBound)
        let until = min(a.upperBound, b.upperBound)
        return from <= until ? from...until : nil
    }

    private static func lonely(
        _ record: RecordSet.Record,
        _ set: RecordSet,
        _ kind: Reconciliation.Difference.Kind,
        _ span: ClosedRange<Int64>
    ) -> Reconciliation.Difference {
        let isRecent =
            record.time > span.upperBound - settlingTime && span.upperBound - span.lowerBound > 2 * settlingTime
        let place = set.place(of: record)
        return set.difference(
            record,
            isRecent ? .late : kind,
            first: kind == .onlyInFirst ? place : nil,
            second: kind == .onlyInSecond ? place : nil
        )
    }

    private static func difference(
        _ record: RecordSet.Record,
        _ first: RecordSet,
        _ partner: RecordSet.Record,
        _ second: RecordSet
    ) -> Reconciliation.Difference? {
        let names = RecordField.compared.map(\.path) + ["requestParams"]
        let differing = record.contents.indices.filter { record.contents[$0] != partner.contents[$0] }
        guard !differing.isEmpty else { return nil }
        let areMasked = differing.allSatisfy { (record.masks | partner.masks) >> UInt16($0) & 1 == 1 }
        var found = first.difference(
            record,
            areMasked ? .masked : .different,
            first: first.place(of: record),
            second: second.place(of: partner)
        )
        found.fields = differing.map { names[$0] }
        return found
    }
}

extension RecordSet {
    fileprivate var span: ClosedRange<Int64>? {
        guard let from = records.lazy.map(\.time).min(), let until = records.lazy.map(\.time).max() else { return nil }
        return from...until
    }

    fileprivate var hasWholeSeconds: Bool { !records.isEmpty && records.allSatisfy { $0.time % 1_000 == 0 } }

    fileprivate var workspaces: [String] { Set(records.map(\.workspace)).map { names[Int($0)] } }

    fileprivate func place(of record: Record) -> Reconciliation.Place {
        Reconciliation.Place(file: names[Int(record.file)], line: Int(record.line))
    }

    fileprivate func difference(
        _ record: Record,
        _ kind: Reconciliation.Difference.Kind,
        first: Reconciliation.Place?,
        second: Reconciliation.Place?
    ) -> Reconciliation.Difference {
        Reconciliation.Difference(
            kind: kind,
            time: record.time,
            workspace: names[Int(record.workspace)],
            action: names[Int(record.service)],
            principal: names[Int(record.principal)],
            fields: [],
            first: first,
            second: second
        )
    }
}
