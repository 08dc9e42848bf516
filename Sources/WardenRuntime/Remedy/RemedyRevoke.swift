internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
public import WardenRemedy

extension Remedies {
    /// Every path by which a principal reaches audit data in a workspace, and the plan that cuts them.
    public struct Revocation: Sendable {
        /// One sentence a path, by location.
        public var paths: [String]
        /// Cuts that take something from others as well.
        public var touched: [String]
        public var plan: PlanFile
    }

    /// - Parameters:
    ///   - workspace: its id.
    ///   - securables: limits what is cut to locations of these names; empty = all.
    ///   - owner: who is given what the principal owns; nil = `remedy.owner`, and without it a person decides.
    public func revocation(
        workspace: String,
        principal: String,
        securables: [String],
        owner: String? = nil
    ) async throws -> Revocation {
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
        var touched: [String] = []
        let locations = posture.locations.filter { concerns($0, workspace, metastore, securables) }
        for party in parties {
            for location in locations {
                let answer = graph.explain(party, on: location.asset.id, to: .read)
                guard answer.verdict != .no else { continue }
                for path in answer.paths {
                    let words = path.hops.map(\.detail).joined(separator: " -> ")
                    paths.append("\(location.asset.name): \(words)")
                }
            }
            // One set for all of them: what ends several accesses counts once.
            let cut = graph.cuts(from: party, to: locations.map(\.asset.id), capability: .read)
            for (change, others) in zip(cut.changes, cut.alsoAffected) where !changes.contains(change) {
                changes.append(change)
                if change.kind == .removeDoor {
                    touched.append("\(change.sentence): whoever else comes through it loses it too")
                } else if others > 0 {
                    touched.append("\(change.sentence): \(others) others lose it too")
                }
            }
            leftOut += cut.uncuttable.map { $0.hops.map(\.detail).joined(separator: " -> ") }
        }
        var list = AccessOrders.make(changes, in: posture, owner: owner ?? settings.owner)
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
        return Revocation(paths: paths, touched: touched, plan: file)
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

    /// How a revocation was proved.
    public struct Proof: Sendable {
        /// What the principal still reaches, or what is not known; empty = it is proved.
        public var left: [String] = []
        /// What was tried with the principal's own credential, one line a try.
        public var tried: [String] = []
        /// Whether something was read by trying; else what is left could not be looked at.
        public var reads = false

        mutating func add(_ result: ProbeResult) {
            left += result.readable
            tried += result.tried
            reads = reads || result.reads
        }
    }

    /// Whether the principal still reaches what the revocation was about, by fresh reads and by trying where its own
    /// credential is known.
    public func proof(workspace: String, principal: String, securables: [String]) async throws -> Proof {
        let posture = try await posture(refresh: true)
        let graph = AccessGraph(posture: posture)
        let metastore =
            posture.document(.metastoreAssignment, of: AssetID(.workspace, scope: "databricks", name: workspace))?[
                "metastore_id"
            ]?.string
        let locations = posture.locations.filter { concerns($0, workspace, metastore, securables) }
        let parties = graph.parties(named: principal)
        var proof = Proof()
        proof.left = RevocationGaps.words(
            principal,
            isListed: !parties.isEmpty,
            places: locations.count,
            in: posture
        )
        for location in locations {
            for party in parties {
                let verdict = graph.verdict(of: party, on: location.asset.id, to: .read)
                if verdict != .no {
                    proof.left.append("\(location.asset.name): \(verdict == .yes ? "still readable" : "not known")")
                }
            }
        }
        proof.add(try await probe(principal, workspace: workspace, locations.map(\.asset.id)))
        return proof
    }
}
