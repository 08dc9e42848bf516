/// When data lay open.
public struct ExposureWindow: Sendable, Hashable, Codable {
    /// A moment and what it is known by.
    public struct Moment: Sendable, Hashable, Codable {
        /// Epoch milliseconds.
        public var time: Int64
        /// The event that did it, in words: who, what, from where.
        public var event: String

        public init(time: Int64, event: String) {
            self.time = time
            self.event = event
        }
    }

    public var opened: Moment?
    public var closed: Moment?

    public init(opened: Moment? = nil, closed: Moment? = nil) {
        self.opened = opened
        self.closed = closed
    }
}

/// What an auditor asks about an exposure: when, who could, who did, what was in it, and how much of that is known.
public struct ExposureStatement: Sendable, Hashable, Codable {
    /// Somebody who could read.
    public struct Reader: Sendable, Hashable, Codable {
        public var party: String
        /// False where something that decides could not be read.
        public var isCertain: Bool
        public var isOutside: Bool
        /// How: the hops in words.
        public var path: String

        public init(party: String, isCertain: Bool, isOutside: Bool, path: String) {
            self.party = party
            self.isCertain = isCertain
            self.isOutside = isOutside
            self.path = path
        }
    }

    /// Somebody who did touch the data, as the logs say.
    public struct Use: Sendable, Hashable, Codable {
        public var principal: String
        public var action: String
        public var count: UInt64
        /// Epoch milliseconds.
        public var first: Int64?
        public var last: Int64?

        public init(principal: String, action: String, count: UInt64, first: Int64?, last: Int64?) {
            self.principal = principal
            self.action = action
            self.count = count
            self.first = first
            self.last = last
        }
    }

    /// A kind of content that was in the data.
    public struct Content: Sendable, Hashable, Codable {
        public var title: String
        public var contentClass: String
        public var count: UInt64
        public var distinct: UInt64

        public init(title: String, contentClass: String, count: UInt64, distinct: UInt64) {
            self.title = title
            self.contentClass = contentClass
            self.count = count
            self.distinct = distinct
        }
    }

    public var window: ExposureWindow
    public var readers: [Reader]
    /// When the readers were computed from what was read of the estate; nil = they were not.
    public var readersAt: Int64?
    public var uses: [Use]
    public var content: [Content]
    public var coverage: WindowCoverage
    /// What is not known, and why, in sentences.
    public var unknowns: [String]
    /// Epoch milliseconds.
    public var statedAt: Int64

    public init(
        window: ExposureWindow,
        readers: [Reader],
        readersAt: Int64?,
        uses: [Use],
        content: [Content],
        coverage: WindowCoverage,
        unknowns: [String],
        statedAt: Int64
    ) {
        self.window = window
        self.readers = readers
        self.readersAt = readersAt
        self.uses = uses
        self.content = content
        self.coverage = coverage
        self.unknowns = unknowns
        self.statedAt = statedAt
    }

    /// What is not known is never a count of nobody.
    public var readersText: String {
        readersAt == nil ? "who could read is not known" : "\(readers.count) could read"
    }

    public var usesText: String {
        uses.isEmpty && !coverage.isKnown ? "who did is not known" : "\(uses.count) did"
    }

    public var summary: String {
        "\(readersText), \(usesText), \(content.count) \(content.count == 1 ? "kind" : "kinds") of content"
    }
}
