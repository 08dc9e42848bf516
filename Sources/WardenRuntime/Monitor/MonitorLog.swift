public import WardenDomain

/// Structured logs: one event a call, written by whoever runs the monitor.
public struct MonitorLog: Sendable {
    public enum Level: String, Sendable { case info, warning, error }

    private let write: @Sendable (Level, String, [(String, JSONValue)]) -> Void

    /// - Parameter write: level, name of the event, its fields in order.
    public init(_ write: @escaping @Sendable (Level, String, [(String, JSONValue)]) -> Void) { self.write = write }

    func info(_ event: String, _ fields: (String, JSONValue)...) { write(.info, event, fields) }
    func warning(_ event: String, _ fields: (String, JSONValue)...) { write(.warning, event, fields) }
    func error(_ event: String, _ fields: (String, JSONValue)...) { write(.error, event, fields) }
}
