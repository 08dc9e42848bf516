internal import WardenDomain
internal import WardenEstate

/// Inventories of the log bucket are encrypted on purpose.
enum LogInventoryIsEncrypted: Check {
    static let metadata = CheckMetadata(
        id: "log-inventory-is-encrypted",
        title: "Inventories of the log bucket are encrypted on purpose",
        family: .storage,
        scope: .logBuckets,
        severity: .low,
        rationale: "An inventory without encryption of its own takes whatever its target has.",
        risk: "A list of all log files lies less protected than the files.",
        fix: "Set SSE-KMS in the inventory configuration.",
        remedy: .actions(["s3.remove-inventory"]),
        criteria: [.cc61],
        references: ["AWS: Amazon S3 Inventory"],
        reads: [.s3Inventory],
        audience: .intruder,
        harm: .trace
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let inventory = try ask.document(.s3Inventory, of: subject.id) else {
            return .notApplicable("there is no inventory")
        }
        let configurations = try inventory.optionalList("InventoryConfigurationList")
        guard !configurations.isEmpty else { return .notApplicable("there is no inventory") }
        var plain: [FindingItem] = []
        for configuration in configurations {
            let target = try configuration.part("Destination").part("S3BucketDestination")
            if target["Encryption"] == nil {
                plain.append(FindingItem(try configuration.text("Id"), evidence: target.evidence("Encryption")))
            }
        }
        return plain.isEmpty
            ? .passes("every inventory names its encryption", ask.said(.s3Inventory, subject))
            : .fails("no encryption is named by \(plain.map(\.name).joined(separator: ", "))", items: plain)
    }

    static var lab: LabRecipe {
        .cannot("the emulator answers a list of inventories with a list of objects")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("none is named", .fail) {
                $0.set(
                    .s3Inventory,
                    ExampleEstate.bucket,
                    ["InventoryConfigurationList", "0", "Destination", "S3BucketDestination", "Encryption"],
                    nil
                )
            }
        ]
    }
}
