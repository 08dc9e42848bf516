internal import Foundation

/// How often principals of one kind take up something new, by how long they have been here, and how popular such new
/// things already are. All of it is counted, none of it is set.
struct NoveltyModel {
    static let ages = 7
    /// One for each dimension; resources are three kinds of things, with habits of their own.
    static let slots = Dimension.allCases.count + 3

    /// The slot of a value: paths and objects of the catalog apart from other resources.
    static func slot(_ dimension: Dimension, resource: String) -> Int {
        guard dimension == .resource || dimension == .area, !resource.isEmpty else { return dimension.rawValue }
        if resource.contains("/") { return Dimension.allCases.count + (dimension == .resource ? 0 : 2) }
        return dimension == .resource && resource.contains(".") ? Dimension.allCases.count + 1 : dimension.rawValue
    }
    /// Popularity among peers (5 steps) and in the whole company (4 steps).
    static let popularities = 20

    /// Decayed count of new values, and of principal-days, by age.
    var found: [Float] = Array(repeating: 0, count: Self.ages)
    var days: [Float] = Array(repeating: 0, count: Self.ages)
    var popularity: [Float] = Array(repeating: 0.5, count: Self.popularities)

    /// New values a day that are usual at this age.
    func rate(age: Int) -> Float {
        // Nothing is certain of an age that was hardly ever seen: newcomers find something new every day.
        let prior: Float = [6, 3, 2, 1, 0.6, 0.4, 0.3][age]
        return (found[age] + prior * 0.5) / (days[age] + 0.5)
    }

    /// Bits of a new value: how seldom this principal finds one, and how seldom such an unpopular one.
    func surprise(rate: Float, rank: Int) -> Float {
        let any = 1 - exp(-max(rate, 0.002))
        return -log2(any) + unpopularity(rank)
    }

    /// -log2 of the share of new values that are no more popular than this one.
    func unpopularity(_ rank: Int) -> Float {
        var below: Float = 0
        var all: Float = 0
        for index in 0..<Self.popularities {
            all += popularity[index]
            if index <= rank { below += popularity[index] }
        }
        return -log2(below / all)
    }

    mutating func fade() {
        for index in found.indices {
            found[index] *= 0.993
            days[index] *= 0.993
        }
        for index in popularity.indices { popularity[index] = max(0.2, popularity[index] * 0.985) }
    }

    /// - Parameters:
    ///   - peers: how many of the group used it lately, and how many there are.
    ///   - everyone: how many of the company did.
    static func rank(peers: Float, of size: Float, everyone: Float) -> Int {
        let share = peers / max(size, 1)
        let near = peers < 0.5 ? 0 : peers < 1.5 ? 1 : share < 0.15 ? 2 : share < 0.5 ? 3 : 4
        let far = everyone < 0.5 ? 0 : everyone < 2.5 ? 1 : everyone < 12 ? 2 : 3
        return near * 4 + far
    }
}
