/// What a company decides about the model.
public struct BehaviourOptions: Sendable, Hashable {
    /// Cases a day that people have time for.
    public var alertsPerDay: Double
    /// Days in which the model only learns.
    public var learningDays: Int

    public init(alertsPerDay: Double = 5, learningDays: Int = 14) {
        self.alertsPerDay = alertsPerDay
        self.learningDays = learningDays
    }
}
