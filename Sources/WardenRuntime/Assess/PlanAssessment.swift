internal import Foundation
public import WardenChecks
internal import WardenDomain
internal import WardenEstate

/// Judges a Terraform plan before it is applied.
public enum PlanAssessment {
    /// - Parameters:
    ///   - plan: path of the output of `terraform show -json`.
    ///   - configuration: for its section `policy`; nil = where `Connector.load` looks, and none is needed.
    ///   - judgesAllBuckets: every bucket of the plan is judged as if it held audit logs.
    /// - Throws: `assess.plan`, `configuration.*`.
    public static func run(
        plan: String,
        configuration: String?,
        checks: [String],
        judgesAllBuckets: Bool
    ) throws -> Assessment {
        guard let data = FileManager.default.contents(atPath: plan) else {
            throw WardenError(code: "assess.plan", object: plan, "the plan cannot be read")
        }
        guard let document = try? JSONReader.read([UInt8](data)) else {
            throw WardenError(
                code: "assess.plan",
                object: plan,
                "the plan is no JSON",
                hint: "run 'terraform show -json tf.plan > \(plan)'"
            )
        }
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        let policy = try Connector.load(path: configuration).configuration.policy
        let posture = try TerraformPlan(document, now: now, logBuckets: policy.logBuckets).posture
        var input = AssessmentInput(now: now, policy: policy, usesAccess: false)
        input.judgesAllBuckets = judgesAllBuckets
        return Assessor(posture, input).run(try Assessing.checks(checks))
    }
}
