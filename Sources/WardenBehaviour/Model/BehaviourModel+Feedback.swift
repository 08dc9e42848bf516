/// Feedback: what people say of cases moves the model a little, and for the principal at once.
extension BehaviourModel {
    /// A feature that was right or wrong once more is believed so much more or less, within bounds.
    private static let step: Float = 0.05
    private static let bounds: ClosedRange<Float> = 0.6...1.4
    private static let told = 3

    /// Takes a verdict to heart.
    ///
    /// - `misuse`: its features are believed more, its networks and clients are hostile to everyone, and what was
    ///   learned that day from it is forgotten.
    /// - `mistaken`: its features are believed less, and this principal is given some bits of credit that fade.
    /// - `expected`: its values are habits of this principal.
    public mutating func apply(_ verdict: Verdict, to item: BehaviourCase) {
        let profile = index(of: item.principal)
        switch verdict {
        case .misuse:
            for reason in item.reasons.prefix(Self.told) { believe(reason.feature, 1 + Self.step) }
            for reason in item.reasons where reason.key != 0 && reason.isNew {
                forget(reason, profile)
                // Whoever comes from there next: a value that colleagues use is not poisoned for them.
                if reason.feature == .network, reason.users == 0 { hostile.insert(reason.key) }
                if reason.feature == .client, reason.users == 0 { hostile.insert(reason.key) }
            }
        case .mistaken:
            for reason in item.reasons.prefix(Self.told) { believe(reason.feature, 1 - Self.step) }
            profiles[profile].pardon = min(20, profiles[profile].pardon + 0.25 * item.score)
        case .expected:
            for reason in item.reasons where reason.key != 0 { profiles[profile].expected.insert(reason.key) }
        }
    }

    private mutating func believe(_ feature: Feature, _ factor: Float) {
        let moved = trust[feature.rawValue] * factor
        trust[feature.rawValue] = min(max(moved, Self.bounds.lowerBound), Self.bounds.upperBound)
    }

    private mutating func forget(_ reason: Reason, _ profile: Int) {
        guard reason.feature.rawValue < Dimension.allCases.count else { return }
        let key = UInt32(truncatingIfNeeded: reason.key)
        profiles[profile].tables[reason.feature.rawValue].remove(key)
    }
}
