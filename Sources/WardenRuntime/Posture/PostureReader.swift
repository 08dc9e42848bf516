internal import Foundation
internal import WardenDomain
public import WardenEstate
public import WardenStore

/// The posture for commands that reason over one: the stored one where it is fresh, else a new one.
public struct PostureReader: Sendable {
    /// Postures older than this many milliseconds are read anew.
    public static let maximumAge: Int64 = 3_600_000

    private let targets: DiscoveryTargets
    private let concurrency: Int
    private let clock: @Sendable () -> Int64

    /// - Parameter clock: epoch milliseconds.
    public init(targets: DiscoveryTargets, concurrency: Int, clock: @escaping @Sendable () -> Int64) {
        self.targets = targets
        self.concurrency = concurrency
        self.clock = clock
    }

    /// What the configuration connects to, by this machine's clock.
    ///
    /// - Throws: `WardenError` where what the configuration names cannot work.
    public init(_ connector: Connector) throws {
        self.init(
            targets: try DiscoveryTargets(connector),
            concurrency: connector.configuration.concurrency
        ) { Int64(Date().timeIntervalSince1970 * 1_000) }
    }

    /// - Parameter refresh: discover and read anew whatever is stored; else the estate is discovered where it never was.
    /// - Throws: `WardenError` where the store fails; whatever the providers refuse is unknown in the posture.
    public func posture(
        store: Store,
        refresh: Bool = false,
        progress: @escaping @Sendable (DiscoveryProgress) -> Void = { _ in }
    ) async throws -> Posture {
        let stored = StoredPosture(store: store)
        if !refresh, let posture = try stored.load(scope: targets.name, since: clock() - Self.maximumAge) {
            return posture
        }
        var estate = try store.latestEstate(scope: targets.name)?.run
        if refresh || estate == nil {
            let options = DiscoveryJob.Options(concurrency: concurrency, startsOver: refresh)
            estate =
                try await DiscoveryJob(targets: targets, options: options, clock: clock)
                .run(store: store, progress: progress).run
        }
        if let estate {
            let options = PostureJob.Options(concurrency: concurrency, startsOver: refresh)
            try await PostureJob(targets: targets, options: options, clock: clock)
                .run(store: store, estate: estate, progress: progress)
        }
        guard let posture = try stored.load(scope: targets.name) else {
            throw WardenError(
                code: "posture.missing",
                object: targets.name,
                "the posture that was read is not in the store",
                hint: "run the command again with --refresh"
            )
        }
        return posture
    }
}
