public import WardenDomain

/// An incident: what its events come to.
///
/// detected → contained → fixed → verified → closed. A change after a verification asks for a new one; reopening begins
/// anew. What is not allowed is refused with the step that comes first.
public struct Incident: Sendable, Hashable {
    /// `INC-2026-0001`.
    public let id: String
    public private(set) var events: [IncidentEvent] = []
    public private(set) var opening: Opening
    public private(set) var stage = IncidentStage.detected
    public private(set) var assignee: String?
    public private(set) var documentation = Documentation()
    public private(set) var exposure: ExposureStatement?
    public private(set) var tickets: [TicketReference] = []
    /// When the stage was entered, epoch milliseconds, each time it was.
    public private(set) var entries: [Entry] = []

    /// A stage and when it began.
    public struct Entry: Sendable, Hashable {
        public var stage: IncidentStage
        public var time: Int64
    }

    /// Opens an incident.
    public init(id: String, opening: Opening, time: Int64, actor: String, evidence: UInt64? = nil) {
        self.id = id
        self.opening = opening
        entries = [Entry(stage: .detected, time: time)]
        events = [IncidentEvent(time: time, actor: actor, kind: .opened(opening), evidence: evidence)]
    }

    /// The incident of stored events, which begin with its opening; nil where they do not.
    public init?(id: String, events: [IncidentEvent]) {
        guard let first = events.first, case .opened(let opening) = first.kind else { return nil }
        self.init(id: id, opening: opening, time: first.time, actor: first.actor, evidence: first.evidence)
        for event in events.dropFirst() { apply(event) }
    }

    /// Adds an event.
    ///
    /// - Throws: `incident.refused`, with what has to come first.
    public mutating func record(_ event: IncidentEvent) throws(WardenError) {
        if let refusal = refusal(of: event.kind) { throw refusal }
        apply(event)
    }

    /// Why an event is not allowed now; nil where it is.
    public func refusal(of kind: IncidentEvent.Kind) -> WardenError? {
        switch kind {
        case .opened: refuse("is open already", "run 'trailwarden incident show \(id)'")
        case .commented, .ticketed, .exposureStated: nil
        case .reopened(let reason):
            if stage == .detected {
                refuse("is open already", "run 'trailwarden incident comment \(id) TEXT'")
            } else if reason.allSatisfy(\.isWhitespace) {
                refuse("is reopened only with a reason", "say why with --reason")
            } else {
                nil
            }
        case _ where stage == .closed: refuse("is closed", "run 'trailwarden incident reopen \(id) --reason TEXT'")
        case .assigned, .documented, .contained: nil
        case .fixed: stage == .detected ? notYet("fixed", .contained, "contain") : nil
        case .verified: stage < .fixed ? notYet("verified", .fixed, stage == .detected ? "contain" : "fix") : nil
        case .closed: closingRefusal
        }
    }

    private var closingRefusal: WardenError? {
        guard stage == .verified else {
            let next = [IncidentStage.detected: "contain", .contained: "fix", .fixed: "verify"][stage] ?? "verify"
            return notYet("closed", .verified, next)
        }
        var missing = documentation.missing
        if assignee == nil { missing.append("an assignee (incident assign)") }
        if exposure == nil { missing.append("an exposure statement (incident exposure)") }
        guard !missing.isEmpty else { return nil }
        return refuse(
            "cannot be closed: it lacks \(missing.joined(separator: ", "))",
            "add what is missing, then close"
        )
    }

    private mutating func apply(_ event: IncidentEvent) {
        events.append(event)
        switch event.kind {
        case .opened, .commented: break
        case .assigned(let name): assignee = name
        case .contained: enter(stage == .detected ? .contained : min(stage, .fixed), event.time)
        case .fixed: enter(.fixed, event.time)
        case .verified(let probes): enter(Probe.allHold(probes) ? .verified : min(stage, .fixed), event.time)
        case .documented(let words): documentation = documentation.replaced(by: words)
        case .exposureStated(let statement): exposure = statement
        case .ticketed(let ticket):
            tickets.removeAll { $0.system == ticket.system }
            tickets.append(ticket)
        case .closed: enter(.closed, event.time)
        case .reopened: enter(.detected, event.time)
        }
    }

    private mutating func enter(_ next: IncidentStage, _ time: Int64) {
        guard next != stage else { return }
        stage = next
        entries.append(Entry(stage: next, time: time))
    }

    private func notYet(_ what: String, _ needed: IncidentStage, _ command: String) -> WardenError {
        refuse(
            "is \(stage.rawValue): it can be \(what) once it is \(needed.rawValue)",
            "run 'trailwarden incident \(command) \(id)'"
        )
    }

    private func refuse(_ message: String, _ hint: String) -> WardenError {
        WardenError(code: "incident.refused", object: id, message, hint: hint)
    }
}
