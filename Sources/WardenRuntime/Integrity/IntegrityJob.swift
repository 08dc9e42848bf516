internal import Crypto
public import WardenDomain
internal import WardenInput
public import WardenIntegrity
internal import WardenStore

/// Reads files and judges them by what earlier scans committed to. Writes nothing.
public struct IntegrityJob: Sendable {
    /// What a run came to.
    public struct Outcome: Sendable {
        public var report: IntegrityReport
        public var quarantine: [QuarantinedRecord]
        /// Files that no earlier scan committed to.
        public var unknown: Int
    }

    let paths: [String]
    let state: StateDirectory
    /// Epoch milliseconds.
    let now: Int64
    let threads: Int

    public init(paths: [String], stateDirectory: String, now: Int64, threads: Int) throws(WardenError) {
        self.paths = paths
        state = try StateDirectory(path: stateDirectory)
        self.now = now
        self.threads = max(1, threads)
    }

    /// Judges all files below the paths.
    public func run() throws(WardenError) -> Outcome {
        let plan = InputPlanner.expand(paths)
        let key = try integrityKey()
        let known = try KnownCommitments(store: try state.openStore(), key: key)
        var tally = OrderedSurvey.run(
            plan.files,
            survey: { [now] in FileSurvey(key: key, now: now, standard: .none) },
            threads: threads,
            earlier: { known[$0] },
            into: Tally(quarantine: plan.issues, now: now)
        ) { $0.add($1) }
        let present = FilesByPath(plan.files.map(\.absolutePath))
        for commitment in known.missing(below: paths.map(InputFile.absolute), present: present) {
            tally.judge.addMissing(commitment)
        }
        let unread = Set(
            CommittedPlace.unread(tally.quarantine, FilesByPath(plan.files.map(\.path))).map(InputFile.absolute)
        )
        for commitment in known.emptied(present: present, found: tally.found, unread: unread) {
            tally.judge.addEmptied(commitment)
        }
        for error in known.unbelievable { tally.judge.addUnbelievable(error) }
        return Outcome(report: tally.judge.report(), quarantine: tally.quarantine, unknown: tally.unknown)
    }

    /// What is kept while files are read.
    struct Tally: Sendable {
        var judge: IntegrityJudge
        var quarantine: [QuarantinedRecord]
        var unknown = 0
        /// Paths of files and members that lines were read of.
        var found: Set<String> = []
        private var repeated = RepeatedLines()

        init(quarantine: [QuarantinedRecord], now: Int64) {
            self.quarantine = quarantine
            judge = IntegrityJudge(now: now)
        }

        mutating func add(_ reading: OrderedSurvey.Reading) {
            quarantine += reading.quarantine
            for var file in reading.files {
                repeated.note(&file.commitment)
                let earlier = reading.earlier[file.commitment.path]
                file.commitment.found = earlier?.found ?? []
                let verdict = FileVerdict(
                    earlier: earlier,
                    now: file.commitment,
                    rootAtEarlier: file.rootAtEarlier
                )
                if verdict == .new { unknown += 1 }
                found.insert(file.commitment.path)
                judge.add(file.commitment, verdict)
            }
        }
    }

    func integrityKey() throws(WardenError) -> IntegrityKey {
        guard let key = IntegrityKey(installationKey: SymmetricKey(data: state.key)) else {
            throw WardenError(code: "integrity.out-of-memory", object: state.path, "no memory for the key")
        }
        return key
    }
}
