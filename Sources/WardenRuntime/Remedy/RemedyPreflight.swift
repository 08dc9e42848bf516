internal import WardenAWS
internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate
internal import WardenRemedy
internal import WardenStore

extension Remedies {
    /// Proves that what has to stay survives the changes.
    ///
    /// - Returns: what was proved, in words.
    /// - Throws: `preflight.refused`.
    func preflight(_ changes: [Change]) async throws -> [String] {
        guard !changes.isEmpty else { return [] }
        let report = try await preflight().judge(changes, in: try await posture())
        guard report.refusals.isEmpty else {
            throw WardenError(
                code: "preflight.refused",
                object: "the plan",
                "it would cut what has to stay: " + report.refusals.joined(separator: "; "),
                hint: "plan less, or change 'policy' in trailwarden.yml where it no longer says what is right"
            )
        }
        return report.assurances
    }

    func preflight() async throws -> Preflight {
        var preflight = Preflight(
            declared: declared,
            own: await ownNames(),
            ownAddresses: settings.ownAddresses
        )
        let isPlain = connector.configuration.clouds.contains { $0.endpoints.override(.s3)?.scheme == "http" }
        preflight.callsOverTLS = settings.endpointsEndTLS || !isPlain
        return preflight
    }

    /// The posture, read anew where the stored one is old, or older than the last change that was made from here.
    func posture(refresh: Bool = false) async throws -> Posture {
        let reader = try PostureReader(connector)
        let posture = try await reader.posture(store: store, refresh: refresh)
        guard !refresh, let changed = try store.plans().map(\.changedAt).max(), changed >= posture.takenAt else {
            return posture
        }
        return try await reader.posture(store: store, refresh: true)
    }

    /// Whom the fix credentials act as. What cannot be found out is left out: the provider refuses to lock its caller out
    /// in most places, and the rest is declared as break-glass.
    func ownNames() async -> Set<String> {
        var names: Set<String> = []
        for cloud in (try? connector.clouds(for: .fix)) ?? [] {
            if case .success(let identity) = await STSClient(cloud.session).callerIdentity() {
                names.insert(identity.arn)
            }
        }
        for workspace in (try? connector.workspaces(for: .fix))?.prefix(1) ?? [] {
            if case .success(let user) = await workspace.client.me(), let name = user.userName { names.insert(name) }
        }
        return names
    }
}
