import Testing
import WardenChecks
import WardenDomain
import WardenEstate

@Suite struct TerraformPlanTests {
    private func resource(_ address: String, _ type: String, _ values: JSONValue) -> JSONValue {
        ["address": .string(address), "mode": "managed", "type": .string(type), "values": values]
    }

    /// A plan that makes a log bucket the way a widely used module does: no versioning, no lock, no policy.
    private func plan(_ extra: [JSONValue] = [], expressions: [JSONValue] = []) -> JSONValue {
        let resources: [JSONValue] =
            [
                resource("aws_s3_bucket.logs", "aws_s3_bucket", ["bucket": "acme-planned"]),
                resource(
                    "databricks_mws_storage_configurations.logs",
                    "databricks_mws_storage_configurations",
                    ["bucket_name": "acme-planned"]
                ),
                resource(
                    "databricks_mws_log_delivery.audit",
                    "databricks_mws_log_delivery",
                    ["account_id": "acc", "log_type": "AUDIT_LOGS", "output_format": "JSON"]
                ),
            ] + extra
        let delivery: JSONValue = [
            "address": "databricks_mws_log_delivery.audit",
            "expressions": [
                "storage_configuration_id": [
                    "references": ["databricks_mws_storage_configurations.logs.storage_configuration_id"]
                ]
            ],
        ]
        let changes: [JSONValue] = resources.map { resource in
            ["address": resource["address"] ?? "", "change": ["actions": ["create"], "after_unknown": [:]]]
        }
        return [
            "format_version": "1.2", "planned_values": ["root_module": ["resources": .array(resources)]],
            "resource_changes": .array(changes),
            "configuration": ["root_module": ["resources": .array([delivery] + expressions)]],
        ]
    }

    private func outcome(_ check: String, _ plan: JSONValue) throws -> CheckOutcome.Kind? {
        let posture = try TerraformPlan(plan, now: ExampleEstate.now).posture
        let checks = [check].compactMap(CheckRegistry.check)
        return Assessor(posture, AssessmentInput(now: ExampleEstate.now)).run(checks).results.first?.outcome.kind
    }

    @Test func judgesWhatAPlanLeavesOut() throws {
        #expect(try outcome("log-bucket-is-versioned", plan()) == .fail)
        #expect(try outcome("log-bucket-is-locked", plan()) == .fail)
        #expect(try outcome("log-bucket-blocks-public-access", plan()) == .pass)
        #expect(try outcome("log-delivery-enabled", plan()) == .pass)
        #expect(try outcome("log-delivery-covers-whole-account", plan()) == .pass)
    }

    @Test func judgesWhatAPlanSets() throws {
        let versioning = resource(
            "aws_s3_bucket_versioning.logs",
            "aws_s3_bucket_versioning",
            ["bucket": "acme-planned", "versioning_configuration": [["status": "Enabled"]]]
        )
        #expect(try outcome("log-bucket-is-versioned", plan([versioning])) == .pass)
        let open = resource(
            "aws_s3_bucket_public_access_block.logs",
            "aws_s3_bucket_public_access_block",
            ["bucket": "acme-planned", "block_public_acls": false]
        )
        #expect(try outcome("log-bucket-blocks-public-access", plan([open])) == .fail)
    }

    @Test func followsReferencesOfValuesThatAreNotKnownYet() throws {
        let policy = resource("aws_s3_bucket_policy.logs", "aws_s3_bucket_policy", ["policy": "{\"Statement\":[]}"])
        let expression: JSONValue = [
            "address": "aws_s3_bucket_policy.logs",
            "expressions": ["bucket": ["references": ["aws_s3_bucket.logs.id", "aws_s3_bucket.logs"]]],
        ]
        #expect(try outcome("log-bucket-policy-not-public", plan([policy], expressions: [expression])) == .pass)
        #expect(try outcome("log-bucket-refuses-plain-http", plan([policy], expressions: [expression])) == .fail)
    }

    @Test func whatIsKnownAfterApplyOnlyIsUnknown() throws {
        var document = plan([
            resource("aws_s3_bucket_policy.logs", "aws_s3_bucket_policy", ["bucket": "acme-planned"])
        ])
        guard case .object(var members) = document, var changes = members["resource_changes"]?.array else { return }
        changes[3] = [
            "address": "aws_s3_bucket_policy.logs",
            "change": ["actions": ["create"], "after_unknown": ["policy": true]],
        ]
        members["resource_changes"] = .array(changes)
        document = .object(members)
        #expect(try outcome("log-bucket-policy-not-public", document) == .unknown)
    }

    @Test func anExistingBucketIsNotKnownByThePlan() throws {
        guard case .object(var members) = plan() else { return }
        members["resource_changes"] = [
            ["address": "aws_s3_bucket.logs", "change": ["actions": ["no-op"], "after_unknown": [:]]]
        ]
        #expect(try outcome("log-bucket-is-versioned", .object(members)) == .unknown)
    }

    @Test func refusesWhatIsNoPlan() {
        #expect(throws: WardenError.self) { try TerraformPlan(["a": 1], now: 0) }
    }
}
