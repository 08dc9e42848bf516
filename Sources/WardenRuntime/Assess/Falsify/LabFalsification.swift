internal import Foundation
public import WardenChecks
internal import WardenDomain
internal import WardenEstate

/// Breaks a lab in exactly the way each check looks for, sees it fail, mends it, and sees it pass.
///
/// Recipes whose checks read nothing in common are tried together: the estate is read three times for all of them.
public struct LabFalsification {
    private let configuration: String
    private let bench: LabBench
    private let policy: DeclaredPolicy

    /// - Parameter configuration: the file that `trailwarden lab up` wrote.
    /// - Throws: `assess.no-lab` where an endpoint is not of this machine; `configuration.*`.
    public init(configuration: String) throws {
        self.configuration = configuration
        let connector = try Connector.load(path: configuration)
        bench = try LabBench(connector, configuration: configuration)
        policy = connector.configuration.policy
    }

    /// - Parameter told: of each verdict as soon as it stands.
    public func run(
        _ checks: [any Check.Type],
        told: (FalsificationVerdict) -> Void = { _ in }
    ) async throws -> [FalsificationVerdict] {
        var verdicts: [FalsificationVerdict] = []
        func say(_ new: [FalsificationVerdict]) {
            verdicts += new
            new.forEach(told)
        }
        say(
            checks.compactMap { check in
                check.lab.obstacle.map { FalsificationVerdict(check: check.metadata.id, obstacle: $0) }
            }
        )
        let before = try await read()
        let trials = checks.filter { $0.lab.obstacle == nil }.map { trial($0, before) }
        for wave in Self.waves(trials.map { ($0, keys($0, before)) }) { say(try await falsify(wave)) }
        let after = try await read()
        for check in checks {
            guard let words = Self.change(outcomes(check, before), outcomes(check, after)) else { continue }
            say([FalsificationVerdict(check: check.metadata.id, bites: false, words: words)])
        }
        return verdicts
    }

    /// What of the lab is not as it was; nil = nothing.
    private static func change(
        _ before: [AssetID: CheckOutcome.Kind],
        _ after: [AssetID: CheckOutcome.Kind]
    ) -> String? {
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        guard let first = changed.min() else { return nil }
        let (was, now) = (before[first]?.rawValue ?? "nothing", after[first]?.rawValue ?? "nothing")
        let others = changed.count > 1 ? ", and \(changed.count - 1) more" : ""
        return "the lab is not as it was before: \(first) was \(was) and is \(now)\(others)"
    }

    // MARK: Together

    /// What a check reads, and what its recipe changes: nobody else may touch it meanwhile.
    private func keys(_ trial: LabTrial, _ posture: Posture) -> Set<String> {
        var keys: Set<String> = []
        for step in trial.recipe.right + trial.recipe.wrong {
            switch step {
            case .bucket(let name, _, of: let bucket): keys.insert(Self.key(name, trial.filled(bucket)))
            case .statement(.bucketPolicy(of: let bucket), _): keys.insert(Self.key("policy", trial.filled(bucket)))
            case .workspaceConf(let values): keys.formUnion(values.keys.map { "\($0) of \(trial.filled("{name}"))" })
            case .setting(let type, _): keys.insert("\(type) of \(trial.filled("{name}"))")
            default: break
            }
        }
        let result = results(trial, posture).first { $0.subject.name == trial.filled("{name}") }
        let asked = result?.asked ?? []
        // Of these documents each check looks at keys of its own.
        keys.formUnion(
            asked.filter { !$0.hasPrefix("databricks.workspace-conf") && !$0.hasPrefix("databricks.settings") }
        )
        // What the subject will be shows only once the lab is right.
        if trial.recipe.isAlone || result == nil || asked.isEmpty { keys.insert(Self.alone) }
        return keys
    }

    private static let alone = "alone"

    private static func key(_ name: String, _ bucket: String) -> String {
        let aspects = [
            "publicAccessBlock": "public-access-block", "ownershipControls": "ownership",
        ]
        return "s3.\(aspects[name] ?? name) of \(AssetID(.bucket, scope: "s3", name: bucket))"
    }

    private static func waves(_ trials: [(trial: LabTrial, keys: Set<String>)]) -> [[LabTrial]] {
        var waves: [(trials: [LabTrial], keys: Set<String>)] = []
        for (trial, keys) in trials {
            let open = waves.firstIndex { wave in
                !keys.contains(alone) && !wave.keys.contains(alone) && wave.keys.isDisjoint(with: keys)
            }
            if let open {
                waves[open].trials.append(trial)
                waves[open].keys.formUnion(keys)
            } else {
                waves.append(([trial], keys))
            }
        }
        return waves.map(\.trials)
    }

    // MARK: One wave

    private func falsify(_ trials: [LabTrial]) async throws -> [FalsificationVerdict] {
        var failed: [String: String] = [:]
        var marks: [String: Int] = [:]
        // Judged at once: what a recipe declares, and the days that it lets pass, are taken back with the rest.
        var seen: [String: [[AssetID: CheckOutcome.Kind]]] = [:]
        func look() async throws {
            do {
                let posture = try await read()
                for trial in trials { seen[trial.id, default: []].append(outcomes(trial, posture)) }
            } catch {
                // Nothing stays broken because the lab could not be read.
                for trial in trials { try? await trial.takeBack() }
                throw error
            }
        }
        func attempt(_ trial: LabTrial, _ words: String, _ body: () async throws -> Void) async {
            guard failed[trial.id] == nil else { return }
            do { try await body() } catch { failed[trial.id] = "\(words): \(error)" }
        }
        for trial in trials {
            await attempt(trial, "cannot be made right") { _ = try await trial.apply(trial.recipe.right) }
        }
        try await look()
        for trial in trials {
            await attempt(trial, "cannot be broken") { marks[trial.id] = try await trial.apply(trial.recipe.wrong) }
        }
        try await look()
        for trial in trials {
            // Also where breaking stopped half-way.
            do {
                try await trial.takeBack(to: marks[trial.id] ?? 0)
            } catch {
                failed[trial.id] = failed[trial.id] ?? "cannot be mended: \(error)"
            }
        }
        try await look()
        var verdicts: [FalsificationVerdict] = []
        for trial in trials {
            if let words = failed[trial.id] {
                verdicts.append(FalsificationVerdict(check: trial.id, bites: false, words: words))
            } else if let seen = seen[trial.id], seen.count == 3 {
                verdicts.append(
                    FalsificationVerdict(
                        check: trial.id,
                        of: trial.filled("{name}"),
                        right: seen[0],
                        broken: seen[1],
                        mended: seen[2]
                    )
                )
            } else {
                let words = "the lab was not read three times"
                verdicts.append(FalsificationVerdict(check: trial.id, bites: false, words: words))
            }
        }
        for trial in trials {
            do {
                try await trial.takeBack()
            } catch {
                verdicts.append(
                    FalsificationVerdict(check: trial.id, bites: false, words: "cannot be put back: \(error)")
                )
            }
        }
        return verdicts
    }

    // MARK: Reading

    private func trial(_ check: any Check.Type, _ posture: Posture) -> LabTrial {
        var variables = LabVariables()
        variables.values["account"] = .string(bench.accountID)
        variables.values["aws"] = .string(bench.cloudID)
        if let metastore = posture.assets(.metastore).first {
            variables.values["metastore"] = .string(metastore.id.name)
        }
        let trial = LabTrial(check, check.lab, bench, variables, policy)
        let results = results(trial, posture).filter { $0.subject != EstateFacts.wholeEstate }
        let named = trial.recipe.subject.flatMap { name in
            results.first { $0.subjectName == name || $0.subject.name == name || $0.subject.name.hasSuffix("/" + name) }
        }
        let passing = results.first { $0.outcome.kind == .pass }
        if let subject = (named ?? passing ?? results.first)?.subject { trial.choose(subject) }
        if named == nil, let name = trial.recipe.subject { trial.choose(named: name) }
        return trial
    }

    private func read() async throws -> Posture {
        let state = NSTemporaryDirectory() + "trailwarden-selftest-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: state) }
        return try await Assessing(Assessing.Options(configuration: configuration, state: state)).read()
    }

    private func results(_ trial: LabTrial, _ posture: Posture) -> [CheckResult] {
        let now = posture.takenAt + trial.daysLater * 86_400_000
        return Assessor(posture, AssessmentInput(now: now, policy: trial.policy)).run([trial.check]).results
    }

    private func outcomes(_ trial: LabTrial, _ posture: Posture) -> [AssetID: CheckOutcome.Kind] {
        Dictionary(results(trial, posture).map { ($0.subject, $0.outcome.kind) }) { _, last in last }
    }

    private func outcomes(_ check: any Check.Type, _ posture: Posture) -> [AssetID: CheckOutcome.Kind] {
        let input = AssessmentInput(now: posture.takenAt, policy: policy)
        return Dictionary(Assessor(posture, input).run([check]).results.map { ($0.subject, $0.outcome.kind) }) {
            _,
            last in last
        }
    }
}

extension LabTrial {
    /// The text with what its placeholders stand for; as it is where one stands for nothing yet.
    func filled(_ text: String) -> String { (try? variables.fill(text)) ?? text }
}
