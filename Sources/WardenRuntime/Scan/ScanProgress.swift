public import WardenDomain

/// How far a scan has come.
public struct ScanProgress: Sendable, Hashable {
    public var elapsedSeconds: Double
    /// Decompressed bytes.
    public var bytesRead: UInt64
    public var events: UInt64
    /// Bytes on disk, read and in all; nil where standard input is read.
    public var compressedRead: UInt64
    public var totalCompressed: UInt64?

    public init(
        elapsedSeconds: Double,
        bytesRead: UInt64,
        events: UInt64,
        compressedRead: UInt64,
        totalCompressed: UInt64?
    ) {
        self.elapsedSeconds = elapsedSeconds
        self.bytesRead = bytesRead
        self.events = events
        self.compressedRead = compressedRead
        self.totalCompressed = totalCompressed
    }
}

/// What came of a scan.
public struct ScanOutcome: Sendable {
    public var report: ScanReport
    /// False where something could not be read or judged: exit code 3.
    public var isComplete: Bool

    public init(report: ScanReport, isComplete: Bool) {
        self.report = report
        self.isComplete = isComplete
    }
}

extension ScanReport {
    /// The worst of all findings of the report but accepted ones; nil where there are none.
    public var worstSeverity: Severity? {
        let issues = integrity.filter { $0.acceptance == nil }
        return (detections.map(\.rule.severity) + content.map(\.severity) + issues.map(\.severity)).max()
    }
}
