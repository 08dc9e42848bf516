internal import Foundation

/// Learning: at the end of a day, and little from a day that was alerted.
extension BehaviourModel {
    /// What an alerted day teaches, against one of any other day.
    private static let alertedWeight: Float = 0.4
    private static let daysBeforeGrouping = 3
    private static let daysBetweenGroupings = 7

    mutating func advance(to target: Int32) {
        closeDay()
        day = target
        dayKind = DayKind(day: target)
        threshold = isLearning ? nil : budget.threshold(perDay: options.alertsPerDay)
    }

    private mutating func closeDay() {
        guard let day else { return }
        var scores: [Float] = []
        scores.reserveCapacity(active.count)
        var cases: [BehaviourCase] = []
        for profile in active {
            let (profile, today) = (Int(profile), Int(openDays[Int(profile)]))
            let score = score(profile, today)
            scores.append(score)
            if score >= keepsFrom { cases.append(makeCase(profile, today)) }
            learn(profile, today, weight: todays[today].alertedAt == nil ? 1 : Self.alertedWeight)
            openDays[profile] = -1
        }
        cases.sort { ($0.score, $1.principal) > ($1.score, $0.principal) }
        closed += cases
        // The first days are all surprise; what is learned of them says nothing about a threshold.
        if watchedDays >= min(7, options.learningDays / 2) { budget.close(scores) }
        for index in novelty.indices { novelty[index].fade() }
        for index in calibration.indices { calibration[index].fade() }
        todays.removeAll(keepingCapacity: true)
        takers.removeAll(keepingCapacity: true)
        active.removeAll(keepingCapacity: true)
        let age = Int(day - firstDay)
        if age == Self.daysBeforeGrouping || age > 0 && age % Self.daysBetweenGroupings == 0 { regroup() }
    }

    private mutating func learn(_ profile: Int, _ today: Int, weight: Float) {
        let day = day ?? 0
        let open = todays[today]
        let age = profiles[profile].age
        let kind = profiles[profile].isService ? 1 : 0
        let principal = StableHash.of(profiles[profile].name, seed: 9)
        let group = profiles[profile].group
        for index in profiles[profile].signature.indices { profiles[profile].signature[index] *= 0.97 }
        for seen in open.order {
            let dimension = Int(seen.dimension)
            let short = UInt32(truncatingIfNeeded: seen.key)
            profiles[profile].tables[dimension].add(short, day: dayNumber, weight: weight)
            if dimension == Dimension.hour.rawValue { continue }
            if dimension == Dimension.network.rawValue {
                profiles[profile].wideNetworks.add(seen.wide, day: dayNumber, weight: weight)
            } else if dimension <= Dimension.resource.rawValue {
                profiles[profile].signature[Int(seen.wide)] += weight
            }
            if seen.isNew {
                let model = Int(seen.slot) * 2 + kind
                if age > 1 { profiles[profile].novelty[Int(seen.slot)] += weight }
                novelty[model].found[age] += weight
                // In the first week everything is unpopular: nobody was watched yet.
                if watchedDays > 6 { novelty[model].popularity[Int(seen.rank)] += weight }
            }
            if weight == 1 {
                adoption.add(seen.key, principal: principal, day: day)
                if group >= 0 { adoption.add(Self.groupKey(seen.key, group), principal: principal, day: day) }
            }
        }
        for slot in 0..<NoveltyModel.slots { novelty[slot * 2 + kind].days[age] += weight }
        learnRates(profile, open, weight)
        learnHeights(open, kind, weight)
        learnRhythm(profile, today, weight, day)
    }

    private mutating func learnHeights(_ open: Today, _ kind: Int, _ weight: Float) {
        guard watchedDays > 6 else { return }
        for feature in open.score.features.indices {
            calibration[kind].add(feature, open.score.features[feature], weight: weight)
        }
        calibration[kind].add(Calibration.joint, open.score.joint, weight: weight)
    }

    private mutating func learnRates(_ profile: Int, _ open: Today, _ weight: Float) {
        let group = profiles[profile].group
        let kind = profiles[profile].isService ? 1 : 0
        var counts = open.counts
        profiles[profile].slowForeign = profiles[profile].slowForeign * 0.9 + counts[Metric.foreign.rawValue] * weight
        profiles[profile].slowVolume = profiles[profile].slowVolume * 0.9 + counts[Metric.volume.rawValue] * weight
        counts[Metric.slowForeign.rawValue] = profiles[profile].slowForeign
        counts[Metric.slowVolume.rawValue] = profiles[profile].slowVolume
        for metric in Metric.allCases {
            let place = metric.rawValue * DayKind.count + dayKind.rawValue
            // What creeps up teaches little: else a patient intruder is what the model gets used to.
            let creeping = metric == .slowForeign || metric == .slowVolume
            let believed = creeping && open.score[Feature(metric)] > 2.5 ? 0.2 * weight : weight
            profiles[profile].rates[place].learn(counts[metric.rawValue], weight: believed)
            if group >= 0 {
                groups.groups[Int(group)].rates[place].learn(counts[metric.rawValue], weight: weight * 0.2)
            }
            everyone[kind].rates[place].learn(counts[metric.rawValue], weight: weight * 0.05)
        }
    }

    private mutating func learnRhythm(_ profile: Int, _ today: Int, _ weight: Float, _ day: Int32) {
        let gap = Float(day - profiles[profile].lastDay)
        if profiles[profile].activeDays > 0 {
            silence[profiles[profile].isService ? 1 : 0].add(day - profiles[profile].lastDay, weight: weight)
            profiles[profile].usualGap += 0.1 * (min(gap, 4 * profiles[profile].usualGap) - profiles[profile].usualGap)
            let fade = DecayedTable.decay(Int(gap))
            profiles[profile].activeDays *= fade
            profiles[profile].noveltyDays *= fade
            for index in profiles[profile].novelty.indices { profiles[profile].novelty[index] *= fade }
        } else {
            profiles[profile].firstDay = day
        }
        if profiles[profile].age > 1 { profiles[profile].noveltyDays += weight }
        profiles[profile].activeDays += weight
        profiles[profile].lastDay = day
        let score = min(whole(profile, today), 2 * profiles[profile].usualScore + 6)
        let rate = weight * max(0.05, 1 / (profiles[profile].activeDays + 2))
        profiles[profile].usualScore += rate * (score - profiles[profile].usualScore)
        profiles[profile].pardon *= 0.99
        if profiles[profile].group < 0, profiles[profile].declaredGroup == nil {
            profiles[profile].group = groups.nearest(
                profiles[profile].signature,
                isService: profiles[profile].isService,
                current: -1
            )
        }
    }

    /// Finds the peers anew.
    private mutating func regroup() {
        for isService in [false, true]
        where !groups.groups.contains(where: { $0.isService == isService && $0.declared == nil }) {
            let signatures = profiles.filter {
                $0.isService == isService && $0.activeDays > 0 && $0.declaredGroup == nil
            }
            .map(\.signature)
            groups.seed(signatures, isService: isService)
            for _ in 0..<4 { settle() }
        }
        settle()
    }

    private mutating func settle() {
        for index in profiles.indices where profiles[index].declaredGroup == nil && profiles[index].activeDays > 0 {
            profiles[index].group = groups.nearest(
                profiles[index].signature,
                isService: profiles[index].isService,
                current: profiles[index].group
            )
        }
        // Those who left are no peers.
        let since = (day ?? 0) - 30
        groups.recentre(profiles.filter { $0.lastDay >= since }.map { ($0.group, $0.signature) })
    }
}
