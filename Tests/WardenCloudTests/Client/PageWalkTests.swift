import Testing
import WardenCloud

@Suite struct PageWalkTests {
    private let walk = PageWalk(
        service: "plain",
        operation: "list",
        resource: "things",
        maximumPages: 50,
        maximumEmptyPages: 5
    )

    private func collect(_ pages: [PageCursor?: CloudPage<Int>]) async -> Listing<Int> {
        await walk.collect { cursor in
            pages[cursor].map { .success($0) }
                ?? .failure(CloudGap(.denied, service: "plain", operation: "list", resource: "things", message: ""))
        }
    }

    @Test func readsToTheEndThroughEmptyPages() async {
        let listing = await collect([
            nil: CloudPage([1], next: .token("a")), .token("a"): CloudPage([], next: .token("b")),
            .token("b"): CloudPage([2, 3], next: nil),
        ])
        #expect(listing.elements == [1, 2, 3] && listing.isComplete)
        #expect(listing.end.pages == 3)
    }

    @Test func seesALoop() async {
        let listing = await collect([
            nil: CloudPage([1], next: .token("a")), .token("a"): CloudPage([2], next: .token("b")),
            .token("b"): CloudPage([3], next: .token("a")),
        ])
        #expect(listing.gap?.kind == .incomplete && listing.elements == [1, 2, 3])
    }

    @Test func keepsWhatItHadWhenAPageFails() async {
        let listing = await collect([nil: CloudPage([1, 2], next: .token("gone"))])
        #expect(listing.elements == [1, 2] && listing.gap?.kind == .denied && !listing.isComplete)
    }

    @Test func seesAHalfListing() async {
        let listing = await collect([nil: CloudPage([1, 2], next: nil, total: 5)])
        #expect(listing.gap?.kind == .incomplete && listing.gap?.message.contains("2 of 5") == true)
    }

    @Test func neverCallsAListingCompleteThatHeldUnreadableElements() async {
        let listing = await collect([nil: CloudPage([1], next: nil, unreadable: 1)])
        #expect(listing.gap?.kind == .malformed)
    }

    @Test(arguments: [[], [1]]) func endsAnEndlessListing(page: [Int]) async {
        var number = 0
        let end = await walk.run(
            page: { _ in
                number += 1
                return .success(CloudPage(page, next: .token("t\(number)")))
            },
            each: { _ in }
        )
        #expect(end.gap?.kind == .incomplete)
        #expect(end.pages == (page.isEmpty ? 5 : 50))
    }
}
