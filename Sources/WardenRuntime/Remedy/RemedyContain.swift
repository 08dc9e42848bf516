internal import WardenAccess
internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
public import WardenRemedy

extension Remedies {
    /// A plan that contains findings now: only actions that are fast and mostly reversible.
    ///
    /// Buckets among the subjects are denied to all but delivery, declared readers, break-glass and Trailwarden where
    /// `isolates` says so.
    public func containment(_ named: [String], isolates: Bool) async throws -> PlanFile {
        let posture = try await posture()
        let found = try await openFindings().filter { finding in
            named.contains { finding.fingerprint.hasPrefix($0) || finding.check == $0 }
        }
        guard !found.isEmpty else {
            throw WardenError(
                code: "remedy.finding",
                object: named.joined(separator: ", "),
                "no open finding has this fingerprint or check",
                hint: "run 'trailwarden assess' first"
            )
        }
        var list = FindingOrders(posture: posture, declared: declared).make(found, containing: true)
        let slow = list.orders.filter { ActionCatalogue.facts(of: $0.action)?.contains != true }
        list.orders.removeAll { slow.contains($0) }
        list.leftOut += slow.map { "\($0.action): it mends and does not contain; 'trailwarden plan' has it" }
        if isolates {
            for bucket in Set(found.compactMap { $0.subject.place?.bucket }).sorted() {
                list.orders.append(
                    ActionOrder("s3.deny-all-but", ["bucket": bucket, "keep": try await keep(bucket, posture)])
                )
            }
        }
        return try await plan(
            list.orders,
            reason: "contain " + named.joined(separator: ", "),
            findings: found.map(\.fingerprint),
            leftOut: list.leftOut
        )
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
