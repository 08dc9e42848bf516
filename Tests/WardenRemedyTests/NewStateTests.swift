import Testing
import WardenDomain
import WardenEstate
import WardenRemedy

/// Keys, vaults, copies, jobs and recipients: what their actions plan, and what they refuse.
@Suite struct NewStateTests {
    private func action(_ id: String, _ values: [String: String]) throws -> any RemedyAction {
        try ActionCatalogue.make(id, ActionArguments(values))
    }

    private func only(_ action: any RemedyAction, _ held: JSONValue?) throws -> Change? {
        let changes = try action.changes(SlotStates([action.slots[0]: held.map { .known($0) } ?? .absent]))
        #expect(changes.count < 2)
        return changes.first
    }

    @Test func revivesAKeyAndNeverAsksForItsDeletionAgain() throws {
        let action = try action("kms.revive", ["key": "k"])
        #expect(try only(action, "Enabled") == nil)
        #expect(try only(action, "Disabled")?.reversal == .full)
        let change = try #require(try only(action, "PendingDeletion"))
        #expect(change.after == "Enabled")
        #expect(change.reversal.word == "partial")
        #expect(throws: WardenError.self) { try only(action, "PendingImport") }
        #expect(throws: WardenError.self) { try only(action, nil) }
    }

    /// Cut after the deletion was cancelled and before the key was enabled, the state is still one to go on from.
    @Test func takesAKeyThatIsOffForTheSameAsOneThatWaitsForItsDeletion() {
        #expect(SlotComparison.isSame("PendingDeletion", "Disabled", .keyState))
        #expect(!SlotComparison.isSame("PendingDeletion", "Enabled", .keyState))
        #expect(!SlotComparison.isSame("PendingDeletion", "Disabled", .token))
    }

    @Test func locksAVaultAndNeverLoosensIt() throws {
        let action = try action("backup.lock-vault", ["vault": "v", "days": "400"])
        #expect(try only(action, nil)?.after == ["MinRetentionDays": 400])
        let held: JSONValue = ["MinRetentionDays": 30, "MaxRetentionDays": 900]
        #expect(try only(action, held)?.after == ["MinRetentionDays": 400, "MaxRetentionDays": 900])
        #expect(try only(action, ["MinRetentionDays": 500]) == nil)
        #expect(throws: WardenError.self) { try self.action("backup.lock-vault", ["vault": "v", "days": "soon"]) }
    }

    @Test func takesEveryoneOutOfAVaultsPolicy() throws {
        let text =
            #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"backup:*","Resource":"*"}]}"#
        let action = try action("backup.remove-principal", ["vault": "v", "principal": "*"])
        let change = try #require(try only(action, .string(text)))
        #expect(change.after == nil)
    }

    @Test func archivesLaterAndNotOnTheDayAFileEnds() throws {
        func rules(_ moves: [JSONValue], ends: String? = nil) -> JSONValue {
            var rule: [String: JSONValue] = ["ID": "a", "Status": "Enabled"]
            if !moves.isEmpty { rule["Transition"] = .array(moves) }
            if let ends { rule["Expiration"] = ["Days": .string(ends)] }
            return ["Rule": [.object(rule)]]
        }
        let soon: JSONValue = ["StorageClass": "GLACIER", "Days": "7"]
        let near: JSONValue = ["StorageClass": "STANDARD_IA", "Days": "30"]
        let later: JSONValue = ["StorageClass": "GLACIER", "Days": "90"]
        let action = try action("s3.archive-later", ["bucket": "b"])
        #expect(try only(action, rules([near, soon], ends: "400"))?.after == rules([near, later], ends: "400"))
        #expect(try only(action, rules([soon], ends: "60"))?.after == rules([], ends: "60"))
        #expect(try only(action, rules([near, later])) == nil)
        #expect(try only(action, nil) == nil)
    }

    @Test func endsFilesOnceAndNotBeforeAQuarter() throws {
        let held: JSONValue = ["Rule": [["ID": "own", "Status": "Enabled", "Expiration": ["Days": "9"]]]]
        let action = try action("s3.end-files", ["bucket": "b", "days": "400"])
        let change = try #require(try only(action, held))
        #expect(change.after?["Rule"]?.array?.first?["ID"]?.string == "own")
        #expect(change.after?["Rule"]?.array?.last?["Expiration"]?["Days"]?.string == "400")
        #expect(change.reversal.loss != nil)
        #expect(try only(action, change.after) == nil)
        #expect(throws: WardenError.self) { try self.action("s3.end-files", ["bucket": "b", "days": "30"]) }
    }

    @Test func keepsInTheCopyWhatIsDeleted() throws {
        func rules(_ status: String) -> JSONValue {
            ["Role": "r", "Rule": [["ID": "a", "DeleteMarkerReplication": ["Status": .string(status)]]]]
        }
        let action = try action("s3.keep-deleted-in-copy", ["bucket": "b"])
        #expect(try only(action, rules("Enabled"))?.after == rules("Disabled"))
        #expect(try only(action, rules("Disabled")) == nil)
    }

    @Test func copiesWithOneRoleBesideWhatIsThere() throws {
        let values = ["bucket": "b", "target": "c", "role_arn": "r", "target_account": "444455556666"]
        let action = try action("s3.copy-to", values)
        let slot = action.slots[0]
        let versioning = action.slots[1]
        var states = SlotStates([slot: .absent, versioning: .absent])
        #expect(throws: WardenError.self) { try action.changes(states) }
        states[versioning] = .known("Enabled")
        let fresh = try #require(try action.changes(states).first?.after)
        let rule = fresh["Rule"]?.array?.first
        #expect(rule?["DeleteMarkerReplication"]?["Status"]?.string == "Disabled")
        #expect(rule?["Destination"]?["Account"]?.string == "444455556666")
        states[slot] = .known(fresh)
        #expect(try action.changes(states).isEmpty)
        let other: JSONValue = [
            "Role": "r", "Rule": [["ID": "x", "Priority": "4", "Destination": ["Bucket": "arn:aws:s3:::z"]]],
        ]
        states[slot] = .known(other)
        let both = try action.changes(states).first?.after?["Rule"]?.array
        #expect(both?.count == 2 && both?.last?["Priority"]?.string == "5")
        states[slot] = .known(["Role": "another", "Rule": []])
        #expect(throws: WardenError.self) { try action.changes(states) }
    }

    @Test func runsAJobAsAServiceAndAsNoPerson() throws {
        let action = try action("compute.run-job-as", ["workspace": "7", "job": "1", "principal": "a-b"])
        #expect(try only(action, "ana@acme.example")?.after == "a-b")
        #expect(try only(action, "a-b") == nil)
        #expect(throws: WardenError.self) { try only(action, nil) }
        let person = try self.action(
            "compute.run-job-as",
            ["workspace": "7", "job": "1", "principal": "b@acme.example"]
        )
        #expect(throws: WardenError.self) { try only(person, "ana@acme.example") }
    }

    @Test func saysThatADeletedRecipientDoesNotComeBack() throws {
        let action = try action("sharing.delete-recipient", ["workspace": "7", "recipient": "r"])
        let change = try #require(try only(action, ["name": "r"]))
        #expect(change.after == nil && change.reversal.word == "none")
        #expect(try only(action, nil) == nil)
    }

    @Test func keepsSharingInside() throws {
        let action = try action("sharing.keep-inside", ["workspace": "7", "metastore": "m"])
        #expect(try only(action, "INTERNAL_AND_EXTERNAL")?.after == "INTERNAL")
        #expect(try only(action, "INTERNAL") == nil)
        #expect(throws: WardenError.self) { try only(action, nil) }
    }

    @Test(arguments: [("network.replace-addresses", true), ("network.replace-account-addresses", false)])
    func namesOtherNetworksInAListThatIsThere(id: String, isOfWorkspace: Bool) throws {
        var values = ["label": "office", "addresses": "203.0.113.0/24, 198.51.100.7"]
        if isOfWorkspace { values["workspace"] = "7" }
        let action = try action(id, values)
        let held: JSONValue = ["list_type": "ALLOW", "ip_addresses": ["0.0.0.0/1"], "enabled": true]
        let wanted: JSONValue = [
            "list_type": "ALLOW", "ip_addresses": ["203.0.113.0/24", "198.51.100.7"], "enabled": true,
        ]
        #expect(try only(action, held)?.after == wanted)
        #expect(throws: WardenError.self) { try only(action, nil) }
    }
}
