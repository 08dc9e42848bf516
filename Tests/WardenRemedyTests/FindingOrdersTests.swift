import Testing
import WardenChecks
import WardenDomain
import WardenEstate
import WardenRemedy

/// From a finding to the actions that close it.
@Suite struct FindingOrdersTests {
    private static let workspace = AssetID(.workspace, scope: "databricks", name: "7")

    private func finding(_ check: String, _ subject: AssetID, _ items: [String] = []) -> Finding {
        Finding(
            fingerprint: check,
            check: check,
            subject: subject,
            subjectName: subject.name,
            title: check,
            message: "",
            severity: .high,
            risk: RiskScore(exact: 50, factors: []),
            criteria: [],
            evidence: [],
            items: items.map { FindingItem($0) },
            fix: "by hand",
            state: .open,
            firstSeen: 0,
            lastSeen: 0
        )
    }

    private func posture() -> Posture {
        var posture = Posture(takenAt: 0, assets: [Asset(Self.workspace)])
        posture[.metastoreAssignment, of: Self.workspace] = .known(["metastore_id": "m"])
        posture[.ipAccessLists, of: Self.workspace] = .known([
            ["label": "office", "list_type": "ALLOW", "enabled": true, "ip_addresses": ["203.0.113.0/24"]]
        ])
        return posture
    }

    private func orders(_ finding: Finding, _ declared: DeclaredPolicy = DeclaredPolicy()) -> OrderList {
        FindingOrders(posture: posture(), declared: declared, ownAddresses: ["198.51.100.7"]).make([finding])
    }

    /// The table names checks that exist, and no check twice.
    @Test func everyFixableCheckIsOne() {
        for id in FindingOrders.fixable { #expect(CheckRegistry.check(id) != nil, "\(id)") }
        #expect(FindingOrders.fixable.count >= 60)
    }

    @Test func revokesAGrantOnTheCopyAndNotOneOnTheCatalogAboveIt() {
        let copy = AssetID(.table, scope: "m", name: "finance.reporting.copy")
        let list = orders(
            finding(
                "audit-copies-no-broader-than-source",
                copy,
                ["analysts SELECT table:m/finance.reporting.copy", "security SELECT catalog:m/finance"]
            )
        )
        #expect(
            list.orders == [
                ActionOrder(
                    "uc.revoke-grant",
                    [
                        "workspace": "7", "securable": "table:finance.reporting.copy", "principal": "analysts",
                        "privileges": "SELECT",
                    ]
                )
            ]
        )
        #expect(list.leftOut.contains { $0.contains("security has SELECT from catalog finance") })
    }

    @Test func revokesNoReadersAsLongAsNobodyIsDeclared() {
        let table = AssetID(.table, scope: "m", name: "system.access.audit")
        let item = "soc analysts SELECT table:m/system.access.audit"
        #expect(orders(finding("audit-readers-are-declared", table, [item])).orders.isEmpty)
        var declared = DeclaredPolicy()
        declared.declaredReaders = ["ines@acme.example"]
        let list = orders(finding("audit-readers-are-declared", table, [item]), declared)
        #expect(list.orders.first?.arguments["principal"] == "soc analysts")
    }

    @Test func mendsKeysVaultsCopiesAndOpenWindows() {
        let bucket = AssetID(StorageURL(scheme: "s3", bucket: "acme-logs"))
        let key = AssetID(.key, scope: "aws", name: "arn:aws:kms:eu-west-1:111122223333:key/1")
        let vault = AssetID(.backup, scope: "aws", name: "audit-vault")
        let cases: [(String, AssetID, [String], ActionOrder)] = [
            ("log-key-is-alive", key, [], ActionOrder("kms.revive", ["key": key.name])),
            ("recent-log-files-are-at-hand", bucket, [], ActionOrder("s3.archive-later", ["bucket": "acme-logs"])),
            (
                "replication-keeps-what-is-deleted", bucket, ["dr"],
                ActionOrder("s3.keep-deleted-in-copy", ["bucket": "acme-logs"])
            ),
            (
                "log-backups-closed-to-outsiders", vault, [],
                ActionOrder("backup.remove-principal", ["vault": "audit-vault", "principal": "*"])
            ),
            (
                "log-backups-closed-to-outsiders", vault, ["999988887777"],
                ActionOrder("backup.remove-principal", ["vault": "audit-vault", "principal": "999988887777"])
            ),
            (
                "vendor-access-is-closed", Self.workspace, [],
                ActionOrder(
                    "workspace.set-conf",
                    [
                        "workspace": "7", "conf": "customerApprovedWSLoginExpirationTime",
                        "value": "2000-01-01T00:00:00Z",
                    ]
                )
            ),
        ]
        for (check, subject, items, order) in cases {
            #expect(orders(finding(check, subject, items)).orders == [order], "\(check)")
        }
    }

    /// Where no interface does it, the plan says what a person does, and how to see that it worked.
    @Test func tellsTheStepsOfWhatIsDoneByHand() {
        let account = AssetID(.account, scope: "aws", name: "111122223333")
        let list = orders(finding("aws-root-has-second-factor", account))
        #expect(list.orders.isEmpty)
        let words = list.leftOut.joined()
        #expect(words.contains("by hand: only the root user") && words.contains("1. ") && words.contains("then: run"))
        let delivery = orders(finding("log-delivery-enabled", account)).leftOut.joined()
        #expect(delivery.contains("trailwarden plan --action delivery.configure --set destination=DESTINATION"))
    }

    /// What is left for a person names the action that does it then.
    @Test func namesTheActionWhereAPersonHasToSaySomethingFirst() {
        for (check, entry) in FindingOrders.forPeople {
            #expect(CheckRegistry.check(check) != nil, "\(check)")
            #expect(!FindingOrders.fixable.contains(check), "\(check)")
            #expect(ActionCatalogue.facts(of: entry.action) != nil, "\(entry.action)")
        }
        let bucket = AssetID(StorageURL(scheme: "s3", bucket: "acme-logs"))
        let list = orders(finding("log-bucket-uses-customer-key", bucket))
        #expect(list.orders.isEmpty)
        #expect(list.leftOut.contains { $0.contains("which key is for a person: s3.encrypt") })
        // As a command that lacks nothing but what the person has to say.
        let command = "trailwarden plan --action s3.encrypt --set bucket=acme-logs --set key=KEY"
        #expect(list.leftOut.contains { $0.contains(command) }, "\(list.leftOut)")
    }

    /// A finding of which a person has to decide a part stays open, and the plan does not say otherwise.
    @Test func closesOnlyWhatItMendsWhole() {
        let bucket = AssetID(StorageURL(scheme: "s3", bucket: "acme-logs"))
        let tls = finding("log-bucket-asks-for-modern-tls", bucket)
        let table = AssetID(.table, scope: "m", name: "main.logs.copy")
        let mixed = finding(
            "audit-copies-no-broader-than-source",
            table,
            ["ana SELECT table:m/main.logs.copy", "ben SELECT catalog:m/main"]
        )
        let posture = posture()
        let list = FindingOrders(posture: posture, declared: DeclaredPolicy()).make([tls, mixed])
        #expect(list.closing[tls.fingerprint]?.map(\.action) == ["s3.require-modern-tls"])
        #expect(list.orders.contains { $0.action == "uc.revoke-grant" })
        #expect(list.closing[mixed.fingerprint] == nil)
    }

    @Test func letsItsOwnAddressInBeforeListsAreSwitchedOn() {
        let list = orders(finding("address-lists-are-enforced", Self.workspace))
        #expect(list.orders.map(\.action) == ["network.allow-addresses"])
        #expect(list.orders.first?.arguments["addresses"] == "198.51.100.7")
    }

    private func enforcing(_ more: [Change] = []) -> [Change] {
        more + [
            Change(
                action: "network.enable-address-lists",
                slot: Slot(.workspaceConf, in: "7", "enableIpAccessLists"),
                before: "false",
                after: "true",
                summary: "switch on"
            )
        ]
    }

    private var own: Change {
        Change(
            action: "network.allow-addresses",
            slot: Slot(.addressList, in: "7", "trailwarden"),
            before: nil,
            after: ["list_type": "ALLOW", "ip_addresses": ["198.51.100.7"], "enabled": true],
            summary: "let itself in"
        )
    }

    @Test func refusesToEnforceListsThatShutItselfOut() {
        let preflight = Preflight(declared: DeclaredPolicy(), own: [], ownAddresses: ["198.51.100.7"])
        #expect(preflight.judge(enforcing(), in: posture()).refusals.first?.contains("Trailwarden itself") == true)
        #expect(preflight.judge(enforcing([own]), in: posture()).refusals.isEmpty)
        var alone = posture()
        alone[.ipAccessLists, of: Self.workspace] = .known([])
        let refusals = preflight.judge(enforcing([own]), in: alone).refusals
        #expect(refusals.first?.contains("everybody but Trailwarden") == true)
    }

    @Test func prunesWhatIsRefusedAndKeepsTheRest() {
        var declared = DeclaredPolicy()
        declared.protectedResources = ["arn:aws:s3:::sacred"]
        let preflight = Preflight(declared: declared, own: [], ownAddresses: ["198.51.100.7"])
        func versioning(_ bucket: String) -> Change {
            Change(
                action: "s3.keep-versions",
                slot: Slot(.bucketVersioning, bucket),
                before: nil,
                after: "Enabled",
                summary: "keep versions of \(bucket)"
            )
        }
        let kept = preflight.prune([versioning("sacred"), versioning("plain")], in: posture())
        #expect(kept.changes.map(\.slot.name) == ["plain"])
        #expect(kept.refusals.count == 1)
    }
}
