internal import Foundation
public import WardenBehaviour
public import WardenDomain
internal import WardenStore

/// The behaviour model of one state directory: loaded, fed, asked, saved. What the commands, a scan and a monitor share.
///
/// Not safe to use from several threads at once. The open day lives in memory: `save` keeps the days that are closed.
public final class BehaviourSession {
    private let store: Store
    private var model: BehaviourModel
    private var pending: [StoredCase] = []
    private var files: [String: String] = [:]
    private var feedback: [StoredFeedback] = []
    private var isFresh: Bool

    /// Opens the model below a state directory.
    ///
    /// - Parameter isFull: forget what was learned.
    /// - Throws: `state.unusable`, `store.*`, `behaviour.unreadable-state`.
    public convenience init(
        directory: StateDirectory,
        options: BehaviourOptions = BehaviourOptions(),
        isFull: Bool = false
    ) throws(WardenError) {
        try self.init(store: try directory.openStore(), options: options, isFull: isFull)
    }

    init(store: Store, options: BehaviourOptions, isFull: Bool) throws(WardenError) {
        self.store = store
        if !isFull, let saved = try store.behaviour() {
            let profiles = saved.profiles.map { BehaviourState.Entry(principal: $0.principal, bytes: $0.value) }
            model = try BehaviourModel(BehaviourState(shared: saved.shared, profiles: profiles), options: options)
            isFresh = false
        } else {
            model = BehaviourModel(options: options)
            isFresh = true
        }
    }

    /// Takes in one event: redacted, in the order of time.
    ///
    /// - Returns: the case when this event made it an alert, or an alert much worse.
    public func observe(_ activity: Activity) -> BehaviourCase? { model.observe(activity) }

    /// Tells the model the time, so that a day without events closes, too.
    public func advance(to time: Int64) { model.advance(toTime: time) }

    public var isLearning: Bool { model.isLearning }
    public var watchedDays: Int { model.watchedDays }
    public var principalCount: Int { model.principalCount }
    public var threshold: Float? { model.alertThreshold }
    /// Days since the epoch of the open day.
    public var openDay: Int32? { model.day }
    /// True where somebody did something on the open day.
    public var hasOpenActivity: Bool { model.hasOpenActivity }
    public var principals: [String] { model.principals }
    /// Nothing was learned yet.
    public var isEmpty: Bool { model.day == nil }

    /// What is usual for a principal; nil for one that is not known.
    public func habits(of principal: String) -> Habits? { model.habits(of: principal) }

    /// Cases of the open day, worst first.
    public var openCases: [BehaviourCase] { model.openCases }

    /// Commits the closed days, their cases, and feedback.
    public func save(at now: Int64) throws(WardenError) { try store.saveBehaviour(try takeUpdate(at: now), at: now) }

    /// What `save` would commit, for a caller that commits it with more.
    func takeUpdate(at now: Int64) throws(WardenError) -> BehaviourUpdate {
        for item in model.takeClosedCases() { pending.append(try Self.stored(item)) }
        let state = model.encoded()
        var update = BehaviourUpdate(
            shared: state.shared,
            profiles: state.profiles.map { (principal: $0.principal, value: $0.bytes) }
        )
        update.files = files
        update.cases = pending
        update.feedback = feedback
        update.replaces = isFresh
        update.savedAt = now
        isFresh = false
        (pending, files, feedback) = ([], [:], [])
        return update
    }

    /// Learns from what somebody said in another process, and that process has recorded.
    func learn(from said: StoredFeedback) throws(WardenError) {
        guard let verdict = Verdict(rawValue: said.verdict),
            let bytes = try store.behaviourCases(idsFrom: said.caseID).first
        else { return }
        model.apply(verdict, to: try Self.case(bytes))
    }

    func knownFiles() throws(WardenError) -> [String: String] { isFresh ? [:] : try store.behaviourFiles() }

    func noteLearned(_ path: String, identity: String) { files[path] = identity }

    /// Cases that were kept, the highest score first.
    public func cases(
        principal: String? = nil,
        sinceDay: Int = .min,
        alertsOnly: Bool = false,
        limit: Int
    ) throws(WardenError) -> [BehaviourCase] {
        try store.behaviourCases(principal: principal, since: sinceDay, alertsOnly: alertsOnly, limit: limit)
            .map(Self.case)
    }

    /// What people said of cases, the newest first.
    public func verdicts(principal: String? = nil, limit: Int) throws(WardenError) -> [CaseVerdict] {
        try store.behaviourFeedback(principal: principal, limit: limit).map { CaseVerdict($0) }
    }

    /// A case by its id, or by its beginning where only one begins so.
    ///
    /// - Throws: `behaviour.unknown-case`.
    public func find(_ id: String) throws(WardenError) -> BehaviourCase {
        let found = try store.behaviourCases(idsFrom: id)
        guard found.count == 1, let bytes = found.first else {
            throw WardenError(
                code: "behaviour.unknown-case",
                object: id,
                found.isEmpty ? "no case has this id" : "several cases begin with this id",
                hint: "list cases with 'trailwarden behaviour report'"
            )
        }
        return try Self.case(bytes)
    }

    /// Records what a person says of a case and lets the model learn from it.
    ///
    /// - Parameter id: of the case, or its beginning where only one begins so.
    /// - Throws: `behaviour.unknown-case`.
    public func judge(
        _ id: String,
        _ verdict: Verdict,
        note: String,
        by person: String,
        at now: Int64
    ) throws(WardenError) -> BehaviourCase {
        let item = try find(id)
        model.apply(verdict, to: item)
        feedback.append(
            StoredFeedback(
                caseID: item.id,
                principal: item.principal,
                verdict: verdict.rawValue,
                note: note,
                givenBy: person,
                givenAt: now
            )
        )
        try save(at: now)
        return item
    }

    static func stored(_ item: BehaviourCase) throws(WardenError) -> StoredCase {
        do {
            return StoredCase(
                id: item.id,
                principal: item.principal,
                day: Int(item.day),
                score: Double(item.score),
                isAlert: item.isAlert,
                value: [UInt8](try JSONEncoder().encode(item))
            )
        } catch {
            throw WardenError(code: "behaviour.unwritable-case", object: item.id, "\(error)")
        }
    }

    private static func `case`(_ bytes: [UInt8]) throws(WardenError) -> BehaviourCase {
        do {
            return try JSONDecoder().decode(BehaviourCase.self, from: Data(bytes))
        } catch {
            throw WardenError(code: "store.unreadable-value", object: "behaviour case", "\(error)")
        }
    }
}

/// What a person said of a case.
public struct CaseVerdict: Sendable, Hashable {
    public var caseID: String
    public var principal: String
    public var verdict: String
    public var note: String
    public var givenBy: String
    /// Epoch milliseconds.
    public var givenAt: Int64

    init(_ stored: StoredFeedback) {
        caseID = stored.caseID
        principal = stored.principal
        verdict = stored.verdict
        note = stored.note
        givenBy = stored.givenBy
        givenAt = stored.givenAt
    }
}
