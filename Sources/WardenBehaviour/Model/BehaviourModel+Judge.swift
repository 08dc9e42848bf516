internal import Foundation

/// Scoring: one event against the profile as it was when the day began.
extension BehaviourModel {
    private static let hour: Int64 = 3_600_000
    /// Bits of an area from which on it is foreign.
    private static let foreign: Float = 1
    private static let maximumTakers = 1 << 17
    private static let maximumNames = 1 << 16
    /// One side of one event never carries more.
    private static let maximumBits: Float = 18

    /// Takes an event into the open day; false where it changed no judgement.
    mutating func judge(_ activity: Activity, _ profile: Int, _ today: Int) -> Bool {
        let action = cache.action(activity)
        let resource = activity.resource.isEmpty ? nil : cache.resource(activity.resource)
        let time = activity.time
        todays[today].first = min(todays[today].first, time)
        todays[today].last = max(todays[today].last, time)

        let place = UInt32(action.key % UInt64(Profile.actionPlaces))
        var joint =
            bits(.action, action.key, place, activity, profile, today) * Dimension.action.weight
            * trust[Feature.action.rawValue]
        if let resource {
            let area = bits(.area, resource.area, 0, activity, profile, today)
            let met = todays[today].order.count
            let itself = bits(.resource, resource.key, resource.place, activity, profile, today)
            // A new area holds nothing but new resources: one surprise, not two.
            joint += max(
                area * Dimension.area.weight * trust[Feature.area.rawValue],
                itself * Dimension.resource.weight * trust[Feature.resource.rawValue]
            )
            // Each resource counts once, by how foreign its area is.
            if area > Self.foreign, todays[today].order.count > met { bump(.foreign, area, profile, today) }
        }
        let elsewhere = surroundings(activity, profile, today)
        joint += elsewhere.bits
        let order = sequenceBits(action.key, activity, profile, today)
        // A new action comes in a new order, necessarily.
        if joint < 3 { joint += order }
        let sensitivity = resource?.sensitivity ?? 0
        joint *= action.kind.weight * Sensitivity.weights[Int(sensitivity)]
        if activity.isRefused { joint *= 0.85 }

        var changed = elsewhere.changed
        if joint > 3 {
            let key = action.key ^ (resource?.key ?? 0)
            changed = todays[today].score.add(joint: joint, key: key) || changed
            note(.kind, action.kind.weight, today)
            note(.sensitivity, Float(sensitivity), today)
        }
        changed = count(activity, action.kind, sensitivity, resource?.key, profile, today) || changed
        return changed
    }

    /// Where from, with what, when.
    private mutating func surroundings(
        _ activity: Activity,
        _ profile: Int,
        _ today: Int
    ) -> (bits: Float, changed: Bool) {
        var sum: Float = 0
        var changed = false
        if !activity.address.isEmpty {
            let network = cache.network(activity.address)
            let found = bits(
                .network,
                network.narrow,
                UInt32(truncatingIfNeeded: network.wide),
                activity,
                profile,
                today
            )
            sum += found * Dimension.network.weight * trust[Feature.network.rawValue]
            changed = judgeTravel(network.narrow, isNew: found > 3, activity, profile, today)
        }
        if !activity.client.isEmpty {
            let client = cache.client(activity.client)
            let found = bits(.client, client.key, 0, activity, profile, today)
            sum += found * Dimension.client.weight * trust[Feature.client.rawValue]
            if client.isBrowser, profiles[profile].isService, found > 3, todays[today].score[.mismatch] == 0 {
                todays[today].score[.mismatch] = 8 * trust[Feature.mismatch.rawValue]
                changed = true
                remember(Feature.mismatch, 8, Client.family(activity.client), today)
            }
        }
        if !activity.workspace.isEmpty {
            let key = StableHash.of(activity.workspace, seed: 8)
            sum +=
                bits(.workspace, key, 0, activity, profile, today) * Dimension.workspace.weight
                * trust[Feature.workspace.rawValue]
        }
        let slot = Int((activity.time / Self.hour) % 24) + (dayKind == .weekend ? 24 : 0)
        sum +=
            bits(.hour, UInt64(slot) + 1, 0, activity, profile, today) * Dimension.hour.weight
            * trust[Feature.hour.rawValue]
        return (sum, changed)
    }

    private mutating func sequenceBits(_ action: UInt64, _ activity: Activity, _ profile: Int, _ today: Int) -> Float {
        defer {
            todays[today].previousAction = action
            todays[today].previousTime = activity.time
        }
        let previous = todays[today].previousAction
        guard previous != 0, previous != action, activity.time - todays[today].previousTime < Self.hour else {
            return 0
        }
        let key = StableHash.mix(previous &* 3 ^ action)
        return bits(.sequence, key, 0, activity, profile, today) * Dimension.sequence.weight
            * trust[Feature.sequence.rawValue]
    }

    /// Bits of one side of an event. What was met today already is looked up.
    @inline(__always)
    private mutating func bits(
        _ dimension: Dimension,
        _ value: UInt64,
        _ wide: UInt32,
        _ activity: Activity,
        _ profile: Int,
        _ today: Int
    ) -> Float {
        let key = Self.fullKey(dimension, value)
        if let known = todays[today].known(key) { return known }
        return weigh(dimension, key, wide, activity, profile, today)
    }

    private mutating func weigh(
        _ dimension: Dimension,
        _ key: UInt64,
        _ wide: UInt32,
        _ activity: Activity,
        _ profile: Int,
        _ today: Int
    ) -> Float {
        let slot = NoveltyModel.slot(dimension, resource: activity.resource)
        let judged =
            dimension == .hour
            ? (bits: hourBits(activity, profile), rank: 0, isNew: false)
            : valueBits(dimension, slot, key, wide, profile)
        var found = min(judged.bits, Self.maximumBits)
        if judged.isNew, dimension != .hour, takers.count < Self.maximumTakers || takers[key] != nil {
            let before = takers[key, default: 0]
            takers[key] = before + 1
            found = max(0, found - 3 * log2(1 + Float(before)))
        }
        if profiles[profile].expected.contains(key) { found = 0 }
        if hostile.contains(key) { found += 8 }
        todays[today].remember(
            Today.Seen(
                dimension: UInt8(dimension.rawValue),
                slot: UInt8(slot),
                isNew: judged.isNew,
                rank: UInt8(judged.rank),
                key: key,
                wide: wide
            ),
            bits: found
        )
        if judged.isNew, dimension != .hour, dimension != .sequence, names.count < Self.maximumNames {
            let short = UInt32(truncatingIfNeeded: key)
            if names[short] == nil { names[short] = String(Self.name(of: dimension, activity).prefix(100)) }
        }
        if dimension == .resource, judged.isNew { bump(.novel, 1, profile, today) }
        if found > todays[today].score.features[dimension.rawValue] {
            todays[today].score.features[dimension.rawValue] = found
            if found > 2.5 { explain(dimension, key, judged.isNew, found, activity, profile, today) }
        }
        return found
    }

    private func valueBits(
        _ dimension: Dimension,
        _ slot: Int,
        _ key: UInt64,
        _ wide: UInt32,
        _ profile: Int
    ) -> (bits: Float, rank: Int, isNew: Bool) {
        let who = profiles[profile]
        let short = UInt32(truncatingIfNeeded: key)
        let weight = who.tables[dimension.rawValue].weight(of: short, day: dayNumber)
        let share = (weight + 0.3) / (who.activeDays + 1)
        let knownBits = min(2, max(0, -log2(share) - 2) * 0.35)
        // Half a day is less than any ordinary day leaves, and more than one that was alerted.
        if weight >= 0.5 || weight > 0.05 && share > 0.3 { return (knownBits, 0, false) }
        let rank = popularity(key, profile)
        let model = novelty[slot * 2 + (who.isService ? 1 : 0)]
        let own = (who.novelty[slot] + 6 * model.rate(age: who.age)) / (who.noveltyDays + 6)
        var new = model.surprise(rate: own, rank: rank)
        if dimension == .network, who.wideNetworks.weight(of: wide, day: dayNumber) > 0.5 { new *= 0.45 }
        // Seen only on days that were themselves alerted: half known.
        return weight > 0.05 ? ((1 - 2 * weight) * new + knownBits, rank, false) : (new, rank, true)
    }

    /// How popular a value is: a rank of `NoveltyModel`.
    func popularity(_ key: UInt64, _ profile: Int) -> Int {
        let peers = peers(key, profile)
        return NoveltyModel.rank(peers: peers.using, of: peers.size, everyone: peers.everyone)
    }

    func peers(_ key: UInt64, _ profile: Int) -> (using: Float, size: Float, everyone: Float) {
        let day = day ?? 0
        let users = adoption.users(of: key, day: day)
        let group = profiles[profile].group
        guard group >= 0 else { return (min(users.lately, 3), 20, users.lately) }
        let using = adoption.users(of: Self.groupKey(key, group), day: day)
        return (using.lately, Float(max(1, groups.groups[Int(group)].members)), users.lately)
    }

    static func groupKey(_ key: UInt64, _ group: Int32) -> UInt64 {
        StableHash.mix(key ^ UInt64(bitPattern: Int64(group) + 1) &* 0xC2B2_AE3D_27D4_EB4F) | 1
    }

    var dayNumber: UInt16 { UInt16(truncatingIfNeeded: max(0, (day ?? 0) - firstDay)) }

    /// The key of an hour of a working day (0 to 23) or of the weekend (24 to 47) in the tables of profiles.
    static func hourKey(_ slot: Int) -> UInt32 { UInt32(truncatingIfNeeded: fullKey(.hour, UInt64(slot) + 1)) }

    @inline(__always)
    private static func fullKey(_ dimension: Dimension, _ value: UInt64) -> UInt64 {
        StableHash.mix(value &+ UInt64(dimension.rawValue + 1) &* 0x9E37_79B9_7F4A_7C15) | 1
    }

    /// Hours are compared with their neighbours: nobody keeps to the minute.
    private func hourBits(_ activity: Activity, _ profile: Int) -> Float {
        let who = profiles[profile]
        guard who.activeDays >= 5 else { return 0 }
        let slot = Int((activity.time / Self.hour) % 24)
        let base = dayKind == .weekend ? 24 : 0
        var weight: Float = 0
        for (offset, part) in [(0, Float(1)), (1, 0.4), (23, 0.4)] {
            let key = Self.hourKey(base + (slot + offset) % 24)
            weight += part * who.tables[Dimension.hour.rawValue].weight(of: key, day: dayNumber)
        }
        return min(8, max(0, -log2((weight + 0.15) / (who.activeDays + 1)) - 1.5))
    }

    /// Two networks by turns within an hour, one of them new, of different wide prefixes.
    private mutating func judgeTravel(
        _ network: UInt64,
        isNew: Bool,
        _ activity: Activity,
        _ profile: Int,
        _ today: Int
    ) -> Bool {
        defer {
            todays[today].network = network
            todays[today].networkIsNew = isNew
            todays[today].networkTime = activity.time
        }
        let before = todays[today].network
        guard before != 0, before != network, isNew != todays[today].networkIsNew,
            activity.time - todays[today].networkTime < Self.hour
        else { return false }
        todays[today].networkChanges += 1
        let changes = todays[today].networkChanges
        let found: Float = changes == 1 ? 1 : min(16, 4 + 2 * Float(changes - 1))
        guard found > todays[today].score[.travel] else { return false }
        todays[today].score[.travel] = found * trust[Feature.travel.rawValue]
        if changes > 1 { remember(.travel, found, Network(activity.address).name, today) }
        return true
    }

    mutating func judgeSilence(_ profile: Int, _ today: Int) {
        let who = profiles[profile]
        let gap = (day ?? 0) - who.lastDay
        guard who.activeDays > 0.5, gap >= 7 else { return }
        // Of one that was seen on few days nobody knows how long it usually stays away.
        let trusted = min(1, who.activeDays / 4)
        let found = (silence[who.isService ? 1 : 0].surprise(gap) - max(0, log2(who.usualGap))) * trusted
        guard found > 1 else { return }
        todays[today].score[.dormancy] = found * trust[Feature.dormancy.rawValue]
        var reason = Reason(feature: .dormancy, bits: found)
        reason.observed = Double(gap)
        reason.usual = Double(who.usualGap)
        todays[today].reasons.append(reason)
    }

    private mutating func note(_ feature: Feature, _ value: Float, _ today: Int) {
        if value > todays[today].score[feature] { todays[today].score[feature] = value }
    }

    private mutating func remember(_ feature: Feature, _ bits: Float, _ value: String, _ today: Int) {
        var reason = Reason(feature: feature, bits: bits)
        reason.value = String(value.prefix(120))
        todays[today].reasons.removeAll { $0.feature == feature }
        todays[today].reasons.append(reason)
    }

    private mutating func explain(
        _ dimension: Dimension,
        _ key: UInt64,
        _ isNew: Bool,
        _ bits: Float,
        _ activity: Activity,
        _ profile: Int,
        _ today: Int
    ) {
        var reason = Reason(feature: Feature(dimension), bits: bits)
        reason.value = String(Self.name(of: dimension, activity).prefix(160))
        reason.action = Self.name(of: .action, activity)
        reason.key = key
        reason.isNew = isNew
        reason.watchedDays = Int((day ?? 0) - profiles[profile].firstDay)
        let peers = peers(key, profile)
        reason.peers = Int(peers.using.rounded())
        reason.peerCount = profiles[profile].group < 0 ? 0 : Int(peers.size) - 1
        reason.users = Int(peers.everyone.rounded())
        todays[today].reasons.removeAll { $0.feature == reason.feature }
        todays[today].reasons.append(reason)
    }

    private static func name(of dimension: Dimension, _ activity: Activity) -> String {
        switch dimension {
        case .action: activity.service.isEmpty ? activity.action : "\(activity.service)/\(activity.action)"
        case .resource: activity.resource
        case .area: String(NameCache.container(of: activity.resource))
        case .network: Network(activity.address).name
        case .client: Client.family(activity.client)
        case .workspace: activity.workspace
        case .hour: hourText(activity.time)
        case .sequence: "\(name(of: .action, activity)) right after another action"
        }
    }

    private static func hourText(_ time: Int64) -> String {
        let minutes = Int(time / 60_000 % 1_440)
        let minute = minutes % 60
        return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }
}
