import Testing
import WardenDomain
import WardenEstate

@testable import WardenAccess

@Suite struct UnityCatalogTests {
    private static func company(_ change: (inout Company) -> Void = { _ in }) -> AccessGraph {
        var company = Company()
        company.user("ana")
        company.group("staff", ["ana"])
        company.assign("staff")
        company.table("system.access.audit")
        change(&company)
        return company.graph
    }

    @Test func needsCatalogSchemaAndSelect() {
        let privileges: [(String, AssetID)] = [
            ("USE_CATALOG", Company.catalog("system")), ("USE_SCHEMA", Company.schema("system.access")),
            ("SELECT", Company.audit),
        ]
        for left in -1..<3 {
            let graph = Self.company { company in
                for (index, (privilege, place)) in privileges.enumerated() where index != left {
                    company.grant([privilege], to: "ana", on: place)
                }
            }
            #expect(graph.verdict("ana", Company.audit) == (left == -1 ? .yes : .no), "without \(left)")
        }
    }

    @Test func inheritsFromCatalog() {
        let graph = Self.company { $0.grant(["ALL_PRIVILEGES"], to: "staff", on: Company.catalog("system")) }
        #expect(graph.verdict("ana", Company.audit) == .yes)
        #expect(graph.verdict("boss", Company.audit, .stop) == .no, "the metastore admin enters no workspace")
    }

    @Test func needsAWorkspaceOfTheMetastore() {
        var company = Company()
        company.user("ana")
        company.workspace("8", metastore: nil)
        company.assign("ana", to: "8")
        company.table("system.access.audit")
        company.grant(["ALL_PRIVILEGES"], to: "ana", on: Company.catalog("system"))
        #expect(company.graph.verdict("ana", Company.audit) == .no)
        company.assign("ana", to: "7")
        #expect(company.graph.verdict("ana", Company.audit) == .yes)
    }

    @Test func followsGroupsInGroupsAndCycles() {
        let graph = Self.company { company in
            company.user("deep")
            company.group("a", ["staff"])
            company.group("b", ["a"])
            company.group("c", ["b", "deep"])
            company.group("a", ["c"])
            company.grant(["ALL_PRIVILEGES"], to: "b", on: Company.catalog("system"))
        }
        #expect(graph.verdict("ana", Company.audit) == .yes)
        let paths = graph.paths(from: Party(.user, "ana"), to: Company.audit, capability: .read)
        #expect(paths.first?.hops.map(\.relation).prefix(3) == [.memberOf, .memberOf, .memberOf])
    }

    @Test func deactivatedUsersCannot() {
        let graph = Self.company { company in
            company.user("gone", active: false)
            company.assign("gone")
            company.grant(["ALL_PRIVILEGES"], to: "gone", on: Company.catalog("system"))
        }
        #expect(graph.verdict("gone", Company.audit) == .no)
        let answer = graph.explain(Party(.user, "gone"), on: Company.audit, to: .read)
        #expect(answer.reason?.contains("deactivated") == true)
    }

    @Test(arguments: ["MANAGE", "owner", "schema owner", "metastore admin", "account admin"])
    func whoManagesCanGiveItself(_ how: String) {
        let graph = Self.company { company in
            company.user("eve", admin: how == "account admin")
            company.assign("eve")
            company.grant(["USE_CATALOG"], to: "eve", on: Company.catalog("system"))
            switch how {
            case "MANAGE":
                company.grant(["MANAGE"], to: "eve", on: Company.audit)
                company.grant(["USE_SCHEMA"], to: "eve", on: Company.schema("system.access"))
            case "owner":
                company.own(Company.audit, by: "eve")
                company.grant(["USE_SCHEMA"], to: "eve", on: Company.schema("system.access"))
            case "schema owner": company.own(Company.schema("system.access"), by: "eve")
            case "metastore admin":
                company.posture[.metastores, of: AssetID(.account, scope: "databricks", name: "acc")] = .known([
                    ["metastore_id": .string(Company.store), "name": "primary", "owner": "eve"]
                ])
            default: break
            }
        }
        #expect(graph.verdict("eve", Company.audit) == .yes)
        let path = graph.paths(from: Party(.user, "eve"), to: Company.audit, capability: .read).first
        #expect(path?.isDirect == (how == "owner"))
        #expect(graph.verdict("ana", Company.audit) == .no)
    }

    @Test func manageAloneDoesNotOpenWhatLiesAbove() {
        let graph = Self.company { company in
            company.grant(["MANAGE"], to: "ana", on: Company.audit)
            company.grant(["USE_CATALOG"], to: "ana", on: Company.catalog("system"))
        }
        #expect(graph.verdict("ana", Company.audit) == .no)
    }

    @Test func viewsReadWithTheirOwnersRights() {
        func graph(ownerReads: Bool) -> AccessGraph {
            Self.company { company in
                company.user("maker")
                company.assign("maker")
                if ownerReads { company.grant(["ALL_PRIVILEGES"], to: "maker", on: Company.catalog("system")) }
                company.table("main.default.logins", owner: "maker", kind: .view)
                company.grant(["ALL_PRIVILEGES"], to: "ana", on: Company.catalog("main"))
                company.posture.edges.append(
                    Edge(
                        Company.audit,
                        .derivesInto,
                        Company.table("main.default.logins"),
                        evidence: Evidence(.text, "view", field: "view_definition")
                    )
                )
            }
        }
        #expect(graph(ownerReads: true).verdict("ana", Company.audit) == .yes)
        #expect(graph(ownerReads: false).verdict("ana", Company.audit) == .no)
        let path = graph(ownerReads: true).paths(from: Party(.user, "ana"), to: Company.audit, capability: .read)[0]
        #expect(path.hops.contains { $0.relation == .through && $0.detail.contains("maker") })
    }

    @Test func recipientsOfSharesAreOutside() {
        let share = AssetID(.share, scope: Company.store, name: "out")
        let graph = Self.company { company in
            company.posture.assets[share] = Asset(share)
            company.posture[.share, of: share] = .known(["name": "out", "owner": "boss"])
            company.posture[.sharePermissions, of: share] = .known([["principal": "acme", "privileges": ["SELECT"]]])
            company.posture.edges.append(
                Edge(Company.audit, .sharedIn, share, evidence: Evidence(.call, "share", field: "objects"))
            )
        }
        let audience = graph.audience(of: Company.audit, to: .read)
        let acme = audience.members.first { $0.party.name == "acme" }
        #expect(acme?.party.isOutside == true)
        #expect(acme?.verdict == .yes)
    }

    @Test func unreadGrantsMakeEverybodyUndecided() {
        let gap = Unknown(
            "grants",
            call: "GET",
            reason: .forbidden,
            detail: "403",
            permission: "MANAGE",
            blindSpot: "grants",
            asset: Company.audit
        )
        let graph = Self.company { company in
            company.posture[.grants, of: Company.audit] = .unknown(gap)
            company.grant(["USE_CATALOG", "USE_SCHEMA"], to: "ana", on: Company.catalog("system"))
        }
        #expect(graph.verdict("ana", Company.audit) == .unknown)
        let audience = graph.audience(of: Company.audit, to: .read)
        #expect(!audience.isComplete)
        #expect(audience.undecided >= 1)
        #expect(audience.unknowns.contains { $0.contains("MANAGE") })
    }

    @Test func aGrantToNobodyKnownIsUnknown() {
        let graph = Self.company { company in
            company.assign("staff")
            company.group("account-wide")
            company.grant(["ALL_PRIVILEGES"], to: "ghost@old.example", on: Company.catalog("system"))
            // Whoever takes the name enters with everybody.
            company.workspace("9")
        }
        let ghost = graph.audience(of: Company.audit, to: .read).members.first { $0.party.name == "ghost@old.example" }
        #expect(ghost?.verdict == .unknown)
        #expect(ghost?.missing.contains { $0.contains("no listing") } == true)
    }

    @Test func unknownPrivilegesAreNotTakenForNothing() {
        let graph = Self.company { company in
            company.grant(["USE_CATALOG", "USE_SCHEMA"], to: "ana", on: Company.catalog("system"))
            company.grant(["TELEPORT"], to: "ana", on: Company.audit)
        }
        #expect(graph.verdict("ana", Company.audit) == .unknown)
    }

    @Test func runningAJobAsAServiceIsActingAsIt() {
        let account = AssetID(.account, scope: "databricks", name: "acc")
        let graph = Self.company { company in
            company.service("robot-1")
            company.assign("robot-1")
            company.grant(["ALL_PRIVILEGES"], to: "robot-1", on: Company.catalog("system"))
            company.posture[.ruleSets, of: account] = .known([
                "accounts/acc/servicePrincipals/robot-1/ruleSets/default": [
                    "grant_rules": [["role": "roles/servicePrincipal.user", "principals": ["users/ana"]]]
                ]
            ])
        }
        #expect(graph.verdict("ana", Company.audit) == .yes)
    }

    @Test func tellsWhoSeesTextsUnredacted() {
        let graph = Self.company { company in
            company.user("bo")
            company.group("staff", ["bo"])
            company.group("databricks_pii_access", ["bo"])
            company.grant(["ALL_PRIVILEGES"], to: "staff", on: Company.catalog("system"))
        }
        let audience = graph.audience(of: Company.audit, to: .read)
        #expect(audience.members.first { $0.party.name == "bo" }?.seesMasked == .yes)
        #expect(audience.members.first { $0.party.name == "ana" }?.seesMasked == .no)
        for member in audience.members where ["bo", "ana"].contains(member.party.name) {
            let cuts = graph.unmaskingCuts(of: member.party, at: Company.audit).changes
            #expect(cuts.map(\.kind) == (member.party.name == "bo" ? [.removeMember] : []))
            #expect(cuts.allSatisfy { $0.target.hasSuffix("databricks_pii_access") })
        }
    }
}
