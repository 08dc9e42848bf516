internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
public import WardenIncidents
public import WardenRemedy
internal import WardenStore

/// What contains, mends and proves an incident: plans for the findings and the location that it is about.
public struct IncidentRemedy: Sendable {
    private let remedies: Remedies

    public init(_ remedies: Remedies) { self.remedies = remedies }

    /// A plan that contains it: what closes its findings, and whoever did what was detected kept out.
    ///
    /// - Parameters:
    ///   - isolates: also deny its buckets to all but those who need them.
    ///   - workspaces: also shut to all but administrators, break-glass and Trailwarden.
    /// - Returns: nil where nothing is open any more and nothing is to be isolated.
    public func containment(
        _ incident: Incident,
        isolates: Bool,
        workspaces: [String] = []
    ) async throws -> PlanFile? {
        let found = try await findings(incident)
        let people = principals(incident)
        // Without a finding there is the place alone; closing it is what can be done.
        let place = Self.bucket(incident.opening.location)
        let closes = isolates || found.isEmpty
        let buckets = closes ? found.compactMap(\.subject.place?.bucket) + [place].compactMap { $0 } : []
        if found.isEmpty, buckets.isEmpty, people.isEmpty, workspaces.isEmpty { return nil }
        return try await remedies.containment(
            [incident.id],
            found,
            buckets: buckets,
            principals: people,
            workspaces: workspaces
        )
    }

    /// What no plan can say is settled: findings that are open or could not be looked at, and what no finding stands for.
    /// Empty = all that it was opened for is closed.
    public func unsettled(_ incident: Incident) async throws -> [String] {
        let sources = incident.opening.sources
        let named = sources.filter { $0.kind == .finding }.map(\.fingerprint)
        let others = sources.filter { $0.kind != .finding }.map { "'\($0.title)' was detected" }
        if sources.isEmpty { return ["it was opened for no finding"] }
        return try await remedies.standing(of: named).map(\.words) + others
    }

    /// Who did what it was opened for.
    private func principals(_ incident: Incident) -> [String] {
        let sources = IncidentSources(store: remedies.store)
        let found = incident.opening.sources.filter { $0.kind == .detection }.compactMap { source in
            try? sources.detection(source.fingerprint).group.principal
        }
        return Array(Set(found)).sorted()
    }

    /// A plan that mends it for good; nil where nothing is open any more.
    public func fix(_ incident: Incident) async throws -> PlanFile? {
        let found = try await findings(incident)
        guard !found.isEmpty else { return nil }
        return try await remedies.plan(findings: found.map(\.fingerprint))
    }

    /// Open findings that it was opened for, else those about its location.
    private func findings(_ incident: Incident) async throws -> [Finding] {
        let open = try await remedies.openFindings()
        let named = incident.opening.sources.filter { $0.kind == .finding }.map(\.fingerprint)
        if !named.isEmpty { return open.filter { finding in named.contains { finding.fingerprint.hasPrefix($0) } } }
        guard let location = incident.opening.location else { return [] }
        let bucket = Self.bucket(location)
        return open.filter { finding in
            if let bucket, finding.subject.place?.bucket == bucket { return true }
            return finding.subject.description == location || finding.subject.name == location
                || finding.subjectName == location
        }
    }

    /// `bucket:s3/NAME`, `s3://NAME/prefix`.
    private static func bucket(_ location: String?) -> String? {
        guard let location else { return nil }
        return AssetID(location)?.place?.bucket ?? StorageURL(location)?.bucket
    }

    // MARK: The record

    /// What a plan did, for the incident's record.
    public func change(_ file: PlanFile) -> WardenIncidents.Change {
        let changes = file.plan.changes
        return WardenIncidents.Change(
            summary: changes.map(\.summary).joined(separator: "; "),
            before: Self.states(changes, \.before),
            after: Self.states(changes, \.after),
            plan: file.digest,
            approvals: remedies.approvals(of: file).map { .init(by: $0, time: remedies.now()) },
            revoked: Self.revoked(changes)
        )
    }

    private static func states(
        _ changes: [WardenRemedy.Change],
        _ value: (WardenRemedy.Change) -> JSONValue?
    ) -> String {
        changes.map { change in
            let state = value(change)
            return "\(change.slot.title): \(state.map { $0.string ?? $0.compact } ?? "none")"
        }.joined(separator: "\n")
    }

    /// Principals that lost something by it: verification looks whether they did.
    private static func revoked(_ changes: [WardenRemedy.Change]) -> [String] {
        let named = changes.compactMap { change -> String? in
            switch change.slot.kind {
            case .grant, .groupMember, .workspaceAssignment, .sharePermission:
                change.after == nil ? change.slot.part : nil
            default: nil
            }
        }
        return Array(Set(named)).sorted()
    }

    // MARK: Verification

    /// Looks whether what was done holds: findings by a fresh assessment, every step of every plan by a fresh read, and
    /// delivery by a canary.
    ///
    /// - Parameter patience: seconds to wait for the canary; 0 = send none.
    public func probes(_ incident: Incident, patience: Int) async throws -> [Probe] {
        var probes: [Probe] = []
        let digests = incident.plans
        let files = try remedies.plans(digests)
        let named = incident.opening.sources.filter { $0.kind == .finding }.map(\.fingerprint)
        let wanted = Array(Set(named + files.flatMap(\.plan.findings))).sorted()
        if !wanted.isEmpty {
            let standing = try await remedies.standing(of: wanted)
            for fingerprint in wanted {
                let hit = standing.first { $0.fingerprint == fingerprint }
                probes.append(
                    Probe(
                        name: "finding \(fingerprint.prefix(12)) is closed",
                        result: hit.map { $0.isKnown ? Probe.Result.fails : .unknown } ?? .holds,
                        detail: hit?.words ?? "by a fresh assessment"
                    )
                )
            }
        }
        for file in files {
            let state = try await remedies.comeUndone(file.plan.id)
            let lost = state.regressions.map(\.change.slot.title).joined(separator: ", ")
            probes.append(
                Probe(
                    name: "\(file.plan.id) stands",
                    result: !lost.isEmpty ? .fails : state.unknown > 0 ? .unknown : .holds,
                    detail: !lost.isEmpty
                        ? "came undone: \(lost)"
                        : state.unknown > 0
                            ? "\(state.unknown) steps could not be read" : "every step is as it was left"
                )
            )
        }
        for file in files {
            let proof = try await remedies.probes(after: file)
            guard !proof.tried.isEmpty || !proof.left.isEmpty else { continue }
            probes.append(
                Probe(
                    name: "\(file.plan.id) is denied by trying",
                    result: proof.left.isEmpty ? .holds : proof.reads ? .fails : .unknown,
                    detail: (proof.left.isEmpty ? proof.tried : proof.left).joined(separator: "; ")
                )
            )
        }
        if patience > 0, files.contains(where: remedies.touchesDelivery) {
            probes.append(try await canary(patience))
        }
        return probes
    }

    private func canary(_ patience: Int) async throws -> Probe {
        let report = try await remedies.canary(patience: patience)
        var probe = Probe(name: "log delivery goes on", result: .unknown, detail: "")
        if let file = report.file, let found = report.foundAt {
            probe.result = .holds
            probe.detail = "a canary arrived after \((found - report.sentAt) / 1_000) s in \(file)"
        } else if report.unknowns.isEmpty {
            probe.result = .fails
            probe.detail = "a canary did not arrive in \(patience) s"
        } else {
            probe.detail = report.unknowns.joined(separator: "; ")
        }
        return probe
    }
}

extension Remedies {
    /// Stored plans by digest; a digest that was written down by hand has none here.
    func plans(_ digests: [String]) throws -> [PlanFile] {
        try store.plans().filter { row in digests.contains { row.digest.hasPrefix($0) } }
            .map { try PlanFile(reading: $0.file, file: $0.id) }
    }
}
