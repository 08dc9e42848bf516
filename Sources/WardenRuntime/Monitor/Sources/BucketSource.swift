internal import Foundation
internal import Synchronization
internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenInput

/// Follows the objects below a prefix of a bucket: told by a queue at once where there is one, and listed now and then,
/// since notifications can be lost and objects are written anew.
///
/// The first listing is of everything. Those after it are of the last days (`BucketMap`), of new folders, and of some
/// pages of everything, in turn: how many calls a look takes does not depend on how long logs are kept.
///
/// An object is fetched whole into the spool and read from there. What was fetched and not committed is fetched again
/// by the next process, since the list of what was read is committed with what was found in it.
final class BucketSource: MonitorSource {
    /// Objects that may wait in the spool.
    private static let waiting = 64
    private static let largest: Int64 = 4 << 30

    let name: String
    private let bucket: S3Bucket
    private let prefix: String
    private let queueURL: String?
    private let every: Int64
    /// Days behind the newest that each look reaches.
    private let reach: Int64
    private let client: S3Client
    /// Versions that were handed over, by URL.
    private let handed: HandedItems
    private let numbers = Mutex(0)
    /// What was handed over may be lost: everything is to be listed.
    private let isRewound = Mutex(false)

    /// Enough pages were listed.
    private struct Enough: Error {}

    /// - Parameter remembers: how many objects are known without asking the store.
    init(_ settings: MonitorSettings.Source, session: AWSSession, remembers: Int) {
        name = settings.name
        bucket = S3Bucket(settings.bucket)
        prefix = settings.prefix
        queueURL = settings.queue
        every = settings.every
        reach = max(1, (settings.lookBack + 86_399_999) / 86_400_000)
        client = S3Client(session)
        handed = HandedItems(limit: remembers)
    }

    func run(_ hub: SourceHub) async {
        hub.queue.onRewind { [self] in
            handed.removeAll()
            isRewound.withLock { $0 = true }
        }
        async let told: Void = listen(hub)
        var map = BucketMap(prefix: prefix)
        while !Task.isCancelled {
            let began = hub.clock()
            let gap = await look(hub, &map)
            if Task.isCancelled { break }
            if let gap {
                hub.health.failed(name, gap.description, at: hub.clock())
            } else {
                hub.health.succeeded(name, at: hub.clock())
            }
            let pause = max(every, (hub.clock() - began) * 4)
            guard (try? await Task.sleep(for: .milliseconds(pause))) != nil else { break }
        }
        await told
    }

    /// Hands over what is new. Nil = all that was looked at could be read.
    func look(_ hub: SourceHub, _ map: inout BucketMap) async -> CloudGap? {
        let mustBegin = isRewound.withLock { flag in
            defer { flag = false }
            return flag
        }
        let today = hub.clock() / 86_400_000
        guard !mustBegin, let stretches = map.stretches(today: today, reach: reach) else {
            map.beginWhole()
            let all = await list(.init(prefix: prefix), hub, &map, isWhole: true)
            if all.gap == nil { map.endWhole(pages: all.pages) } else if mustBegin { isRewound.withLock { $0 = true } }
            return all.gap ?? all.unread
        }
        var gap: CloudGap?
        for (key, version) in map.unread where !Task.isCancelled {
            let failure = await fetch(key, version: version, hub)
            map.tried(key, version, isRead: failure == nil)
            gap = failure ?? gap
        }
        for stretch in stretches where !Task.isCancelled {
            let part = await list(stretch, hub, &map)
            gap = part.gap ?? part.unread ?? gap
        }
        for parent in map.parents where !Task.isCancelled {
            let folders = await client.folders(in: bucket, prefix: parent)
            gap = folders.gap ?? gap
            for news in map.news(folders.elements) {
                let part = await list(news, hub, &map)
                if part.gap != nil { map.forget(news) }
                gap = part.gap ?? part.unread ?? gap
            }
        }
        let rest = BucketMap.Stretch(prefix: prefix, startAfter: map.reached)
        let part = await list(rest, hub, &map, pages: BucketMap.pagesPerLook)
        if part.gap == nil { map.goOn(from: part.isEnd ? nil : part.last) }
        return part.gap ?? part.unread ?? gap
    }

    /// What came of a listing.
    private struct Listed {
        /// Why it is not whole.
        var gap: CloudGap?
        /// Why an object of it could not be read.
        var unread: CloudGap?
        var pages = 0
        var last: String?
        var isEnd = true
    }

    /// - Parameter limit: pages after which it ends.
    private func list(
        _ stretch: BucketMap.Stretch,
        _ hub: SourceHub,
        _ map: inout BucketMap,
        isWhole: Bool = false,
        pages limit: Int = .max
    ) async -> Listed {
        var listed = Listed()
        let end = await client.eachObject(in: bucket, prefix: stretch.prefix, startAfter: stretch.startAfter) {
            objects in
            for object in objects {
                map.saw(object.key, isWhole: isWhole)
                guard object.size > 0 else { continue }
                let version = Self.version(object)
                let failure = await fetch(object.key, version: version, hub)
                map.tried(object.key, version, isRead: failure == nil)
                listed.unread = failure ?? listed.unread
                try Task.checkCancellation()
            }
            listed.pages += 1
            listed.last = objects.last?.key
            if listed.pages >= limit {
                listed.isEnd = false
                throw Enough()
            }
        }
        if listed.isEnd { (listed.pages, listed.gap) = (end.pages, end.gap) }
        return listed
    }

    private static func version(_ object: ObjectSummary) -> String {
        "\(object.etag ?? object.modified ?? "-"):\(object.size)"
    }

    /// Takes notifications of S3 (directly, through SNS, or through EventBridge).
    private func listen(_ hub: SourceHub) async {
        guard let queueURL else { return }
        let queue = SQSClient(client.session)
        while !Task.isCancelled {
            switch await queue.receive(from: queueURL) {
            case .failure(let gap):
                if Task.isCancelled { return }
                hub.health.note("\(name): notifications cannot be received, listing goes on: \(gap.description)")
                try? await Task.sleep(for: .seconds(5))
            case .success(let messages):
                for message in messages {
                    var isTaken = true
                    for notice in ObjectNotice.read(message.body) where notice.concerns(bucket.name, prefix) {
                        isTaken = await fetch(notice.key, version: notice.version, hub) == nil && isTaken
                    }
                    // Deleted before it is committed: should this process die now, listing finds the object.
                    if isTaken { _ = await queue.delete(message, from: queueURL) }
                }
            }
        }
    }

    /// Nil = handed over, or known.
    private func fetch(_ key: String, version: String, _ hub: SourceHub) async -> CloudGap? {
        let url = "s3://\(bucket.name)/\(key)"
        do {
            guard try handed.isNew(url, version, known: { try hub.identity(name, $0) }) else { return nil }
        } catch {
            return CloudGap(
                .rejected,
                service: "s3",
                operation: "ListObjectsV2",
                resource: url,
                message: "what was read before is not known: \(error)"
            )
        }
        try? await hub.queue.waitForRoom(Self.waiting)
        let number = numbers.withLock { number in
            number += 1
            return number
        }
        let path = "\(hub.spool)/\(abs(name.hashValue))-\(number)"
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else {
            handed.remove(url)
            return CloudGap(
                .rejected,
                service: "s3",
                operation: "GetObject",
                resource: url,
                message: "the spool '\(hub.spool)' cannot be written"
            )
        }
        let outcome = await client.read(key, in: bucket, limit: Self.largest) { try handle.write(contentsOf: $0) }
        try? handle.close()
        if case .failure(let gap) = outcome {
            try? FileManager.default.removeItem(atPath: path)
            handed.remove(url)
            // Gone between listing and reading: there is nothing to read.
            return gap.kind == .notFound ? nil : gap
        }
        var file = InputFile(path: path)
        let layout = InputFile(path: url)
        file.workspace = layout.workspace
        file.date = layout.date
        hub.queue.put([
            MonitorItem(
                source: name,
                name: url,
                identity: version,
                file: file,
                isSpooled: true,
                visibleAt: hub.clock()
            )
        ])
        return nil
    }
}
