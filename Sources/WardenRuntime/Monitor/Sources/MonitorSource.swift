internal import WardenDomain

/// Finds what is new in one place and hands it over to be read.
protocol MonitorSource: Sendable {
    var name: String { get }
    /// Runs until cancelled. Failures are told to the health, not thrown.
    func run(_ hub: SourceHub) async
}

/// What sources work with.
struct SourceHub: Sendable {
    var queue: WorkQueue
    var health: MonitorHealth
    /// Epoch milliseconds.
    var clock: @Sendable () -> Int64
    /// A directory for bytes that wait to be read; exists.
    var spool: String
    /// Identities of items that were read to their end by earlier processes, by name.
    var known: @Sendable (_ source: String) throws -> [String: String]
    /// The same of one item; nil = it was not read.
    var identity: @Sendable (_ source: String, _ item: String) throws -> String?
    /// A state that a source remembered.
    var state: @Sendable (_ name: String) throws -> [UInt8]?
}
