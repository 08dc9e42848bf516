public import WardenCloud
internal import WardenDomain

/// A request of another system to the monitor: acknowledge or resolve an alert, contain or approve.
///
/// The playbook contract: `POST /v1/actions` with `{"action", "target", "by", "note"}`, signed like the webhook that
/// goes out, with a secret of its own that allows named actions and nothing else. Each request counts once.
public struct InboundRequest: Sendable, Hashable {
    public enum Action: String, Sendable, Hashable, CaseIterable {
        case acknowledge, resolve
        /// Runs a containment that was prepared.
        case contain
        /// Approves a plan.
        case approve
    }

    public var action: Action
    /// Id of the alert, the incident or the plan.
    public var target: String
    /// Who asks, for the records.
    public var by: String
    public var note: String
    /// The request's own number: a second one with it is a replay.
    public var number: String
    /// `approve`: the approver's signature of the plan. The caller's own signature approves nothing.
    public var approval: Approval?

    /// Ed25519, in hexadecimal.
    public struct Approval: Sendable, Hashable {
        public var key: String
        public var signature: String
    }

    /// A caller and what it may ask for.
    public struct Caller: Sendable, Hashable {
        public var name: String
        public var secret: Secret
        public var actions: Set<Action>

        public init(name: String, secret: Secret, actions: Set<Action>) {
            self.name = name
            self.secret = secret
            self.actions = actions
        }
    }

    /// Why a request is not taken. All that a caller without a secret learns is `unsigned`.
    public enum Refusal: String, Error, Sendable, Hashable {
        /// No valid signature of a known caller.
        case unsigned
        /// Signed too long ago, or in the future.
        case stale
        case malformed
        /// The caller may not ask for it.
        case forbidden
        /// It was taken before.
        case replayed
        case unknownTarget = "unknown-target"
        /// No response of the configuration is meant for this alert.
        case noResponse = "no-response"
        /// The store or the plan cannot be read or written now.
        case unavailable

        /// The status of the answer.
        public var status: Int {
            switch self {
            case .unsigned: 401
            case .stale, .malformed: 400
            case .forbidden: 403
            case .replayed: 409
            case .unknownTarget: 404
            case .noResponse: 422
            case .unavailable: 503
            }
        }
    }

    /// How old a signature may be, milliseconds.
    public static let freshness: Int64 = 300_000

    /// Reads and checks a request, replay apart: that takes memory.
    ///
    /// - Parameter header: value of a header by name.
    public init(
        _ body: [UInt8],
        header: (String) -> String?,
        callers: [Caller],
        now: Int64
    ) throws(Refusal) {
        guard let stamp = header("X-Trailwarden-Timestamp"), let number = header("X-Trailwarden-Delivery"),
            let signature = header("X-Trailwarden-Signature"), signature.hasPrefix("v1="), !number.isEmpty,
            number.utf8.count <= 128
        else { throw .unsigned }
        // Every caller is tried: how long it takes tells nothing about which one it was.
        var signer: Caller?
        for caller in callers
        where WebhookSignature.isValid(
            String(signature.dropFirst(3)),
            body,
            timestamp: stamp,
            delivery: number,
            secret: caller.secret
        ) {
            signer = caller
        }
        guard let signer else { throw .unsigned }
        guard let seconds = Int64(stamp), (0..<Int64.max / 1_000).contains(seconds),
            abs(now - seconds * 1_000) <= Self.freshness
        else { throw .stale }
        guard let json = try? JSONReader.read(body), let word = json["action"]?.string,
            let action = Action(rawValue: word), let target = json["target"]?.string, !target.isEmpty,
            target.utf8.count <= 256
        else { throw .malformed }
        guard signer.actions.contains(action) else { throw .forbidden }
        self.action = action
        self.target = target
        self.number = "\(signer.name)/\(number)"
        let person = json["by"]?.string.map { SafeLine.text($0, limit: 200) } ?? ""
        by = person.isEmpty ? signer.name : "\(person) through \(signer.name)"
        if let given = json["approval"], let key = given["key"]?.string, let signature = given["signature"]?.string {
            approval = Approval(key: key.lowercased(), signature: signature.lowercased())
        } else {
            approval = nil
        }
        note = SafeLine.text(json["note"]?.string ?? "", limit: 1_000)
    }
}
