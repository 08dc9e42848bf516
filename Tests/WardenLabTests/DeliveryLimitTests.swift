import Testing

@testable import WardenLab

@Suite struct DeliveryLimitTests {
    private let lab: EmulatorUnderTest

    init() throws { lab = try EmulatorUnderTest() }

    private func create(_ changes: [String: JSON] = [:]) throws -> EmulatorUnderTest.Answer {
        let listed = try lab.account("GET", "/log-delivery").body["log_delivery_configurations"]?.elements
        let known = try #require(listed?.first { $0["config_name"] == "primary" })
        var wanted: [String: JSON] = ["config_name": "new", "log_type": "AUDIT_LOGS", "output_format": "JSON"]
        for name in ["credentials_id", "storage_configuration_id"] { wanted[name] = known[name] }
        return try lab.account(
            "POST",
            "/log-delivery",
            [:],
            ["log_delivery_configuration": .object(wanted.merging(changes) { $1 })]
        )
    }

    private func id(_ name: JSON) throws -> String {
        let listed = try lab.account("GET", "/log-delivery").body["log_delivery_configurations"]?.elements
        return try #require(listed?.first { $0["config_name"] == name }?["config_id"]?.text)
    }

    @Test func refusesAThirdEnabledConfiguration() throws {
        #expect(try create().status == 400)
        #expect(try create(["status": "DISABLED"]).status == 200)
        let made = try id("new")
        #expect(try lab.account("PATCH", "/log-delivery/\(made)", [:], ["status": "ENABLED"]).code == "QUOTA_EXCEEDED")
        #expect(
            try lab.account("PATCH", "/log-delivery/\(try id("before the move"))", [:], ["status": "DISABLED"]).status
                == 200
        )
        #expect(try lab.account("PATCH", "/log-delivery/\(made)", [:], ["status": "ENABLED"]).status == 200)
    }

    @Test func allowsTwoForAWorkspace() throws {
        let filter: [String: JSON] = ["workspace_ids_filter": [.int(SmallEstate.development)]]
        #expect(try create(filter).status == 200)
        #expect(try create(filter).code == "QUOTA_EXCEEDED")
    }

    @Test func knowsNeitherDeleteNorEdit() throws {
        let path = "/log-delivery/\(try id("primary"))"
        #expect(try lab.account("DELETE", path).code == "ENDPOINT_NOT_FOUND")
        #expect(try lab.account("PUT", path, [:], ["delivery_path_prefix": "x"]).code == "ENDPOINT_NOT_FOUND")
        #expect(try lab.account("PATCH", path, [:], ["delivery_path_prefix": "x"]).status == 400)
    }

    @Test(
        arguments: [
            ["output_format": "CSV"], ["credentials_id": "none"], ["storage_configuration_id": "none"],
            ["delivery_path_prefix": "/audit"], ["delivery_path_prefix": "audit/"],
        ] as [[String: JSON]]
    )
    func refusesWhatCannotBe(_ changes: [String: JSON]) throws {
        #expect(try create(changes.merging(["status": "DISABLED"]) { $1 }).status == 400)
    }

    @Test func keepsCredentialsThatAreInUse() throws {
        let listed = try lab.account("GET", "/credentials").body.elements
        for row in listed {
            let isUsed = row["credentials_name"] != "workspace-cross-account"
            let answer = try lab.account("DELETE", "/credentials/\(row["credentials_id"]?.text ?? "")")
            #expect(answer.status == (isUsed ? 409 : 200))
        }
    }
}
