internal import Foundation
public import WardenDomain
public import WardenEvidence
internal import WardenLedger

/// The evidence log of an installation: what happened, in an order that nobody can change unseen.
///
/// Everything that decides, changes, judges or approves appends here first and goes on when the entry lasts. Many tasks
/// and several processes may append at once.
public struct EvidenceLog: Sendable {
    public let directory: String
    /// The public key of the log, whose name is the log's origin.
    public let verifier: NoteVerifier
    /// Who acts, where a caller does not say otherwise.
    public let actor: String
    private let writer: LedgerWriter
    private let now: @Sendable () -> Int64

    /// Opens the log of a state directory, or begins one.
    ///
    /// - Parameters:
    ///   - state: path of the state directory.
    ///   - settings: section `evidence` of the configuration.
    ///   - connector: signs in to AWS where the key is in KMS.
    ///   - environment: nil = the process's own.
    ///   - now: epoch milliseconds; nil = the system's clock.
    /// - Throws: `evidence.key`, `evidence.unwritable`, `state.unusable`.
    public init(
        state: String,
        settings: EvidenceSettings = EvidenceSettings(),
        connector: Connector? = nil,
        environment: [String: String]? = nil,
        now: (@Sendable () -> Int64)? = nil
    ) async throws(WardenError) {
        let environment = environment ?? ProcessInfo.processInfo.environment
        let now = now ?? { Int64(Date().timeIntervalSince1970 * 1_000) }
        let place = EvidencePlace(state: try StateDirectory(path: state).path, settings: settings)
        directory = place.directory
        let origin = try place.origin()
        let key = EvidenceKey(settings: settings, stateDirectory: state, environment: environment)
        let signer = try await key.signer(origin: origin, connector: connector)
        verifier = signer.verifier
        try place.publish(signer.verifier)
        actor = environment["TRAILWARDEN_ACTOR"] ?? environment["USER"] ?? environment["LOGNAME"] ?? "trailwarden"
        self.now = now
        writer = LedgerWriter(directory: directory, signer: signer, now: now)
    }

    /// Records one fact. It lasts when this returns.
    ///
    /// - Parameters:
    ///   - kind: what happened: `incident.opened`.
    ///   - subject: what it happened to.
    ///   - actor: who did it; nil = the user who runs the program.
    ///   - body: the facts, never a secret.
    /// - Returns: the entry's index.
    /// - Throws: `evidence.unwritable`, `evidence.damaged`, `evidence.bad-signature`.
    @discardableResult
    public func append(
        kind: String,
        subject: String,
        actor: String? = nil,
        body: JSONValue
    ) async throws(WardenError) -> UInt64 {
        let draft = EvidenceDraft(kind: kind, subject: subject, actor: actor ?? self.actor, time: now(), body: body)
        return try await writer.append([draft]).lowerBound
    }

    /// Records facts in order, without others between them. They last when this returns.
    public func append(_ drafts: [EvidenceDraft]) async throws(WardenError) -> Range<UInt64> {
        try await writer.append(drafts)
    }

    /// Signs the log as it is. Called before a program ends, so that nothing waits for its successor.
    @discardableResult
    public func publish() async throws(WardenError) -> SignedCheckpoint { try await writer.publish() }
}
