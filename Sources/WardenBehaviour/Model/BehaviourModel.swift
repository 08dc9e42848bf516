internal import Foundation

/// Learns what every principal does and says how surprising a day is. Events go in as they come; the answer is there
/// after each. Memory is bounded per principal, whatever it does.
///
/// A value type without clock, files or randomness: the same events give the same judgements.
public struct BehaviourModel: Sendable {
    static let millisecondsPerDay: Int64 = 86_400_000

    public var options: BehaviourOptions
    var profiles: [Profile] = []
    var indices: [UInt64: Int32] = [:]
    /// The open day of each profile, as an index of `todays`; -1 = not active today.
    var openDays: [Int32] = []
    var todays: [Today] = []
    var active: [Int32] = []
    /// Days since the epoch of the open day; nil before the first event.
    public internal(set) var day: Int32?
    var dayKind = DayKind.working
    var firstDay: Int32 = 0
    var threshold: Float?
    var adoption = AdoptionTable()
    var groups = PeerGroups()
    /// By slot, people and services apart.
    var novelty = Array(repeating: NoveltyModel(), count: NoveltyModel.slots * 2)
    /// People and services: their silences, heights of features, and counts.
    var silence = [SilenceModel(), SilenceModel()]
    var calibration = [Calibration(), Calibration()]
    var everyone = [PeerGroups.Group](
        repeating: PeerGroups.Group(isService: false, declared: nil, centre: []),
        count: 2
    )
    var budget = AlertBudget()
    /// How much each feature is believed, moved by feedback; 1 = as built.
    var trust: [Float] = Array(repeating: 1, count: Feature.allCases.count)
    /// Networks and clients of confirmed misuse.
    var hostile: Set<UInt64> = []
    /// How many took up a new value on the open day: where many do at once, somebody rolled something out.
    var takers: [UInt64: Int32] = [:]
    var cache = NameCache()
    /// Names of values in profiles, to tell a person what is usual. Bounded.
    var names: [UInt32: String] = [:]
    var closed: [BehaviourCase] = []
    /// Cases below this score are not kept; the benchmark keeps all.
    public var keepsFrom: Float = 6

    public init(options: BehaviourOptions = BehaviourOptions()) { self.options = options }

    /// Principals known.
    public var principalCount: Int { profiles.count }

    /// Days between the first event and the open day.
    public var watchedDays: Int { day.map { Int($0 - firstDay) } ?? 0 }

    /// True while alerts are withheld because there is too little to compare with.
    public var isLearning: Bool { watchedDays < options.learningDays }

    /// The score a case must pass now; nil while learning.
    public var alertThreshold: Float? { threshold }

    /// Takes in one event.
    ///
    /// Events should come in the order of time; one of an earlier day counts for the open day.
    /// - Returns: the case, when this event carried it over the alert threshold, or made an alerted one much worse.
    public mutating func observe(_ activity: Activity) -> BehaviourCase? {
        let eventDay = Int32(truncatingIfNeeded: activity.time / Self.millisecondsPerDay)
        if let day, eventDay > day { advance(to: eventDay) }
        if day == nil { begin(eventDay) }
        let profile = index(of: activity.principal)
        let today = open(profile, activity)
        guard judge(activity, profile, today), threshold != nil else { return nil }
        return alert(profile, today, activity.time)
    }

    /// Closes the open day where the given time lies behind it: a monitor calls it when nothing happens.
    public mutating func advance(toTime time: Int64) {
        let target = Int32(truncatingIfNeeded: time / Self.millisecondsPerDay)
        if let day, target > day { advance(to: target) }
    }

    /// Cases of the days closed since the last call, in order of day and score.
    public mutating func takeClosedCases() -> [BehaviourCase] {
        defer { closed = [] }
        return closed
    }

    /// True where somebody did something on the open day.
    public var hasOpenActivity: Bool { !active.isEmpty }

    /// The open day's cases, worst first.
    public var openCases: [BehaviourCase] {
        active.map { makeCase(Int($0), Int(openDays[Int($0)])) }.filter { $0.score >= keepsFrom }
            .sorted { ($0.score, $1.principal) > ($1.score, $0.principal) }
    }

    /// Says what a principal is, where somebody knows better than its name tells.
    ///
    /// - Parameter group: its team; peers are then those of the same team.
    public mutating func declare(_ principal: String, isService: Bool, group: String?) {
        let index = index(of: principal)
        profiles[index].isService = isService
        profiles[index].declaredGroup = group
        if let group { profiles[index].group = groups.declared(group, isService: isService) }
    }

    private mutating func begin(_ first: Int32) {
        firstDay = first
        day = first
        dayKind = DayKind(day: first)
    }

    mutating func index(of principal: String) -> Int {
        let hash = StableHash.of(principal, seed: 0)
        if let known = indices[hash] { return Int(known) }
        let profile = Profile(name: principal, isService: Self.looksLikeService(principal), day: day ?? 0)
        profiles.append(profile)
        openDays.append(-1)
        indices[hash] = Int32(profiles.count - 1)
        return profiles.count - 1
    }

    private mutating func open(_ profile: Int, _ activity: Activity) -> Int {
        if openDays[profile] >= 0 { return Int(openDays[profile]) }
        todays.append(Today())
        let index = todays.count - 1
        openDays[profile] = Int32(index)
        active.append(Int32(profile))
        judgeSilence(profile, index)
        return index
    }

    private mutating func alert(_ profile: Int, _ today: Int, _ time: Int64) -> BehaviourCase? {
        guard let threshold else { return nil }
        let score = score(profile, today)
        guard score >= threshold else { return nil }
        if todays[today].alertedAt == nil {
            todays[today].alertedAt = time
        } else if score < todays[today].alertedScore * 1.5 {
            return nil
        }
        todays[today].alertedScore = score
        return makeCase(profile, today)
    }

    /// The final score of an open day.
    func score(_ profile: Int, _ today: Int) -> Float {
        max(0, whole(profile, today) - 0.5 * profiles[profile].usualScore - profiles[profile].pardon)
    }

    func whole(_ profile: Int, _ today: Int) -> Float {
        todays[today].score.whole(calibration[profiles[profile].isService ? 1 : 0])
    }

    /// Application ids, roles taken by machines, and AWS services; people have addresses and names.
    static func looksLikeService(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        if bytes.count == 36, bytes[8] == 45, bytes[13] == 45, bytes[18] == 45, bytes[23] == 45 { return true }
        if name.contains(":assumed-role/") { return !name.contains("@") }
        return name.hasSuffix(".amazonaws.com") || name.hasPrefix("svc-") || name.lowercased().hasPrefix("system-user")
    }
}
