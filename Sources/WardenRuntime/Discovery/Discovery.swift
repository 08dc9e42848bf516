internal import Foundation
internal import WardenEstate
internal import WardenStore

/// Forms of the result.
public enum DiscoveryFormat: String, Sendable, CaseIterable {
    case table, json, mermaid, graphviz, svg
}

/// Discovery as a command runs it: configuration, state directory, store, job.
public struct Discovery {
    private let job: DiscoveryJob
    private let postureJob: PostureJob
    private let store: Store

    /// - Parameters:
    ///   - configuration: path of the configuration; nil = where `Connector.load` looks.
    ///   - concurrency: tasks at once, and calls at one host at once; nil = what the configuration says.
    /// - Throws: `ConfigurationError`, `configuration.*`, `connect.*`, `state.unusable`, `store.*`.
    public init(
        configuration: String?,
        state: String,
        concurrency: Int?,
        startsOver: Bool
    ) throws {
        let connector = try Connector.load(path: configuration, concurrency: concurrency)
        let targets = try DiscoveryTargets(connector)
        store = try StateDirectory(path: state).openStore()
        let options = DiscoveryJob.Options(
            concurrency: connector.configuration.concurrency,
            startsOver: startsOver
        )
        let clock: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1_000) }
        job = DiscoveryJob(targets: targets, options: options, clock: clock)
        postureJob = PostureJob(
            targets: targets,
            options: PostureJob.Options(concurrency: options.concurrency, startsOver: startsOver),
            clock: clock
        )
    }

    /// - Parameter readsPosture: also reads what access, checks and remedies reason over.
    public func run(
        readsPosture: Bool = false,
        progress: @escaping @Sendable (DiscoveryProgress) -> Void
    ) async throws -> DiscoveryOutcome {
        let result = try await job.run(store: store, progress: progress)
        var outcome = DiscoveryOutcome(report: result.report)
        if readsPosture {
            let posture = try await postureJob.run(store: store, estate: result.run, progress: progress)
            outcome.readings = try store.readingCounts(posture.id)
        }
        return outcome
    }
}

/// What a run came to.
public struct DiscoveryOutcome: Sendable {
    let report: EstateReport
    /// Readings of the posture: how many, and how many of them are unknown; nil = none was asked for.
    public internal(set) var readings: (count: Int, unknown: Int)?

    init(report: EstateReport) { self.report = report }

    public var isComplete: Bool { report.isComplete }
    public var unknownCount: Int { report.unknowns.count }

    public func render(_ format: DiscoveryFormat, width: Int, usesColor: Bool) -> String {
        switch format {
        case .table: EstateTable(width: width, usesColor: usesColor, limit: 50).render(report)
        case .json: json
        case .mermaid: EstateMermaid.render(report)
        case .graphviz: EstateGraphviz.render(report)
        case .svg: EstateSVG.render(report)
        }
    }

    private var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return ((try? encoder.encode(report)).map { String(decoding: $0, as: UTF8.self) } ?? "{}") + "\n"
    }
}
