import WardenSigma

/// The state of a `StreamingCorrelator` at one moment, to be stored in any `Codable` form.
///
/// Rules and correlations are named by id and content: after a reload of the rules, what is unchanged goes on.
public struct CorrelationSnapshot: Sendable, Codable {
    struct Machine: Sendable, Codable {
        var name: String
        var id: String
        var state: MachineSnapshot
    }

    /// A hit held back for late arrivals; `source` is a rule's name.
    struct HeldHit: Sendable, Codable {
        var source: String
        var entry: Entry
        var captured: [String?]
    }

    /// A hit that waits for a correlation that matches late.
    struct Delivery: Sendable, Codable {
        var machine: String
        var feed: Int
        var entry: Entry
        var captured: [String?]
        var isEvent: Bool
    }

    var machines: [Machine]
    var held: [HeldHit]
    var deliveries: [Delivery]
    var released: Int64
    var newest: Int64
    var lateHits: UInt64

    init(
        core: CorrelationCore,
        names: CorrelationNames,
        held: [RuleHit],
        released: Int64,
        newest: Int64,
        lateHits: UInt64
    ) {
        machines = (0..<core.machines.count).compactMap { index in
            core.machines.snapshot(index).map { state in
                Machine(name: names.correlations[index], id: names.ids[index], state: state)
            }
        }
        self.held = held.map { hit in
            HeldHit(
                source: names.rules[hit.rule],
                entry: Entry(time: hit.time, sequence: hit.sequence),
                captured: hit.captured
            )
        }
        deliveries = core.agenda.elements.compactMap { item in
            guard case .deliver(let feed, let captured, let isEvent) = item.task else { return nil }
            return Delivery(
                machine: names.correlations[item.machine],
                feed: feed,
                entry: item.entry,
                captured: captured,
                isEvent: isEvent
            )
        }
        self.released = released
        self.newest = newest
        self.lateHits = lateHits
    }

    /// Fills an empty core; returns the held hits, and the ids of correlations whose state fits none of now.
    func restore(into core: inout CorrelationCore, names: CorrelationNames) -> (held: [RuleHit], discarded: [String]) {
        let machineIndex = Dictionary(zip(names.correlations, names.correlations.indices)) { first, _ in first }
        let ruleIndex = Dictionary(zip(names.rules, names.rules.indices)) { first, _ in first }
        var discarded: [String] = []
        for machine in machines {
            guard let index = machineIndex[machine.name], core.restore(machine.state, machine: index) else {
                discarded.append(machine.id)
                continue
            }
        }
        for delivery in deliveries {
            guard let index = machineIndex[delivery.machine] else { continue }
            core.restore(
                delivery: delivery.entry,
                machine: index,
                feed: delivery.feed,
                captured: delivery.captured,
                isEvent: delivery.isEvent
            )
        }
        let hits = held.compactMap { held in
            ruleIndex[held.source].map {
                RuleHit(rule: $0, time: held.entry.time, sequence: held.entry.sequence, captured: held.captured)
            }
        }
        return (hits, discarded)
    }
}
