public import WardenDomain

/// A change of earlier lines that a scan found. The scan commits to the file as it is now; this is what remains of the
/// difference, so that later scans go on telling it.
public struct FoundChange: Sendable, Hashable {
    public enum Kind: UInt8, Sendable, Hashable {
        case removed = 1
        case altered
        case reordered
    }

    /// Line numbers that are kept.
    static let limit = 100

    public var kind: Kind
    /// Numbers in the version before; none where no line can be named.
    public var lines: [UInt64]
    public var count: UInt64
    /// Who answers for it.
    public var acceptance: IntegrityAcceptance?

    init(_ kind: Kind, lines: [Int]) {
        self.kind = kind
        self.lines = lines.sorted().prefix(Self.limit).map(UInt64.init)
        count = UInt64(max(1, lines.count))
    }

    mutating func add(_ other: FoundChange) {
        lines = Array(Set(lines + other.lines).sorted().prefix(Self.limit))
        count += other.count
    }
}

extension FileCommitment {
    /// What the next scan shall know of the file: with the changes that this one found.
    public func remembering(_ verdict: FileVerdict) -> FileCommitment {
        guard case .tampered(let changes) = verdict else { return self }
        var later = self
        for change in changes.found { later.found.note(change) }
        return later
    }

    /// What scans found: of each kind what nobody answers for any more, and what somebody does.
    public func found(at now: Int64) -> [FoundChange] {
        var standing: [FoundChange] = []
        for var change in found {
            if change.acceptance?.isOver(at: now) == true { change.acceptance = nil }
            standing.note(change)
        }
        return standing
    }

    /// With a word for every change that nobody answers for.
    public func accepting(_ acceptance: IntegrityAcceptance) -> FileCommitment {
        var later = self
        later.found = found(at: acceptance.at).map { change in
            var change = change
            change.acceptance = change.acceptance ?? acceptance
            return change
        }
        return later
    }

    /// What is known of the file once all its lines are gone.
    public var emptied: FileCommitment {
        FileCommitment(path: path, found: found).remembering(lines == 0 ? .unchanged : .tampered(.everything(of: self)))
    }
}

extension [FoundChange] {
    /// Adds to the change of its kind that the same word was given for.
    fileprivate mutating func note(_ change: FoundChange) {
        if let index = firstIndex(where: { $0.kind == change.kind && $0.acceptance == change.acceptance }) {
            self[index].add(change)
        } else {
            append(change)
        }
    }
}

extension LineChanges {
    /// All lines of a file are gone.
    static func everything(of commitment: FileCommitment) -> LineChanges {
        var changes = LineChanges()
        let lines = Int(clamping: min(commitment.lines, UInt64(FileCommitment.taggedLines)))
        changes.removed = Array(1...max(1, lines))
        return changes
    }

    fileprivate var found: [FoundChange] {
        var found: [FoundChange] = []
        if !removed.isEmpty { found.append(FoundChange(.removed, lines: removed)) }
        // Where the root alone says that something changed, no line is named.
        if !altered.isEmpty || isSuperset { found.append(FoundChange(.altered, lines: altered.map(\.old))) }
        if !reordered.isEmpty { found.append(FoundChange(.reordered, lines: reordered.map(\.old))) }
        return found
    }
}
