internal import Crypto
internal import Foundation
internal import WardenCatalogue
internal import WardenContent
internal import WardenDomain
internal import WardenEngine
internal import WardenInput
internal import WardenIntegrity
internal import WardenSigma
internal import WardenStore

/// A scan in progress: plan, steps, correlations, report.
struct ScanRun {
    /// One address in a parameter is how Databricks names people; several in one event are somebody's data.
    private static let contentOptions = ContentOptions(minimumAddresses: 3)
    /// What is shown of an event is masked generously: where matches overlap, all of them go.
    private static let maskingOptions = ContentOptions(minimumConfidence: 0.3, coversOverlaps: true)

    private let options: ScanOptions
    private let startedAt: Int64
    private let clock = ContinuousClock()
    private let began: ContinuousClock.Instant
    private let plan: InputPlan
    private let rules: RuleLibrary
    private let content: ContentEngine
    private let contentDiagnostics: [Diagnostic]
    private let store: Store
    private let scope: String
    private let earlier: ScopeState?
    private let directory: StateDirectory
    private let scratch: ScratchDirectory
    private let seen: SeenEvents
    private let equipment: ScanEquipment
    private let collector: ScanCollector
    /// Places of audit data whose use is counted.
    private let watched: [String]
    private var blindSpots: [String] = []
    private var judge: IntegrityJudge
    private var storeFailure: WardenError?
    private var bytesRead: UInt64 = 0
    /// Paths of files and members that lines were read of, and those that hold none any more.
    private var foundPaths: Set<String> = []
    private var emptied: [FileCommitment] = []

    init(
        options: ScanOptions,
        startedAt: Int64,
        directory: StateDirectory,
        onDetection: @escaping @Sendable (Detection) -> Void
    ) throws(WardenError) {
        self.options = options
        self.startedAt = startedAt
        judge = IntegrityJudge(now: startedAt)
        self.directory = directory
        began = clock.now
        plan = InputPlanner.expand(options.paths)
        try plan.requireFiles(options.paths)
        rules = RuleLibrary.load(
            RuleSelection(
                paths: options.rulePaths,
                usesPack: options.usesBuiltInRules,
                pipelines: options.pipelinePaths,
                declaredReaders: options.declaredReaders,
                logBuckets: options.logBuckets
            )
        )
        (content, contentDiagnostics) = ContentCatalogue.engine(Self.contentOptions, options.content)
        store = options.stateDirectory == nil ? try Store() : try directory.openStore()
        scope = ScanScope.identifier(options: options, rules: rules, detectors: options.content.digest)
        if options.isFull { try store.forget(scope: scope) }
        earlier = try store.state(of: scope)
        scratch = try ScratchDirectory(in: directory)
        let seenDirectory = try directory.subdirectory("seen/\(scope)")
        seen = SeenEvents(directory: seenDirectory, segments: earlier?.seenSegments ?? [])
        var correlation = try CorrelationStage(program: rules.program, scratch: scratch.path)
        // Now, not at the end: by then the hits of this scan are in the store, too.
        try store.hits(of: scope, since: .min) { try correlation.restore($0) }
        watched = (try? AccessUseRule.watched(store)) ?? []
        equipment = try Self.equipment(options, rules, content, directory, seen, startedAt, correlation, watched)
        collector = try Self.collector(
            FilesByPath(plan.files.map(\.path)),
            store,
            scope,
            earlier,
            correlation,
            content,
            equipment.integrityKey,
            onDetection
        )
    }

    mutating func execute(_ progress: @escaping @Sendable (ScanProgress) -> Void) throws(WardenError) -> ScanOutcome {
        collector.add(plan.issues)
        let files = plan.files.filter { file in
            guard let identity = file.identity, let known = earlier?.files[file.path] else { return true }
            return known != identity.text
        }
        for step in Self.steps(files) { try run(step, progress) }
        for error in collector.withState({ $0.integrity.unbelievable }) { judge.addUnbelievable(error) }
        judgeKnownFiles(files)
        finishCorrelations()
        let report = report(read: files.count)
        save(commitments: emptied, files: [])
        blindSpots += storeFailure.map { ["Nothing more of this scan was kept: \($0.object): \($0.message)."] } ?? []
        var final = report
        final.blindSpots += blindSpots
        let isComplete =
            final.run.quarantined == 0 && final.blindSpots.isEmpty
            && !final.diagnostics.contains { $0.level == .error }
        return ScanOutcome(report: final, isComplete: isComplete)
    }

    private mutating func run(
        _ files: [InputFile],
        _ progress: @escaping @Sendable (ScanProgress) -> Void
    ) throws(WardenError) {
        let pool = ReaderPool(files: files, limits: BatchReader.Limits(longestLine: options.longestLine))
        let (equipment, collector, clock, began) = (equipment, collector, clock, began)
        let total = plan.bytes
        let before = bytesRead
        DispatchQueue.concurrentPerform(iterations: options.threads) { _ in
            do throws(WardenError) {
                try ScanWorker.run(equipment, collector, pool) {
                    let (compressed, text) = pool.progress
                    progress(
                        ScanProgress(
                            elapsedSeconds: (clock.now - began).seconds,
                            bytesRead: before + text,
                            events: collector.eventsSoFar,
                            compressedRead: compressed,
                            totalCompressed: total
                        )
                    )
                }
            } catch {
                collector.fail(error)
            }
        }
        if let failure = collector.failure { throw failure }
        bytesRead += pool.progress.decompressed
        let judged = collector.withState { $0.integrity.finish() }
        for file in judged {
            judge.add(file.commitment, file.verdict)
            foundPaths.insert(file.commitment.path)
        }
        save(commitments: judged.map { $0.commitment.remembering($0.verdict) }, files: files)
    }

    /// Files that were not read now: unchanged ones keep their place in the calendar, missing ones are reported.
    private mutating func judgeKnownFiles(_ read: [InputFile]) {
        do throws(WardenError) {
            let present = FilesByPath(plan.files.map(\.absolutePath))
            let now = Set(read.map(\.absolutePath))
            let roots = options.paths.map(InputFile.absolute)
            let unread = Set(collector.withState { $0.unread }.map(InputFile.absolute))
            for path in try store.committedPaths() where !foundPaths.contains(path) {
                guard roots.contains(where: { CommittedPlace.isBelow(path, $0) }) else { continue }
                // A member of an archive stands or falls with its archive.
                let file = present.holding(path)
                let isRead = file.map(now.contains) ?? false
                if isRead, let file, unread.contains(path) || unread.contains(file) { continue }
                guard let commitment = try known(path) else { continue }
                if isRead {
                    guard commitment.lines > 0 || !commitment.found.isEmpty else { continue }
                    judge.addEmptied(commitment)
                    emptied.append(commitment.emptied)
                } else if file != nil {
                    judge.add(commitment, .unchanged)
                } else {
                    judge.addMissing(commitment)
                }
            }
        } catch {
            blindSpots.append("Earlier commitments could not be read: \(error).")
        }
    }

    private mutating func known(_ path: String) throws(WardenError) -> FileCommitment? {
        guard let stored = try store.commitment(of: path) else { return nil }
        do throws(WardenError) {
            return try FileCommitment(stored: stored, path: path, key: equipment.integrityKey)
        } catch {
            judge.addUnbelievable(error)
            return nil
        }
    }

    /// Correlations see the hits of earlier scans and those of this one.
    private mutating func finishCorrelations() {
        if let failure = collector.withState({ $0.correlationFailure }) {
            blindSpots.append("Correlations could not be run: \(failure.object): \(failure.message).")
            return
        }
        do {
            let sentences = try collector.withState { state in
                var found: [Detection] = []
                let sentences = try state.correlation.finish { found.append($0) }
                state.detections.replaceCorrelations(with: found)
                return sentences
            }
            blindSpots += sentences
        } catch {
            blindSpots.append("Correlations could not be run: \(error).")
        }
    }

    /// Commits a step. A store that fails is said once; the scan goes on and reports what it found.
    private mutating func save(commitments: [FileCommitment], files: [InputFile]) {
        guard options.stateDirectory != nil, storeFailure == nil else { return }
        // A file whose hits are lost must be read again.
        storeFailure = collector.withState { $0.correlationFailure }
        guard storeFailure == nil else { return }
        do throws(WardenError) {
            var update = collector.withState { state in
                var update = ScopeUpdate(scope: scope, paths: options.paths, at: startedAt, census: state.census)
                let detections = state.detections.takeChanges()
                update.detections = detections.groups
                update.newDetections = detections.detections
                let content = state.content.takeChanges()
                update.content = content.groups
                update.newContentValues = content.values
                update.newUses = state.uses.takeRows()
                return update
            }
            update.newHits = { [collector] () throws(WardenError) in
                try collector.withState { (state) throws(WardenError) in try state.correlation.takePending() }
            }
            // Of what a filter keeps out, silence says nothing.
            update.watched = options.workspaces.isEmpty && options.principals.isEmpty ? watched : []
            update.isFirst = earlier == nil
            let damaged = collector.withState { $0.damaged }
            for file in files where !damaged.contains(file.path) {
                if let identity = file.identity { update.files[file.path] = identity.text }
            }
            for commitment in commitments {
                update.commitments[commitment.path] = commitment.encoded(with: equipment.integrityKey)
            }
            update.seenSegments = try seen.checkpoint()
            try store.commit(update)
            seen.didCommit(update.seenSegments)
        } catch {
            storeFailure = error
        }
    }

    private func report(read: Int) -> ScanReport {
        collector.withState { state in
            var run = ScanReport.Run()
            run.paths = options.paths
            run.startedAt = startedAt
            run.durationSeconds = (clock.now - began).seconds
            run.filesSeen = plan.files.count
            run.filesRead = read
            run.filesSkipped = plan.files.count - read
            run.bytesRead = bytesRead
            run.eventsRead = state.events
            run.duplicateEvents = state.duplicates
            run.quarantined = state.quarantined
            run.rulesLoaded = rules.reportingCount
            run.rulePaths = options.rulePaths
            run.version = Trailwarden.version
            return ScanReport(
                run: run,
                census: state.census,
                detections: state.detections.sorted,
                content: state.content.sorted,
                integrity: judge.report(hours: false).issues,
                quarantine: state.quarantine,
                blindSpots: [],
                diagnostics: rules.diagnostics + contentDiagnostics + [rules.blindNote(state.census)].compactMap(\.self)
            )
        }
    }

    private static func equipment(
        _ options: ScanOptions,
        _ rules: RuleLibrary,
        _ content: ContentEngine,
        _ directory: StateDirectory,
        _ seen: SeenEvents,
        _ now: Int64,
        _ correlation: CorrelationStage,
        _ watched: [String]
    ) throws(WardenError) -> ScanEquipment {
        guard let integrityKey = IntegrityKey(installationKey: SymmetricKey(data: directory.key)) else {
            throw WardenError(code: "scan.out-of-memory", object: "integrity key", "no memory")
        }
        var engineOptions = EngineOptions()
        engineOptions.filter = EventFilter(
            since: options.since,
            until: options.until,
            workspaces: options.workspaces,
            principals: options.principals
        )
        engineOptions.maximumLineBytes = options.longestLine
        engineOptions.hashSeed = directory.key.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        var program = rules.program
        var flags = program.rules.enumerated().map { index, rule in
            RuleFlags(emits: rule.emits, isCorrelated: correlation.uses(rule: index))
        }
        // Only the store keeps uses.
        if options.stateDirectory != nil, !watched.isEmpty {
            program.rules.append(AccessUseRule.rule(watched))
            flags.append(RuleFlags(emits: false, isCorrelated: false, isUse: true))
        }
        return ScanEquipment(
            program: program,
            engine: try Engine(program, options: engineOptions),
            content: content,
            masking: content.with(maskingOptions),
            fingerprintKey: FingerprintKey(directory.key),
            integrityKey: integrityKey,
            rules: flags,
            seed: engineOptions.hashSeed,
            seen: seen,
            now: now
        )
    }

    private static func collector(
        _ files: FilesByPath,
        _ store: Store,
        _ scope: String,
        _ earlier: ScopeState?,
        _ correlation: sending CorrelationStage,
        _ content: ContentEngine,
        _ key: IntegrityKey,
        _ onDetection: @escaping @Sendable (Detection) -> Void
    ) throws(WardenError) -> ScanCollector {
        let state = ScanCollector.State(
            detections: DetectionTally(known: earlier?.detections ?? []),
            content: ContentTally(known: earlier?.content ?? []) { group in
                (try? store.contentValues(of: scope, group: group, limit: ContentTally.maximumDistinct)) ?? []
            },
            correlation: correlation,
            integrity: IntegrityStage { (path) throws(WardenError) in
                guard let stored = try store.commitment(of: path) else { return nil }
                return try FileCommitment(stored: stored, path: path, key: key)
            },
            census: earlier?.census ?? Census()
        )
        return ScanCollector(state: state, files: files, detectors: content.detectors, onDetection: onDetection)
    }

    private static func steps(_ files: [InputFile]) -> [[InputFile]] {
        var steps: [[InputFile]] = []
        var step: [InputFile] = []
        var bytes: UInt64 = 0
        for file in files {
            step.append(file)
            bytes += file.identity?.size ?? 0
            if step.count >= ScanJob.filesPerStep || bytes >= ScanJob.bytesPerStep {
                steps.append(step)
                step = []
                bytes = 0
            }
        }
        return step.isEmpty ? steps : steps + [step]
    }

}

extension FileIdentity {
    /// What the store compares.
    var text: String { "\(device):\(inode):\(size):\(modified):\(changed)" }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
