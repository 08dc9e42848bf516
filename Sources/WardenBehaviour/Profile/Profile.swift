/// Everything remembered of one principal: about 6 kB, whatever it does.
struct Profile {
    var name: String
    var isService: Bool
    /// The group it was declared to be in; it is then not learned.
    var declaredGroup: String?
    var group: Int32 = -1
    var firstDay: Int32
    var lastDay: Int32
    var activeDays: Float = 0
    var tables: [DecayedTable] = Dimension.allCases.map { DecayedTable(capacity: $0.capacity) }
    var wideNetworks = DecayedTable(capacity: 12)
    /// Decayed number of new values, by `NoveltyModel.slot`, and of days.
    var novelty: [Float] = Array(repeating: 0, count: NoveltyModel.slots)
    var noveltyDays: Float = 0
    /// By metric, then kind of day (working day, weekend, turn of the month).
    var rates: [RateModel] = Array(repeating: RateModel(), count: Metric.allCases.count * DayKind.count)
    var slowForeign: Float = 0
    var slowVolume: Float = 0
    /// What its days usually score, so that the ever-busy do not fill the list; and what feedback adds to it.
    var usualScore: Float = 0
    var pardon: Float = 0
    /// Hashed shares of actions and resources: what peers are found by.
    var signature: [Float] = Array(repeating: 0, count: Self.signatureLength)
    /// Pairs of dimension and value that a person called expected.
    var expected: Set<UInt64> = []
    /// The typical number of days between active ones.
    var usualGap: Float = 1

    /// Places of actions, and of resources behind them.
    static let actionPlaces = 16
    static let signatureLength = 64

    init(name: String, isService: Bool, day: Int32) {
        self.name = name
        self.isService = isService
        firstDay = day
        lastDay = day
    }

    func rate(_ metric: Metric, _ kind: DayKind) -> RateModel { rates[metric.rawValue * DayKind.count + kind.rawValue] }

    /// 0, 1, 2-3, 4-7, ... active days: newcomers do new things.
    var age: Int {
        var age = 0
        var days = Int(activeDays)
        while days > 0, age < 6 {
            age += 1
            days /= 2
        }
        return age
    }
}
