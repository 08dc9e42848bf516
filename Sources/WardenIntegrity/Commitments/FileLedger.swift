/// What the events of one file say about delivery: counts by workspace and hour, strange times, cut records.
///
/// Small: a delivered file holds one workspace and an hour or two.
public struct FileLedger: Sendable, Hashable {
    /// Events of one workspace in one hour.
    public struct Slot: Sendable, Hashable {
        public var workspace: String
        /// Hours since the epoch, UTC.
        public var hour: Int64

        public init(workspace: String, hour: Int64) {
            self.workspace = workspace
            self.hour = hour
        }
    }

    /// A line and what is strange about its time.
    public struct ClockAnomaly: Sendable, Hashable {
        public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
            /// After the file was delivered, or after the scan.
            case future
            /// Before the service existed.
            case ancient
            /// After the day the file is filed under.
            case afterPartition
        }

        public var line: UInt64
        public var kind: Kind
        /// Epoch milliseconds.
        public var time: Int64

        public init(line: UInt64, kind: Kind, time: Int64) {
            self.line = line
            self.kind = kind
            self.time = time
        }
    }

    /// Hours and lines kept; a file that exceeds them is counted on without its places.
    static let limit = 100

    public var events: [Slot: UInt64] = [:]
    /// Epoch milliseconds of the oldest and newest event with a plausible time.
    public var first: Int64?
    public var last: Int64?
    /// When the file was delivered (its modification time), epoch milliseconds; nil where unknown.
    public var delivered: Int64?
    public var anomalies: [ClockAnomaly] = []
    public var anomalyCount: UInt64 = 0
    public var truncatedLines: [UInt64] = []
    public var truncatedCount: UInt64 = 0
    public var duplicateLines: [UInt64] = []
    public var duplicateCount: UInt64 = 0

    public init() {}

    /// Counts `count` events of one slot.
    public mutating func add(_ slot: Slot, count: UInt64, first: Int64, last: Int64) {
        events[slot, default: 0] += count
        self.first = min(self.first ?? first, first)
        self.last = max(self.last ?? last, last)
    }

    public mutating func note(_ anomaly: ClockAnomaly) {
        anomalyCount += 1
        if anomalies.count < Self.limit { anomalies.append(anomaly) }
    }

    public mutating func noteTruncated(line: UInt64) {
        truncatedCount += 1
        if truncatedLines.count < Self.limit { truncatedLines.append(line) }
    }

    /// An event that was seen before, here or in another file.
    public mutating func noteDuplicate(line: UInt64) {
        duplicateCount += 1
        if duplicateLines.count < Self.limit { duplicateLines.append(line) }
    }

    /// Adds what another worker saw of the same file.
    public mutating func merge(_ other: FileLedger) {
        events.merge(other.events) { $0 + $1 }
        first = [first, other.first].compactMap(\.self).min()
        last = [last, other.last].compactMap(\.self).max()
        delivered = delivered ?? other.delivered
        anomalies = Array((anomalies + other.anomalies).sorted { $0.line < $1.line }.prefix(Self.limit))
        truncatedLines = Array((truncatedLines + other.truncatedLines).sorted().prefix(Self.limit))
        duplicateLines = Array((duplicateLines + other.duplicateLines).sorted().prefix(Self.limit))
        anomalyCount += other.anomalyCount
        truncatedCount += other.truncatedCount
        duplicateCount += other.duplicateCount
    }
}
