internal import Synchronization
internal import WardenAlerts

/// The configuration as it is now: a reload replaces it for everybody who asks.
final class LiveSettings: Sendable {
    private let configuration: Mutex<ConnectConfiguration>

    init(_ configuration: ConnectConfiguration) { self.configuration = Mutex(configuration) }

    var now: ConnectConfiguration {
        get { configuration.withLock { $0 } }
        set { configuration.withLock { $0 = newValue } }
    }

    var policy: AlertPolicy { configuration.withLock { $0.alerts.policy } }
}
