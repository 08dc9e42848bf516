internal import WardenDomain
internal import WardenEstate

/// Trails sign digests of their files.
enum TrailsValidateTheirFiles: Check {
    static let metadata = CheckMetadata(
        id: "trails-validate-their-files",
        title: "Trails sign digests of their files",
        family: .storage,
        scope: .awsAccounts,
        severity: .medium,
        rationale: "With log file validation a changed or missing file of the trail can be shown.",
        risk: "Somebody takes the lines about themselves out of the trail.",
        fix: "Turn on log file validation for each trail.",
        remedy: .actions(["cloudtrail.validate-files"]),
        criteria: [.cc72, .pi15, .cc68],
        references: ["AWS: Validating CloudTrail log file integrity"],
        reads: [.cloudTrails],
        audience: .intruder,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let trails = try ask.list(.cloudTrails, of: subject.id)
        guard !trails.isEmpty else { return .notApplicable("there is no trail; another check says so") }
        var unsigned: [FindingItem] = []
        for trail in trails where try !trail.flag("LogFileValidationEnabled") {
            unsigned.append(FindingItem(try trail.text("Name"), evidence: trail.evidence("LogFileValidationEnabled")))
        }
        return unsigned.isEmpty
            ? .passes("\(trails.count) trail\(trails.count == 1 ? "" : "s") signed")
            : .fails("unsigned: \(unsigned.map(\.name).joined(separator: ", "))", items: unsigned)
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .call(
                    .trails("UpdateTrail", ["Name": "management", "EnableLogFileValidation": true]),
                    undo: .trails("UpdateTrail", ["Name": "management", "EnableLogFileValidation": false])
                )
            ],
            .call(
                .trails("UpdateTrail", ["Name": "management", "EnableLogFileValidation": false]),
                undo: .trails("UpdateTrail", ["Name": "management", "EnableLogFileValidation": true])
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("unsigned", .fail) {
                $0.set(.cloudTrails, ExampleEstate.awsAccount, ["0", "LogFileValidationEnabled"], false)
            }
        ]
    }
}
