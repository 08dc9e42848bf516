internal import WardenDomain
internal import WardenEstate

/// Our own view of statement texts is not masked.
enum OwnViewIsNotMasked: Check {
    static let metadata = CheckMetadata(
        id: "own-view-is-not-masked",
        title: "Our own view of statement texts is not masked",
        family: .own,
        scope: .workspaces,
        severity: .medium,
        rationale: """
            Whoever is neither account admin nor in databricks_pii_access sees <Redacted> in place of statement \
            texts: what is masked is not searched.
            """,
        risk: "Secrets and attacks in statements stay unseen by this program.",
        fix: "Put the service principal into databricks_pii_access, or scan delivered files, which are not masked.",
        remedy: .manual(
            why: "who reads statement texts unmasked is decided outside this program",
            steps: [
                "Decide whether it shall search statement texts in the system table; delivered files are not masked, and scanning those needs no right.",
                "If it shall: put its service principal into the account group databricks_pii_access, and declare it under policy.declared_readers.",
            ],
            verify: "run 'trailwarden assess': own-view-is-not-masked passes"
        ),
        criteria: [.cc72, .cc41],
        references: ["Databricks: Audit log system table reference"],
        reads: [.ownIdentity],
        audience: .intruder,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let identity = try ask.answer(.ownIdentity, of: subject.id)
        var names: Set<String> = []
        for group in try identity.list("groups") { names.insert(try group.text("display")) }
        if names.contains("databricks_pii_access") {
            return .passes("it is in databricks_pii_access", identity.evidence("groups"))
        }
        let id = try identity.text("id")
        let account = try ask.account()
        if try ask.groups(of: id, in: account).contains("databricks_pii_access") {
            return .passes("it is in databricks_pii_access through a group", identity.evidence("groups"))
        }
        for aspect: Aspect in [.users, .servicePrincipals] {
            for holder in try ask.holders(of: "account_admin", aspect, in: account) where try holder.text("id") == id {
                return .passes("it is account admin", holder.evidence("roles"))
            }
        }
        return .fails("it is neither account admin nor in databricks_pii_access", identity.evidence("groups"))
    }

    static var lab: LabRecipe {
        .cannot("the lab's administrator cannot take its own rights away")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("in no group", .fail) { $0.set(.ownIdentity, ExampleEstate.workspace, ["groups"], []) },
            CheckExample("account admin", .pass) {
                $0.set(.ownIdentity, ExampleEstate.workspace, ["groups"], [])
                $0.set(.servicePrincipals, ExampleEstate.account, ["0", "roles"], [["value": "account_admin"]])
            },
            CheckExample("groups are not told", .unknown) {
                $0.set(.ownIdentity, ExampleEstate.workspace, ["groups"], nil)
            },
        ]
    }
}
