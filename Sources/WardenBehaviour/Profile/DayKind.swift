internal import WardenDomain

/// Days that differ in how much is done.
enum DayKind: Int {
    case working, weekend, turnOfMonth

    static let count = 3

    /// - Parameter day: days since the epoch.
    init(day: Int32) {
        let tomorrow = CivilDate.date(daysSinceEpoch: Int64(day) + 1)
        if CivilDate.date(daysSinceEpoch: Int64(day)).day == 1 || tomorrow.day == 1 {
            self = .turnOfMonth
        } else {
            // The epoch was a Thursday.
            self = (Int(day) + 3) % 7 >= 5 ? .weekend : .working
        }
    }
}
