public import WardenDomain

/// Turns what is known of all files into a report.
public struct IntegrityJudge: Sendable {
    private var files: [(commitment: FileCommitment, verdict: FileVerdict)] = []
    private var gone: [FileCommitment] = []
    private var emptied: [FileCommitment] = []
    private var unbelievable: [IntegrityIssue] = []

    /// Epoch milliseconds: acceptances end.
    private let now: Int64

    public init(now: Int64) { self.now = now }

    /// A file that is there: read now, or known and unchanged. Only its ledger, size and path are kept.
    public mutating func add(_ commitment: FileCommitment, _ verdict: FileVerdict) {
        files.append((commitment.withoutLines(at: now), verdict))
    }

    /// A file that an earlier scan committed to and that is not there any more.
    public mutating func addMissing(_ commitment: FileCommitment) { gone.append(commitment.withoutLines(at: now)) }

    /// A file that is there but holds none of the lines any more that an earlier scan committed to.
    public mutating func addEmptied(_ commitment: FileCommitment) { emptied.append(commitment.withoutLines(at: now)) }

    /// A stored commitment that cannot be believed: what `FileCommitment.init(stored:path:key:)` threw.
    public mutating func addUnbelievable(_ error: WardenError) {
        unbelievable.append(
            IntegrityIssue(
                kind: .commitmentTampered,
                severity: .critical,
                message: "What was remembered of \(error.object) cannot be believed: \(error.message).",
                file: error.object
            )
        )
    }

    /// - Parameter hours: whether the calendars tell each hour, which only a calendar that is shown needs.
    public func report(hours: Bool = true) -> IntegrityReport {
        let punctuality = Punctuality(files.map(\.commitment))
        var issues = unbelievable
        var calendar = DeliveryCalendar()
        for (commitment, verdict) in files {
            let delay = verdict.state == nil ? punctuality.delay(of: commitment) : nil
            issues += FileIssues(commitment: commitment, verdict: verdict, delay: delay).all
            let isAltered = commitment.found.contains { $0.acceptance == nil }
            let state = isAltered ? .altered : verdict.state
            calendar.add(commitment, state ?? (delay == nil ? .delivered : .late))
        }
        issues += missingFiles()
        for commitment in emptied { issues += emptiedIssues(commitment) }
        for commitment in gone + emptied { calendar.add(commitment, .altered) }
        let workspaces = calendar.workspaces(hours: hours, &issues)
        return IntegrityReport(
            files: files.count + emptied.count,
            lines: files.reduce(0) { $0 + $1.commitment.lines },
            bytes: files.reduce(0) { $0 + $1.commitment.bytes },
            compared: files.count { $0.verdict != .new } + emptied.count,
            unchanged: files.count { $0.verdict == .unchanged },
            issues: Self.sorted(issues),
            workspaces: workspaces
        )
    }

    private func emptiedIssues(_ commitment: FileCommitment) -> [IntegrityIssue] {
        // What an earlier scan said of single lines was said then.
        let bare = FileCommitment(path: commitment.path, ledger: commitment.ledger, found: commitment.found)
        guard commitment.lines > 0 else { return FileIssues(commitment: bare, verdict: .unchanged).remembered }
        let file = FileIssues(commitment: bare, verdict: .tampered(.everything(of: commitment)))
        return file.changes + file.remembered
    }

    /// Where all missing files are older than everything that is left, retention is the likely reason.
    private func missingFiles() -> [IntegrityIssue] {
        let oldest = files.compactMap(\.commitment.ledger.first).min()
        return gone.map { commitment in
            let hasAged = if let last = commitment.ledger.last, let oldest { last < oldest } else { false }
            return IntegrityIssue(
                kind: .missingFile,
                severity: hasAged ? .low : .high,
                message: "\(commitment.path) is gone; it held \(commitment.lines) lines"
                    + (hasAged ? ". Everything left is newer: retention may have removed it." : "."),
                file: commitment.path,
                workspace: commitment.workspace,
                from: commitment.ledger.first,
                until: commitment.ledger.last.map { $0 + 1 },
                count: commitment.lines
            )
        }
    }

    private static func sorted(_ issues: [IntegrityIssue]) -> [IntegrityIssue] {
        issues.sorted {
            ($1.severity.rank, $0.kind.rawValue, $0.file ?? $0.workspace ?? "", $0.from ?? 0)
                < ($0.severity.rank, $1.kind.rawValue, $1.file ?? $1.workspace ?? "", $1.from ?? 0)
        }
    }
}

extension FileCommitment {
    /// Without the tags, which only comparisons need, and with the acceptances that hold.
    fileprivate func withoutLines(at now: Int64) -> FileCommitment {
        var small = self
        small.tags = []
        small.blocks = []
        small.found = found(at: now)
        return small
    }

    /// From the path, else the one with the most events.
    var workspace: String? { DeliveryPlace(path: path, delivered: nil).workspace ?? ledger.mainWorkspace }
}

extension FileVerdict {
    /// How the hours of such a file stand in the calendar; nil where delivery decides.
    var state: IntegrityReport.Hour.State? {
        switch self {
        case .grown: .rewritten
        case .tampered: .altered
        case .new, .unchanged: nil
        }
    }
}
