import CWarden
import WardenDomain

/// Counts who did what, event by event, in bounded memory.
///
/// SAFETY: owned by one worker, freed with it.
struct CensusAccumulator {
    private var events: UInt64 = 0
    private var bytes: UInt64 = 0
    private var failures: UInt64 = 0
    private var firstEvent = Int64.max
    private var lastEvent = Int64.min
    private var principals: CountTable
    private var actions: CountTable
    private var addresses: CountTable
    private var agents: CountTable
    private var workspaces: CountTable
    private var sources: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var hours: HourTable
    /// Hashes of the batch at hand: as many for each event as there are tables.
    private var hashes = Growable<UInt64>(capacity: 1 << 10)
    /// Where `service/action` is put together.
    private let pair: UnsafeMutablePointer<UInt8>
    private let capacity: Int

    /// Longest service or action that counts.
    private static let partLength = 128
    /// Entries of the finished lists.
    private static let listLength = 10_000

    init(seed: UInt64, capacity: Int) {
        self.capacity = capacity
        principals = CountTable(seed: seed, capacity: capacity)
        actions = CountTable(seed: seed, capacity: capacity)
        addresses = CountTable(seed: seed, capacity: capacity)
        agents = CountTable(seed: seed, capacity: capacity)
        workspaces = CountTable(seed: seed, capacity: capacity)
        hours = HourTable()
        pair = .allocate(capacity: Self.partLength * 2 + 64)
        pair.initialize(repeating: 0, count: Self.partLength * 2 + 64)
    }

    func deallocate() {
        principals.deallocate()
        actions.deallocate()
        addresses.deallocate()
        agents.deallocate()
        workspaces.deallocate()
        hashes.deallocate()
        pair.deallocate()
    }

    /// Counts the included events of a batch. The tables are larger than caches: first all cells are fetched, then all
    /// texts are counted.
    mutating func add(_ batch: tw_batch, _ outcomes: UnsafePointer<EventOutcome>) {
        hashes.removeAll()
        for index in 0..<Int(batch.eventCount) where outcomes[index].isIncluded {
            let outcome = outcomes[index]
            addPlain(outcome, batch, bytes: batch.events[index].length)
            hashes.append(principals.seek(outcome.value(.principal, batch)))
            hashes.append(addresses.seek(outcome.value(.sourceAddress, batch)))
            hashes.append(agents.seek(outcome.value(.userAgent, batch)))
            hashes.append(workspaces.seek(outcome.value(.workspace, batch)))
            let (service, action) = (outcome.value(.service, batch), outcome.value(.action, batch))
            hashes.append(actions.seek(service, action, limit: Self.partLength))
        }
        var hash = UnsafePointer(hashes.base)
        for index in 0..<Int(batch.eventCount) where outcomes[index].isIncluded {
            let outcome = outcomes[index]
            principals.add(hash[0], outcome.value(.principal, batch))
            addresses.add(hash[1], outcome.value(.sourceAddress, batch))
            agents.add(hash[2], outcome.value(.userAgent, batch))
            workspaces.add(hash[3], outcome.value(.workspace, batch))
            if hash[4] != 0, !actions.count(hash[4]) { addPair(hash[4], outcome, batch) }
            hash += 5
        }
    }

    @inline(__always)
    private mutating func addPlain(_ outcome: EventOutcome, _ batch: tw_batch, bytes: UInt32) {
        events &+= 1
        self.bytes &+= UInt64(bytes) &+ 1
        switch outcome.source {
        case 0: sources.0 &+= 1
        case 1: sources.1 &+= 1
        case 2: sources.2 &+= 1
        default: sources.3 &+= 1
        }
        if outcome.time != EventOutcome.noTime {
            firstEvent = min(firstEvent, outcome.time)
            lastEvent = max(lastEvent, outcome.time)
            hours.add(outcome.time)
        }
        if let status = outcome.value(.status, batch), isFailure(status) { failures &+= 1 }
    }

    /// A service and action that were not counted before.
    @inline(never)
    private mutating func addPair(_ hash: UInt64, _ outcome: EventOutcome, _ batch: tw_batch) {
        var length = 0
        if let service = outcome.value(.service, batch) {
            length = min(Int(service.pointee.length), Self.partLength)
            tw_copy(service.pointee.text, length, pair)
        }
        pair[length] = UInt8(ascii: "/")
        length += 1
        if let action = outcome.value(.action, batch) {
            let count = min(Int(action.pointee.length), Self.partLength)
            tw_copy(action.pointee.text, count, pair + length)
            length += count
        }
        actions.insert(hash, pair, length)
    }

    /// A status of 400 and above; any error code that is a name.
    @inline(__always)
    private func isFailure(_ status: UnsafeMutablePointer<tw_value>) -> Bool {
        let first = status.pointee.text[0] &- 0x30
        guard first < 10 else { return true }
        return status.pointee.length == 3 && first >= 4
    }

    func census() -> Census {
        let actionList = actions.distribution(limit: capacity)
        var services: [String: UInt64] = [:]
        for entry in actionList.entries {
            let service = entry.value.prefix { $0 != "/" }
            if !service.isEmpty { services[String(service), default: 0] += entry.count }
        }
        var census = Census(events: events, bytes: bytes, failures: failures)
        census.firstEvent = firstEvent == Int64.max ? nil : firstEvent
        census.lastEvent = lastEvent == Int64.min ? nil : lastEvent
        census.principals = principals.distribution(limit: Self.listLength)
        census.actions = actionList
        census.services = Self.distribution(services, isTruncated: actionList.isTruncated)
        census.sourceAddresses = addresses.distribution(limit: Self.listLength)
        census.userAgents = agents.distribution(limit: Self.listLength)
        census.workspaces = workspaces.distribution(limit: Self.listLength)
        let bySource = [sources.0, sources.1, sources.2, sources.3]
        census.sources = Self.distribution(
            Dictionary(uniqueKeysWithValues: zip(EventSource.byCode.map(\.rawValue), bySource)).filter { $0.value > 0 },
            isTruncated: false
        )
        census.eventsPerHour = hours.hours()
        return census
    }

    private static func distribution(_ counts: [String: UInt64], isTruncated: Bool) -> Census.Distribution {
        let entries = counts.map { Census.Entry(value: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
        return Census.Distribution(entries: entries, distinct: UInt64(entries.count), isTruncated: isTruncated)
    }
}
