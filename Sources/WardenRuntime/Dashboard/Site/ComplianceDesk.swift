internal import Foundation
internal import Synchronization
internal import WardenAssurance
internal import WardenDomain
internal import WardenStore

/// Reports over a period for the pages: made anew once something new is in the store or the log, else as they were.
final class ComplianceDesk: Sendable {
    private struct Made {
        var period: ReportPeriod
        var mark: String
        var report: PeriodReport
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
    func report(_ period: ReportPeriod) throws -> PeriodReport {
        let gathering = try gathering()
        let mark = try store.changeMark() + " " + gathering.mark + " \(clock() / 3_600_000)"
        if let known = made.withLock({ $0.first { $0.period == period && $0.mark == mark } }) { return known.report }
        let report = try gathering.report(period, verifies: false)
        keep(Made(period: period, mark: mark, report: report))
        return report
    }

    /// For a page, which nobody should wait for: the report as it was made last, and made anew beside it where something
    /// was entered since. One that was never made is waited for.
    func shown(_ period: ReportPeriod) throws -> (report: PeriodReport, isBehind: Bool) {
        guard let known = made.withLock({ $0.first { $0.period == period } }) else {
            return (try report(period), false)
        }
        let gathering = try gathering()
        let mark = try store.changeMark() + " " + gathering.mark + " \(clock() / 3_600_000)"
        guard known.mark != mark else { return (known.report, false) }
        if underWay.withLock({ $0.insert(period).inserted }) {
            BlockingWork.run { [self] in
                if let report = try? gathering.report(period, verifies: false) {
                    keep(Made(period: period, mark: mark, report: report))
                } else {
                    // The next one who asks waits, and is told why it cannot be made.
                    made.withLock { $0.removeAll { $0.period == period } }
                }
                underWay.withLock { _ = $0.remove(period) }
            }
        }
        return (known.report, true)
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
