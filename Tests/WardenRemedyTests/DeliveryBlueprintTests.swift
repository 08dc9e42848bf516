import Foundation
import Testing
import WardenDomain
import WardenEstate
import WardenPolicy
import WardenRemedy

/// A delivery out of nothing, and one that is there.
@Suite struct DeliveryBlueprintTests {
    private static let databricks = "0d5b1c2e"

    private var blueprint: DeliveryBlueprint {
        var print = DeliveryBlueprint(
            bucket: "acme-audit",
            prefix: "audit",
            region: "eu-west-1",
            awsAccount: "111122223333",
            databricksAccount: Self.databricks
        )
        print.key = .create
        print.lock = "GOVERNANCE"
        print.workspaces = ["7"]
        print.metastores = ["m-1": "7"]
        return print
    }

    private func states(_ held: [Slot: JSONValue] = [:]) -> SlotStates {
        var states = SlotStates()
        for slot in blueprint.slots {
            if let value = held[slot] { states[slot] = .known(value) } else { states[slot] = .absent }
        }
        return states
    }

    @Test func buildsEachHolderBeforeWhatItHolds() throws {
        let changes = try blueprint.changes(states())
        let kinds = changes.filter { $0.slot.name == "acme-audit" }.map(\.slot.kind)
        #expect(kinds.first == .bucket)
        #expect(
            Set(kinds) == [
                .bucket, .bucketPublicAccess, .bucketOwnership, .bucketVersioning, .bucketPolicy, .bucketLifecycle,
                .bucketEncryption, .bucketLock, .bucketLogging,
            ]
        )
        #expect(changes.last?.slot.kind == .deliverySuccess)
    }

    /// What a new bucket and a new key come with is neither nothing nor what is wanted: without this, applying would stop.
    @Test func expectsWhatANewBucketAndANewKeyComeWith() throws {
        let changes = try blueprint.changes(states())
        #expect(changes.first { $0.slot.kind == .bucketLock }?.before == ["ObjectLockEnabled": "Enabled"])
        #expect(changes.first { $0.slot.kind == .keyRotation }?.before == false)
        let own: JSONValue = ["Rule": [["ApplyServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]]]
        #expect(SlotComparison.isSame(nil, own, .bucketEncryption))
        let other: JSONValue = ["Rule": [["ApplyServerSideEncryptionByDefault": ["SSEAlgorithm": "aws:kms"]]]]
        #expect(!SlotComparison.isSame(nil, other, .bucketEncryption))
    }

    @Test func leavesWhatIsThere() throws {
        var held: [Slot: JSONValue] = [:]
        for change in try blueprint.changes(states()) { held[change.slot] = change.after }
        #expect(try blueprint.changes(states(held)).isEmpty)
        let bucket = try #require(held.keys.first { $0.kind == .bucket && $0.name == "acme-audit" })
        // Of a bucket that was there before, the lock is what was read.
        held = [bucket: [:]]
        let lock = try blueprint.changes(states(held)).first { $0.slot.kind == .bucketLock }
        #expect(lock != nil && lock?.before == nil)
    }

    /// Databricks names no key when it writes. A policy that only asks "not another key" has to say so.
    @Test(
        arguments: [
            (nil, .allowed), ("arn:aws:kms:eu-west-1:111122223333:alias/trailwarden-acme-audit", .allowed),
            ("arn:aws:kms:eu-west-1:999988887777:key/0", .explicitDeny),
        ] as [(String?, PolicyDecision.Outcome)]
    )
    func letsItsRoleWriteWithTheBucketsKeyAndNoOther(key: String?, outcome: PolicyDecision.Outcome) throws {
        let changes = try blueprint.changes(states())
        let text = try #require(
            changes.first { $0.slot.kind == .bucketPolicy && $0.slot.name == "acme-audit" }?.after?.string
        )
        let own = try #require(changes.first { $0.slot.kind == .rolePolicy }?.after?.string)
        var context = ["aws:securetransport": ["true"]]
        if let key { context["s3:x-amz-server-side-encryption-aws-kms-key-id"] = [key] }
        let request = PolicyRequest(
            action: "s3:PutObject",
            resource: "arn:aws:s3:::acme-audit/audit/workspaceId=0/date=2026-01-01/auditlogs_0.json",
            resourceAccount: "111122223333",
            principal: try #require(PolicyRequest.Principal(blueprint.roleARN)),
            context: context
        )
        let inputs = PolicyInputs(identityPolicies: [try document(own)], resourcePolicy: try document(text))
        #expect(PolicyEvaluator().decide(request, inputs).outcome == outcome)
    }

    private func document(_ text: String) throws -> PolicyDocument {
        PolicyDocument(try JSONDecoder().decode(PolicyValue.self, from: Data(text.utf8)))
    }
}
