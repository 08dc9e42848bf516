internal import Crypto
internal import Foundation
public import WardenChecks
public import WardenDomain
internal import WardenEstate
internal import WardenStore

/// Assessment as a command runs it: discover, read the posture, judge, keep.
public struct Assessing {
    public struct Options: Sendable {
        /// Path of the configuration; nil = where `Connector.load` looks.
        public var configuration: String?
        public var state: String
        public var concurrency: Int?
        /// Begin discovery anew.
        public var startsOver: Bool
        /// Judge the posture that was read last, and ask nobody.
        public var usesStored: Bool
        /// Keep count of the calls and their time.
        public var measuresCalls: Bool
        /// Read and judge every bucket as if it held audit logs. Kept apart from other assessments of the estate.
        public var judgesAllBuckets: Bool

        public init(
            configuration: String? = nil,
            state: String,
            concurrency: Int? = nil,
            startsOver: Bool = false,
            usesStored: Bool = false,
            measuresCalls: Bool = false,
            judgesAllBuckets: Bool = false
        ) {
            self.configuration = configuration
            self.state = state
            self.concurrency = concurrency
            self.startsOver = startsOver
            self.usesStored = usesStored
            self.measuresCalls = measuresCalls
            self.judgesAllBuckets = judgesAllBuckets
        }
    }

    private let options: Options
    private let store: Store
    private let connector: Connector
    private let targets: DiscoveryTargets
    private let clock: @Sendable () -> Int64
    private let memory: AnswerMemory
    /// nil = not measured.
    public let timing: CallTiming?

    /// - Parameter clock: epoch milliseconds; nil = of this machine.
    /// - Throws: `ConfigurationError`, `configuration.*`, `connect.*`, `state.unusable`, `store.*`.
    public init(_ options: Options, clock: (@Sendable () -> Int64)? = nil) throws {
        self.options = options
        self.clock = clock ?? { Int64(Date().timeIntervalSince1970 * 1_000) }
        let network = Connector.network(.system)
        timing = options.measuresCalls ? CallTiming(network) : nil
        memory = AnswerMemory(timing ?? network)
        connector = try Connector.load(
            path: options.configuration,
            concurrency: options.concurrency,
            transport: memory
        )
        var targets = try DiscoveryTargets(connector)
        targets.scope.allBuckets = options.judgesAllBuckets
        self.targets = targets
        store = try StateDirectory(path: options.state).openStore()
    }

    /// - Parameter checks: ids of the checks to run; nil or none = all. A run of some keeps what it says of them, and is
    ///   no assessment of the estate.
    /// - Returns: findings of these checks; the store keeps those of the others as they were.
    /// - Throws: `store.*`; `assess.no-posture` where nothing was read yet and nobody may be asked.
    public func run(
        checks: [String]? = nil,
        progress: @escaping @Sendable (DiscoveryProgress) -> Void = { _ in }
    ) async throws -> Assessment {
        let posture = try await posture(leavesLong: true, progress)
        let chosen = try Self.checks(checks)
        let fresh = Assessor(posture, try input(posture)).run(chosen)
        let earlier = try store.findings(scope: targets.name).map(Self.finding)
        let merged = FindingRegister(earlier).merged(fresh)
        let isWhole = chosen.count == CheckRegistry.all.count
        let assessment = isWhole ? merged : merged.ofItsChecks
        try await keep(assessment, isWhole: isWhole)
        return assessment
    }

    /// Tasks at once.
    public var concurrency: Int { connector.configuration.concurrency }

    /// The posture alone, judged by nobody.
    func read() async throws -> Posture { try await posture(leavesLong: false) { _ in } }

    private func posture(
        leavesLong: Bool,
        _ progress: @escaping @Sendable (DiscoveryProgress) -> Void
    ) async throws -> Posture {
        if !options.usesStored {
            memory.forget()
            let concurrency = connector.configuration.concurrency
            let discovered = try await DiscoveryJob(
                targets: targets,
                options: DiscoveryJob.Options(concurrency: concurrency, startsOver: options.startsOver),
                clock: clock
            ).run(store: store, progress: progress)
            try await PostureJob(
                targets: targets,
                options: PostureJob.Options(concurrency: concurrency, startsOver: options.startsOver),
                clock: clock
            ).run(store: store, estate: discovered.run, progress: progress)
        }
        guard let posture = try StoredPosture(store: store).load(scope: targets.name, leavesLong: leavesLong) else {
            throw WardenError(
                code: "assess.no-posture",
                object: options.state,
                "no posture of this estate was read yet",
                hint: "run 'trailwarden assess' without --stored"
            )
        }
        return posture
    }

    private func input(_ posture: Posture) throws -> AssessmentInput {
        let scanned = try ScannedContent(store, buckets: posture.assets(.bucket).map(\.id.name))
        var input = AssessmentInput(
            now: clock(),
            policy: connector.configuration.policy,
            sensitivity: scanned.sensitivity,
            uses: try scanned.uses(store),
            activity: try scanned.activity(store)
        )
        input.judgesAllBuckets = options.judgesAllBuckets
        return input
    }

    /// The checks of these ids, each once, or all.
    ///
    /// - Throws: `assess.unknown-check`.
    public static func checks(_ ids: [String]?) throws(WardenError) -> [any Check.Type] {
        guard let ids, !ids.isEmpty else { return CheckRegistry.all }
        var seen: Set<String> = []
        return try ids.filter { seen.insert($0).inserted }.map { id throws(WardenError) in
            if let check = CheckRegistry.check(id) { return check }
            throw WardenError(
                code: "assess.unknown-check",
                object: id,
                "there is no check of that name",
                hint: "see 'trailwarden check list'"
            )
        }
    }

    private func keep(_ assessment: Assessment, isWhole: Bool) async throws {
        let document = try AssessmentDocument(assessment)
        // What is judged is recorded first.
        try await RunEvidence(state: options.state, config: options.configuration).record(
            assessment,
            scope: targets.name,
            digest: Hexadecimal.text(SHA256.hash(data: document.bytes)),
            isStored: options.usesStored,
            isWhole: isWhole
        )
        try store.keepAssessment(
            scope: targets.name,
            takenAt: assessment.takenAt,
            value: document.bytes,
            findings: zip(assessment.findings, document.findings).map { finding, value in
                StoredFinding(
                    fingerprint: finding.fingerprint,
                    state: finding.state.rawValue,
                    risk: finding.risk.exact,
                    value: value
                )
            },
            isWhole: isWhole
        )
    }

    static func finding(_ bytes: [UInt8]) throws -> Finding {
        try JSONDecoder().decode(Finding.self, from: Data(bytes))
    }
}
