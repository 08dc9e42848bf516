internal import Synchronization
internal import WardenBehaviour
internal import WardenDomain

/// Events gathered by many threads, each text kept once, to be read again in the order of time. About 60 bytes an event.
final class ActivityRows: Sendable {
    private struct Row {
        var time: Int64
        var volume: Float
        var isRefused: Bool
        /// Principal, service, action, resource, address, client, workspace.
        var texts: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)
    }

    private struct State {
        var rows: [Row] = []
        var texts: [String] = []
        var places: [String: UInt32] = [:]
        var identities: Set<Int> = []
        var repeated: UInt64 = 0
        var unplaced: UInt64 = 0
        var events: UInt64 = 0
        var quarantine: [QuarantinedRecord] = []
        var unreadable: UInt64 = 0
        var failure: (any Error)?

        mutating func place(_ text: String) -> UInt32 {
            if let known = places[text] { return known }
            texts.append(text)
            places[text] = UInt32(texts.count - 1)
            return UInt32(texts.count - 1)
        }

        mutating func add(_ activity: Activity) {
            rows.append(
                Row(
                    time: activity.time,
                    volume: Float(activity.volume),
                    isRefused: activity.isRefused,
                    texts: (
                        place(activity.principal), place(activity.service), place(activity.action),
                        place(activity.resource), place(activity.address), place(activity.client),
                        place(activity.workspace)
                    )
                )
            )
        }
    }

    private let state = Mutex(State())

    /// Takes what a batch held. An event that was delivered twice counts once.
    func take(_ found: [(activity: Activity, identity: String)], events: Int, unreadable: [QuarantinedRecord]) {
        state.withLock { state in
            state.events += UInt64(events)
            state.unplaced += UInt64(events - found.count)
            for item in found {
                if !item.identity.isEmpty {
                    // With the time: some identities name a request that leaves several records.
                    var hasher = Hasher()
                    hasher.combine(item.identity)
                    hasher.combine(item.activity.time)
                    hasher.combine(item.activity.action)
                    guard state.identities.insert(hasher.finalize()).inserted else {
                        state.repeated += 1
                        continue
                    }
                }
                state.add(item.activity)
            }
            state.unreadable += UInt64(unreadable.count)
            state.quarantine += unreadable.prefix(max(0, 20 - state.quarantine.count))
        }
    }

    func fail(_ error: any Error) { state.withLock { $0.failure = $0.failure ?? error } }

    /// Every event in the order of time; equal times in the order of their texts, so that threads change nothing.
    func replay(_ body: (Activity) throws -> Void) throws {
        try state.withLock { state in
            if let failure = state.failure { throw failure }
            let texts = state.texts
            state.rows.sort { left, right in
                if left.time != right.time { return left.time < right.time }
                if left.texts.0 != right.texts.0 { return texts[Int(left.texts.0)] < texts[Int(right.texts.0)] }
                if left.texts.2 != right.texts.2 { return texts[Int(left.texts.2)] < texts[Int(right.texts.2)] }
                return texts[Int(left.texts.3)] < texts[Int(right.texts.3)]
            }
            for row in state.rows {
                try body(
                    Activity(
                        time: row.time,
                        principal: texts[Int(row.texts.0)],
                        service: texts[Int(row.texts.1)],
                        action: texts[Int(row.texts.2)],
                        resource: texts[Int(row.texts.3)],
                        address: texts[Int(row.texts.4)],
                        client: texts[Int(row.texts.5)],
                        workspace: texts[Int(row.texts.6)],
                        isRefused: row.isRefused,
                        volume: Double(row.volume)
                    )
                )
            }
        }
    }

    var counts:
        (events: UInt64, repeated: UInt64, unplaced: UInt64, unreadable: UInt64, quarantine: [QuarantinedRecord])
    {
        state.withLock { ($0.events, $0.repeated, $0.unplaced, $0.unreadable, $0.quarantine) }
    }
}
