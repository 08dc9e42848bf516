internal import WardenDomain
internal import WardenEstate

/// Our own identity in Databricks is a service principal.
enum OwnIdentityIsAService: Check {
    static let metadata = CheckMetadata(
        id: "own-identity-is-a-service",
        title: "Our own identity in Databricks is a service principal",
        family: .own,
        scope: .workspaces,
        severity: .low,
        rationale: "A program that signs in as a person acts in that person's name.",
        risk: "What this program does, and what the person does, cannot be told apart.",
        fix: "Make a service principal for it.",
        remedy: .manual(
            why: "a program does not make the identity that it runs as",
            steps: [
                "Make a service principal for Trailwarden in the account, and assign it to the workspaces.",
                "Give it what 'trailwarden permissions required --for assess' lists.",
                "Name it in trailwarden.yml in the place of the person, and take the person's token away.",
                "Try it: trailwarden doctor --for assess.",
            ],
            verify: "run 'trailwarden assess': own-identity-is-a-service passes"
        ),
        criteria: [.cc61, .cc62],
        references: ["Trailwarden: docs/connect.md"],
        reads: [.ownIdentity],
        audience: .intruder,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let identity = try ask.answer(.ownIdentity, of: subject.id)
        let name = try identity.text("userName")
        return ask.isPerson(name)
            ? .fails("it signs in as \(name), a person", identity.evidence("userName"))
            : .passes("it signs in as \(name)", identity.evidence("userName"))
    }

    static var lab: LabRecipe {
        .cannot("the lab signs in as the same service principal throughout")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a person", .fail) {
                $0.set(.ownIdentity, ExampleEstate.workspace, ["userName"], "ada@example.com")
            },
            CheckExample("not told", .unknown) { $0.set(.ownIdentity, ExampleEstate.workspace, ["userName"], nil) },
        ]
    }
}
