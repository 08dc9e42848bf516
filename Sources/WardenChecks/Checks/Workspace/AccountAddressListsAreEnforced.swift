internal import WardenDomain
internal import WardenEstate

/// The account console takes sign-in from known addresses only.
enum AccountAddressListsAreEnforced: Check {
    static let metadata = CheckMetadata(
        id: "account-address-lists-are-enforced",
        title: "The account console takes sign-in from known addresses only",
        family: .workspace,
        scope: .account,
        severity: .high,
        rationale: "The console and the account API change delivery, admins and workspaces.",
        risk: "A stolen session of an admin works from anywhere.",
        fix: "Turn on acct_ip_acl_enable and keep an enabled list of type ALLOW.",
        remedy: .choice("network.enforce-account-lists", missing: "which addresses administrators sign in from"),
        criteria: [.cc66, .cc61],
        references: ["Databricks: Configure IP access lists"],
        reads: [.settings, .ipAccessLists],
        audience: .administrators,
        harm: .stop,
        safeguard: .addressLists
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let (value, evidence) = try ask.setting(
            "acct_ip_acl_enable",
            ["acct_ip_acl_enable", "value"],
            of: subject.id,
            unset: false
        )
        guard value.bool == true else { return .fails("lists are not enforced", evidence) }
        let allowing = try ask.addressLists(of: subject.id).filter(\.isAllow)
        return allowing.isEmpty
            ? .fails("no enabled list allows anything: every address may sign in", evidence)
            : .passes("\(allowing.count) list\(allowing.count == 1 ? "" : "s") enforced", evidence)
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .call(
                    LabCall(
                        .account,
                        "POST",
                        "/api/2.0/accounts/{account}/ip-access-lists",
                        ["label": "here", "list_type": "ALLOW", "ip_addresses": ["127.0.0.0/8"]]
                    ),
                    undo: LabCall(
                        .account,
                        "DELETE",
                        "/api/2.0/accounts/{account}/ip-access-lists/{made.ip_access_list.list_id}"
                    ),
                    keep: "made"
                ),
                .setting("acct_ip_acl_enable", ["acct_ip_acl_enable": ["value": true]]),
            ],
            .setting("acct_ip_acl_enable", ["acct_ip_acl_enable": ["value": false]])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("off", .fail) {
                $0.set(.settings, ExampleEstate.account, ["acct_ip_acl_enable", "acct_ip_acl_enable", "value"], false)
            },
            CheckExample("no list", .fail) { $0.answer(.ipAccessLists, ExampleEstate.account, []) },
            CheckExample("the setting was not read", .unknown) {
                $0.set(.settings, ExampleEstate.account, ["acct_ip_acl_enable"], nil)
            },
        ]
    }
}
