import Foundation
import Synchronization
import Testing
import WardenAWS
import WardenCloud
import WardenDomain
import WardenTestSupport

@testable import WardenRuntime

/// What a look at a bucket lists: enough to see all that is new, and no more the longer logs are kept.
@Suite struct BucketListingTests {
    /// A bucket behind the S3 API: listings of ten objects a page.
    private final class Bucket: HTTPTransport {
        private struct Contents {
            var objects: [String: String] = [:]
            /// The keys in order; empty = they changed.
            var keys: [String] = []
            var refused: Set<String> = []
            var pages = 0
            var isDown = false
        }

        private let contents = Mutex(Contents())

        func put(_ key: String, _ version: String = "1") {
            contents.withLock { contents in
                contents.objects[key] = version
                contents.keys = []
            }
        }

        func refuse(_ keys: Set<String>) { contents.withLock { $0.refused = keys } }
        func breakDown(_ isDown: Bool) { contents.withLock { $0.isDown = isDown } }

        /// Pages that were listed since the last call.
        func takePages() -> Int {
            contents.withLock { contents in
                defer { contents.pages = 0 }
                return contents.pages
            }
        }

        func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            contents.withLock { contents in
                if contents.isDown { return HTTPResponse(status: 403) }
                let query = Dictionary(request.query.map { ($0.name, $0.value ?? "") }) { first, _ in first }
                guard query["list-type"] != nil else { return Self.object(request, contents) }
                contents.pages += 1
                if contents.keys.isEmpty { contents.keys = contents.objects.keys.sorted() }
                return HTTPResponse(status: 200, body: Array(Self.page(contents, query).utf8))
            }
        }

        private static func object(_ request: HTTPRequest, _ contents: Contents) -> HTTPResponse {
            let key = request.path.removingPercentEncoding.map { String($0.dropFirst()) } ?? ""
            guard let version = contents.objects[key] else { return HTTPResponse(status: 404) }
            if contents.refused.contains(key) { return HTTPResponse(status: 403) }
            return HTTPResponse(
                status: 206,
                headers: ["Content-Range": "bytes 0-1/2", "ETag": "\"\(version)\""],
                body: Array("{}".utf8)
            )
        }

        /// The keys behind `after` that begin so.
        private static func keys(_ all: [String], _ prefix: String, after: String, _ limit: Int) -> [String] {
            var low = 0
            var high = all.count
            while low < high {
                let middle = (low + high) / 2
                if all[middle] <= after || all[middle] < prefix { low = middle + 1 } else { high = middle }
            }
            return Array(all[low...].prefix(limit).prefix { $0.hasPrefix(prefix) })
        }

        private static func page(_ contents: Contents, _ query: [String: String]) -> String {
            let prefix = query["prefix"] ?? ""
            let after = query["continuation-token"] ?? query["start-after"] ?? ""
            let (objects, all) = (contents.objects, contents.keys)
            let keys = keys(all, prefix, after: after, query["delimiter"] == nil ? 11 : .max)
            if query["delimiter"] != nil {
                let folders = Set(
                    keys.compactMap { key in
                        key.dropFirst(prefix.count).firstIndex(of: "/").map { String(key[...$0]) }
                    }
                )
                let list = folders.sorted().map { "<CommonPrefixes><Prefix>\($0)</Prefix></CommonPrefixes>" }
                return "<ListBucketResult>\(list.joined())</ListBucketResult>"
            }
            let list = keys.prefix(10).map { key in
                "<Contents><Key>\(key)</Key><Size>2</Size><ETag>&quot;\(objects[key] ?? "")&quot;</ETag></Contents>"
            }
            let rest =
                keys.count > 10
                ? "<IsTruncated>true</IsTruncated><NextContinuationToken>\(keys[9])</NextContinuationToken>" : ""
            return "<ListBucketResult>\(rest)\(list.joined())</ListBucketResult>"
        }
    }

    private static let today: Int64 = 20_718
    private let bucket = Bucket()
    private let directory: TemporaryDirectory
    private let queue = WorkQueue()
    private let source: BucketSource
    private let read = ReadBefore()

    /// What earlier processes read, by URL.
    private final class ReadBefore: Sendable {
        let versions = Mutex<[String: String]>([:])
    }

    init() throws {
        directory = try TemporaryDirectory()
        var settings = MonitorSettings.Source(name: "logs", kind: .s3, every: 100)
        settings.bucket = "b"
        settings.prefix = "audit/"
        let time = CloudTime(now: { Self.today * 86_400_000 }, sleep: { _ in }, jitter: { 0 })
        let session = AWSSession(
            cloud: CloudClient(transport: bucket, time: time, retry: RetryPolicy(maximumAttempts: 1)),
            source: FixedCredentials(AWSCredentials(accessKeyID: "id", secretAccessKey: "key")),
            region: "eu-west-1"
        )
        source = BucketSource(settings, session: session, remembers: 100_000)
    }

    private func hub() -> SourceHub {
        SourceHub(
            queue: queue,
            health: MonitorHealth(startedAt: 0, sources: ["logs"]),
            clock: { Self.today * 86_400_000 + 3_600_000 },
            spool: directory.path,
            known: { _ in [:] },
            identity: { [read] _, item in read.versions.withLock { $0[item] } },
            state: { _ in nil }
        )
    }

    private static func date(_ daysAgo: Int64) -> String {
        let date = CivilDate.date(daysSinceEpoch: today - daysAgo)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(date.year)-\(two(date.month))-\(two(date.day))"
    }

    private static func key(_ workspace: Int, _ daysAgo: Int64, _ name: String) -> String {
        "audit/workspaceId=\(workspace)/date=\(date(daysAgo))/\(name).json"
    }

    /// Days of logs of three workspaces, all read by an earlier process.
    private func fill(days: Int64) {
        for workspace in 1...3 {
            for day in 0..<days {
                let key = Self.key(workspace, day, "a")
                bucket.put(key)
                read.versions.withLock { $0["s3://b/\(key)"] = "1:2" }
            }
        }
    }

    /// Keys that a look handed over, and the pages it took.
    private func look(_ map: inout BucketMap) async -> (keys: [String], pages: Int, gap: CloudGap?) {
        let gap = await source.look(hub(), &map)
        var keys: [String] = []
        while let item = queue.take(waiting: 0) { keys.append(String(item.name.dropFirst("s3://b/".count))) }
        return (keys, bucket.takePages(), gap)
    }

    @Test func aLookCostsTheSameHoweverLongLogsAreKept() async throws {
        var costs: [Int] = []
        for days in [Int64(300), 1_500] {
            fill(days: days)
            var map = BucketMap(prefix: "audit/")
            let first = await look(&map)
            #expect(first.keys.isEmpty && first.gap == nil)
            #expect(first.pages >= Int(days) * 3 / 10)
            bucket.put(Self.key(2, 0, "new-\(days)"))
            let second = await look(&map)
            #expect(second.keys == [Self.key(2, 0, "new-\(days)")] && second.gap == nil)
            costs.append(second.pages)
        }
        #expect(costs[0] == costs[1])
        // One for each workspace, one for their folders, ten of the whole.
        #expect(costs[0] <= 3 + 1 + BucketMap.pagesPerLook)
    }

    @Test func lateAndRewrittenObjectsAreSeen() async throws {
        fill(days: 300)
        var map = BucketMap(prefix: "audit/")
        _ = await look(&map)
        // Within reach: at once.
        bucket.put(Self.key(1, 2, "late"))
        bucket.put(Self.key(3, 3, "a"), "2")
        #expect(Set(await look(&map).keys) == [Self.key(1, 2, "late"), Self.key(3, 3, "a")])
        // Months back: when its turn comes, which is within one round of 90 pages.
        bucket.put(Self.key(2, 200, "a"), "2")
        bucket.put(Self.key(2, 150, "late"))
        var seen: Set<String> = []
        for _ in 0..<11 { seen.formUnion(await look(&map).keys) }
        #expect(seen == [Self.key(2, 200, "a"), Self.key(2, 150, "late")])
        #expect(await look(&map).keys.isEmpty)
    }

    @Test func newFoldersAndKeysWithoutADayAreSeen() async throws {
        fill(days: 300)
        var map = BucketMap(prefix: "audit/")
        _ = await look(&map)
        bucket.put(Self.key(7, 40, "a"))
        bucket.put(Self.key(7, 0, "b"))
        #expect(Set(await look(&map).keys) == [Self.key(7, 40, "a"), Self.key(7, 0, "b")])
        // From now on it is looked at like the others.
        bucket.put(Self.key(7, 1, "c"))
        #expect(await look(&map).keys == [Self.key(7, 1, "c")])
        bucket.put("audit/workspaceId=2/note.json")
        var seen: [String] = []
        for _ in 0..<11 { seen += await look(&map).keys }
        #expect(seen == ["audit/workspaceId=2/note.json"])
    }

    /// CloudTrail has accounts above regions.
    @Test func aNewAccountIsSeenAtOnce() async throws {
        func key(_ account: Int, _ daysAgo: Int64) -> String {
            let date = Self.date(daysAgo).replacingOccurrences(of: "-", with: "/")
            return "audit/AWSLogs/\(account)/CloudTrail/eu-west-1/\(date)/a.json"
        }
        for day in Int64(0)..<300 {
            bucket.put(key(1, day))
            read.versions.withLock { $0["s3://b/\(key(1, day))"] = "1:2" }
        }
        var map = BucketMap(prefix: "audit/")
        #expect(await look(&map).keys.isEmpty)
        bucket.put(key(2, 40))
        #expect(await look(&map).keys == [key(2, 40)])
    }

    @Test func whatCouldNotBeReadIsTriedAgain() async throws {
        fill(days: 300)
        bucket.put(Self.key(1, 250, "b"))
        bucket.refuse([Self.key(1, 250, "b")])
        var map = BucketMap(prefix: "audit/")
        #expect(await look(&map).gap != nil)
        #expect(await look(&map).gap != nil)
        bucket.refuse([])
        let next = await look(&map)
        #expect(next.keys == [Self.key(1, 250, "b")] && next.gap == nil)
        bucket.breakDown(true)
        #expect(await look(&map).gap != nil)
        bucket.breakDown(false)
        bucket.put(Self.key(1, 0, "c"))
        let last = await look(&map)
        #expect(last.keys == [Self.key(1, 0, "c")] && last.gap == nil)
    }

    /// Days of logs that ended long ago, and one that claims to come from the next century.
    @Test func aDayToComeMakesNoneOld() async throws {
        fill(days: 300)
        bucket.put(Self.key(1, -36_500, "a"))
        var map = BucketMap(prefix: "audit/")
        #expect(await look(&map).keys.count == 1)
        bucket.put(Self.key(1, 0, "b"))
        #expect(await look(&map).keys == [Self.key(1, 0, "b")])
    }

    @Test(arguments: [
        ("a/workspaceId=7/date=2026-09-21/x.json", "a/workspaceId=7/", "a/workspaceId=7/date=2026-09-18"),
        (
            "AWSLogs/1/CloudTrail/eu-west-1/2026/09/21/x.gz", "AWSLogs/1/CloudTrail/eu-west-1/",
            "AWSLogs/1/CloudTrail/eu-west-1/2026/09/18"
        ),
        ("access/2026-09-21-10-00-01-ABC", "access/", "access/2026-09-18"), ("2026-09-21-10", "", "2026-09-18"),
    ])
    func keysSayTheirDay(key: String, stem: String, start: String) throws {
        let dated = try #require(DatedKey(key))
        #expect(dated.stem == stem && dated.day == CivilDate.daysSinceEpoch(year: 2026, month: 9, day: 21))
        #expect(DatedKey.start(stem, dated.form, day: dated.day - 3) == start)
        #expect(start < key)
    }

    @Test(arguments: [
        "", "a/b/c.json", "a/2026/13/01/x", "a/2026-09-2/x", "a/date=2026/x", "x2026-09-21", "a/2026/09/21",
    ])
    func otherKeysSayNone(key: String) { #expect(DatedKey(key) == nil) }
}
