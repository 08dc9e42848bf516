internal import Foundation
public import WardenAssurance
internal import WardenChecks
internal import WardenDomain
internal import WardenEvidence
internal import WardenIncidents
internal import WardenStore

/// Gathers the facts of a period from the store and the evidence log, and makes the report. Reads only.
public struct PeriodGathering: Sendable {
    private let store: Store
    let settings: ReportSettings
    private let reader: EvidenceReader?
    private let hasAnchors: Bool
    private let scope: String?
    private let clock: @Sendable () -> Int64

    /// - Parameters:
    ///   - state: path of the state directory.
    ///   - configuration: path of the configuration; nil = where `Connector.load` looks.
    ///   - clock: epoch milliseconds; nil = of this machine.
    /// - Throws: `state.unusable`, `store.*`, `ConfigurationError`.
    public init(state: String, configuration: String?, clock: (@Sendable () -> Int64)? = nil) throws {
        let connector = try Connector.load(path: configuration)
        self.init(
            store: try StateDirectory(path: state).openStore(),
            state: state,
            configuration: connector.configuration,
            scope: try? DiscoveryTargets(connector).name,
            clock: clock
        )
    }

    init(
        store: Store,
        state: String,
        configuration: ConnectConfiguration,
        scope: String? = nil,
        clock: (@Sendable () -> Int64)? = nil
    ) {
        self.store = store
        settings = configuration.report
        reader = try? EvidenceReader(state: state, settings: configuration.evidence)
        hasAnchors = !configuration.evidence.anchors.isEmpty
        self.scope = scope
        self.clock = clock ?? { Int64(Date().timeIntervalSince1970 * 1_000) }
    }

    /// Text that differs once the evidence log has grown.
    var mark: String { (try? reader?.head()).map { "\($0.checkpoint.size)" } ?? "-" }

    /// - Parameter verifies: reads the whole evidence log and says whether it holds.
    public func report(_ period: ReportPeriod, verifies: Bool = true, mostSamples: Int? = nil) throws -> PeriodReport {
        PeriodBuilder(mostSamples: mostSamples).build(try facts(period, verifies: verifies))
    }

    func facts(_ period: ReportPeriod, verifies: Bool) throws -> PeriodFacts {
        let evidence = try EvidenceIndex(reader, from: period.from, until: period.until)
        let sources = try sources(period, evidence)
        let activities = ActivityControls(
            sources: sources,
            reviews: try ReviewShelf.all(store),
            hasAnchors: hasAnchors
        )
        return PeriodFacts(
            period: period,
            madeAt: sources.now,
            version: Trailwarden.version,
            record: try record(evidence, verifies: verifies),
            criteria: Self.criteria,
            controls: try CheckControls(sources).controls() + activities.controls(),
            trend: sources.runs.filter(\.isWhole).map {
                TrendPoint(at: $0.takenAt, points: $0.points, coverage: $0.coverage, open: $0.open, grave: $0.grave)
            },
            durations: Self.durations(sources),
            limits: try limits(sources)
        )
    }

    func sources(_ period: ReportPeriod, _ evidence: EvidenceIndex) throws -> PeriodSources {
        let known = try store.assessmentRuns(scope: scope, from: .min, until: .max)
        return try PeriodSources(
            store: store,
            scope: known.isEmpty ? nil : scope,
            period: period,
            now: clock(),
            settings: settings,
            evidence: evidence
        )
    }

    private func record(_ evidence: EvidenceIndex, verifies: Bool) throws -> PeriodFacts.Record {
        guard let reader, let head = try? reader.head() else {
            return PeriodFacts.Record(origin: "no evidence log")
        }
        let report = verifies ? try reader.verify() : nil
        return PeriodFacts.Record(
            origin: head.checkpoint.origin,
            entries: head.checkpoint.size,
            inPeriod: UInt64(evidence.items.count),
            root: Data(head.checkpoint.root.bytes).base64EncodedString(),
            key: reader.verifiers.first?.text,
            problems: report.map { $0.problems.map(\.text) }
        )
    }

    private func limits(_ sources: PeriodSources) throws -> [NotEvaluated] {
        var limits: [NotEvaluated] = []
        if reader == nil {
            limits.append(.init(what: "the evidence log", why: "this installation has none: no run is proven"))
        }
        if sources.now < sources.period.until {
            limits.append(
                .init(
                    what: "the rest of the period",
                    why: "it ends after this report was made, \(Timestamp(sources.now).dateAndClock) UTC"
                )
            )
        }
        let others = try sources.otherScopes()
        if others > 0 {
            limits.append(
                .init(what: "\(others) other estates", why: "the store holds them, and this report is about one")
            )
        }
        if !sources.runs.contains(where: \.isWhole) {
            let why =
                sources.runs.isEmpty
                ? "no assessment was made in the period" : "no assessment of the period ran every check"
            limits.append(.init(what: "the estate", why: why))
        }
        return limits
    }

    /// How long answers took, of what was open in the period.
    private static func durations(_ sources: PeriodSources) -> [PeriodFacts.Duration] {
        let incidents = sources.incidents.filter {
            sources.period.meets($0.openedAt, $0.stage == .closed ? $0.updatedAt : nil)
        }
        func reaching(_ name: String, _ stage: IncidentStage) -> PeriodFacts.Duration {
            let values = incidents.compactMap { $0.time(to: stage) }
            return .init(name: name, values: values, open: incidents.count - values.count)
        }
        var fixed: [Int64] = []
        var open = 0
        for finding in sources.findings where finding.severity >= .high {
            for span in PeriodSources.openings(of: finding) where sources.period.meets(span.from, span.until) {
                if let end = span.until { fixed.append(end - span.from) } else { open += 1 }
            }
        }
        return [
            reaching("Incident: time to contain", .contained), reaching("Incident: time to fix", .fixed),
            reaching("Incident: time to verify", .verified),
            .init(name: "High or critical finding: time to mend", values: fixed, open: open),
        ]
    }

    /// Criteria of the checks, and those that only activities speak to.
    static let criteria: [PeriodFacts.Criterion] = {
        var all = Criterion.allCases.map { PeriodFacts.Criterion(id: $0.rawValue, meaning: $0.meaning) }
        let further = [
            ("CC4.1", PeriodFacts.Criterion(id: "CC4.2", meaning: "what is found goes to who must act, in time")),
            ("CC7.3", PeriodFacts.Criterion(id: "CC7.4", meaning: "incidents are answered by a defined programme")),
        ]
        for (before, criterion) in further where !all.contains(where: { $0.id == criterion.id }) {
            let place = all.firstIndex { $0.id == before }.map { $0 + 1 } ?? all.count
            all.insert(criterion, at: place)
        }
        return all
    }()
}
