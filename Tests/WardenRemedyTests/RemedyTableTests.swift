import Testing
import WardenChecks
import WardenDomain
import WardenEstate
import WardenRemedy

/// The remedy that a check names and the orders that its findings get are one story.
@Suite struct RemedyTableTests {
    @Test(arguments: CheckRegistry.ids) func namesActionsThatExist(id: String) throws {
        let remedy = try #require(CheckRegistry.metadata[id]).remedy
        for action in remedy.actions { #expect(ActionCatalogue.facts(of: action) != nil, "\(action)") }
        var isOrdered = false
        if case .actions = remedy { isOrdered = true }
        #expect(FindingOrders.fixable.contains(id) == isOrdered)
    }

    static let failing: [(String, Int)] = CheckRegistry.ids.flatMap { id in
        let examples = CheckRegistry.check(id)?.examples ?? []
        return examples.indices.filter { examples[$0].expected == .fail }.map { (id, $0) }
    }

    /// Whatever fails in an example gets actions that its check names, or the reason why it gets none.
    @Test(arguments: RemedyTableTests.failing)
    func ordersWhatTheCheckNames(id: String, index: Int) throws {
        let check = try #require(CheckRegistry.check(id))
        var estate = ExampleEstate()
        check.examples[index].change(&estate)
        let findings = Assessor(estate.posture, estate.input).run([check]).findings
        try #require(!findings.isEmpty)
        let list = FindingOrders(posture: estate.posture, declared: estate.input.policy).make(findings)
        #expect(Set(list.orders.map(\.action)).isSubset(of: Set(check.metadata.remedy.actions)))
        #expect(!list.orders.isEmpty || !list.leftOut.isEmpty)
        for order in list.orders {
            #expect(throws: Never.self) { try ActionCatalogue.make(order.action, ActionArguments(order.arguments)) }
        }
    }
}
