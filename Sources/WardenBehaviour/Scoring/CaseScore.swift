/// The judgement of one principal's day as it stands.
public struct CaseScore: Sendable, Hashable {
    /// By `Feature.rawValue`.
    public internal(set) var features: [Float] = Array(repeating: 0, count: Feature.allCases.count)
    /// The most surprising events, each of another action or resource, with the highest joint bits first.
    var joints: [Float] = []
    var jointKeys: [UInt64] = []

    static let jointShares: [Float] = [1, 0.3, 0.15, 0.1]

    subscript(_ feature: Feature) -> Float {
        get { features[feature.rawValue] }
        set { features[feature.rawValue] = newValue }
    }

    /// Puts an event among the worst; true where it changed them.
    mutating func add(joint: Float, key: UInt64) -> Bool {
        if let known = jointKeys.firstIndex(of: key) {
            guard joint > joints[known] else { return false }
            joints.remove(at: known)
            jointKeys.remove(at: known)
        } else if joints.count == Self.jointShares.count {
            guard joint > joints[joints.count - 1] else { return false }
            joints.removeLast()
            jointKeys.removeLast()
        }
        let place = joints.firstIndex { $0 < joint } ?? joints.count
        joints.insert(joint, at: place)
        jointKeys.insert(key, at: place)
        return true
    }

    /// The worst event with the next ones behind it.
    public var joint: Float { zip(joints, Self.jointShares).reduce(0) { $0 + $1.0 * $1.1 } }

    /// All of it in one number, before what is usual for the principal is taken off.
    func whole(_ calibration: Calibration) -> Float {
        func bits(_ feature: Feature) -> Float { calibration.bits(feature.rawValue, self[feature]) }
        var tails: [Float] = []
        for metric in Metric.allCases { tails.append(bits(Feature(metric)) * Self.metricWeights[metric.rawValue]) }
        tails.append(bits(.peerEvents) * 0.3)
        tails.append(bits(.peerVolume) * 0.4)
        tails.sort(by: >)
        // The highest of many is high by chance alone: some bits pay for the choice.
        let counts = max(0, tails[0] - 1.5) + 0.4 * tails[1] + 0.2 * tails[2]
        return calibration.bits(Calibration.joint, joint) + 0.3 * joint + counts + 0.55 * bits(.dormancy)
            + bits(.travel) + 0.7 * bits(.mismatch)
    }

    /// By `Metric.rawValue`: how much a bit of each counts.
    static let metricWeights: [Float] = [0.5, 0.5, 0.7, 1, 1, 0.4, 0.9, 0.9, 0.9, 0.7]
}
