internal import Foundation

/// Groups of principals that do alike, found by what they do (spherical k-means, started from the groups of before), or
/// declared.
struct PeerGroups {
    struct Group {
        var isService: Bool
        var declared: String?
        var centre: [Float]
        var members = 0
        /// By metric and kind of day, over the days of all members.
        var rates: [RateModel] = Array(repeating: RateModel(), count: Metric.allCases.count * DayKind.count)
    }

    var groups: [Group] = []

    /// A principal keeps its group unless another fits better by this much.
    private static let stay: Float = 0.03

    /// The best group for a signature.
    func nearest(_ signature: [Float], isService: Bool, current: Int32) -> Int32 {
        var best = current
        var bestLikeness: Float = -1
        if current >= 0 { bestLikeness = Self.likeness(signature, groups[Int(current)].centre) + Self.stay }
        for index in groups.indices where groups[index].isService == isService && groups[index].declared == nil {
            let likeness = Self.likeness(signature, groups[index].centre)
            if likeness > bestLikeness { (best, bestLikeness) = (Int32(index), likeness) }
        }
        return best
    }

    /// The group of a declared name, made on first use.
    mutating func declared(_ name: String, isService: Bool) -> Int32 {
        if let known = groups.firstIndex(where: { $0.declared == name }) { return Int32(known) }
        groups.append(
            Group(isService: isService, declared: name, centre: Array(repeating: 0, count: Profile.signatureLength))
        )
        return Int32(groups.count - 1)
    }

    /// Makes the first groups of a kind: every so-manieth profile is a seed, chosen far from the seeds before it.
    mutating func seed(_ signatures: [[Float]], isService: Bool) {
        let wanted = min(40, max(1, Int(Double(signatures.count).squareRoot())))
        guard let first = signatures.first else { return }
        var seeds = [first]
        var nearest = signatures.map { Self.likeness($0, first) }
        while seeds.count < wanted {
            guard let far = nearest.indices.min(by: { nearest[$0] < nearest[$1] }), nearest[far] < 0.97 else { break }
            seeds.append(signatures[far])
            for index in nearest.indices {
                nearest[index] = max(nearest[index], Self.likeness(signatures[index], signatures[far]))
            }
        }
        groups += seeds.map { Group(isService: isService, declared: nil, centre: $0) }
    }

    /// Moves each centre to the mean of its members.
    mutating func recentre(_ members: [(group: Int32, signature: [Float])]) {
        var sums = groups.map { _ in [Float](repeating: 0, count: Profile.signatureLength) }
        for index in groups.indices { groups[index].members = 0 }
        for member in members where member.group >= 0 {
            let group = Int(member.group)
            groups[group].members += 1
            let length = max(Self.length(member.signature), 1e-6)
            for place in member.signature.indices { sums[group][place] += member.signature[place] / length }
        }
        for index in groups.indices where groups[index].members > 0 { groups[index].centre = sums[index] }
    }

    private static func likeness(_ left: [Float], _ right: [Float]) -> Float {
        var product: Float = 0
        for index in left.indices { product += left[index] * right[index] }
        return product / max(length(left) * length(right), 1e-6)
    }

    private static func length(_ vector: [Float]) -> Float {
        var sum: Float = 0
        for value in vector { sum += value * value }
        return sum.squareRoot()
    }
}
