import Testing

@testable import WardenLab

@Suite struct GrantTests {
    private let lab: EmulatorUnderTest
    private let base = "/api/2.1/unity-catalog"

    init() throws { lab = try EmulatorUnderTest() }

    private func change(
        _ type: String,
        _ name: String,
        _ principal: String,
        add: [String] = [],
        remove: [String] = []
    ) throws -> EmulatorUnderTest.Answer {
        try lab.admin(
            "PATCH",
            "\(base)/permissions/\(type)/\(name)",
            [:],
            [
                "changes": [["principal": .string(principal), "add": .strings(add), "remove": .strings(remove)]]
            ]
        )
    }

    @Test func letsNobodyReadWithoutSelectUseSchemaAndUseCatalog() throws {
        let person = SmallEstate.mail("vera.ulrich")
        let token = lab.token(of: person)
        let statement = "SELECT count(*) FROM main.customers.cards"
        #expect(lab.run(statement, token: token).rows == nil)
        _ = try change("table", "main.customers.cards", person, add: ["SELECT"])
        #expect(
            lab.run(statement, token: token).error?.contains("TABLE_OR_VIEW_NOT_FOUND") == true,
            "no USE SCHEMA yet"
        )
        _ = try change("schema", "main.customers", person, add: ["USE_SCHEMA"])
        #expect(lab.run(statement, token: token).rows != nil, "USE CATALOG comes from 'account users'")
        _ = try change("schema", "main.customers", person, remove: ["USE_SCHEMA"])
        #expect(lab.run(statement, token: token).rows == nil)
    }

    @Test func countsGroupsInsideGroups() {
        // brightpath-consultants in contractors in finance-analysts in analysts, which may read the copy.
        let token = lab.token(of: "pat.kimura@brightpath.example")
        #expect(lab.run("SELECT count(*) FROM \(SmallCatalog.copy)", token: token).rows != nil)
        #expect(
            lab.run("SELECT count(*) FROM system.access.audit", token: token).error?.contains("TABLE_OR_VIEW_NOT_FOUND")
                == true
        )
    }

    @Test func readsAViewWithTheRightsOfItsOwner() {
        let token = lab.token(of: SmallEstate.mail("xenia.wolf"))
        #expect(lab.run("SELECT * FROM \(SmallCatalog.view) LIMIT 5", token: token).rows?.count == 5)
        #expect(lab.run("SELECT * FROM system.access.audit LIMIT 5", token: token).rows == nil)
    }

    @Test func showsWhatComesDownFromParentsAsEffectiveOnly() throws {
        let path = "table/\(SmallCatalog.copy)"
        let direct = try lab.admin("GET", "\(base)/permissions/\(path)").body
        #expect(direct["privilege_assignments"]?.elements.compactMap { $0["principal"]?.text } == ["analysts"])
        let effective = try lab.admin("GET", "\(base)/effective-permissions/\(path)", ["principal": "analysts"]).body
        let sources = (effective["privilege_assignments"]?.elements.first?["privileges"]?.elements ?? []).map {
            "\($0["privilege"]?.text ?? "") \($0["inherited_from_name"]?.text ?? "-")"
        }
        #expect(sources == ["SELECT -", "USE_SCHEMA finance.reporting"])
    }

    @Test func keepsWhatAllPrivilegesDoesNotHold() throws {
        let person = SmallEstate.mail("vera.ulrich")
        _ = try change("catalog", "sandbox", person, add: ["ALL_PRIVILEGES", "MANAGE", "SELECT"])
        _ = try change("catalog", "sandbox", person, remove: ["ALL_PRIVILEGES"])
        let left = try lab.admin("GET", "\(base)/permissions/catalog/sandbox", ["principal": person]).body
        #expect(left["privilege_assignments"]?.elements.first?["privileges"] == ["MANAGE"])
    }

    @Test(
        arguments: [
            ("nobody@halden.example", ["SELECT"], [], 404), ("analysts", ["SELECT"], ["SELECT"], 400),
            ("analysts", ["FLY"], [], 400),
            ("analysts", [], ["MODIFY"], 200),
        ] as [(String, [String], [String], Int)]
    )
    func judgesChanges(_ principal: String, _ add: [String], _ remove: [String], _ status: Int) throws {
        #expect(try change("table", SmallCatalog.copy, principal, add: add, remove: remove).status == status)
    }

    @Test func letsOnlyThoseChangeGrantsWhoManage() {
        let token = lab.token(of: SmallEstate.mail("paula.ortiz"))
        let answer = lab.ask(
            "PATCH",
            "\(base)/permissions/table/\(SmallCatalog.copy)",
            [:],
            ["changes": [["principal": "contractors", "add": ["SELECT"]]]],
            host: .workspace(SmallEstate.production),
            token: token
        )
        #expect(answer.status == 403)
    }

    @Test func listsOnlyWhatTheCallerSeesUnlessHeMayBrowse() {
        let token = lab.token(of: SmallEstate.mail("xenia.wolf"))
        func tables(_ query: [String: String]) -> [JSON] {
            lab.ask(
                "GET",
                "\(base)/tables",
                query.merging(["catalog_name": "finance", "schema_name": "reporting"]) { $1 },
                host: .workspace(SmallEstate.production),
                token: token
            ).body["tables"]?.elements ?? []
        }
        #expect(tables([:]).isEmpty)
        let browsed = tables(["include_browse": "true"])
        #expect(browsed.count == 2)
        #expect(browsed.allSatisfy { $0["browse_only"] == true && $0["columns"] == nil })
    }

    @Test func leavesSharesToTheirOwners() throws {
        // The administrator is metastore admin, not owner: he may take the share, then change it.
        let remove: JSON = ["updates": [["action": "REMOVE", "data_object": ["name": .string(SmallCatalog.copy)]]]]
        #expect(try lab.admin("PATCH", "\(base)/shares/partner_insights", [:], remove).status == 403)
        #expect(
            try lab.admin("PATCH", "\(base)/shares/partner_insights", [:], ["owner": "platform-admins"]).status == 200
        )
        let after = try lab.admin("PATCH", "\(base)/shares/partner_insights", [:], remove)
        #expect(after.body["objects"]?.elements.count == 1)
    }
}
