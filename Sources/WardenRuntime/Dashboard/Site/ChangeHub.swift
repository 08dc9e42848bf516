internal import Synchronization
internal import WardenStore

/// Tells open pages that something new is in the store: server-sent events, one look at the store for all of them.
final class ChangeHub: Sendable {
    private struct State {
        var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
        var next = 0
        var mark = ""
    }

    /// Pages that are told at once; more are refused, and their reader reloads.
    private static let most = 200

    private let store: Store
    private let state = Mutex(State())

    init(store: Store) { self.store = store }

    /// A stream of events for one page; nil where too many are open.
    func listen() -> AsyncStream<[UInt8]>? {
        let (stream, sink) = AsyncStream<[UInt8]>.makeStream(bufferingPolicy: .bufferingNewest(16))
        let number = state.withLock { state -> Int? in
            guard state.listeners.count < Self.most else { return nil }
            state.next += 1
            state.listeners[state.next] = sink
            return state.next
        }
        guard let number else { return nil }
        sink.onTermination = { [weak self] _ in
            self?.state.withLock { $0.listeners[number] = nil }
        }
        sink.yield(Array("retry: 5000\nevent: hello\ndata: {}\n\n".utf8))
        return stream
    }

    /// Looks every two seconds until the task is cancelled; a comment every 30 keeps proxies from hanging up.
    func run() async {
        var beats = 0
        while !Task.isCancelled {
            guard (try? await Task.sleep(for: .seconds(2))) != nil else { break }
            beats += 1
            look()
            if beats.isMultiple(of: 15) { send(": still here\n\n") }
        }
        let listeners = state.withLock { $0.listeners }
        for listener in listeners.values { listener.finish() }
    }

    /// Compares the store with what it was.
    func look() {
        guard !state.withLock({ $0.listeners.isEmpty }), let mark = try? store.changeMark() else { return }
        let isNew = state.withLock { state -> Bool in
            defer { state.mark = mark }
            return !state.mark.isEmpty && state.mark != mark
        }
        if isNew { send("event: changed\ndata: {}\n\n") }
    }

    private func send(_ text: String) {
        let listeners = state.withLock { $0.listeners }
        for listener in listeners.values { listener.yield(Array(text.utf8)) }
    }
}
