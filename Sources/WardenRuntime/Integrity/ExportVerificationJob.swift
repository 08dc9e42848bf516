internal import Crypto
internal import Foundation
public import WardenDomain
internal import WardenEvidence
internal import WardenInput
public import WardenIntegrity

/// Judges files by an exported commitment file; needs neither store nor key of the installation that exported it.
public struct ExportVerificationJob: Sendable {
    public struct Outcome: Sendable {
        public var report: IntegrityReport
        public var created: String
        /// Exported files that are not below the paths.
        public var missing: [String]
        /// Files that were not exported.
        public var unknown: Int
        public var quarantine: [QuarantinedRecord]
    }

    private let paths: [String]
    private let bundle: CommitmentBundle
    private let now: Int64

    /// - Parameters:
    ///   - commitments: path of the exported file.
    ///   - key: the verifier key, or a file that holds it.
    public init(paths: [String], commitments: String, key: String, now: Int64) throws(WardenError) {
        guard let data = FileManager.default.contents(atPath: commitments) else {
            throw WardenError(
                code: "integrity.unreadable-export",
                object: commitments,
                "the commitment file cannot be read",
                hint: "name the file that `trailwarden integrity export` wrote"
            )
        }
        let held = FileManager.default.contents(atPath: key).map { String(decoding: $0, as: UTF8.self) } ?? key
        let verifier = try NoteVerifier(parsing: held.trimmingCharacters(in: .whitespacesAndNewlines))
        do throws(WardenError) {
            bundle = try CommitmentBundle(parsing: String(decoding: data, as: UTF8.self), verifier: verifier)
        } catch {
            throw WardenError(code: error.code, object: commitments, error.message, hint: error.hint)
        }
        self.paths = paths
        self.now = now
    }

    public func run() throws(WardenError) -> Outcome {
        let plan = InputPlanner.expand(paths)
        let roots = paths.map(InputFile.absolute)
        var exported: [String: StandardCommitment] = [:]
        for root in roots {
            for file in bundle.files { exported[Self.place(of: file, below: root)] = file }
        }
        // Tags are of no use here: any key will do.
        guard let key = IntegrityKey(installationKey: SymmetricKey(size: .bits256)) else {
            throw WardenError(code: "integrity.out-of-memory", object: "key", "no memory for the key")
        }
        let survey = FileSurvey(key: key, now: now, standard: .exported(exported))
        var judge = IntegrityJudge(now: now)
        var quarantine = plan.issues
        var found: Set<String> = []
        var unknown = 0
        for file in plan.files {
            let reading = survey.read(file) { _ in nil }
            quarantine += reading.quarantine
            for read in reading.files {
                guard let earlier = exported[read.commitment.path], let now = read.standard else {
                    unknown += 1
                    judge.add(read.commitment, .new)
                    continue
                }
                found.insert(earlier.path)
                judge.add(
                    read.commitment,
                    FileVerdict(exported: earlier, now: now, rootAtEarlier: read.standardRootAtEarlier)
                )
            }
        }
        let present = FilesByPath(plan.files.map(\.absolutePath))
        let unread = Set(
            CommittedPlace.unread(quarantine, FilesByPath(plan.files.map(\.path))).map(InputFile.absolute)
        )
        var missing: [String] = []
        for file in bundle.files where !found.contains(file.path) && file.lines > 0 {
            let commitment = FileCommitment(path: file.path, lines: file.lines)
            let places = roots.compactMap { root in
                let place = Self.place(of: file, below: root)
                return present.holding(place).map { (place, $0) }
            }
            guard let (place, container) = places.first else {
                missing.append(file.path)
                judge.addMissing(commitment)
                continue
            }
            // What could not be read is told as such.
            if !unread.contains(place), !unread.contains(container) { judge.addEmptied(commitment) }
        }
        return Outcome(
            report: judge.report(),
            created: bundle.created,
            missing: missing,
            unknown: unknown,
            quarantine: quarantine
        )
    }

    private static func place(of file: StandardCommitment, below root: String) -> String {
        file.path == "." ? root : "\(root)/\(file.path)"
    }
}
