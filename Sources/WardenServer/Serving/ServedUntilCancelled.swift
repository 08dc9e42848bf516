package import Hummingbird
internal import Logging
internal import ServiceLifecycle

extension ApplicationProtocol {
    /// Serves until the calling task is cancelled, and then closes in good order: no connection is accepted any more, those
    /// that are open end with their answer. What is still open after `patience` is cut.
    ///
    /// Cancelling what accepts connections would drop those that were accepted and not yet looked at, and such a drop ends
    /// the process (swift-nio, issue 2637).
    ///
    /// - Throws: where the address cannot be had.
    package func serve(patience: Duration = .seconds(1)) async throws {
        var configuration = ServiceGroupConfiguration(services: [self], logger: logger)
        configuration.maximumGracefulShutdownDuration = patience
        let group = ServiceGroup(configuration: configuration)
        // No child: the caller's cancellation must not reach it.
        let serving = Task { try await group.run() }
        try await withTaskCancellationHandler {
            try await serving.value
        } onCancel: {
            Task { await group.triggerGracefulShutdown() }
        }
    }
}
