internal import WardenDomain
public import WardenEstate
internal import WardenPolicy

/// What a posture says in the words of checks: which buckets hold audit data, which deliveries run, which keys guard.
/// Worked out once, asked by every check.
public final class EstateFacts {
    public let posture: Posture
    public let input: AssessmentInput

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
        return posture.locations.contains { $0.asset.id == subject && $0.role == .trace } ? .names : .unscanned
    }

    /// What logs of reads say about where the subject keeps its data.
    func use(of subject: AssetID) -> Use {
        let found = dataPlaces(of: subject).compactMap { place in
            input.use.filter { $0.key.overlaps(place) }.map(\.value).max()
        }
        return found.max() ?? .unknown
    }

    /// Where the data behind a subject lies: its own place, else every place of the estate that holds audit data.
    private func dataPlaces(of subject: AssetID) -> [StorageURL] {
        if let place = subject.place ?? posture.assets[subject]?.place { return [place] }
        return allPlaces
    }

    private lazy var allPlaces: [StorageURL] = posture.locations.compactMap { location in
        location.role == .original || location.role == .copy ? location.asset.id.place : nil
    }
}
