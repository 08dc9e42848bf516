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
        let document = plan([
            resource("aws_s3_bucket_policy.logs", "aws_s3_bucket_policy", ["bucket": "acme-planned"])
        ])
        #expect(try outcome("log-bucket-policy-not-public", change(document, 3, ["policy": true])) == .unknown)
    }

    /// A delivery says whether it delivers once it is there; a filter of workspaces that are made with it is no empty one.
    @Test func whatADeliveryTellsAfterApplyIsSaidInWords() throws {
        func details(_ check: String, _ plan: JSONValue) throws -> [String] {
            let posture = try TerraformPlan(plan, now: ExampleEstate.now).posture
            let checks = [check].compactMap(CheckRegistry.check)
            return Assessor(posture, AssessmentInput(now: ExampleEstate.now)).run(checks).unknowns.map(\.unknown.detail)
        }
        let delivery = "databricks_mws_log_delivery.audit"
        for check in ["log-delivery-succeeds", "log-delivery-is-fresh"] {
            #expect(try details(check, plan()) == ["whether \(delivery) delivers is known only after it is applied"])
        }
        let whole = "log-delivery-covers-whole-account"
        #expect(try outcome(whole, change(plan(), 2, ["workspace_ids_filter": [true]])) == .unknown)
        let late = try details(whole, change(plan(), 2, ["workspace_ids_filter": true]))
        #expect(late == ["which workspaces \(delivery) is for is known only after it is applied"])
        let kept = try details("log-delivery-succeeds", change(plan(), 2, [:], actions: ["no-op"]))
        #expect(kept == ["a plan does not tell whether \(delivery) delivers"])
    }

    /// The plan where a resource has other members that are known after apply.
    private func change(
        _ plan: JSONValue,
        _ place: Int,
        _ late: JSONValue,
        actions: [String] = ["create"]
    ) throws -> JSONValue {
        var members = try #require(plan.object)
        var changes = try #require(members["resource_changes"]?.array)
        changes[place] = [
            "address": changes[place]["address"] ?? "",
            "change": ["actions": .strings(actions), "after_unknown": late],
        ]
        members["resource_changes"] = .array(changes)
        return .object(members)
    }

    @Test func anExistingBucketIsNotKnownByThePlan() throws {
        guard case .object(var members) = plan() else { return }
        members["resource_changes"] = [
            ["address": "aws_s3_bucket.logs", "change": ["actions": ["no-op"], "after_unknown": [:]]]
        ]
        #expect(try outcome("log-bucket-is-versioned", .object(members)) == .unknown)
    }

    /// A bucket whose delivery stands in another configuration: declared, asked for, or said to be set aside.
    @Test func aBucketOfLogsThatNoDeliveryNamesIsNotSilent() throws {
        let other = plan([resource("aws_s3_bucket.other", "aws_s3_bucket", ["bucket": "acme-lake-7"])])
        func assess(_ declared: Set<String> = [], all: Bool = false) throws -> Assessment {
            var input = AssessmentInput(now: ExampleEstate.now, usesAccess: false)
            input.judgesAllBuckets = all
            let posture = try TerraformPlan(other, now: ExampleEstate.now, logBuckets: declared).posture
            return Assessor(posture, input).run(["log-bucket-is-versioned"].compactMap(CheckRegistry.check))
        }
        let silent = try assess()
        #expect(silent.count(.fail) == 1)
        #expect(silent.buckets?.sentence.contains("1 not judged") == true)
        #expect(silent.buckets?.sentence.contains("acme-lake-7") == true)
        for assessment in [try assess(["acme-lake-7"]), try assess(all: true)] {
            #expect(assessment.count(.fail) == 2)
            #expect(assessment.buckets?.sentence.contains("not judged") == false)
        }
    }

    @Test func aPlanThatTakesTheDeliveryAwayFails() throws {
        let gone: JSONValue = [
            "address": "databricks_mws_log_delivery.audit", "type": "databricks_mws_log_delivery",
            "change": ["actions": ["delete"], "before": ["account_id": "acc"]],
        ]
        let document: JSONValue = [
            "format_version": "1.2", "planned_values": ["root_module": [:]], "resource_changes": [gone],
        ]
        #expect(try outcome("log-delivery-enabled", document) == .fail)
    }

    @Test func refusesWhatIsNoPlan() {
        #expect(throws: WardenError.self) { try TerraformPlan(["a": 1], now: 0) }
    }
}
