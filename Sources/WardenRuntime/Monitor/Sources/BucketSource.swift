internal import Foundation
internal import Synchronization
internal import WardenAWS
internal import WardenCloud
internal import WardenDomain
internal import WardenInput

/// Follows the objects below a prefix of a bucket: told by a queue at once where there is one, and listed now and then,
/// since notifications can be lost and objects are written anew.
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
    private let client: S3Client
    /// Versions that were handed over, by URL.
    private let handed: HandedItems
    private let numbers = Mutex(0)

    /// - Parameter remembers: how many objects are known without asking the store.
    init(_ settings: MonitorSettings.Source, session: AWSSession, remembers: Int) {
        name = settings.name
        bucket = S3Bucket(settings.bucket)
        prefix = settings.prefix
        queueURL = settings.queue
        every = settings.every
        client = S3Client(session)
        handed = HandedItems(limit: remembers)
    }

    func run(_ hub: SourceHub) async {
        hub.queue.onRewind { [self] in handed.removeAll() }
        async let told: Void = listen(hub)
        while !Task.isCancelled {
            let began = hub.clock()
            await list(hub)
            let pause = max(every, (hub.clock() - began) * 4)
            guard (try? await Task.sleep(for: .milliseconds(pause))) != nil else { break }
        }
        await told
    }

    private func list(_ hub: SourceHub) async {
        var gap: CloudGap?
        let end = await client.eachObject(in: bucket, prefix: prefix) { objects in
            // Keys of delivered logs begin with their date: the order of keys is the order of events, nearly.
            for object in objects where object.size > 0 {
                if let failure = await fetch(object.key, version: Self.version(object), hub) { gap = failure }
                try Task.checkCancellation()
            }
        }
        if Task.isCancelled { return }
        if let gap = gap ?? end.gap {
            hub.health.failed(name, gap.description, at: hub.clock())
        } else {
            hub.health.succeeded(name, at: hub.clock())
        }
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
