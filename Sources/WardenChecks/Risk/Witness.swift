internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// What the estate itself says about the factors of a risk: who can, over the access graph; who did, over scanned logs.
final class Witness {
    private let facts: EstateFacts
    private lazy var graph = AccessGraph(posture: facts.posture)
    private lazy var people = graph.parties.count { $0.kind == .user }
    private var audiences: [String: (audience: Audience, words: String)?] = [:]
    private lazy var expected: Set<String> = expectedParties()

    init(_ facts: EstateFacts) { self.facts = facts }

    // MARK: Who can

    /// Who has the capability that the harm takes, beyond those whom the company declared; nil where the subject is no
    /// place that can be asked about, or nobody else has it.
    ///
    /// Whoever is not known not to have it counts as having it.
    func audience(of subject: AssetID, _ harm: Harm) -> (audience: Audience, words: String)? {
        guard facts.input.usesAccess, let capability = harm.capability, Self.isPlace(subject.kind) else { return nil }
        let key = "\(subject) \(capability)"
        if let known = audiences[key] { return known }
        let found = summary(graph.verdicts(of: subject, to: capability), capability)
        audiences[key] = .some(found)
        return found
    }

    private static func isPlace(_ kind: AssetKind) -> Bool {
        switch kind {
        case .table, .view, .materializedView, .streamingTable, .volume, .externalLocation, .bucket, .prefix, .mount,
            .dbfs, .share, .dashboard, .deliveryConfiguration:
            true
        default: false
        }
    }

    private func summary(
        _ verdicts: [Party: Verdict],
        _ capability: Capability
    ) -> (audience: Audience, words: String)? {
        let others = verdicts.filter { $0.key.isActor && !isExpected($0.key) }
        guard !others.isEmpty else { return nil }
        let outside = others.keys.filter(\.isOutside)
        let persons = others.keys.count { $0.kind == .user }
        let audience: Audience
        if outside.contains(where: { $0.kind == .everyone }) {
            audience = .everyone
        } else if outside.contains(where: { $0.kind == .anyAccount }) {
            audience = .anyAccount
        } else if !outside.isEmpty {
            audience = .outsiders
        } else if persons > 5, persons * 2 >= people {
            audience = .company
        } else {
            audience = others.count > 5 ? .group : .named
        }
        var parts = [
            persons > 0 ? counted(persons, "person", "people") : nil,
            others.count - persons - outside.count > 0
                ? counted(others.count - persons - outside.count, "service or role", "services and roles") : nil,
            outside.isEmpty ? nil : counted(outside.count, "party outside", "parties outside"),
        ].compactMap(\.self)
        let unknown = others.values.count { $0 == .unknown }
        if unknown > 0 { parts.append("\(unknown) of them not known, counted as able") }
        return (audience, "\(audience.words): \(parts.joined(separator: ", ")) can \(capability.rawValue)")
    }

    private func counted(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    // MARK: Who did

    /// What scanned logs show of the places where the subject keeps its data.
    func use(of subject: AssetID) -> (use: Use, words: String?) {
        guard let observed = facts.input.uses else { return (.unknown, nil) }
        let places = facts.dataPlaces(of: subject)
        let tables = names(of: subject)
        let concerned = observed.uses.filter { use in
            if let place = StorageURL(use.object) {
                return !subject.kind.isTabular && places.contains { $0.overlaps(place) }
            }
            return tables.contains { $0.lowercased() == use.object.lowercased() }
        }
        var outside: Set<String> = []
        var undeclared: Set<String> = []
        for use in concerned {
            let level = standing(use.principal)
            // Whoever reads a share is a recipient.
            switch subject.kind == .share && level == .undeclared ? Use.outside : level {
            case .outside: outside.insert(use.principal)
            case .undeclared: undeclared.insert(use.principal)
            case .none, .unknown: break
            }
        }
        if !outside.isEmpty { return (.outside, words(.outside, outside)) }
        if !undeclared.isEmpty { return (.undeclared, words(.undeclared, undeclared)) }
        // Of files, silence tells something only where some access to them is in the logs.
        let isSilent = concerned.isEmpty && (tables.isEmpty || !tables.allSatisfy(observed.watched.holds))
        return (isSilent ? .unknown : .none, nil)
    }

    /// Names under which events know what the subject gives: its own, or those of the audit tables that it reads.
    private func names(of subject: AssetID) -> [String] {
        switch subject.kind {
        case .volume, .share: [subject.name]
        case .dashboard: facts.auditTables
        default: subject.kind.isTabular ? [subject.name] : Self.isPlace(subject.kind) ? [] : facts.auditTables
        }
    }

    private func words(_ use: Use, _ principals: Set<String>) -> String {
        let named = principals.sorted().prefix(3).joined(separator: ", ")
        let more = principals.count > 3 ? " and \(principals.count - 3) more" : ""
        return "\(use.words): \(named)\(more)"
    }

    private func standing(_ principal: String) -> Use {
        let name = principal.lowercased()
        if expected.contains(name) || name.hasSuffix(".amazonaws.com") { return .none }
        guard let arn = ARN(principal) else { return .undeclared }
        // A session is its role.
        let parts = arn.resource.split(separator: "/").map(String.init)
        if parts.first == "assumed-role", parts.count >= 2,
            expected.contains("arn:\(arn.partition):iam::\(arn.account):role/\(parts[1])".lowercased())
        {
            return .none
        }
        if !arn.account.isEmpty, !facts.isOurs(arn.account) { return .outside }
        return facts.input.policy.trustedAccounts.contains(arn.account) ? .none : .undeclared
    }

    // MARK: Who is meant to

    private func isExpected(_ party: Party) -> Bool {
        if party.kind == .awsService || expected.contains(party.name.lowercased()) { return true }
        switch party.kind {
        case .foreignAccount, .foreignPrincipal:
            let account = ARN(party.name)?.account ?? party.name
            return facts.isOurs(account)
        case .organization: return facts.input.policy.trustedOrganizations.contains(party.name)
        default: return false
        }
    }

    /// Declared readers with the members of declared groups, roles that deliver, and this program itself.
    private func expectedParties() -> Set<String> {
        let ask = Inquiry(facts)
        let declared = facts.input.policy.declaredReaders.union(facts.input.policy.breakGlass)
        var names = Set(declared.map { $0.lowercased() })
        if let account = facts.account, let known = try? ask.names(in: account) {
            for group in declared {
                guard let members = (try? ask.members(ofGroup: group, in: account)) ?? nil else { continue }
                for member in members { if let name = known[member] { names.insert(name.lowercased()) } }
            }
        }
        for role in (try? facts.subjects(.deliveryRoles)) ?? [] { names.insert(role.id.name.lowercased()) }
        return names.union(facts.ownIdentities)
    }
}

extension Harm {
    /// What somebody has to be able to do for it; nil where it takes no access to the place itself.
    var capability: Capability? {
        switch self {
        case .read: .read
        case .alter: .alter
        case .delete: .delete
        case .stop: .stop
        case .trace, .ease, .lose: nil
        }
    }
}
