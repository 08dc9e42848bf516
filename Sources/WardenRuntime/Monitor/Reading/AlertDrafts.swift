internal import WardenAlerts
internal import WardenContent
internal import WardenDomain
internal import WardenEngine

/// The alerts of one turn, by rule, principal and window of event time. Only the samples that are kept are redacted.
struct AlertDrafts {
    /// Past so many the turn is committed.
    static let maximum = 4_096

    private(set) var alerts: [Alert] = []
    private var places: [UInt64: Int] = [:]
    private let window: Int64
    private let seed: UInt64

    /// - Parameters:
    ///   - window: length of the windows of event time, milliseconds.
    ///   - seed: names come from the log, so their hashes are keyed.
    init(window: Int64, seed: UInt64) {
        self.window = max(1, window)
        self.seed = seed
    }

    var isFull: Bool { alerts.count >= Self.maximum }

    mutating func removeAll() {
        alerts.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
    }

    /// True where the turn has the alert already.
    func knows(_ key: UInt64, time: Int64?) -> Bool { places[self.key(key, time)] != nil }

    private func key(_ key: UInt64, _ time: Int64?) -> UInt64 {
        let number = AlertIdentity.window(of: time, length: window)
        return key ^ (UInt64(bitPattern: number) &* 0x9E37_79B9_7F4A_7C15)
    }

    /// Counts one more event of the alert that `key` stands for.
    ///
    /// - Parameter make: gives the alert, without samples, where the turn has none yet.
    /// - Returns: its place, where the event belongs among the samples; `keep` wants it.
    mutating func count(
        _ key: UInt64,
        time: Int64?,
        file: String,
        line: Int,
        make: (_ window: Int64) -> Alert
    ) -> Int? {
        let number = AlertIdentity.window(of: time, length: window)
        let key = self.key(key, time)
        let place: Int
        if let known = places[key] {
            place = known
        } else {
            place = alerts.count
            places[key] = place
            var alert = make(number)
            alert.count = 0
            alerts.append(alert)
        }
        alerts[place].count += 1
        if let time {
            alerts[place].firstSeen = min(alerts[place].firstSeen ?? time, time)
            alerts[place].lastSeen = max(alerts[place].lastSeen ?? time, time)
        }
        let samples = alerts[place].samples
        guard samples.count >= Alert.maximumSamples, let last = samples.last else { return place }
        let (one, two) = (time ?? .max, last.event.time ?? .max)
        if one != two { return one < two ? place : nil }
        return (file, line) < (last.location.file, last.location.line) ? place : nil
    }

    mutating func keep(_ sample: Alert.Sample, in place: Int) {
        alerts[place].keep([sample])
    }

    /// An alert that was made whole: a completed correlation.
    mutating func add(_ alert: Alert) {
        if let place = alerts.firstIndex(where: { $0.id == alert.id }) {
            alerts[place].merge(alert)
        } else {
            alerts.append(alert)
        }
    }
}
