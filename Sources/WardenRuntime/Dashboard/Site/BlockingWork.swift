internal import Foundation

/// Work that blocks its thread for long, beside the pool that answers requests.
enum BlockingWork {
    static func run(_ body: @escaping @Sendable () -> Void) {
        let thread = Thread { body() }
        thread.stackSize = 4 << 20
        thread.start()
    }
}
