internal import WardenDomain
internal import WardenEstate

/// Inventories of the log bucket go to declared accounts.
enum LogInventoryGoesToDeclaredAccounts: Check {
    static let metadata = CheckMetadata(
        id: "log-inventory-goes-to-declared-accounts",
        title: "Inventories of the log bucket go to declared accounts",
        family: .storage,
        scope: .logBuckets,
        severity: .medium,
        rationale: "An inventory lists every log file with size and time.",
        risk: "A stranger learns what is recorded and when recording stopped.",
        fix: "Change or remove the inventory configuration.",
        remedy: .actions(["s3.remove-inventory"]),
        criteria: [.cc67, .cc92],
        references: ["AWS: Amazon S3 Inventory"],
        reads: [.s3Inventory],
        audience: .outsiders,
        harm: .trace
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let inventory = try ask.document(.s3Inventory, of: subject.id) else {
            return .notApplicable("there is no inventory")
        }
        let configurations = try inventory.optionalList("InventoryConfigurationList")
        var strangers: [FindingItem] = []
        for configuration in configurations {
            let target = try configuration.part("Destination").part("S3BucketDestination")
            let name = String(try target.text("Bucket").split(separator: ":").last ?? "")
            let said = try target.optionalText("AccountId")
            let owner = said ?? ask.facts.owner(of: AssetID(.bucket, scope: "s3", name: name))
            if owner.map(ask.facts.isOurs) != true {
                strangers.append(
                    FindingItem(
                        try configuration.text("Id"),
                        name: "'\(name)' of \(owner ?? "an account nobody knows")",
                        evidence: target.evidence("Bucket")
                    )
                )
            }
        }
        guard !configurations.isEmpty else { return .notApplicable("there is no inventory") }
        return strangers.isEmpty
            ? .passes("every inventory stays in declared accounts", ask.said(.s3Inventory, subject))
            : .fails("inventories go to \(strangers.map(\.name).joined(separator: ", "))", items: strangers)
    }

    static var lab: LabRecipe {
        .cannot("the emulator answers a list of inventories with a list of objects")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("another account", .fail) {
                $0.set(
                    .s3Inventory,
                    ExampleEstate.bucket,
                    ["InventoryConfigurationList", "0", "Destination", "S3BucketDestination", "AccountId"],
                    "999988887777"
                )
            },
            CheckExample("the destination is missing", .unknown) {
                $0.set(.s3Inventory, ExampleEstate.bucket, ["InventoryConfigurationList", "0", "Destination"], nil)
            },
        ]
    }
}
