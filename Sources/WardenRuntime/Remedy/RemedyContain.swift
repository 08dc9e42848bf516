internal import WardenAccess
internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
public import WardenRemedy
internal import WardenStore

extension Remedies {
    /// A plan that contains findings now: only actions that are fast and mostly reversible.
    ///
    /// Buckets among the subjects are denied to all but delivery, declared readers, break-glass and Trailwarden where
    /// `isolates` says so.
    ///
    /// - Parameter workspaces: ids of workspaces to be shut to all but administrators, break-glass and Trailwarden.
    public func containment(
        _ named: [String],
        isolates: Bool,
        workspaces: [String] = []
    ) async throws -> PlanFile {
        let found =
            named.isEmpty
            ? []
            : try await openFindings().filter { finding in
                named.contains { finding.fingerprint.hasPrefix($0) || finding.check == $0 }
            }
        guard named.isEmpty || !found.isEmpty else { throw Self.noFinding(named) }
        return try await containment(
            named,
            found,
            buckets: isolates ? found.compactMap(\.subject.place?.bucket) : [],
            workspaces: workspaces
        )
    }

    private static func noFinding(_ named: [String]) -> WardenError {
        WardenError(
            code: "remedy.finding",
            object: named.joined(separator: ", "),
            "no open finding has this fingerprint or check",
            hint: "run 'trailwarden assess' first"
        )
    }

    /// - Parameters:
    ///   - buckets: to be denied to all but those who need them.
    ///   - principals: to be kept out until somebody has looked.
    ///   - workspaces: to be shut to all but administrators, break-glass and Trailwarden.
    func containment(
        _ named: [String],
        _ found: [Finding],
        buckets: [String],
        principals: [String] = [],
        workspaces: [String] = []
    ) async throws -> PlanFile {
        let posture = try await posture()
        guard !found.isEmpty || !buckets.isEmpty || !principals.isEmpty || !workspaces.isEmpty else {
            throw Self.noFinding(named)
        }
        var list = orders(posture).make(found)
        let slow = list.orders.filter { ActionCatalogue.facts(of: $0.action)?.contains != true }
        list.orders.removeAll { slow.contains($0) }
        list.leftOut += slow.map { "\($0.action): it mends and does not contain; 'trailwarden plan' has it" }
        for principal in principals { Self.keepOut(principal, &list) }
        for bucket in Set(buckets).sorted() {
            list.orders.append(
                ActionOrder("s3.deny-all-but", ["bucket": bucket, "keep": try await keep(bucket, posture)])
            )
        }
        for workspace in Set(workspaces).sorted() {
            list.orders.append(ActionOrder(Self.isolation, ["workspace": workspace]))
        }
        let what = named + workspaces.map { "workspace \($0)" }
        return try await plan(
            list.orders,
            reason: Self.containmentWord + what.joined(separator: ", "),
            findings: found.map(\.fingerprint),
            leftOut: list.leftOut
        )
    }

    /// Deactivated, nobody signs in, and no token or secret of theirs works; it is taken back by one step.
    private static func keepOut(_ principal: String, _ list: inout OrderList) {
        let isService = principal.count == 36 && principal.filter { $0 == "-" }.count == 4
        if principal.contains("@") {
            list.orders.append(ActionOrder("identity.deactivate-user", ["principal": principal]))
        } else if isService {
            list.orders.append(ActionOrder("identity.deactivate-service-principal", ["principal": principal]))
        } else {
            let words = "is no user and no service principal of Databricks; one of AWS is kept out by"
            list.leftOut.append("\(principal): \(words) s3.deny-principal, kms.deny-role or iam.disable-access-key")
        }
    }

    /// When the findings of a plan were first seen, epoch milliseconds; nil = never by an assessment.
    public func firstSeen(_ file: PlanFile) throws -> Int64? {
        let scope = try DiscoveryTargets(connector).name
        return try store.findings(scope: scope).map(Assessing.finding)
            .filter { file.plan.findings.contains($0.fingerprint) }.map(\.firstSeen).max()
    }

    /// Who keeps a bucket that is closed to everybody else.
    private func keep(_ bucket: String, _ posture: Posture) async throws -> String {
        guard let flows = DeliveryFlow.all(posture) else {
            throw WardenError(
                code: "remedy.unknown",
                object: bucket,
                "the log deliveries could not be read, so it is not known whom to keep"
            )
        }
        var kept = Set(flows.filter { $0.bucket == bucket }.map(\.role))
        for name in declared.declaredReaders.union(declared.breakGlass) {
            if name.hasPrefix("arn:") { kept.insert(name) }
            if name.count == 12, name.allSatisfy(\.isNumber) { kept.insert("arn:aws:iam::\(name):*") }
        }
        kept.formUnion(await ownNames().filter { $0.hasPrefix("arn:") })
        return kept.sorted().joined(separator: ",")
    }
}
