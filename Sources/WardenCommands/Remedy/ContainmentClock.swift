internal import Foundation
internal import Synchronization

/// How long containment took, for the one line at its end.
final class ContainmentClock: Sendable {
    private let began = Date()
    private let plan = Mutex<Date?>(nil)

    func planned() { plan.withLock { $0 = Date() } }

    /// - Parameter detected: epoch milliseconds; nil = not known.
    func text(since detected: Int64?) -> String {
        let end = Date()
        let plan = plan.withLock { $0 } ?? began
        var line = "contained in \(Self.seconds(end.timeIntervalSince(began)))"
        line +=
            " (plan \(Self.seconds(plan.timeIntervalSince(began))), apply \(Self.seconds(end.timeIntervalSince(plan))))"
        if let detected {
            let age = end.timeIntervalSince1970 - Double(detected) / 1_000
            line += ", \(Self.seconds(age)) after it was detected"
        }
        return line + "\n"
    }

    private static func seconds(_ value: TimeInterval) -> String { String(format: "%.1f s", value) }
}
