internal import WardenDomain
internal import WardenEstate

/// People sign in through the identity provider with a second factor.
enum SignInUsesSingleSignOn: Check {
    static let metadata = CheckMetadata(
        id: "sign-in-uses-single-sign-on",
        title: "People sign in through the identity provider with a second factor",
        family: .identity,
        scope: .account,
        severity: .high,
        rationale: """
            Passwords of Databricks itself have no second factor of yours. No interface tells the setting, so it \
            stays unknown until somebody looks.
            """,
        risk: "A guessed password is enough to read or stop the audit trail.",
        fix: """
            Look at Settings, Authentication of the account console; turn single sign-on on and password sign-in \
            off.
            """,
        remedy: .manual(
            why: "no interface tells or changes how people sign in",
            steps: [
                "Account console, Settings, Authentication: configure single sign-on with your identity provider, which asks for a second factor.",
                "Test it with one account before you require it; name an emergency account under policy.break_glass.",
                "Turn password sign-in off.",
                "Write down who looked and when, for the auditor: no assessment can.",
            ],
            verify: "sign in with a password: it is refused"
        ),
        criteria: [.cc61, .cc66],
        references: ["Databricks: Configure SSO in Databricks"],
        reads: [],
        audience: .anyAccount,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        throw Unanswered(
            Unknown(
                "how people sign in to account \(subject.name)",
                call: "account console, Authentication",
                reason: .notOffered,
                detail: "no interface tells whether single sign-on and a second factor are required",
                blindSpot: "sign-in with a password alone",
                asset: subject.id
            )
        )
    }

    static var lab: LabRecipe {
        .cannot("no interface of the platform tells how people sign in")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("no interface tells", .unknown) { _ in }
        ]
    }
}
