/// Collects, per worker, what events say about delivery. Cheap enough for every event: equal workspace and hour in a
/// row, the rule in delivered files, cost two comparisons.
public struct IntegrityAccumulator: Sendable {
    /// No Databricks event is older: 1 June 2013.
    static let serviceStart: Int64 = 1_370_044_800_000

    private let newest: Int64
    private var ledgers: [String: FileLedger] = [:]
    private var file = ""
    private var place = DeliveryPlace()
    private var ledger = FileLedger()

    /// The run of events with equal workspace and hour.
    private var workspace: [UInt8] = []
    private var hour = Int64.min
    private var count: UInt64 = 0
    private var first = Int64.max
    private var last = Int64.min

    /// - Parameter now: when the scan runs, epoch milliseconds.
    public init(now: Int64) { newest = now + UTCTime.hour }

    /// What follows is from `path`. Call it for each batch; calling it again for the same file costs one comparison.
    public mutating func begin(file path: String, place: DeliveryPlace) {
        guard path != file else { return }
        closeFile()
        file = path
        self.place = place
        ledger = ledgers.removeValue(forKey: path) ?? FileLedger()
        ledger.delivered = place.delivered
    }

    /// Notes one event.
    ///
    /// - Parameters:
    ///   - time: epoch milliseconds.
    ///   - id: its workspace; where it is empty the path's counts.
    ///   - line: its line in the file, from 1.
    public mutating func add(time: Int64, workspace id: UnsafeBufferPointer<UInt8>, line: Int) {
        // Without overflow whatever the times: a time before the hour wraps around to a large number.
        guard UInt64(bitPattern: time &- hour) < UInt64(UTCTime.hour), isSame(id) else {
            change(time, id, line)
            return
        }
        count &+= 1
        first = min(first, time)
        last = max(last, time)
    }

    @inline(__always)
    private func isSame(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
        guard id.count == workspace.count else { return false }
        for index in 0..<id.count where id[index] != workspace[index] { return false }
        return true
    }

    @inline(never)
    private mutating func change(_ time: Int64, _ id: UnsafeBufferPointer<UInt8>, _ line: Int) {
        if let kind = anomaly(time) {
            ledger.note(.init(line: UInt64(line), kind: kind, time: time))
            return
        }
        closeRun()
        workspace = Array(id)
        hour = UTCTime.hours(time) * UTCTime.hour
        (count, first, last) = (1, time, time)
    }

    private func anomaly(_ time: Int64) -> FileLedger.ClockAnomaly.Kind? {
        if time > newest { return .future }
        if time < Self.serviceStart { return .ancient }
        if let day = place.day, UTCTime.days(time) > day + 1 { return .afterPartition }
        return nil
    }

    /// An event that the scan has seen before.
    public mutating func addDuplicate(line: Int) { ledger.noteDuplicate(line: UInt64(line)) }

    private mutating func closeRun() {
        guard count > 0 else { return }
        let name = workspace.isEmpty ? place.workspace ?? "" : String(decoding: workspace, as: UTF8.self)
        ledger.add(.init(workspace: name, hour: UTCTime.hours(hour)), count: count, first: first, last: last)
        (hour, count) = (.min, 0)
    }

    private mutating func closeFile() {
        closeRun()
        guard !file.isEmpty else { return }
        ledgers[file] = ledger
        file = ""
        ledger = FileLedger()
    }

    /// Everything collected since the last call, by path.
    public mutating func take() -> [String: FileLedger] {
        closeFile()
        defer { ledgers = [:] }
        return ledgers
    }
}
