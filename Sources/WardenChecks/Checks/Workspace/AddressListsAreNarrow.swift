internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Address lists of the workspace are narrow.
enum AddressListsAreNarrow: Check {
    static let metadata = CheckMetadata(
        id: "address-lists-are-narrow",
        title: "Address lists of the workspace are narrow",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "A list that allows most of the internet allows everyone.",
        risk: "A stolen token works from nearly anywhere.",
        fix: "Replace the range by the networks of your offices and gateways.",
        remedy: .choice("network.replace-addresses", missing: "which networks your offices and gateways have"),
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
            of: "1204551100001",
            .call(
                LabCall(
                    .workspace,
                    "POST",
                    "/api/2.0/ip-access-lists",
                    ["label": "anywhere", "list_type": "ALLOW", "ip_addresses": ["0.0.0.0/0"]]
                ),
                undo: LabCall(.workspace, "DELETE", "/api/2.0/ip-access-lists/{made.ip_access_list.list_id}"),
                keep: "made"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("everything", .fail) {
                $0.set(.ipAccessLists, ExampleEstate.workspace, ["0", "ip_addresses"], ["0.0.0.0/0"])
            },
            CheckExample("no address", .unknown) {
                $0.set(.ipAccessLists, ExampleEstate.workspace, ["0", "ip_addresses"], ["office"])
            },
        ]
    }
}
