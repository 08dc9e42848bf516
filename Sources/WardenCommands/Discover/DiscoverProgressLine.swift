internal import Foundation
internal import Synchronization
internal import WardenRuntime

/// Progress of discovery on standard error: a line that redraws itself on a terminal, a line every ten seconds elsewhere.
final class DiscoverProgressLine: Sendable {
    private let streams: Streams
    private let isTerminal: Bool
    private let isShown: Bool
    private let lastShown = Mutex<(time: Double, drawn: Bool)>((ProcessInfo.processInfo.systemUptime, false))

    init(streams: Streams, isShown: Bool) {
        self.streams = streams
        self.isShown = isShown
        isTerminal = streams.errorIsTerminal
    }

    func show(_ progress: DiscoveryProgress) {
        guard isShown else { return }
        let now = ProcessInfo.processInfo.systemUptime
        let isDue = lastShown.withLock { last in
            guard now - last.time >= (isTerminal ? 0.1 : 10) else { return false }
            last = (now, true)
            return true
        }
        guard isDue else { return }
        let phase = progress.round == 0 ? "taking the inventory" : "following copies, round \(progress.round)"
        let text = "\(phase): \(progress.done) done, \(progress.waiting) to do, last \(progress.last)"
        if isTerminal {
            streams.errorRaw("\r\u{1B}[2K" + text.prefix(max(20, streams.width - 1)))
        } else {
            streams.error("discover: " + text)
        }
    }

    func clear() {
        let wasDrawn = lastShown.withLock { $0.drawn }
        if isShown, isTerminal, wasDrawn { streams.errorRaw("\r\u{1B}[2K") }
    }
}
