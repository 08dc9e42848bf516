public import WardenBehaviour
internal import WardenYAML

/// `behaviour:` in `trailwarden.yml`.
public struct BehaviourSettings: Sendable, Hashable {
    /// Whether the monitor scores every event.
    public var isEnabled = true
    public var options = BehaviourOptions()

    public init() {}

    init(_ fields: inout YAMLFields) {
        isEnabled = fields.boolean("enabled") ?? true
        if let number = fields.number("alerts_per_day") {
            if number > 0, number <= 10_000 {
                options.alertsPerDay = number
            } else {
                Self.refuse("alerts_per_day", "above 0", &fields)
            }
        }
        if let days = fields.integer("learning_days") {
            if (1...365).contains(days) {
                options.learningDays = days
            } else {
                Self.refuse("learning_days", "1 to 365", &fields)
            }
        }
    }

    private static func refuse(_ key: String, _ allowed: String, _ fields: inout YAMLFields) {
        guard let node = fields.node(key) else { return }
        fields.report(
            "out-of-range",
            "'\(key)' cannot be '\(node.scalar?.text ?? "")': allowed are numbers \(allowed)",
            at: node
        )
    }
}
