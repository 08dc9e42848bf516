internal import WardenDomain
internal import WardenEstate

/// A trail of the account is logging in all regions.
enum TrailsAreLogging: Check {
    static let metadata = CheckMetadata(
        id: "trails-are-logging",
        title: "A trail of the account is logging in all regions",
        family: .storage,
        scope: .awsAccounts,
        severity: .high,
        rationale: "Changes of buckets, keys and roles are seen in the trail or nowhere.",
        risk: "Somebody opens the log bucket and closes it again unseen.",
        fix: "Start logging on a multi-region trail, best one of the organization.",
        remedy: .actions(["cloudtrail.start"]),
        criteria: [.cc72, .cc71, .cc68],
        references: ["AWS: Creating a trail"],
        reads: [.cloudTrails],
        audience: .intruder,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let trails = try ask.list(.cloudTrails, of: subject.id)
        var stopped: [FindingItem] = []
        for trail in trails {
            let name = try trail.text("Name")
            guard try trail.part("Status").flag("IsLogging") else {
                stopped.append(FindingItem(name, evidence: try trail.part("Status").evidence("IsLogging")))
                continue
            }
            if try trail.flag("IsMultiRegionTrail") {
                return .passes(
                    "trail '\(name)' is logging in all regions",
                    try trail.part("Status").evidence("IsLogging")
                )
            }
        }
        guard !trails.isEmpty else { return .fails("there is no trail", ask.absent(.cloudTrails)) }
        return .fails("no trail is logging in all regions", items: stopped)
    }

    static var lab: LabRecipe {
        .breaks(
            .call(.trails("StopLogging", ["Name": "management"]), undo: .trails("StartLogging", ["Name": "management"]))
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("stopped", .fail) {
                $0.set(.cloudTrails, ExampleEstate.awsAccount, ["0", "Status", "IsLogging"], false)
            },
            CheckExample("one region", .fail) {
                $0.set(.cloudTrails, ExampleEstate.awsAccount, ["0", "IsMultiRegionTrail"], false)
            },
            CheckExample("none", .fail) { $0.answer(.cloudTrails, ExampleEstate.awsAccount, []) },
        ]
    }
}
