internal import Crypto
internal import Foundation
internal import Glibc
internal import Synchronization
internal import WardenDomain
internal import WardenInput

/// Follows the files below a directory: told by the system at once, and swept now and then, since nothing may be missed.
final class DirectorySource: MonitorSource {
    /// A file that nobody writes to for so long is taken as it is, milliseconds.
    private static let settled: Int64 = 2_000

    let name: String
    private let path: String
    private let every: Int64
    /// Identity of each file that was handed over.
    private let handed = Mutex<[String: String]>([:])

    init(_ settings: MonitorSettings.Source) {
        name = settings.name
        path = settings.path
        every = settings.every
    }

    func run(_ hub: SourceHub) async {
        let recall: @Sendable () -> Void = { [self] in
            guard let known = try? hub.known(name) else { return }
            handed.withLock { $0 = known }
        }
        recall()
        hub.queue.onRewind(recall)
        let watch = DirectoryWatch()
        let events = watch?.start(path)
        if watch == nil { hub.health.note("\(name): the system cannot watch directories; files are found by sweeps") }
        async let told: Void = listen(events, hub)
        while !Task.isCancelled {
            let began = hub.clock()
            sweep(hub, watch)
            // A tree that takes long to walk is walked less often.
            let pause = max(every, (hub.clock() - began) * 20)
            guard (try? await Task.sleep(for: .milliseconds(pause))) != nil else { break }
        }
        watch?.stop()
        await told
    }

    private func listen(_ events: AsyncStream<DirectoryWatch.Event>?, _ hub: SourceHub) async {
        guard let events else { return }
        for await event in events {
            switch event {
            case .file(let path): offer(path, hub)
            case .lost: sweep(hub, nil)
            }
        }
    }

    /// Hands over every file that changed since it was handed over last, in the order of their delivery.
    private func sweep(_ hub: SourceHub, _ watch: DirectoryWatch?) {
        let plan = InputPlanner.expand([path])
        watch?.watchDirectories(below: path)
        let now = hub.clock()
        let fresh = handed.withLock { handed in
            plan.files.filter { file in
                guard let identity = file.identity else { return false }
                return handed[file.path] != identity.text && Self.isWhole(file, now: now)
            }
        }
        let ordered = fresh.sorted { left, right in
            let one = (left.date ?? "", left.identity?.modified ?? 0, left.path)
            let two = (right.date ?? "", right.identity?.modified ?? 0, right.path)
            return one < two
        }
        hand(ordered, hub, now)
        if let issue = plan.issues.first {
            hub.health.failed(name, "\(issue.location.file): \(issue.message)", at: now)
        } else {
            hub.health.succeeded(name, at: now)
        }
    }

    private func offer(_ path: String, _ hub: SourceHub) {
        let plan = InputPlanner.expand([path])
        let now = hub.clock()
        let files = plan.files.filter { file in
            guard let identity = file.identity else { return false }
            return handed.withLock { $0[file.path] != identity.text } && Self.isWhole(file, now: now)
        }
        hand(files, hub, now)
    }

    private func hand(_ files: [InputFile], _ hub: SourceHub, _ now: Int64) {
        let items = files.map { file in
            MonitorItem(
                source: name,
                name: file.path,
                identity: file.identity?.text ?? "",
                file: file,
                isGrowing: LineFile.isOne(file.path),
                visibleAt: max(now - 60_000, min(now, (file.identity?.changed ?? 0) / 1_000_000))
            )
        }
        handed.withLock { handed in
            for item in items { handed[item.name] = item.identity }
        }
        hub.queue.put(items)
    }

    /// False for a file that somebody seems to be in the middle of writing.
    private static func isWhole(_ file: InputFile, now: Int64) -> Bool {
        guard let identity = file.identity, identity.size > 0 else { return false }
        return now - identity.modified / 1_000_000 >= settled || LineFile.endsLine(file.path)
    }
}

/// Looks at a file's ends without reading it.
enum LineFile {
    /// True where the file holds one JSON record a line, so that a line's place in it is a place to go on from.
    static func isOne(_ path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        guard let head = try? handle.read(upToCount: 1 << 16), head.first == UInt8(ascii: "{"),
            let end = head.firstIndex(of: UInt8(ascii: "\n")), end > 1, head[end - 1] == UInt8(ascii: "}")
        else { return false }
        return !head.starts(with: Array(#"{"Records""#.utf8))
    }

    /// True where the last byte is the end of a line, or the file is compressed and closed by its own trailer.
    static func endsLine(_ path: String) -> Bool { byte(path, fromEnd: 1) == UInt8(ascii: "\n") }

    /// True where a line begins at `offset`.
    static func beginsLine(_ path: String, at offset: UInt64) -> Bool {
        guard offset > 0, let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        guard (try? handle.seek(toOffset: offset - 1)) != nil else { return false }
        return (try? handle.read(upToCount: 1))?.first == UInt8(ascii: "\n")
    }

    /// What the bytes before `offset` look like: a file that was only added to has the same there.
    static func digest(_ path: String, before offset: UInt64) -> String {
        guard offset > 0, let handle = FileHandle(forReadingAtPath: path) else { return "" }
        defer { try? handle.close() }
        let start = offset - min(offset, 4_096)
        guard (try? handle.seek(toOffset: start)) != nil, let bytes = try? handle.read(upToCount: Int(offset - start))
        else { return "" }
        return SHA256.hash(data: bytes).prefix(8).map { String($0, radix: 16) }.joined(separator: ".")
    }

    private static func byte(_ path: String, fromEnd place: UInt64) -> UInt8? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        guard let size = try? handle.seekToEnd(), size >= place, (try? handle.seek(toOffset: size - place)) != nil
        else { return nil }
        return (try? handle.read(upToCount: 1))?.first
    }
}
