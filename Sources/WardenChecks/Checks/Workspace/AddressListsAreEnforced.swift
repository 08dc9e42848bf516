internal import WardenDomain
internal import WardenEstate

/// The workspace takes sign-in from known addresses only.
enum AddressListsAreEnforced: Check {
    static let metadata = CheckMetadata(
        id: "address-lists-are-enforced",
        title: "The workspace takes sign-in from known addresses only",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "Lists have no effect until the switch is on, and a block list alone lets everybody else in.",
        risk: "A stolen token works from anywhere.",
        fix: "Set enableIpAccessLists to true and keep an enabled list of type ALLOW.",
        remedy: .actions(["network.enable-address-lists", "network.allow-addresses"]),
        criteria: [.cc66, .cc61],
        references: ["Databricks: Configure IP access lists"],
        reads: [.workspaceConf, .ipAccessLists],
        audience: .anyAccount,
        harm: .read,
        safeguard: .addressLists
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let (value, evidence) = try ask.conf("enableIpAccessLists", of: subject, unset: "false")
        guard value.lowercased() == "true" else { return .fails("lists are not enforced", evidence) }
        let allowing = try ask.addressLists(of: subject.id).filter(\.isAllow)
        return allowing.isEmpty
            ? .fails("no enabled list allows anything: every address may sign in", evidence)
            : .passes("\(allowing.count) list\(allowing.count == 1 ? "" : "s") enforced", evidence)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "1204551100001",
            .workspaceConf(["enableIpAccessLists": "false"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("switched off", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableIpAccessLists"], "false")
            },
            CheckExample("no list", .fail) { $0.answer(.ipAccessLists, ExampleEstate.workspace, []) },
            CheckExample("the list is disabled", .fail) {
                $0.set(.ipAccessLists, ExampleEstate.workspace, ["0", "enabled"], false)
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableIpAccessLists"], nil)
            },
        ]
    }
}
