internal import Foundation

/// What one count usually is on one kind of day, as a robust mean and spread of its logarithm.
struct RateModel {
    /// Mean of log(1 + count), followed fast, and an anchor that moves so slowly that a patient intruder cannot drag it.
    var mean: Float = 0
    var anchor: Float = 0
    var spread: Float = 0
    var days: Float = 0

    mutating func learn(_ count: Float, weight: Float) {
        let value = log1p(count)
        if days == 0 {
            (mean, anchor, spread, days) = (value, value, 0.6, weight)
            return
        }
        let width = max(spread, 0.25)
        let residual = min(max(value - mean, -2.5 * width), 2.5 * width)
        days += weight
        let rate = weight * max(1 / (days + 1), 1 / 30)
        mean += rate * residual
        spread += rate * (1.25 * abs(residual) - spread)
        let anchorRate = weight * max(1 / (days + 1), 1 / 120)
        anchor += anchorRate * min(max(value - anchor, -2.5 * width), 2.5 * width)
    }

    /// Bits of surprise of a count at least this high; 0 for what is usual or less.
    ///
    /// - Parameters:
    ///   - prior: of the peers; it stands in while there is little of one's own.
    ///   - floor: a count that never changed must not make every change a sensation.
    func surprise(_ count: Float, prior: RateModel, floor: Float) -> Float {
        let value = log1p(count)
        let trust = days / (days + 4)
        let fallback = prior.days > 0 ? prior : RateModel(mean: 3, anchor: 3, spread: 1.5, days: 1)
        let centre = trust * mean + (1 - trust) * fallback.mean
        let slow = trust * anchor + (1 - trust) * fallback.anchor
        let width = max(trust * spread + (1 - trust) * max(fallback.spread, 0.8), floor)
        return max(Self.tail((value - centre) / width), 0.8 * Self.tail((value - slow) / width))
    }

    /// -log2 of the upper tail of a heavy-tailed law: 8 deviations are 10 bits, not 50.
    static func tail(_ deviations: Float) -> Float {
        deviations <= 0 ? 0 : 2.5 * log2(1 + deviations * deviations / 4)
    }

    /// The usual count.
    var typical: Float { expm1(mean) }
}
