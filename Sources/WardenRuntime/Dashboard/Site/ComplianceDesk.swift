internal import Foundation
internal import Synchronization
internal import WardenAssurance
internal import WardenDomain
internal import WardenStore

/// Reports over a period for the pages: made anew once something new is in the store or the log, else as they were.
final class ComplianceDesk: Sendable {
    /// A report, and what it takes long to gather from it.
    struct Shown: Sendable {
        let report: PeriodReport
        let exceptions: [PeriodException]
        let notEvaluated: [NotEvaluated]
        /// Something was entered since it was made.
        var isBehind = false

        init(_ report: PeriodReport) {
            self.report = report
            exceptions = report.exceptions
            notEvaluated = report.notEvaluated
        }
    }

    private struct Made {
        var period: ReportPeriod
        var mark: String
        var shown: Shown
    }

    /// Reports that are kept; people look at few periods.
    private static let most = 8

    private let store: Store
    private let state: String
    private let configuration: String?
    private let clock: @Sendable () -> Int64
    private let made = Mutex<[Made]>([])
    private let underWay = Mutex<Set<ReportPeriod>>([])

    init(store: Store, state: String, configuration: String?, clock: @escaping @Sendable () -> Int64) {
        self.store = store
        self.state = state
        self.configuration = configuration
        self.clock = clock
    }

    /// The evidence log is not verified here: that is a page of its own.
    func report(_ period: ReportPeriod) throws -> PeriodReport { try current(period).report }

    private func current(_ period: ReportPeriod) throws -> Shown {
        let gathering = try gathering()
        let mark = try store.changeMark() + " " + gathering.mark + " \(clock() / 3_600_000)"
        if let known = made.withLock({ $0.first { $0.period == period && $0.mark == mark } }) { return known.shown }
        let shown = Shown(try gathering.report(period, verifies: false))
        keep(Made(period: period, mark: mark, shown: shown))
        return shown
    }

    /// For a page, which nobody should wait for: the report as it was made last, and made anew beside it where something
    /// was entered since. One that was never made is waited for.
    func shown(_ period: ReportPeriod) throws -> Shown {
        guard let known = made.withLock({ $0.first { $0.period == period } }) else { return try current(period) }
        let gathering = try gathering()
        let mark = try store.changeMark() + " " + gathering.mark + " \(clock() / 3_600_000)"
        guard known.mark != mark else { return known.shown }
        if underWay.withLock({ $0.insert(period).inserted }) {
            BlockingWork.run { [self] in
                if let report = try? gathering.report(period, verifies: false) {
                    keep(Made(period: period, mark: mark, shown: Shown(report)))
                } else {
                    // The next one who asks waits, and is told why it cannot be made.
                    made.withLock { $0.removeAll { $0.period == period } }
                }
                underWay.withLock { _ = $0.remove(period) }
            }
        }
        var behind = known.shown
        behind.isBehind = true
        return behind
    }

    private func keep(_ report: Made) {
        made.withLock { list in
            list.removeAll { $0.period == report.period }
            list.insert(report, at: 0)
            list = Array(list.prefix(Self.most))
        }
    }

    func gathering() throws -> PeriodGathering {
        try PeriodGathering(
            store: store,
            state: state,
            configuration: Connector.load(path: configuration).configuration,
            clock: clock
        )
    }
}
