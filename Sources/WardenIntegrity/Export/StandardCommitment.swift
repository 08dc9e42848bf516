internal import CWarden

/// A commitment that anyone can recompute: the RFC 6962 root over a file's lines, SHA-256, no key.
public struct StandardCommitment: Sendable, Hashable {
    /// Relative to the directory that was exported.
    public var path: String
    public var lines: UInt64
    public var bytes: UInt64
    public var root: MerkleHash
    /// First eight bytes of each leaf hash, so that changed lines can be named; empty where only the root was wanted.
    public var leaves: [UInt64]

    public init(path: String, lines: UInt64, bytes: UInt64, root: MerkleHash, leaves: [UInt64] = []) {
        self.path = path
        self.lines = lines
        self.bytes = bytes
        self.root = root
        self.leaves = leaves
    }
}

/// Makes a standard commitment from text that comes in pieces of whole lines.
public struct StandardCommitmentBuilder: Sendable {
    private var tree = CompactRange()
    private var leaves: [UInt64] = []
    private var bytes: UInt64 = 0
    private let keepsLeaves: Bool
    private let earlierLines: UInt64?
    private var rootAtEarlier: MerkleHash?

    /// - Parameters:
    ///   - keepsLeaves: 8 bytes of memory a line, to name changed lines.
    ///   - earlierLines: the number of lines at which the root is noted.
    public init(keepsLeaves: Bool, earlierLines: UInt64? = nil) {
        self.keepsLeaves = keepsLeaves
        self.earlierLines = earlierLines
        if earlierLines == 0 { rootAtEarlier = .empty }
    }

    /// Adds whole lines.
    public mutating func append(_ text: UnsafeRawBufferPointer) {
        bytes += UInt64(text.count)
        guard let base = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        var lines: [tw_line] = []
        var start = 0
        while start < text.count {
            let end = indexOfNewline(base + start, text.count - start).map { start + $0 } ?? text.count
            lines.append(tw_line(bytes: base + start, length: end - start))
            start = end + 1
        }
        for leaf in MerkleHash.leaves(lines) {
            tree.append(leaf)
            if keepsLeaves { leaves.append(leaf.short) }
            if tree.count == earlierLines { rootAtEarlier = tree.root }
        }
    }

    /// Adds whole lines.
    public mutating func append(_ text: [UInt8]) { text.withUnsafeBytes { append($0) } }

    /// The commitment, and the root that stood at `earlierLines`.
    public consuming func finish(path: String) -> (commitment: StandardCommitment, rootAtEarlier: MerkleHash?) {
        (
            StandardCommitment(path: path, lines: tree.count, bytes: bytes, root: tree.root, leaves: leaves),
            rootAtEarlier
        )
    }
}

extension FileVerdict {
    /// Judges a file by an exported commitment.
    ///
    /// - Parameter rootAtEarlier: the root of `now` at as many lines as were exported.
    public init(exported: StandardCommitment, now: StandardCommitment, rootAtEarlier: MerkleHash?) {
        if let rootAtEarlier, rootAtEarlier == exported.root {
            var changes = LineChanges()
            changes.appended = now.lines - exported.lines
            self = changes.appended == 0 ? .unchanged : .grown(changes)
            return
        }
        guard !exported.leaves.isEmpty else {
            self = .tampered(LineChanges())
            return
        }
        let changes = LineChanges(from: exported.leaves, to: now.leaves)
        self = changes.isSuperset && !changes.inserted.isEmpty ? .grown(changes) : .tampered(changes)
    }
}
