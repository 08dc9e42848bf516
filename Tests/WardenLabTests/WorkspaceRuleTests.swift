import Testing

@testable import WardenLab

@Suite struct WorkspaceRuleTests {
    private let lab: EmulatorUnderTest

    init() throws { lab = try EmulatorUnderTest() }

    private func job() throws -> String {
        let jobs = try lab.admin("GET", "/api/2.2/jobs/list").body["jobs"]?.elements
        return try #require(jobs?.first?["job_id"]?.integer.map(String.init))
    }

    @Test(
        arguments: [
            ([["user_name": "jonas.holm@halden.example", "permission_level": "IS_OWNER"]], 200), ([], 400),
            ([["group_name": "analysts", "permission_level": "CAN_VIEW"]], 400),
            ([["user_name": "nobody@halden.example", "permission_level": "IS_OWNER"]], 404),
            ([["user_name": "jonas.holm@halden.example", "permission_level": "CAN_FLY"]], 400),
        ] as [([JSON], Int)]
    )
    func wantsOneOwnerOfAJob(_ entries: [JSON], _ status: Int) throws {
        let answer = try lab.admin(
            "PUT",
            "/api/2.0/permissions/jobs/\(try job())",
            [:],
            ["access_control_list": .array(entries)]
        )
        #expect(answer.status == status)
    }

    @Test func addsWithPatchAndTakesAwayWithPutOnly() throws {
        let path = "/api/2.0/permissions/jobs/\(try job())"
        func groups(_ body: JSON) -> Set<String> {
            Set((body["access_control_list"]?.elements ?? []).compactMap { $0["group_name"]?.text })
        }
        let added = try lab.admin(
            "PATCH",
            path,
            [:],
            ["access_control_list": [["group_name": "analysts", "permission_level": "CAN_VIEW"]]]
        )
        #expect(groups(added.body) == ["admins", "analysts", "data-engineering"])
        let owner: JSON = ["user_name": "jonas.holm@halden.example", "permission_level": "IS_OWNER"]
        let replaced = try lab.admin("PUT", path, [:], ["access_control_list": [owner]])
        #expect(groups(replaced.body) == ["admins"])
    }

    @Test func showsWhereAnInheritedEntryComesFrom() throws {
        let token = lab.access.personal[SmallEstate.analytics]
        let host = Host.workspace(SmallEstate.analytics)
        let path = "/Users/\(SmallEstate.mail("jonas.holm"))/churn"
        let id =
            lab.ask("GET", "/api/2.0/workspace/get-status", ["path": path], host: host, token: token).body["object_id"]?
            .integer ?? 0
        let list =
            lab.ask("GET", "/api/2.0/permissions/notebooks/\(id)", host: host, token: token).body[
                "access_control_list"
            ]?.elements ?? []
        let mine =
            list.first { $0["user_name"]?.text == SmallEstate.mail("jonas.holm") }?["all_permissions"]?.elements ?? []
        #expect(mine.map { $0["inherited"] } == [false, true])
    }

    @Test func refusesTheWholeCallForOneUnknownKey() throws {
        let answer = try lab.admin("GET", "/api/2.0/workspace-conf", ["keys": "enableWebTerminal,enableNonsense"])
        #expect(answer.status == 400)
        #expect(answer.body["message"] == "Invalid keys: [\"enableNonsense\"]")
    }

    @Test func guardsSettingsWithTheirETags() throws {
        let path = "/api/2.0/settings/types/restrict_workspace_admins/names/default"
        let etag = try #require(try lab.admin("GET", path).body["etag"])
        func set(_ etag: JSON) throws -> EmulatorUnderTest.Answer {
            try lab.admin(
                "PATCH",
                path,
                [:],
                [
                    "allow_missing": true, "field_mask": "restrict_workspace_admins.status",
                    "setting": [
                        "etag": etag, "restrict_workspace_admins": ["status": "RESTRICT_TOKENS_AND_JOB_RUN_AS"],
                    ],
                ]
            )
        }
        #expect(try set(etag).status == 200)
        let stale = try set(etag)
        #expect(stale.status == 409)
        let fresh = try #require(stale.body["details"]?.elements.first?["metadata"]?["etag"])
        #expect(try set(fresh).status == 200)
    }

    @Test func assignsAndUnassignsPrincipals() throws {
        let group = lab.emulator.withEstate { $0.directory.named("contractors")?.id ?? 0 }
        let path = "/workspaces/\(SmallEstate.development)/permissionassignments"
        let token = lab.token(of: "dana.wells@brightpath.example", in: SmallEstate.analytics)
        #expect(try lab.account("DELETE", "\(path)/principals/\(group)").status == 200)
        #expect(try lab.account("DELETE", "\(path)/principals/\(group)").status == 404)
        #expect(
            try lab.account("PUT", "\(path)/principals/\(group)", [:], ["permissions": ["USER", "ADMIN"]]).body[
                "permissions"
            ] == ["ADMIN"]
        )
        #expect(
            lab.ask("GET", "/api/2.0/preview/scim/v2/Me", host: .workspace(SmallEstate.analytics), token: token).status
                == 200
        )
    }

    @Test func refusesGroupsInCircles() throws {
        let (inner, outer) = lab.emulator.withEstate {
            ($0.directory.named("contractors")?.id ?? 0, $0.directory.named("analysts")?.id ?? 0)
        }
        let answer = try lab.account(
            "PATCH",
            "/scim/v2/Groups/\(inner)",
            [:],
            [
                "Operations": [["op": "add", "path": "members", "value": [["value": .string(String(outer))]]]]
            ]
        )
        #expect(answer.status == 400)
    }
}
