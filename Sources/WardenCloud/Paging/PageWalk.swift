/// Follows a listing to its end, and says so when it cannot: a loop, a half page, an endless run of empty pages.
public struct PageWalk: Sendable {
    /// Words for gaps.
    public var service: String
    public var operation: String
    public var resource: String
    /// Pages after which a listing counts as endless.
    public var maximumPages: Int
    /// Empty pages in a row after which a listing counts as endless.
    public var maximumEmptyPages: Int

    public init(
        service: String,
        operation: String,
        resource: String,
        maximumPages: Int = 200_000,
        maximumEmptyPages: Int = 500
    ) {
        self.service = service
        self.operation = operation
        self.resource = resource
        self.maximumPages = maximumPages
        self.maximumEmptyPages = maximumEmptyPages
    }

    /// Gets page after page; each is handed out as it comes, so memory holds one.
    ///
    /// - Parameters:
    ///   - page: the page at a cursor, nil being the first.
    ///   - body: takes the elements of one page.
    public func run<Element: Sendable>(
        page: (PageCursor?) async -> Result<CloudPage<Element>, CloudGap>,
        each body: ([Element]) async throws -> Void
    ) async -> ListingEnd {
        var end = ListingEnd(count: 0, pages: 0)
        var cursor: PageCursor?
        var seen: Set<PageCursor> = []
        var unreadable = 0
        var emptyRun = 0
        while true {
            let current: CloudPage<Element>
            switch await page(cursor) {
            case .failure(let gap):
                end.gap = gap
                return end
            case .success(let page): current = page
            }
            end.pages += 1
            end.count += current.elements.count
            unreadable += current.unreadable
            emptyRun = current.elements.isEmpty ? emptyRun + 1 : 0
            do {
                if !current.elements.isEmpty { try await body(current.elements) }
            } catch {
                end.gap = gap(.cancelled, "stopped by the reader after \(end.count) elements")
                return end
            }
            guard let next = current.next else {
                end.gap = finalGap(count: end.count, unreadable: unreadable, total: current.total)
                return end
            }
            guard seen.insert(next).inserted else {
                end.gap = gap(.incomplete, "page \(end.pages) points back to a page that was read: a loop")
                return end
            }
            guard end.pages < maximumPages, emptyRun < maximumEmptyPages else {
                end.gap = gap(.incomplete, "no end after \(end.pages) pages, \(emptyRun) of them empty in a row")
                return end
            }
            cursor = next
        }
    }

    /// The same, gathered.
    public func collect<Element: Sendable>(
        page: (PageCursor?) async -> Result<CloudPage<Element>, CloudGap>
    ) async -> Listing<Element> {
        var elements: [Element] = []
        let end = await run(page: page) { elements += $0 }
        return Listing(elements, end: end)
    }

    private func finalGap(count: Int, unreadable: Int, total: Int?) -> CloudGap? {
        if unreadable > 0 { return gap(.malformed, "\(unreadable) elements could not be read") }
        if let total, count < total { return gap(.incomplete, "ended at \(count) of \(total) elements") }
        return nil
    }

    private func gap(_ kind: CloudGap.Kind, _ message: String) -> CloudGap {
        CloudGap(kind, service: service, operation: operation, resource: resource, message: message)
    }
}
