public import Foundation

extension Process {
    /// Ends it at once, and waits for that.
    ///
    /// Threads of the concurrency pool block signals, and a child inherits that: SIGTERM may never reach it. One that never
    /// started has number 0, which would be everybody in this group.
    public func end() {
        guard isRunning else { return }
        kill(processIdentifier, SIGKILL)
        waitUntilExit()
    }
}
