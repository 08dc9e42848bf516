internal import WardenDomain

/// The issues of a file whose earlier lines are not all there, unchanged and in order.
struct TamperingIssues {
    var file: FileIssues
    var changes: LineChanges

    var all: [IntegrityIssue] { [removed, altered, reordered].compactMap(\.self) }

    private var path: String { file.commitment.path }

    private var removed: IntegrityIssue? {
        let lines = changes.removed
        guard let last = lines.last else { return nil }
        let isCut = changes.isCoarse && last > FileCommitment.taggedLines
        return file.issue(
            .removedLine,
            .critical,
            isCut
                ? "\(path) is shorter than before: everything from line \(last) on is gone."
                : "\(UInt64(lines.count).counted("line")) of \(path) that an earlier scan read "
                    + "\(lines.count == 1 ? "is" : "are") gone: \(Self.list(lines)).",
            lines: lines,
            count: UInt64(lines.count)
        )
    }

    private var altered: IntegrityIssue? {
        let lines = changes.altered.map(\.old)
        guard !lines.isEmpty else {
            // The root says that something changed; the short tags cannot say what.
            guard changes.isSuperset else { return nil }
            return file.issue(
                .alteredLine,
                .critical,
                "\(path) is not what an earlier scan read, although no line can be named.",
                count: 1
            )
        }
        let detail = changes.isCoarse ? " (from there on lines are told apart in blocks of 64)" : ""
        return file.issue(
            .alteredLine,
            .critical,
            "\(UInt64(lines.count).counted("line")) of \(path) changed since an earlier scan: \(Self.list(lines))\(detail).",
            lines: lines,
            count: UInt64(lines.count)
        )
    }

    private var reordered: IntegrityIssue? {
        let lines = changes.reordered.map(\.old).sorted()
        guard !lines.isEmpty else { return nil }
        return file.issue(
            .reorderedLine,
            .high,
            "\(UInt64(lines.count).counted("line")) of \(path) stand\(lines.count == 1 ? "s" : "") in another order than "
                + "before: \(Self.list(lines)).",
            lines: lines,
            count: UInt64(lines.count)
        )
    }

    /// A change that was found by a scan before.
    static func remembered(_ change: FoundChange, _ file: FileIssues) -> IntegrityIssue {
        let (kind, severity): (IntegrityIssue.Kind, Severity) =
            switch change.kind {
            case .removed: (.removedLine, .critical)
            case .altered: (.alteredLine, .critical)
            case .reordered: (.reorderedLine, .high)
            }
        let lines = change.lines.map { Int(clamping: $0) }
        let path = file.commitment.path
        var issue = file.issue(
            kind,
            // What somebody answers for is told, and calls nobody.
            change.acceptance == nil ? severity : .informational,
            (lines.isEmpty
                ? "An earlier scan found \(path) \(change.kind.what), although no line can be named."
                : "An earlier scan found \(change.count.counted("line")) of \(path) \(change.kind.what): "
                    + "\(list(lines)).")
                + (change.acceptance.map { " " + sentence($0) } ?? ""),
            lines: lines,
            count: change.count
        )
        issue.acceptance = change.acceptance
        return issue
    }

    private static func sentence(_ acceptance: IntegrityAcceptance) -> String {
        let until = acceptance.until.map { " until \(UTCTime.date(day: UTCTime.days($0)))" } ?? ""
        let day = UTCTime.date(day: UTCTime.days(acceptance.at))
        return "Accepted on \(day)\(until) by \(acceptance.owner): \(acceptance.reason)"
    }

    static func list(_ lines: [Int]) -> String {
        let shown = lines.prefix(10).map(String.init).joined(separator: ", ")
        return "line\(lines.count == 1 ? "" : "s") \(shown)\(lines.count > 10 ? ", ..." : "")"
    }
}

extension FoundChange {
    /// `2 lines gone: lines 3, 7`.
    public var sentence: String {
        guard !lines.isEmpty else { return "\(kind.what), although no line can be named" }
        return "\(count.counted("line")) \(kind.what): \(TamperingIssues.list(lines.map { Int(clamping: $0) }))"
    }
}

extension FoundChange.Kind {
    /// What has become of the lines.
    fileprivate var what: String {
        switch self {
        case .removed: "gone"
        case .altered: "altered"
        case .reordered: "in another order"
        }
    }
}
