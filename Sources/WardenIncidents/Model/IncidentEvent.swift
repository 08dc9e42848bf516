public import WardenDomain

/// One thing that happened in an incident. Events are only ever added.
public struct IncidentEvent: Sendable, Hashable, Codable {
    public enum Kind: Sendable, Hashable, Codable {
        case opened(Opening)
        case assigned(String)
        case commented(String)
        case contained(Change)
        case fixed(Change)
        /// Probes of the fix. The incident moves on only if every one of them holds.
        case verified([Probe])
        /// What closing needs, as far as it is known.
        case documented(Documentation)
        case exposureStated(ExposureStatement)
        case ticketed(TicketReference)
        case closed(String)
        case reopened(String)
    }

    /// Epoch milliseconds.
    public var time: Int64
    public var actor: String
    public var kind: Kind
    /// The entry of the evidence log that was written first.
    public var evidence: UInt64?

    public init(time: Int64, actor: String, kind: Kind, evidence: UInt64? = nil) {
        self.time = time
        self.actor = actor
        self.kind = kind
        self.evidence = evidence
    }

    /// How the evidence log names it.
    public var name: String {
        switch kind {
        case .opened: "opened"
        case .assigned: "assigned"
        case .commented: "commented"
        case .contained: "contained"
        case .fixed: "fixed"
        case .verified(let probes): Probe.allHold(probes) ? "verified" : "verification-failed"
        case .documented: "documented"
        case .exposureStated: "exposure-stated"
        case .ticketed: "ticketed"
        case .closed: "closed"
        case .reopened: "reopened"
        }
    }
}

/// How an incident began.
public struct Opening: Sendable, Hashable, Codable {
    public var title: String
    public var severity: Severity
    /// What showed it: fingerprints of findings and detections.
    public var sources: [Source]
    /// The location of audit data that it is about, as `access who` names it.
    public var location: String?
    /// When the exposure began and ended, as far as it is known.
    public var window: ExposureWindow

    public struct Source: Sendable, Hashable, Codable {
        public enum Kind: String, Sendable, Hashable, Codable, CaseIterable { case finding, detection }

        public var kind: Kind
        public var fingerprint: String
        public var title: String

        public init(kind: Kind, fingerprint: String, title: String) {
            self.kind = kind
            self.fingerprint = fingerprint
            self.title = title
        }
    }

    public init(
        title: String,
        severity: Severity,
        sources: [Source] = [],
        location: String? = nil,
        window: ExposureWindow = ExposureWindow()
    ) {
        self.title = title
        self.severity = severity
        self.sources = sources
        self.location = location
        self.window = window
    }
}

/// Something that was done.
public struct Change: Sendable, Hashable, Codable {
    public struct Approval: Sendable, Hashable, Codable {
        public var by: String
        /// Epoch milliseconds.
        public var time: Int64

        public init(by: String, time: Int64) {
            self.by = by
            self.time = time
        }
    }

    public var summary: String
    public var before: String?
    public var after: String?
    /// The plan that did it, by its digest.
    public var plan: String?
    public var approvals: [Approval]
    /// Parties that lost their access by it: verification looks whether they did.
    public var revoked: [String]
    /// Nothing had to be done, and `summary` says why.
    public var wasNotNeeded: Bool

    public init(
        summary: String,
        before: String? = nil,
        after: String? = nil,
        plan: String? = nil,
        approvals: [Approval] = [],
        revoked: [String] = [],
        wasNotNeeded: Bool = false
    ) {
        self.summary = summary
        self.before = before
        self.after = after
        self.plan = plan
        self.approvals = approvals
        self.revoked = revoked
        self.wasNotNeeded = wasNotNeeded
    }
}

/// One look at whether a fix holds.
public struct Probe: Sendable, Hashable, Codable {
    public enum Result: String, Sendable, Hashable, Codable, CaseIterable { case holds, fails, unknown }

    public var name: String
    public var result: Result
    public var detail: String

    public init(name: String, result: Result, detail: String) {
        self.name = name
        self.result = result
        self.detail = detail
    }

    /// Unknown is never a pass, and nothing is no proof.
    public static func allHold(_ probes: [Probe]) -> Bool {
        !probes.isEmpty && probes.allSatisfy { $0.result == .holds }
    }
}

/// What a person has to write down before an incident can be closed.
public struct Documentation: Sendable, Hashable, Codable {
    public var rootCause: String?
    public var impact: String?
    public var resolution: String?

    public init(rootCause: String? = nil, impact: String? = nil, resolution: String? = nil) {
        self.rootCause = rootCause
        self.impact = impact
        self.resolution = resolution
    }

    /// With what `newer` says instead.
    func replaced(by newer: Documentation) -> Documentation {
        Documentation(
            rootCause: newer.rootCause ?? rootCause,
            impact: newer.impact ?? impact,
            resolution: newer.resolution ?? resolution
        )
    }

    /// The options of `incident close` that are still missing.
    var missing: [String] {
        [("--root-cause", rootCause), ("--impact", impact), ("--resolution", resolution)]
            .filter { ($0.1 ?? "").allSatisfy(\.isWhitespace) }.map(\.0)
    }
}

/// A ticket of another system.
public struct TicketReference: Sendable, Hashable, Codable {
    /// `jira`, `servicenow`.
    public var system: String
    /// What the system's interface calls it: the key, the sys_id.
    public var id: String
    /// What people call it: `SEC-12`, `INC0010001`.
    public var name: String
    public var url: String

    public init(system: String, id: String, name: String, url: String) {
        self.system = system
        self.id = id
        self.name = name
        self.url = url
    }
}
