internal import WardenDomain
internal import WardenEstate

/// Account admins were seen within the stale period.
enum PrivilegedPeopleAreInUse: Check {
    static let metadata = CheckMetadata(
        id: "privileged-people-are-in-use",
        title: "Account admins were seen within the stale period",
        family: .identity,
        scope: .account,
        severity: .medium,
        rationale: "An admin account that nobody uses is one whose theft nobody notices.",
        risk: "A forgotten session or password opens everything.",
        fix: "Take the role away from people who do not use it.",
        remedy: .choice("identity.revoke-account-admin", missing: "who of them still needs the role"),
        criteria: [.cc62, .cc63],
        references: ["Databricks: Manage users, service principals and groups"],
        reads: [.users, .groups],
        audience: .administrators,
        harm: .stop
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let activity = ask.facts.input.activity else {
            throw Unanswered(
                Unknown(
                    "when account admins were last seen",
                    call: "trailwarden scan",
                    reason: .outOfScope,
                    detail: "no audit events were scanned",
                    permission: "run 'trailwarden scan' over delivered logs",
                    blindSpot: "admins who are not used",
                    asset: subject.id
                )
            )
        }
        var stale: [FindingItem] = []
        let limit = Int64(ask.policy.staleDays)
        for admin in try ask.accountAdmins(in: subject.id) {
            let days = activity[admin.name].map { (ask.now - $0) / 86_400_000 }
            if days.map({ $0 > limit }) ?? true {
                stale.append(
                    FindingItem(admin.name, name: "\(admin.name) (\(days.map { "\($0) days ago" } ?? "never"))")
                )
            }
        }
        return stale.isEmpty
            ? .passes("every admin was seen within \(limit) days")
            : .fails("not seen within \(limit) days: \(stale.map(\.name).joined(separator: ", "))", items: stale)
    }

    static var lab: LabRecipe {
        .cannot("it looks at scanned events, and the events of the lab are its own")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("never seen", .fail) { $0.input.activity = ["grace@example.com": ExampleEstate.now] },
            CheckExample("half a year ago", .fail) {
                $0.input.activity?["ada@example.com"] = ExampleEstate.now - 180 * ExampleEstate.day
            },
            CheckExample("nothing was scanned", .unknown) { $0.input.activity = nil },
        ]
    }
}
