/// What a text reads or writes.
public struct DataReference: Sendable, Hashable {
    public enum Target: Sendable, Hashable {
        /// Name parts in the spelling of the text: one to three, `hive_metastore` included.
        case table([String])
        /// A path as written: `s3://…`, `/Volumes/…`, `dbfs:/…`, `/mnt/…`.
        case path(String)
    }

    public enum Use: String, Sendable, Hashable { case read, write }

    public var target: Target
    public var use: Use
    /// Certain where the grammar says so, likely where a literal only looks like it.
    public var confidence: Confidence
    /// Counts from 1.
    public var line: Int
    /// Which statement of the text, counted from 0: what one statement reads, it may write.
    public var statement: Int

    public init(_ target: Target, _ use: Use, _ confidence: Confidence = .certain, line: Int, statement: Int = 0) {
        self.target = target
        self.use = use
        self.confidence = confidence
        self.line = line
        self.statement = statement
    }
}

/// Everything a text refers to.
public struct TextReferences: Sendable, Hashable {
    public var found: [DataReference] = []
    /// Lines where a name or path is made at run time, so that no text tells it.
    public var dynamicLines: [Int] = []

    public init() {}

    /// Adds the findings of a part, as statements of their own.
    public mutating func append(_ other: TextReferences) {
        let base = (found.last?.statement ?? -1) + 1
        found += other.found.map {
            var reference = $0
            reference.statement += base
            return reference
        }
        dynamicLines += other.dynamicLines
    }
}
