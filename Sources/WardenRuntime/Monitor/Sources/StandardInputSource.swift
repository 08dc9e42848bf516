internal import Foundation
internal import Glibc
internal import WardenInput

/// Lines of standard input. They are kept in the spool before they are judged: a killed monitor has what it took.
final class StandardInputSource: MonitorSource {
    /// Bytes of a part, and how long a part waits for more, milliseconds.
    private static let partBytes = 4 << 20
    private static let patience: Int32 = 50

    let name: String

    init(_ settings: MonitorSettings.Source) { name = settings.name }

    func run(_ hub: SourceHub) async {
        // What an earlier process took and did not come to judge.
        let leftovers = (try? FileManager.default.contentsOfDirectory(atPath: hub.spool)) ?? []
        for file in leftovers.sorted() where file.hasPrefix("stdin-") { hand(hub.spool + "/" + file, hub) }
        hub.health.opened(name, at: hub.clock())
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let thread = Thread { [self] in
                read(hub)
                continuation.resume()
            }
            thread.name = "monitor-input"
            thread.start()
        }
        hub.health.closed(name, at: hub.clock())
    }

    /// Runs until the end of the input: a thread of its own, as waiting blocks.
    private func read(_ hub: SourceHub) {
        var carry: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var number = 0
        while true {
            var wait = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
            let ready = poll(&wait, 1, carry.isEmpty ? 1_000 : Self.patience)
            if ready < 0, errno == EINTR { continue }
            let count = ready > 0 ? Glibc.read(0, &buffer, buffer.count) : -1
            if count > 0 { carry += buffer[..<count] }
            let isOver = ready > 0 && count == 0
            let isFull = carry.count >= Self.partBytes
            guard isOver || isFull || ready == 0 else { continue }
            // Only whole lines, unless there will be no more.
            let end = isOver ? carry.count : (carry.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
            if end > 0 {
                number += 1
                let path = "\(hub.spool)/stdin-\(hub.clock())-\(number)"
                if keep(carry[..<end], at: path) {
                    carry.removeFirst(end)
                    hand(path, hub)
                    hub.health.succeeded(name, at: hub.clock())
                } else {
                    hub.health.failed(name, "the spool '\(hub.spool)' cannot be written", at: hub.clock())
                    Thread.sleep(forTimeInterval: 0.5)
                }
            }
            if isOver { return }
        }
    }

    private func keep(_ bytes: ArraySlice<UInt8>, at path: String) -> Bool {
        let draft = path.replacing("stdin-", with: "draft-")
        guard (try? Data(bytes).write(to: URL(fileURLWithPath: draft))) != nil else { return false }
        chmod(draft, 0o600)
        return rename(draft, path) == 0
    }

    private func hand(_ path: String, _ hub: SourceHub) {
        let part = path.split(separator: "/").last.map(String.init) ?? path
        hub.queue.put([
            MonitorItem(
                source: name,
                name: part,
                identity: part,
                file: InputFile(path: path),
                isSpooled: true,
                visibleAt: hub.clock()
            )
        ])
    }
}
