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
        let (kind, severity, what): (IntegrityIssue.Kind, Severity, String) =
            switch change.kind {
            case .removed: (.removedLine, .critical, "gone")
            case .altered: (.alteredLine, .critical, "altered")
            case .reordered: (.reorderedLine, .high, "in another order")
            }
        let lines = change.lines.map { Int(clamping: $0) }
        let path = file.commitment.path
        return file.issue(
            kind,
            severity,
            lines.isEmpty
                ? "An earlier scan found \(path) \(what), although no line can be named."
                : "An earlier scan found \(change.count.counted("line")) of \(path) \(what): \(list(lines)).",
            lines: lines,
            count: change.count
        )
    }

    private static func list(_ lines: [Int]) -> String {
        let shown = lines.prefix(10).map(String.init).joined(separator: ", ")
        return "line\(lines.count == 1 ? "" : "s") \(shown)\(lines.count > 10 ? ", ..." : "")"
    }
}
