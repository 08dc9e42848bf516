import Testing
import WardenDomain
import WardenEstate
import WardenRemedy

@Suite struct ActionTests {
    private static func text(_ statements: String) -> JSONValue {
        .string("{\"Version\":\"2012-10-17\",\"Statement\":[\(statements)]}")
    }

    private static let delivery =
        #"{"Sid":"Delivery","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/d"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::b/*"}"#
    private static let everyone =
        #"{"Sid":"Open","Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}"#

    @Test func thereAreAtLeast45OfBothProviders() {
        #expect(ActionCatalogue.facts.count >= 45)
        #expect(Set(ActionCatalogue.facts.map(\.id)).count == ActionCatalogue.facts.count)
        for facts in ActionCatalogue.facts {
            #expect(!facts.permissions.isEmpty && !facts.reach.isEmpty && !facts.title.isEmpty, "\(facts.id)")
        }
    }

    /// A value for each required argument: a number where days are asked for.
    private static func required(_ facts: ActionFacts) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: facts.parameters.filter(\.isRequired).map {
                ($0.name, $0.name == "days" ? "400" : "of-\($0.name)")
            }
        )
    }

    /// Every action builds from its required arguments and asks for at least one slot; without one it says which.
    @Test(arguments: ActionCatalogue.facts.map(\.id))
    func buildsFromItsOwnArguments(id: String) throws {
        let facts = try #require(ActionCatalogue.facts(of: id))
        let values = Self.required(facts)
        #expect(try !ActionCatalogue.make(id, ActionArguments(values)).slots.isEmpty)
        for name in values.keys {
            var fewer = values
            fewer[name] = nil
            #expect(throws: WardenError.self) { try ActionCatalogue.make(id, ActionArguments(fewer)) }
        }
    }

    /// On what is not known nothing is planned.
    @Test(arguments: ActionCatalogue.facts.map(\.id))
    func plansNothingOnTheUnknown(id: String) throws {
        let facts = try #require(ActionCatalogue.facts(of: id))
        let values = Self.required(facts)
        let action = try ActionCatalogue.make(id, ActionArguments(values))
        let gap = Unknown("x", call: "x", reason: .forbidden, detail: "denied", permission: "p", blindSpot: "x")
        let states = SlotStates(Dictionary(uniqueKeysWithValues: action.slots.map { ($0, Reading.unknown(gap)) }))
        #expect(throws: WardenError.self) { try action.changes(states) }
    }

    @Test func takesPublicStatementsOutAndLeavesTheRest() throws {
        let action = try ActionCatalogue.make("s3.remove-public-statements", ActionArguments(["bucket": "b"]))
        let states = SlotStates([action.slots[0]: .known(Self.text(Self.delivery + "," + Self.everyone))])
        let change = try #require(try action.changes(states).first)
        #expect(SlotComparison.isSame(change.after, Self.text(Self.delivery), .bucketPolicy))
    }

    @Test func takesThePolicyAwayWithItsLastStatement() throws {
        let action = try ActionCatalogue.make("s3.remove-public-statements", ActionArguments(["bucket": "b"]))
        let change = try #require(
            try action.changes(SlotStates([action.slots[0]: .known(Self.text(Self.everyone))])).first
        )
        #expect(change.after == nil)
    }

    @Test(arguments: ["s3.require-tls", "s3.require-modern-tls"]) func hasNothingToDoTwice(_ id: String) throws {
        let action = try ActionCatalogue.make(id, ActionArguments(["bucket": "b"]))
        var states = SlotStates([action.slots[0]: .known(Self.text(Self.delivery))])
        let change = try #require(try action.changes(states).first)
        states[action.slots[0]] = change.after.map { .known($0) }
        #expect(try action.changes(states).isEmpty)
    }

    @Test func revokesOnlyTheNamedPrivileges() throws {
        let values = [
            "workspace": "7", "securable": "table:main.a.b", "principal": "analysts", "privileges": "SELECT",
        ]
        let action = try ActionCatalogue.make("uc.revoke-grant", ActionArguments(values))
        let change = try #require(
            try action.changes(SlotStates([action.slots[0]: .known(["BROWSE", "SELECT"])])).first
        )
        #expect(change.after == ["BROWSE"])
    }

    @Test func lengthensRetentionAndNeverShortensIt() throws {
        let action = try ActionCatalogue.make("s3.keep-longer", ActionArguments(["bucket": "b", "days": "365"]))
        let rules: JSONValue = [
            "Rule": [
                ["ID": "short", "Status": "Enabled", "Expiration": ["Days": "30"]],
                ["ID": "long", "Status": "Enabled", "Expiration": ["Days": "900"]],
            ]
        ]
        let change = try #require(try action.changes(SlotStates([action.slots[0]: .known(rules)])).first)
        let days = change.after?["Rule"]?.array?.map { $0["Expiration"]?["Days"] }
        #expect(days == ["365", "900"])
    }

    @Test func twoActionsOnOneSlotBecomeOneChange() throws {
        let values = ActionArguments(["bucket": "b"])
        let actions = [
            try ActionCatalogue.make("s3.require-tls", values),
            try ActionCatalogue.make("s3.remove-public-statements", values),
        ]
        let text = Self.text(Self.delivery + "," + Self.everyone)
        var builder = PlanBuilder(SlotStates([actions[0].slots[0]: .known(text)]))
        builder.add(actions)
        #expect(builder.changes.count == 1)
        #expect(builder.changes[0].before == text)
        let after = try #require(builder.changes[0].after?.string)
        #expect(after.contains("TrailwardenTLSOnly") && !after.contains("Open"))
    }
}
