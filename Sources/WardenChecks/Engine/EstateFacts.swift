internal import WardenDomain
public import WardenEstate
internal import WardenPolicy

/// What a posture says in the words of checks: which buckets hold audit data, which deliveries run, which keys guard.
/// Worked out once, asked by every check.
public final class EstateFacts {
    public let posture: Posture
    public let input: AssessmentInput

    let identities = IdentityIndex()

    private let outgoing: [AssetID: [Edge]]
    private var policies: [String: PolicyDocument] = [:]
    private var subjectCache: [CheckScope: Result<[Asset], Unanswered>] = [:]
    private var deliveryCache: [AssetID: Result<[Delivery], Unanswered>] = [:]

    public init(_ posture: Posture, _ input: AssessmentInput) {
        self.posture = posture
        self.input = input
        outgoing = Dictionary(grouping: posture.edges, by: \.source)
    }

    /// Subjects of a scope in order.
    ///
    /// - Throws: `Unanswered` where even the list of them is not known.
    func subjects(_ scope: CheckScope) throws(Unanswered) -> [Asset] {
        if let known = subjectCache[scope] { return try known.get() }
        let result: Result<[Asset], Unanswered>
        do throws(Unanswered) {
            result = .success(try SubjectFinder(self).find(scope))
        } catch {
            result = .failure(error)
        }
        subjectCache[scope] = result
        return try result.get()
    }

    /// What keeps the list of subjects from being whole.
    func gaps(_ scope: CheckScope) -> [Unknown] {
        posture.unknowns.filter { unknown in
            scope.listings.contains { unknown.question.hasPrefix($0) }
                || unknown.reason == .unauthenticated && scope != .account
        }
    }

    func edges(from id: AssetID) -> [Edge] { outgoing[id] ?? [] }

    /// The Databricks account, where one is known.
    var account: AssetID? {
        if let listed = posture.assets(.account).first(where: { $0.id.scope == "databricks" }) { return listed.id }
        let deliveries = posture.assets(.deliveryConfiguration)
        return deliveries.first.map { AssetID(.account, scope: "databricks", name: $0.id.scope) }
    }

    /// Deliveries of audit logs, enabled or not.
    func deliveries(of account: AssetID, _ ask: Inquiry) throws(Unanswered) -> [Delivery] {
        let documents = try ask.list(.logDelivery, of: account)
        if let known = deliveryCache[account] { return try known.get() }
        let result: Result<[Delivery], Unanswered>
        do throws(Unanswered) {
            var deliveries: [Delivery] = []
            for document in documents where try document.text("log_type") == "AUDIT_LOGS" {
                deliveries.append(try Delivery(document, account: account))
            }
            result = .success(deliveries)
        } catch {
            result = .failure(error)
        }
        deliveryCache[account] = result
        return try result.get()
    }

    /// The account that owns a bucket: 12 digits, or nil where nobody said.
    func owner(of bucket: AssetID) -> String? {
        let asset = posture.assets[bucket]
        let owner = asset?.facts["account"] ?? asset?.owner
        return owner.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Accounts of AWS that are the company's own or trusted.
    func isOurs(_ account: String) -> Bool {
        input.policy.trustedAccounts.contains(account) || ownAccounts.contains(account)
    }

    /// Accounts of AWS that are connected.
    private(set) lazy var ownAccounts: Set<String> = {
        let listed = posture.assets(.account).filter { $0.id.scope == "aws" }.map(\.id.name)
        let owners = posture.assets(.bucket).compactMap { owner(of: $0.id) }
        return Set(listed + owners)
    }()

    /// The bucket that a place is in, as an asset.
    func bucket(of place: StorageURL) -> Asset {
        let id = AssetID(place.root)
        return posture.assets[id] ?? Asset(id)
    }

    /// Buckets that hold audit data, originals and copies.
    private(set) lazy var bucketsWithAuditData: Set<AssetID> = Set(allPlaces.map { AssetID($0.root) })

    /// Places with audit data in a bucket.
    func places(in bucket: AssetID) -> [StorageURL] {
        guard let root = bucket.place else { return [] }
        return posture.locations.compactMap { location in
            guard location.role == .original || location.role == .copy, let place = location.asset.id.place else {
                return nil
            }
            return place.root == root ? place : nil
        }
    }

    /// The table that a copy is made from.
    func source(of copy: AssetID) -> AssetID? {
        posture.edges.first { $0.relation == .derivesInto && $0.target == copy && $0.source.kind.isTabular }?.source
    }

    /// A policy document from an answer. Parsed once.
    func parsed(_ document: Document) throws(Unanswered) -> PolicyDocument {
        let key = "\(document.asset)|\(document.aspect)|\(document.path)"
        let policy: PolicyDocument
        if let known = policies[key] {
            policy = known
        } else {
            policy = PolicyDocument(.string(document.json.string ?? document.json.compact))
            policies[key] = policy
        }
        guard policy.problems.isEmpty else {
            throw Unanswered(document.unknown(policy.problems.joined(separator: "; ")))
        }
        return policy
    }

    /// What a scan found where the subject keeps its data.
    func sensitivity(of subject: AssetID) -> Sensitivity {
        let places = dataPlaces(of: subject)
        let found = places.compactMap { place in
            input.sensitivity.filter { $0.key.overlaps(place) }.map(\.value).max()
        }
        if let worst = found.max() { return worst }
        // A replica holds at least what its source holds.
        let sources = posture.edges.filter { $0.relation == .replicatedTo && $0.target == subject }.map(\.source)
        let inherited = sources.compactMap { source in
            source.place.flatMap { place in input.sensitivity.filter { $0.key.overlaps(place) }.map(\.value).max() }
        }
        if let worst = inherited.max(), worst > .unscanned { return worst }
        return posture.locations.contains { $0.asset.id == subject && $0.role == .trace } ? .names : .unscanned
    }

    /// Full names of tables and views with audit data.
    private(set) lazy var auditTables: [String] = posture.locations.compactMap { location in
        location.asset.id.kind.isTabular ? location.asset.id.name : nil
    }

    /// A service principal's name with its application id, anybody else as they are.
    func shown(_ principal: String) -> String {
        serviceNames[principal.lowercased()].map { "\($0) (\(principal))" } ?? principal
    }

    private lazy var serviceNames: [String: String] = {
        var names: [String: String] = [:]
        for account in posture.assets(.account) {
            for service in posture.document(.servicePrincipals, of: account.id)?.array ?? [] {
                if let id = service["applicationId"]?.text, let name = service["displayName"]?.text {
                    names[id.lowercased()] = name
                }
            }
        }
        return names
    }()

    /// Names under which this program itself is known, lower case: its reading is no finding.
    private(set) lazy var ownIdentities: Set<String> = {
        var names: Set<String> = []
        for workspace in posture.assets(.workspace) {
            let me = posture.document(.ownIdentity, of: workspace.id)
            for name in [me?["userName"]?.string, me?["applicationId"]?.string] {
                if let name { names.insert(name.lowercased()) }
            }
        }
        for account in posture.assets(.account) {
            guard let text = posture.document(.callerIdentity, of: account.id)?["Arn"]?.string else { continue }
            names.insert(text.lowercased())
            // Policies and listings know the role, not its session.
            let parts = ARN(text)?.resource.split(separator: "/") ?? []
            if let arn = ARN(text), parts.first == "assumed-role", parts.count >= 2 {
                names.insert("arn:\(arn.partition):iam::\(arn.account):role/\(parts[1])".lowercased())
            }
        }
        return names
    }()

    /// Where the data behind a subject lies: its own place, else every place of the estate that holds audit data.
    func dataPlaces(of subject: AssetID) -> [StorageURL] {
        if let place = subject.place ?? posture.assets[subject]?.place { return [place] }
        return allPlaces
    }

    private lazy var allPlaces: [StorageURL] = posture.locations.compactMap { location in
        location.role == .original || location.role == .copy ? location.asset.id.place : nil
    }
}
