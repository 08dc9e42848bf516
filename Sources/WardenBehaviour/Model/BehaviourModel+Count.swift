internal import Foundation

/// Counting: how much was done, against the principal's own days and those of its peers.
extension BehaviourModel {
    /// Counts an event; true where a judgement of a count changed.
    mutating func count(
        _ activity: Activity,
        _ kind: ActionKind,
        _ sensitivity: UInt8,
        _ resource: UInt64?,
        _ profile: Int,
        _ today: Int
    ) -> Bool {
        var changed = bump(.events, 1, profile, today)
        if let resource {
            let before = todays[today].touchedBits
            todays[today].touch(resource)
            let hit = todays[today].touchedBits
            if hit != before {
                // Linear counting over 512 places.
                let different = hit >= 512 ? 3_200 : -512 * log(1 - Float(hit) / 512)
                todays[today].counts[Metric.distinct.rawValue] = different
                changed = look(.distinct, profile, today) || changed
            }
        }
        if activity.isRefused { changed = bump(.refused, 1, profile, today) || changed }
        if sensitivity > 0 { changed = bump(.sensitive, Float(sensitivity), profile, today) || changed }
        if kind.isRisky { changed = bump(.risky, 1, profile, today) || changed }
        if activity.volume > 0 { changed = bump(.volume, Float(activity.volume), profile, today) || changed }
        return changed
    }

    @discardableResult
    mutating func bump(_ metric: Metric, _ amount: Float, _ profile: Int, _ today: Int) -> Bool {
        todays[today].counts[metric.rawValue] += amount
        return look(metric, profile, today)
    }

    /// Judges a count when it has grown by a sixth since the last look.
    private mutating func look(_ metric: Metric, _ profile: Int, _ today: Int) -> Bool {
        let count = todays[today].counts[metric.rawValue]
        guard count >= todays[today].nextLook[metric.rawValue] else { return false }
        todays[today].nextLook[metric.rawValue] = count * 1.16 + 0.5
        var changed = set(Feature(metric), surprise(metric, count, profile), today)
        if metric == .foreign {
            let sum = profiles[profile].slowForeign + count
            changed = set(.slowForeign, surprise(.slowForeign, sum, profile), today) || changed
        }
        if metric == .volume {
            let sum = profiles[profile].slowVolume + count
            changed = set(.slowVolume, surprise(.slowVolume, sum, profile), today) || changed
        }
        guard metric == .events || metric == .volume else { return changed }
        let prior = peerRate(metric, profile)
        guard prior.days > 20 else { return changed }
        let deviations = (log1p(count) - prior.mean) / max(prior.spread, 0.5)
        return set(metric == .events ? .peerEvents : .peerVolume, RateModel.tail(deviations), today) || changed
    }

    private mutating func set(_ feature: Feature, _ bits: Float, _ today: Int) -> Bool {
        let bits = min(bits, 16) * trust[feature.rawValue]
        guard bits > todays[today].score[feature] + 0.25 else { return false }
        todays[today].score[feature] = bits
        return true
    }

    private func surprise(_ metric: Metric, _ count: Float, _ profile: Int) -> Float {
        var own = profiles[profile].rate(metric, dayKind)
        // A rare kind of day leans on the common one.
        if own.days < 2, dayKind != .working { own = profiles[profile].rate(metric, .working) }
        return own.surprise(count, prior: peerRate(metric, profile), floor: metric.smallestSpread)
    }

    func peerRate(_ metric: Metric, _ profile: Int) -> RateModel {
        let group = profiles[profile].group
        let place = metric.rawValue * DayKind.count + dayKind.rawValue
        if group >= 0, groups.groups[Int(group)].rates[place].days > 4 { return groups.groups[Int(group)].rates[place] }
        return everyone[profiles[profile].isService ? 1 : 0].rates[place]
    }

    /// The case of an open day with its reasons.
    func makeCase(_ profile: Int, _ today: Int) -> BehaviourCase {
        let open = todays[today]
        var reasons = open.reasons
        for metric in Metric.allCases where open.score[Feature(metric)] > 2.5 {
            let own = profiles[profile].rate(metric, dayKind)
            var reason = Reason(feature: Feature(metric), bits: open.score[Feature(metric)])
            reason.observed = Double(open.counts[metric.rawValue])
            if metric == .slowForeign {
                reason.observed = Double(profiles[profile].slowForeign + open.counts[Metric.foreign.rawValue])
            }
            if metric == .slowVolume {
                reason.observed = Double(profiles[profile].slowVolume + open.counts[Metric.volume.rawValue])
            }
            reason.usual = Double(own.days > 1 ? own.typical : peerRate(metric, profile).typical)
            reason.watchedDays = Int((day ?? 0) - profiles[profile].firstDay)
            reasons.append(reason)
        }
        reasons.sort { Self.heft($0) > Self.heft($1) }
        return BehaviourCase(
            principal: profiles[profile].name,
            isService: profiles[profile].isService,
            day: day ?? 0,
            score: score(profile, today),
            threshold: threshold,
            first: open.first,
            last: open.last,
            events: Int(open.counts[Metric.events.rawValue]),
            alertedAt: open.alertedAt,
            reasons: Array(reasons.prefix(6)),
            features: open.score.features,
            joint: open.score.joints.first ?? 0
        )
    }

    /// What a reason weighs in the sum.
    private static func heft(_ reason: Reason) -> Float {
        let raw = reason.feature.rawValue
        if raw < Dimension.allCases.count { return reason.bits * Dimension.allCases[raw].weight }
        let metric = raw - Dimension.allCases.count
        return metric < Metric.allCases.count ? reason.bits * CaseScore.metricWeights[metric] : reason.bits * 0.8
    }
}
