/// What a running monitor can be asked for.
public enum MonitorSignal: Sendable {
    /// Read the rules and the configuration anew.
    case reload
    /// Commit and end.
    case stop
}
