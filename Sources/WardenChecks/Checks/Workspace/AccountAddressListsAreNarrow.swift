internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Address lists of the account are narrow.
enum AccountAddressListsAreNarrow: Check {
    static let metadata = CheckMetadata(
        id: "account-address-lists-are-narrow",
        title: "Address lists of the account are narrow",
        family: .workspace,
        scope: .account,
        severity: .medium,
        rationale: "A list that allows most of the internet allows everyone.",
        risk: "A stolen token works from nearly anywhere.",
        fix: "Replace the range by the networks of your offices and gateways.",
        remedy: .choice("network.replace-account-addresses", missing: "which networks your offices and gateways have"),
        criteria: [.cc66],
        references: ["Databricks: Configure IP access lists"],
        reads: [.ipAccessLists],
        audience: .anyAccount,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        var wide: [FindingItem] = []
        for list in try ask.addressLists(of: subject.id) where list.isAllow {
            for range in list.ranges {
                guard let block = AddressBlock(range) else {
                    throw Unanswered(list.document.unknown("'\(range)' is no address"))
                }
                if block.prefixLength < (block.bytes.count == 4 ? 8 : 32) {
                    wide.append(FindingItem(range, evidence: list.document.evidence("ip_addresses")))
                }
            }
        }
        return wide.isEmpty
            ? .passes("no range is wider than a company", ask.said(.ipAccessLists, subject))
            : .fails("\(wide.map(\.name).joined(separator: ", ")) is nearly everywhere", items: wide)
    }

    static var lab: LabRecipe {
        .breaks(
            .call(
                LabCall(
                    .account,
                    "POST",
                    "/api/2.0/accounts/{account}/ip-access-lists",
                    ["label": "anywhere", "list_type": "ALLOW", "ip_addresses": ["0.0.0.0/0"]]
                ),
                undo: LabCall(
                    .account,
                    "DELETE",
                    "/api/2.0/accounts/{account}/ip-access-lists/{made.ip_access_list.list_id}"
                ),
                keep: "made"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("half of everything", .fail) {
                $0.set(.ipAccessLists, ExampleEstate.account, ["0", "ip_addresses"], ["128.0.0.0/1"])
            }
        ]
    }
}
