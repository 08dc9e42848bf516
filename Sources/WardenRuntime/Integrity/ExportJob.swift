public import WardenDomain
internal import WardenEvidence
internal import WardenInput
public import WardenIntegrity

extension IntegrityJob {
    /// An exported file.
    public struct Export: Sendable {
        /// The file's text.
        public var text: String
        /// The verifier key to hand over with it, by another way.
        public var verifier: String
        public var files: Int
        public var lines: UInt64
        /// What keeps the export from being evidence for the time of the scan: files that are not what was scanned.
        public var report: IntegrityReport
        public var quarantine: [QuarantinedRecord]
    }

    /// Commits to all files below the one directory or file given, in a form that verifies without this installation.
    ///
    /// - Parameter namesLines: adds eight bytes a line, so that the verifier can name changed lines.
    public func export(namesLines: Bool) throws(WardenError) -> Export {
        let signer = try ExportKey.signer(in: state)
        let plan = InputPlanner.expand(paths)
        let key = try integrityKey()
        let known = try KnownCommitments(store: try state.openStore(), key: key)
        let roots = paths.map(InputFile.absolute)
        let tally = OrderedSurvey.run(
            plan.files,
            survey: { [now] in FileSurvey(key: key, now: now, standard: .all(keepsLeaves: namesLines)) },
            threads: threads,
            earlier: { known[$0] },
            into: (tally: Tally(quarantine: plan.issues, now: now), exported: [StandardCommitment]())
        ) { result, reading in
            result.tally.add(reading)
            for var standard in reading.files.compactMap(\.standard) {
                standard.path = RelativePath.of(standard.path, below: roots)
                result.exported.append(standard)
            }
        }
        let exported = tally.exported
        let bundle = CommitmentBundle(
            origin: signer.verifier.name,
            created: UTCTime.text(second: now / 1_000),
            files: exported
        )
        return Export(
            text: try bundle.rendered(by: signer),
            verifier: signer.verifier.text,
            files: exported.count,
            lines: exported.reduce(0) { $0 + $1.lines },
            report: tally.tally.judge.report(),
            quarantine: tally.tally.quarantine
        )
    }
}
