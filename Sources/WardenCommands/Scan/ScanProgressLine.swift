internal import Foundation
internal import Synchronization
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

/// Progress on standard error: a line that redraws itself on a terminal, a line every ten seconds elsewhere.
final class ScanProgressLine: Sendable {
    private struct State {
        var lastShown: Double = 0
        var isDrawn = false
        var told = 0
    }

    private static let toldFindings = 10

    private let streams: Streams
    private let isTerminal: Bool
    private let interval: Double
    private let state = Mutex(State())

    init(streams: Streams) {
        self.streams = streams
        isTerminal = streams.errorIsTerminal
        interval = isTerminal ? 0.2 : 10
    }

    func show(_ progress: ScanProgress) {
        let isDue = state.withLock { state in
            guard progress.elapsedSeconds - state.lastShown >= interval else { return false }
            state.lastShown = progress.elapsedSeconds
            state.isDrawn = true
            return true
        }
        guard isDue else { return }
        if isTerminal {
            streams.errorRaw("\r\u{1B}[2K" + text(progress))
        } else {
            streams.error("scan: " + text(progress))
        }
    }

    /// Tells bad findings at once, the first few of them; the report has them all.
    func tell(_ detection: Detection) {
        guard isTerminal, detection.rule.severity >= .high else { return }
        let isTold = state.withLock { state in
            state.told += 1
            state.isDrawn = true
            return state.told <= Self.toldFindings
        }
        if isTold { streams.errorRaw("\r\u{1B}[2K" + EarlyFinding.text(detection, ascii: !Streams.speaksUTF8) + "\n") }
    }

    /// Takes the line away so that the report starts on a clean one.
    func clear() {
        let wasDrawn = state.withLock { $0.isDrawn }
        if isTerminal, wasDrawn { streams.errorRaw("\r\u{1B}[2K") }
    }

    private func text(_ progress: ScanProgress) -> String {
        let seconds = max(progress.elapsedSeconds, 0.001)
        let rate = Double(progress.bytesRead) / seconds / 1e6
        var text = "\(Self.bytes(progress.bytesRead)), \(progress.events) events, \(Int(rate)) MB/s"
        if let total = progress.totalCompressed, total > 0 {
            let share = min(1, Double(progress.compressedRead) / Double(total))
            text += ", \(Int(share * 100)) %"
            if share > 0.01, share < 1 { text += ", \(Self.time(seconds / share * (1 - share))) left" }
        }
        return text
    }

    private static func bytes(_ count: UInt64) -> String {
        let value = Double(count)
        if value >= 1e9 { return String(format: "%.1f GB", value / 1e9) }
        return String(format: "%.1f MB", value / 1e6)
    }

    private static func time(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        return whole >= 60 ? "\(whole / 60) min \(whole % 60) s" : "\(whole) s"
    }
}
