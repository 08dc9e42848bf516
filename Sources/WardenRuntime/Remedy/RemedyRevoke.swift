internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
public import WardenRemedy

extension Remedies {
    /// Every path by which a principal reaches audit data in a workspace, and the plan that cuts them.
    public struct Revocation: Sendable {
        /// One sentence a path, by location.
        public var paths: [String]
        public var plan: PlanFile
    }

    /// - Parameters:
    ///   - workspace: its id.
    ///   - securables: limits what is cut to locations of these names; empty = all.
    public func revocation(workspace: String, principal: String, securables: [String]) async throws -> Revocation {
        let posture = try await posture()
        let graph = AccessGraph(posture: posture)
        let parties = graph.parties(named: principal)
        guard !parties.isEmpty else {
            throw WardenError(
                code: "remedy.principal",
                object: principal,
                "no listing has such a principal",
                hint: "give its user name, application id or group name"
            )
        }
        let metastore =
            posture.document(.metastoreAssignment, of: AssetID(.workspace, scope: "databricks", name: workspace))?[
                "metastore_id"
            ]?.string
        var paths: [String] = []
        var changes: [AccessChange] = []
        var leftOut: [String] = []
        for location in posture.locations where concerns(location, workspace, metastore, securables) {
            for party in parties {
                let answer = graph.explain(party, on: location.asset.id, to: .read)
                guard answer.verdict != .no else { continue }
                for path in answer.paths {
                    let words = path.hops.map(\.detail).joined(separator: " -> ")
                    paths.append("\(location.asset.name): \(words)")
                }
                changes += answer.cut.changes.filter { !changes.contains($0) }
                leftOut += answer.cut.uncuttable.map {
                    "\(location.asset.name): " + $0.hops.map(\.detail).joined(separator: " -> ")
                }
            }
        }
        var list = AccessOrders.make(changes, in: posture)
        for token in tokens(of: principal, in: workspace, posture) {
            list.orders.append(ActionOrder("token.revoke", ["workspace": workspace, "token": token]))
        }
        for (id, secret) in secrets(of: principal, posture) {
            list.orders.append(ActionOrder("token.delete-client-secret", ["principal": id, "secret": secret]))
        }
        let file = try await plan(
            list.orders,
            reason: "revoke \(principal) in workspace \(workspace)",
            leftOut: list.leftOut + leftOut
        )
        return Revocation(paths: paths, plan: file)
    }

    private func concerns(
        _ location: Location,
        _ workspace: String,
        _ metastore: String?,
        _ securables: [String]
    ) -> Bool {
        let id = location.asset.id
        if !securables.isEmpty {
            return securables.contains { id.name.lowercased() == $0.lowercased() || id.description == $0 }
        }
        return id.scope == workspace || id.scope == metastore || id.place != nil
    }

    /// Personal tokens that the principal made in the workspace.
    private func tokens(of principal: String, in workspace: String, _ posture: Posture) -> [String] {
        let id = AssetID(.workspace, scope: "databricks", name: workspace)
        return (posture.document(.tokens, of: id)?.array ?? []).filter {
            $0["created_by_username"]?.text?.lowercased() == principal.lowercased()
        }.compactMap { $0["token_id"]?.text }
    }

    /// OAuth secrets of the service principal, with its application id.
    private func secrets(of principal: String, _ posture: Posture) -> [(String, String)] {
        for account in posture.assets(.account) where account.id.scope == "databricks" {
            let rows = posture.document(.servicePrincipals, of: account.id)?.array ?? []
            guard let row = rows.first(where: { $0["applicationId"]?.text == principal }), let id = row["id"]?.text,
                let secrets = posture.document(.servicePrincipalSecrets, of: account.id)?[id]?.array
            else { continue }
            return secrets.compactMap { $0["id"]?.text }.map { (principal, $0) }
        }
        return []
    }

    /// Whether the principal still reaches what the revocation was about, by fresh reads and by trying where its own
    /// credential is known.
    public func proof(workspace: String, principal: String, securables: [String]) async throws -> [String] {
        let posture = try await posture(refresh: true)
        let graph = AccessGraph(posture: posture)
        let metastore =
            posture.document(.metastoreAssignment, of: AssetID(.workspace, scope: "databricks", name: workspace))?[
                "metastore_id"
            ]?.string
        var left: [String] = []
        for location in posture.locations where concerns(location, workspace, metastore, securables) {
            for party in graph.parties(named: principal) {
                let verdict = graph.verdict(of: party, on: location.asset.id, to: .read)
                if verdict != .no {
                    left.append("\(location.asset.name): \(verdict == .yes ? "still readable" : "not known")")
                }
            }
        }
        return left + (try await probe(principal, workspace: workspace, posture))
    }
}
