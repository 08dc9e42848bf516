internal import WardenDomain
internal import WardenEstate

/// Finds the subjects of each scope.
struct SubjectFinder {
    private let facts: EstateFacts
    private let ask: Inquiry

    init(_ facts: EstateFacts) {
        self.facts = facts
        ask = Inquiry(facts)
    }

    func find(_ scope: CheckScope) throws(Unanswered) -> [Asset] {
        switch scope {
        case .account: account().map { [$0] } ?? []
        case .awsAccounts: awsAccounts()
        case .deliveries: try deliveries().map { Asset($0.asset, name: $0.name) }
        case .deliveryRoles: try deliveryRoles()
        case .logBuckets: logBuckets()
        case .replicas: targets(.replicatedTo)
        case .traceBuckets: targets(.accessLoggedTo) + targets(.inventoriedTo)
        case .logKeys: try logKeys()
        case .backups: ends(.backedUpTo)
        case .accessPoints: ends(.readableThrough).filter { $0.kind == .accessPoint }
        case .announcements: ends(.announcedTo)
        case .workspaces: facts.posture.assets(.workspace)
        case .metastores: facts.posture.assets(.metastore)
        case .auditTables: located { $0.role == .original && $0.asset.id.kind.isTabular }
        case .auditCopies: located { ($0.role == .copy || $0.role == .door) && $0.asset.id.kind.isTabular }
        case .externalLocations: located { $0.asset.kind == .externalLocation }
        case .volumes: located { $0.asset.kind == .volume }
        case .storageCredentials: storageCredentials()
        case .shares: located { $0.asset.kind == .share }
        case .recipients: located { $0.asset.kind == .recipient }
        case .readers: located { [.notebook, .query, .dashboard, .alert, .job, .genieSpace].contains($0.asset.kind) }
        case .mounts: located { $0.asset.kind == .mount }
        }
    }

    private func account() -> Asset? {
        facts.account.map { facts.posture.assets[$0] ?? Asset($0, name: "account \($0.name)") }
    }

    private func located(_ isWanted: (Location) -> Bool) -> [Asset] {
        unique(facts.posture.locations.filter(isWanted).map { facts.posture.assets[$0.asset.id] ?? $0.asset })
    }

    private func logBuckets() -> [Asset] {
        let others = facts.input.judgesAllBuckets ? facts.posture.assets(.bucket).filter { $0.id.scope == "s3" } : []
        return unique(facts.bucketsWithAuditData.map { facts.posture.assets[$0] ?? Asset($0) } + others)
    }

    private func awsAccounts() -> [Asset] {
        unique(
            logBuckets().compactMap { facts.owner(of: $0.id) }.map { number in
                let id = AssetID(.account, scope: "aws", name: number)
                return facts.posture.assets[id] ?? Asset(id, name: "AWS account \(number)")
            }
        )
    }

    /// Buckets at the far end of an edge that starts in a log bucket.
    private func targets(_ relation: Relation) -> [Asset] {
        unique(edges(relation).compactMap { $0.target.place }.map { facts.bucket(of: $0) })
    }

    /// Other assets at the far end of such an edge.
    private func ends(_ relation: Relation) -> [Asset] {
        unique(edges(relation).map { facts.posture.assets[$0.target] ?? Asset($0.target) })
    }

    private func edges(_ relation: Relation) -> [Edge] {
        let buckets = Set(logBuckets().map(\.id))
        return facts.posture.edges.filter { edge in
            edge.relation == relation && edge.source.place.map { buckets.contains(AssetID($0.root)) } == true
        }
    }

    private func deliveries() throws(Unanswered) -> [Delivery] {
        guard let account = facts.account else { return [] }
        return try ask.enabledDeliveries(account)
    }

    private func deliveryRoles() throws(Unanswered) -> [Asset] {
        var roles: [Asset] = []
        for delivery in try deliveries() {
            let id = AssetID(.role, scope: "aws", name: try ask.role(of: delivery))
            roles.append(facts.posture.assets[id] ?? Asset(id))
        }
        return unique(roles)
    }

    /// Keys that encryption of log buckets names. Buckets whose encryption is not known are told by their own check.
    private func logKeys() throws(Unanswered) -> [Asset] {
        var keys: [Asset] = []
        var open: [Unknown] = []
        for bucket in logBuckets() {
            do throws(Unanswered) {
                for key in try ask.keys(of: bucket) { keys.append(facts.posture.assets[key] ?? Asset(key)) }
            } catch {
                open += error.unknowns
            }
        }
        if keys.isEmpty, !open.isEmpty { throw Unanswered(open) }
        return unique(keys)
    }

    private func storageCredentials() -> [Asset] {
        let doors = Set(
            facts.posture.locations.filter { $0.asset.kind == .externalLocation }.map(\.asset.id)
        )
        let guards = facts.posture.edges.filter { doors.contains($0.source) && $0.target.kind == .storageCredential }
        return unique(guards.map { facts.posture.assets[$0.target] ?? Asset($0.target) })
    }

    private func unique(_ assets: [Asset]) -> [Asset] {
        var seen: Set<AssetID> = []
        return assets.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
    }
}
