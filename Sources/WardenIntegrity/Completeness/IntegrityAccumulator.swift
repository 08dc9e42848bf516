/// Collects, per worker, what events say about delivery. Cheap enough for every event: a count in a small table.
public struct IntegrityAccumulator: Sendable {
    /// No Databricks event is older: 1 June 2013.
    static let serviceStart: Int64 = 1_370_044_800_000

    private let newest: Int64
    private var ledgers: [String: FileLedger] = [:]
    private var file = ""
    private var place = DeliveryPlace()
    private var ledger = FileLedger()

    /// Counts of the workspaces and hours met last, by a hash of both: lines of several workspaces may take turns.
    private var runs = [Run](repeating: Run(), count: Run.places)

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
    @inline(__always)
    public mutating func add(time: Int64, workspace id: UnsafeBufferPointer<UInt8>, line: @autoclosure () -> Int) {
        let name = Run.Name(id)
        let hour = UTCTime.hours(time)
        let place = name.place(hour)
        guard runs[place].hour == hour, runs[place].name == name, !name.isLong else {
            change(time, id, name, line())
            return
        }
        runs[place].count &+= 1
        runs[place].first = min(runs[place].first, time)
        runs[place].last = max(runs[place].last, time)
    }

    @inline(never)
    private mutating func change(_ time: Int64, _ id: UnsafeBufferPointer<UInt8>, _ name: Run.Name, _ line: Int) {
        if let kind = anomaly(time) {
            ledger.note(.init(line: UInt64(line), kind: kind, time: time))
            return
        }
        let hour = UTCTime.hours(time)
        guard !name.isLong else {
            let slot = FileLedger.Slot(workspace: Self.shown(String(decoding: id, as: UTF8.self)), hour: hour)
            ledger.add(slot, count: 1, first: time, last: time)
            return
        }
        let place = name.place(hour)
        close(place)
        runs[place] = Run(name: name, hour: hour, count: 1, first: time, last: time)
    }

    /// The id as it is kept and shown. Ids of workspaces are numbers; whatever else stands there may be a secret, so it
    /// is told apart from others by a short hash (FNV-1a, 32 bits) and no more.
    private static func shown(_ id: String) -> String {
        guard id.utf8.count > 20 || !id.utf8.allSatisfy({ (48...57).contains($0) }) else { return id }
        let hash = id.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        return "no-number-" + String(hash, radix: 16)
    }

    private func anomaly(_ time: Int64) -> FileLedger.ClockAnomaly.Kind? {
        if time > newest { return .future }
        if time < Self.serviceStart { return .ancient }
        if let day = place.day, UTCTime.days(time) > day + 1 { return .afterPartition }
        return nil
    }

    /// An event that the scan has seen before.
    public mutating func addDuplicate(line: Int) { ledger.noteDuplicate(line: UInt64(line)) }

    private mutating func close(_ place: Int) {
        let run = runs[place]
        guard run.count > 0 else { return }
        let workspace = run.name.isEmpty ? self.place.workspace ?? "" : Self.shown(run.name.text)
        let slot = FileLedger.Slot(workspace: workspace, hour: run.hour)
        ledger.add(slot, count: run.count, first: run.first, last: run.last)
        runs[place] = Run()
    }

    private mutating func closeFile() {
        guard !file.isEmpty else { return }
        for place in runs.indices { close(place) }
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

/// Events of one workspace in one hour, counted without touching a reference.
private struct Run: BitwiseCopyable {
    static let places = 256

    /// A workspace id of up to 24 bytes, as it stands.
    struct Name: BitwiseCopyable, Equatable {
        private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
        private var length: UInt8 = 0

        init() {}

        init(_ id: UnsafeBufferPointer<UInt8>) {
            guard id.count <= 24 else {
                length = .max
                return
            }
            length = UInt8(id.count)
            withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: id) }
        }

        var isEmpty: Bool { length == 0 }
        /// Too long to stand here.
        var isLong: Bool { length == .max }

        var text: String {
            withUnsafeBytes(of: words) { String(decoding: $0.prefix(Int(length)), as: UTF8.self) }
        }

        func place(_ hour: Int64) -> Int {
            let mixed = (words.0 ^ words.1 &* 3 ^ words.2 &* 5 ^ UInt64(bitPattern: hour)) &* 0x9E37_79B9_7F4A_7C15
            return Int(mixed >> 56)
        }

        static func == (left: Name, right: Name) -> Bool { left.words == right.words && left.length == right.length }
    }

    var name = Name()
    /// Hours since the epoch.
    var hour = Int64.min
    var count: UInt64 = 0
    /// Epoch milliseconds.
    var first = Int64.max
    var last = Int64.min
}
