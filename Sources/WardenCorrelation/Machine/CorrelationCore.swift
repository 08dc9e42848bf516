import WardenDomain
import WardenSigma

/// All correlations of a program, fed with hits in order of (time, sequence).
///
/// A correlation that is judged when its window closes reports a match whose time lies in the past. Those who consume
/// its matches therefore run behind by its timespan (`lag`), so that every machine sees its hits in time order.
struct CorrelationCore: Sendable {
    private struct Consumer: Sendable {
        var machine: Int
        var feed: Int
    }

    private struct Work: Sendable {
        var machine: Int
        var feed: Int
        var captured: [String?]
        var isEvent: Bool
    }

    private(set) var machines = MachineBank()
    private var matchesLate: [Bool] = []
    private let emits: [Bool]
    private var lag: [Int64] = []
    private var timespans: [Int64] = []
    private var consumersOfRule: [[Consumer]]
    private var consumersOfCorrelation: [[Consumer]]
    private(set) var agenda = BinaryHeap<AgendaItem>()
    /// Kept between events for its storage.
    private var scratch: [Work] = []
    /// Correlations that cannot be run; the others are.
    private(set) var diagnostics: [Diagnostic] = []

    /// How deep correlations may stand on one another.
    static let maximumDepth = 10

    init(program: DetectionProgram, limits: CorrelationLimits) {
        emits = program.correlations.map(\.emits)
        consumersOfRule = Array(repeating: [], count: program.rules.count)
        consumersOfCorrelation = Array(repeating: [], count: program.correlations.count)
        var depth: [Int] = []
        for (index, rule) in program.correlations.enumerated() {
            depth.append(1)
            lag.append(0)
            timespans.append(max(0, rule.timespanMilliseconds))
            matchesLate.append(false)
            do throws(WardenError) {
                depth[index] = try depthOfChain(rule, at: index, known: depth)
                let shape = try WindowShape(rule)
                matchesLate[index] = shape.matchesLate
                machines.append(rule, shape: shape, limits: limits)
                connect(rule, at: index)
            } catch {
                machines.appendNothing()
                diagnostics.append(
                    Diagnostic(.error, code: error.code, error.message, at: rule.location, hint: error.hint)
                )
            }
        }
    }

    private func depthOfChain(_ rule: CorrelationRule, at index: Int, known: [Int]) throws(WardenError) -> Int {
        var depth = 1
        for feed in rule.inputs {
            guard case .correlation(let inner) = feed.input else { continue }
            guard inner < index else {
                throw WardenError(
                    code: "correlation.cycle",
                    object: rule.summary.id,
                    "'\(rule.summary.title)' refers to itself or to a correlation that refers to it",
                    hint: "break the cycle of 'rules' references"
                )
            }
            depth = max(depth, known[inner] + 1)
            guard machines.isRunning(inner) else {
                throw WardenError(
                    code: "correlation.broken-input",
                    object: rule.summary.id,
                    "'\(rule.summary.title)' refers to a correlation that cannot be run",
                    hint: "correct that one first"
                )
            }
        }
        guard depth <= Self.maximumDepth else {
            throw WardenError(
                code: "correlation.too-deep",
                object: rule.summary.id,
                "'\(rule.summary.title)' stands on a chain of more than \(Self.maximumDepth) correlations",
                hint: "refer to base rules directly"
            )
        }
        return depth
    }

    private mutating func connect(_ rule: CorrelationRule, at index: Int) {
        for (feedIndex, feed) in rule.inputs.enumerated()
        where rule.inputs.firstIndex(where: { $0.input == feed.input }) == feedIndex {
            let consumer = Consumer(machine: index, feed: feedIndex)
            switch feed.input {
            case .rule(let base):
                guard consumersOfRule.indices.contains(base) else { continue }
                consumersOfRule[base].append(consumer)
            case .correlation(let inner):
                consumersOfCorrelation[inner].append(consumer)
                lag[index] = max(lag[index], outputLag(of: inner))
            }
        }
    }

    /// How far behind event time the matches of `correlation` may be.
    private func outputLag(of correlation: Int) -> Int64 {
        guard matchesLate[correlation] else { return lag[correlation] }
        return lag[correlation].clampedAdding(timespans[correlation]).clampedAdding(1)
    }

    /// True where hits of the rule can lead to a match.
    func uses(rule: Int) -> Bool { consumersOfRule.indices.contains(rule) && !consumersOfRule[rule].isEmpty }

    /// Takes the hits of one event (equal time and sequence); events must come in order.
    mutating func process(_ hits: some Collection<RuleHit>, into matches: inout [CorrelationMatch]) {
        guard let first = hits.first else { return }
        advance(to: first.time, into: &matches)
        let entry = Entry(time: first.time, sequence: first.sequence)
        var work = scratch
        scratch = []
        for hit in hits where uses(rule: hit.rule) {
            for consumer in consumersOfRule[hit.rule] {
                dispatch(consumer, hit.captured, entry, isEvent: true, sourceLag: 0, work: &work)
            }
        }
        run(&work, entry, into: &matches)
        work.removeAll(keepingCapacity: true)
        scratch = work
    }

    /// Closes windows and delivers waiting hits that are due when event time reaches `time`.
    mutating func advance(to time: Int64, into matches: inout [CorrelationMatch]) {
        while let next = agenda.first, next.due <= time { runNext(into: &matches) }
    }

    /// Closes everything: no event will follow.
    mutating func finish(into matches: inout [CorrelationMatch]) {
        while !agenda.isEmpty { runNext(into: &matches) }
    }

    private mutating func runNext(into matches: inout [CorrelationMatch]) {
        guard let item = agenda.popFirst() else { return }
        var work: [Work] = []
        switch item.task {
        case .close(let timer):
            guard let firing = machines.close(item.machine, timer) else { return }
            pass(firing, of: item.machine, work: &work, into: &matches)
            run(&work, firing.entry, into: &matches)
        case .deliver(let feed, let captured, let isEvent):
            work.append(Work(machine: item.machine, feed: feed, captured: captured, isEvent: isEvent))
            while let next = agenda.first, next.isSameDelivery(as: item),
                case .deliver(let feed, let captured, let isEvent) = next.task
            {
                _ = agenda.popFirst()
                work.append(Work(machine: next.machine, feed: feed, captured: captured, isEvent: isEvent))
            }
            run(&work, item.entry, into: &matches)
        }
    }

    private mutating func dispatch(
        _ consumer: Consumer,
        _ captured: [String?],
        _ entry: Entry,
        isEvent: Bool,
        sourceLag: Int64,
        work: inout [Work]
    ) {
        if lag[consumer.machine] == sourceLag {
            let item = Work(machine: consumer.machine, feed: consumer.feed, captured: captured, isEvent: isEvent)
            let position = work.lastIndex { $0.machine <= item.machine }.map { $0 + 1 } ?? 0
            work.insert(item, at: position)
        } else {
            agenda.insert(
                AgendaItem(
                    due: entry.time.clampedAdding(lag[consumer.machine]),
                    entry: entry,
                    machine: consumer.machine,
                    task: .deliver(feed: consumer.feed, captured: captured, isEvent: isEvent)
                )
            )
        }
    }

    /// Runs `work`, ordered by machine; a machine is judged after all hits of the event reached it.
    private mutating func run(_ work: inout [Work], _ entry: Entry, into matches: inout [CorrelationMatch]) {
        var firings: [Firing] = []
        var timers: [TimerRequest] = []
        var index = 0
        while index < work.count {
            let machine = work[index].machine
            while index < work.count, work[index].machine == machine {
                let item = work[index]
                machines.absorb(machine, item.captured, feed: item.feed, entry: entry, isEvent: item.isEvent)
                index += 1
            }
            machines.settle(machine, entry, firings: &firings, timers: &timers)
            for timer in timers { schedule(timer, of: machine) }
            for firing in firings { pass(firing, of: machine, work: &work, into: &matches) }
            timers.removeAll(keepingCapacity: true)
            firings.removeAll(keepingCapacity: true)
        }
    }

    private mutating func schedule(_ timer: TimerRequest, of machine: Int) {
        let due = timer.deadline.clampedAdding(1).clampedAdding(lag[machine])
        agenda.insert(AgendaItem(due: due, entry: timer.cause, machine: machine, task: .close(timer)))
    }

    private mutating func pass(
        _ firing: Firing,
        of machine: Int,
        work: inout [Work],
        into matches: inout [CorrelationMatch]
    ) {
        if emits[machine] {
            matches.append(
                CorrelationMatch(
                    correlation: machine,
                    group: firing.group,
                    time: firing.entry.time,
                    sequence: firing.entry.sequence,
                    contributing: firing.contributing,
                    observed: firing.observed
                )
            )
        }
        for consumer in consumersOfCorrelation[machine] {
            dispatch(
                consumer,
                firing.group,
                firing.entry,
                isEvent: false,
                sourceLag: matchesLate[machine] ? -1 : lag[machine],
                work: &work
            )
        }
    }

    /// Puts stored waiting hits back; call before the first event.
    mutating func restore(delivery entry: Entry, machine: Int, feed: Int, captured: [String?], isEvent: Bool) {
        agenda.insert(
            AgendaItem(
                due: entry.time.clampedAdding(lag[machine]),
                entry: entry,
                machine: machine,
                task: .deliver(feed: feed, captured: captured, isEvent: isEvent)
            )
        )
    }

    /// Puts the stored groups of one correlation back; false where they are of another kind.
    mutating func restore(_ snapshot: MachineSnapshot, machine: Int) -> Bool {
        guard let timers = machines.restore(machine, snapshot) else { return false }
        for timer in timers { schedule(timer, of: machine) }
        return true
    }

    /// Per correlation, in the program's order.
    var statistics: [CorrelationStatistics] { (0..<machines.count).map { machines.statistics($0) } }
}
