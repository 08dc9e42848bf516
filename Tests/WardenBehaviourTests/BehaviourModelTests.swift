import Testing
import WardenBehaviour

@Suite struct BehaviourModelTests {
    @Test func staysSilentWhileItLearns() {
        var office = Office()
        let alerts = office.work(days: 10) { office in
            [audit(office, Office.person(3))]
        }
        #expect(alerts.isEmpty)
        #expect(office.model.isLearning)
    }

    @Test func firstReadOfAuditDataByAJobIsAnAlertInWords() throws {
        var office = Office()
        _ = office.work(days: 30)
        let alerts = office.work(days: 1) { office in [audit(office, Office.job)] }
        let alert = try #require(alerts.first { $0.principal == Office.job })
        #expect(alert.isService)
        #expect(alert.alertedAt == office.time(-24 + 13))
        #expect(alert.explanation.contains("system.access"))
        #expect(alert.explanation.contains("by this service principal in 30 days"))
    }

    @Test func aCountOfWhatIsNeverDoneIsNoMultiple() throws {
        var office = Office()
        _ = office.work(days: 30)
        _ = office.model.takeClosedCases()
        _ = office.work(days: 1) { office in (0..<40).map { _ in audit(office, Office.job) } }
        let closed = try #require(office.model.takeClosedCases().first { $0.principal == Office.job })
        let reason = try #require(closed.reasons.first { $0.feature == .sensitive })
        let sentence = reason.sentence(isService: true)
        #expect(sentence.hasSuffix("touches of audit and system data, where hardly any are usual"))
        #expect(!sentence.contains("×"))
    }

    @Test func aLongAbsenceTakesNothingFromWhatWasUsualBefore() throws {
        var office = Office()
        _ = office.work(days: 30)
        let before = try #require(office.model.habits(of: Office.person(3)))
        #expect(before.hours == Array(8...15))
        office.model.advance(toTime: office.time(24 * 150))
        let after = try #require(office.model.habits(of: Office.person(3)))
        #expect(after.hours == before.hours)
        #expect(after.actions == before.actions)
    }

    @Test func ordinaryWorkStaysBelowTheBudget() {
        var office = Office(alertsPerDay: 1)
        _ = office.work(days: 20)
        let alerts = office.work(days: 20)
        #expect(Set(alerts.map { "\($0.principal) \($0.day)" }).count <= 25)
    }

    @Test func tokenFromAnotherNetworkIsSeenThoughItDoesTheSameWork() throws {
        var office = Office()
        _ = office.work(days: 30)
        let alerts = office.work(days: 1) { office in
            (0..<8).map { step in
                Activity(
                    time: office.time(2.2 + Double(step) * 0.01),
                    principal: Office.job,
                    service: "unityCatalog",
                    action: "getTable",
                    resource: "main.team0.t\(step % 6)",
                    address: "185.220.101.4",
                    client: "databricks-sdk-java/0.5",
                    workspace: "w1"
                )
            }
        }
        let alert = try #require(alerts.first { $0.principal == Office.job })
        #expect(alert.reasons.contains { $0.feature == .network && $0.value == "185.220.101.0/24" && $0.isNew })
    }

    @Test func addressesOfOneNetworkAreOneHabit() {
        var office = Office()
        _ = office.work(days: 30)
        let alerts = office.work(days: 1) { office in [look(office, Office.job, address: "44.230.11.99")] }
        #expect(!alerts.contains { $0.principal == Office.job })
    }

    @Test func whatPeersDoWeighsLessThanWhatNobodyDoes() throws {
        func score(_ resource: String) throws -> Float {
            var office = Office()
            _ = office.work(days: 30)
            _ = office.model.takeClosedCases()
            _ = office.work(days: 1) { office in [look(office, Office.person(1), resource: resource)] }
            return try #require(office.model.takeClosedCases().first { $0.principal == Office.person(1) }).score
        }
        #expect(try score("main.board.salaries") > score("main.team1.t3"))
    }

    @Test func volumeIsComparedWithTheSameKindOfDay() throws {
        var office = Office()
        _ = office.work(days: 40)
        let alerts = office.work(days: 1) { office in
            [look(office, Office.person(2), resource: "main.team0.t2", volume: 40_000_000)]
        }
        let alert = try #require(alerts.first { $0.principal == Office.person(2) })
        let reason = try #require(alert.reasons.first { $0.feature == .volume })
        #expect(reason.observed > 39_000_000)
        #expect(reason.usual < 100_000)
    }

    @Test func slowPoisoningDoesNotHideABulkRead() {
        var office = Office()
        _ = office.work(days: 21)
        for step in 1...30 {
            _ = office.work(days: 1) { office in
                [look(office, Office.person(4), resource: "main.team0.t4", volume: 600 * Double(step))]
            }
        }
        let alerts = office.work(days: 2) { office in
            [look(office, Office.person(4), resource: "main.team0.t4", volume: 60_000_000)]
        }
        #expect(alerts.contains { $0.principal == Office.person(4) })
    }

    @Test func sameEventsGiveTheSameJudgements() {
        func run() -> [BehaviourCase] {
            var office = Office()
            _ = office.work(days: 25) { office in office.today % 6 == 0 ? [audit(office, Office.person(7))] : [] }
            return office.model.takeClosedCases()
        }
        #expect(run() == run())
    }

    @Test func lateEventCountsForTheOpenDay() {
        var office = Office()
        _ = office.work(days: 5)
        let before = office.model.day
        var late = look(office, Office.person(0))
        late.time -= 3 * Office.day
        _ = office.model.observe(late)
        #expect(office.model.day == before)
    }

    private func audit(_ office: Office, _ principal: String) -> Activity {
        Activity(
            time: office.time(13),
            principal: principal,
            service: "unityCatalog",
            action: "generateTemporaryTableCredential",
            resource: "system.access.audit",
            address: principal == Office.job ? "44.230.11.7" : "62.10.0.3",
            client: "databricks-sdk-java/0.5",
            workspace: "w1",
            volume: 200_000
        )
    }

    private func look(
        _ office: Office,
        _ principal: String,
        resource: String = "main.team0.t1",
        address: String? = nil,
        volume: Double = 0
    ) -> Activity {
        Activity(
            time: office.time(9),
            principal: principal,
            service: "unityCatalog",
            action: "getTable",
            resource: resource,
            address: address ?? (principal == Office.job ? "44.230.11.7" : "62.10.1.1"),
            client: principal == Office.job ? "databricks-sdk-java/0.5" : "Mozilla/5.0 Chrome/141.0",
            workspace: "w1",
            volume: volume
        )
    }
}
