internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate
internal import WardenRemedy

extension Remedies {
    /// Tries to read audit data as the principal itself, where `remedy.probes` names a credential of it.
    ///
    /// - Returns: what it could still read; empty = it was refused everywhere, or there is nothing to try with.
    func probe(_ principal: String, workspace: String, _ posture: Posture) async throws -> [String] {
        guard let probe = settings.probes.first(where: { $0.principal.lowercased() == principal.lowercased() }) else {
            return []
        }
        var explicit = DatabricksLoginResolver.Explicit(host: nil, accountID: nil)
        explicit.profile = probe.profile
        let login = try DatabricksLoginResolver(connector.ports).resolve(explicit)
        let client = connector.workspace(with: login)
        var readable: [String] = []
        for location in posture.locations where location.asset.id.kind.isTabular {
            let outcome = await client.securable("table", location.asset.id.name)
            let evidence: JSONValue = [
                "principal": .string(principal), "table": .string(location.asset.id.name),
                "outcome": .string(Self.words(outcome)),
            ]
            try await self.evidence.append("probe.negative", evidence)
            if case .success(.some) = outcome { readable.append("\(location.asset.name): read by trying") }
        }
        return readable
    }

    private static func words(_ outcome: Result<JSONValue?, CloudGap>) -> String {
        switch outcome {
        case .success(.some): "read"
        case .success(nil): "not found"
        case .failure(let gap): gap.kind.rawValue
        }
    }
}
