internal import NIOCore
internal import Synchronization

/// Lines that came in, for whoever waits for one.
final class WireInbox: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var hasEnded = false
        var failure: (any Error)?
        var waiting: CheckedContinuation<String?, Never>?
    }

    /// No answer of a mail server has a longer line.
    private static let longestLine = 64 * 1_024

    private let state = Mutex(State())

    var failure: (any Error)? { state.withLock { $0.failure } }
    var hasEnded: Bool { state.withLock { $0.hasEnded } }
    /// Somebody waits for a line that has not come.
    var isAwaited: Bool { state.withLock { $0.waiting != nil } }

    func discard() { state.withLock { $0.bytes = [] } }

    func add(_ bytes: some Sequence<UInt8>) {
        wake { state in
            state.bytes += bytes
            if state.bytes.count > Self.longestLine { state.hasEnded = true }
        }
    }

    func end(_ failure: (any Error)?) {
        wake { state in
            state.hasEnded = true
            if let failure { state.failure = state.failure ?? failure }
        }
    }

    /// Nil where the connection ended first. One caller at a time.
    func nextLine() async -> String? {
        await withCheckedContinuation { continuation in
            let result: (isReady: Bool, line: String?) = state.withLock { state in
                if let line = Self.takeLine(&state) { return (true, line) }
                if state.hasEnded || state.waiting != nil { return (true, nil) }
                state.waiting = continuation
                return (false, nil)
            }
            if result.isReady { continuation.resume(returning: result.line) }
        }
    }

    private func wake(_ change: (inout State) -> Void) {
        let woken = state.withLock { state -> (CheckedContinuation<String?, Never>, String?)? in
            change(&state)
            guard let waiting = state.waiting else { return nil }
            let line = Self.takeLine(&state)
            guard line != nil || state.hasEnded else { return nil }
            state.waiting = nil
            return (waiting, line)
        }
        woken?.0.resume(returning: woken?.1)
    }

    private static func takeLine(_ state: inout State) -> String? {
        guard let end = state.bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        var line = state.bytes[..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        let text = String(decoding: line, as: UTF8.self)
        state.bytes.removeFirst(end + 1)
        return text
    }
}

/// Puts what a channel reads into an inbox.
final class InboxHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let inbox: WireInbox

    init(_ inbox: WireInbox) { self.inbox = inbox }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        inbox.add(unwrapInboundIn(data).readableBytesView)
    }

    func channelInactive(context: ChannelHandlerContext) { inbox.end(nil) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        inbox.end(error)
        context.close(promise: nil)
    }
}
