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
        let admins = try ask.accountAdmins(in: subject.id).map(\.name)
        let activity = ask.facts.input.activity ?? ObservedActivity()
        let limit = Int64(ask.policy.staleDays)
        var stale: [FindingItem] = []
        var open: [String] = []
        for admin in admins {
            let seen = activity.lastSeen[admin.lowercased()]
            if let seen, (ask.now - seen) / Self.day <= limit { continue }
            // Silence says something of the time that was read, and of nobody else than whom was looked for.
            guard let read = activity.watched[admin.lowercased()],
                (read.upperBound - max(seen ?? read.lowerBound, read.lowerBound)) / Self.day > limit
            else {
                open.append(admin)
                continue
            }
            let words = seen.map { "\((ask.now - $0) / Self.day) days ago" }
            let span = (read.upperBound - read.lowerBound) / Self.day
            stale.append(FindingItem(admin, name: "\(admin) (\(words ?? "never in \(span) days of logs"))"))
        }
        let unknowns = open.isEmpty ? [] : [unseen(open, limit, subject.id, isScanned: ask.facts.input.activity != nil)]
        if !stale.isEmpty {
            return .fail(
                CheckOutcome.Failure(
                    "not seen within \(limit) days: \(stale.map(\.name).joined(separator: ", "))",
                    items: stale,
                    open: unknowns
                )
            )
        }
        if !unknowns.isEmpty { throw Unanswered(unknowns) }
        return .passes("every admin was seen within \(limit) days")
    }

    private static let day: Int64 = 86_400_000

    private static func unseen(_ people: [String], _ limit: Int64, _ account: AssetID, isScanned: Bool) -> Unknown {
        Unknown(
            "when account admins were last seen",
            call: "trailwarden scan",
            reason: .outOfScope,
            detail: isScanned
                ? "the scanned logs do not tell for \(limit) days of \(people.joined(separator: ", "))"
                : "no audit events were scanned since the admins are known",
            permission:
                "run 'trailwarden scan --full' over the delivered logs of more than \(limit) days, then assess again",
            blindSpot: "admins who are not used",
            asset: account
        )
    }

    static var lab: LabRecipe {
        .cannot("it judges scanned logs, and the self-test scans none")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("never seen", .fail) { $0.input.activity?.lastSeen["ada@example.com"] = nil },
            CheckExample("half a year ago", .fail) {
                $0.input.activity?.lastSeen["ada@example.com"] = ExampleEstate.now - 180 * ExampleEstate.day
            },
            CheckExample("the logs hold a month", .unknown) {
                $0.input.activity?.lastSeen["ada@example.com"] = nil
                $0.input.activity?.watched["ada@example.com"] =
                    ExampleEstate.now - 30 * ExampleEstate.day...ExampleEstate.now
            },
            CheckExample("nobody looked for her", .unknown) {
                $0.input.activity?.lastSeen["ada@example.com"] = nil
                $0.input.activity?.watched["ada@example.com"] = nil
            },
            CheckExample("nothing was scanned", .unknown) { $0.input.activity = nil },
        ]
    }
}
