internal import ArgumentParser
internal import Foundation
internal import WardenDomain

/// A moment on the command line: RFC 3339, a date (midnight UTC), or an age (`30m`, `12h`, `7d`).
struct TimeBound: ExpressibleByArgument, Sendable, Equatable {
    private enum Value: Equatable {
        case moment(Int64)
        case age(Int64)
    }

    private let value: Value

    init?(argument: String) {
        if let unit = argument.last, let number = Int64(argument.dropLast()), number >= 0, number < 100_000,
            let seconds = ["s": 1, "m": 60, "h": 3_600, "d": 86_400][unit] as Int64?
        {
            value = .age(number * seconds * 1_000)
        } else if let moment = Timestamp.milliseconds(argument) {
            value = .moment(moment)
        } else {
            return nil
        }
    }

    /// Refuses a period that ends before it begins: nothing found in it would look like nothing there.
    static func requirePeriod(since: TimeBound?, until: TimeBound?) throws(ValidationError) {
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        guard let since, let until, since.milliseconds(now: now) >= until.milliseconds(now: now) else { return }
        throw ValidationError("--since lies after --until: no event can be in between.")
    }

    /// Epoch milliseconds.
    func milliseconds(now: Int64) -> Int64 {
        switch value {
        case .moment(let moment): moment
        case .age(let age): now - age
        }
    }
}
