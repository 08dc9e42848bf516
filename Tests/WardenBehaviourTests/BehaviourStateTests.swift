import Testing
import WardenBehaviour
import WardenDomain

@Suite struct BehaviourStateTests {
    @Test func modelGoesOnWhereItWasLeft() throws {
        var office = Office()
        _ = office.work(days: 20)
        var copy = office
        copy.model = try BehaviourModel(office.model.encoded(), options: office.model.options)
        copy.model.keepsFrom = 0
        _ = office.model.takeClosedCases()
        _ = office.work(days: 5)
        _ = copy.work(days: 5)
        #expect(office.model.takeClosedCases() == copy.model.takeClosedCases())
        #expect(office.model.encoded() == copy.model.encoded())
    }

    @Test func profileStaysSmallWhateverAPrincipalDoes() throws {
        var office = Office()
        _ = office.work(days: 12) { office in
            (0..<4_000).map { step in
                Activity(
                    time: office.time(9 + Double(step) / 1_000),
                    principal: "curious@example.com",
                    service: "unityCatalog",
                    action: "action\(step % 300)",
                    resource: "main.s\(office.today).t\(step)",
                    address: "\(step % 200).\(office.today).3.4",
                    client: "agent\(step)/1"
                )
            }
        }
        let entry = try #require(office.model.encoded().profiles.first { $0.principal == "curious@example.com" })
        #expect(entry.bytes.count < 8_192)
    }

    @Test(arguments: [0, 1, 7, 100, 1_000])
    func damagedBytesAreRefused(_ cut: Int) {
        var office = Office()
        _ = office.work(days: 8)
        var state = office.model.encoded()
        state.shared = Array(state.shared.prefix(cut))
        #expect(throws: WardenError(code: "behaviour.unreadable-state", object: "behaviour model", "")) {
            try BehaviourModel(state, options: BehaviourOptions())
        }
    }
}
