internal import Foundation
internal import WardenAlerts
internal import WardenDomain
internal import WardenStore

/// What was read and found since the state directory began. Committed with every turn: no kill makes it wrong.
struct MonitorTotals: Sendable, Hashable, Codable {
    /// In the monitor's state.
    static let stateName = "totals"

    /// Files, objects and answers that were read to their end.
    var items: UInt64 = 0
    var events: UInt64 = 0
    var duplicates: UInt64 = 0
    /// Records that could not be read.
    var unreadable: UInt64 = 0
    /// Events that rules matched and correlations that were completed, by severity.
    var detections: [String: UInt64] = [:]
    /// Secrets and personal data that were found.
    var contents: UInt64 = 0
    /// Event time of the newest event, epoch milliseconds.
    var newestEvent: Int64?

    init() {}

    /// As an earlier turn, or an earlier process, left it.
    init(_ store: Store) throws(WardenError) {
        guard let bytes = try store.monitorState(Self.stateName),
            let kept = try? JSONDecoder().decode(MonitorTotals.self, from: Data(bytes))
        else { return }
        self = kept
    }

    /// Nil where it cannot be written down, which does not happen: it holds numbers and names.
    var bytes: [UInt8]? { (try? JSONEncoder().encode(self)).map { [UInt8]($0) } }

    mutating func add(_ tally: MonitorPipeline.Tally, _ alerts: [Alert]) {
        items += UInt64(tally.finished.count)
        events += UInt64(tally.events)
        duplicates += UInt64(tally.duplicates)
        unreadable += UInt64(tally.unreadable)
        if let newest = tally.newestEvent { newestEvent = max(newestEvent ?? newest, newest) }
        for alert in alerts {
            switch alert.kind {
            case .detection: detections[alert.severity.rawValue, default: 0] += alert.count
            case .content: contents += alert.count
            default: break
            }
        }
    }

    /// What came to it since `earlier`.
    func since(_ earlier: MonitorTotals) -> MonitorTotals {
        func difference(_ now: UInt64, _ before: UInt64) -> UInt64 { now > before ? now - before : 0 }
        var result = MonitorTotals()
        result.items = difference(items, earlier.items)
        result.events = difference(events, earlier.events)
        result.duplicates = difference(duplicates, earlier.duplicates)
        result.unreadable = difference(unreadable, earlier.unreadable)
        result.contents = difference(contents, earlier.contents)
        for (severity, count) in detections {
            let more = difference(count, earlier.detections[severity] ?? 0)
            if more > 0 { result.detections[severity] = more }
        }
        result.newestEvent = newestEvent
        return result
    }
}
