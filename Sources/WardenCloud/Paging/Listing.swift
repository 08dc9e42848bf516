/// What a listing gave, and whether that is all of it.
public struct Listing<Element: Sendable>: Sendable {
    public var elements: [Element]
    public var end: ListingEnd

    public init(_ elements: [Element], end: ListingEnd) {
        self.elements = elements
        self.end = end
    }

    public var isComplete: Bool { end.gap == nil }
    /// Why it is not complete; nil = it is.
    public var gap: CloudGap? { end.gap }
}

extension Listing: Equatable where Element: Equatable {}
extension Listing: Hashable where Element: Hashable {}

/// How a listing ended.
public struct ListingEnd: Sendable, Hashable {
    /// Elements handed out.
    public var count: Int
    public var pages: Int
    /// Nil = the listing reached its end and nothing was left out.
    public var gap: CloudGap?

    public init(count: Int, pages: Int, gap: CloudGap? = nil) {
        self.count = count
        self.pages = pages
        self.gap = gap
    }

    public var isComplete: Bool { gap == nil }
}

/// One page of a listing.
public struct CloudPage<Element: Sendable>: Sendable {
    public var elements: [Element]
    /// Where the next page begins; nil = this was the last.
    public var next: PageCursor?
    /// Elements of the page that could not be read.
    public var unreadable: Int
    /// How many elements the service says there are in all, where it says so.
    public var total: Int?

    public init(_ elements: [Element], next: PageCursor?, unreadable: Int = 0, total: Int? = nil) {
        self.elements = elements
        self.next = next
        self.unreadable = unreadable
        self.total = total
    }
}

/// Where a page begins: a token of the service's, or a number of elements to skip.
public enum PageCursor: Sendable, Hashable {
    case token(String)
    case offset(Int)
}
