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
        made.withLock { list in
            list.removeAll { $0.period == period }
            list.insert(Made(period: period, mark: mark, report: report), at: 0)
            list = Array(list.prefix(Self.most))
        }
        return report
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
