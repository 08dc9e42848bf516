internal import WardenDomain
internal import WardenEstate

/// A privilege that a principal holds, and on which securable it was granted.
struct Grant: Hashable {
    var principal: String
    var privilege: String
    /// Where it was granted: the securable itself or one above it.
    var on: AssetID
    var evidence: Evidence
    /// The principal for a person: a service's name in place of its number.
    var shown: String

    var item: FindingItem {
        FindingItem(
            "\(principal) \(privilege) \(on)",
            name: "\(shown): \(privilege) on \(on.name)",
            evidence: evidence
        )
    }

    /// `account users` holds everyone who has an account; `users` everyone in a workspace.
    var isEveryone: Bool { Self.everyone.contains(principal.lowercased()) }

    static let everyone: Set<String> = ["account users", "users", "all account users"]

    /// Privileges that let data be read.
    static let reading: Set<String> = [
        "SELECT", "READ_FILES", "READ_VOLUME", "ALL_PRIVILEGES", "READ_PRIVATE_FILES",
    ]
    /// Privileges that let data or grants be changed.
    static let changing: Set<String> = ["MODIFY", "WRITE_FILES", "WRITE_VOLUME", "ALL_PRIVILEGES", "MANAGE"]
}

// What checks ask about securables of Unity Catalog.
extension Inquiry {
    /// Grants made on the securable itself. Spellings `ALL PRIVILEGES` and `ALL_PRIVILEGES` are one.
    func grants(on asset: AssetID) throws(Unanswered) -> [Grant] {
        var grants: [Grant] = []
        for document in try list(.grants, of: asset) {
            let principal = try document.text("principal")
            guard let privileges = document["privileges"]?.strings else {
                throw Unanswered(document.unknown("'privileges' is no list of texts"))
            }
            for privilege in privileges {
                let name = privilege.uppercased().split(separator: " ").joined(separator: "_")
                let said = Evidence(.call, Aspect.grants.call, field: asset.name, value: "\(principal): \(name)")
                grants.append(
                    Grant(
                        principal: principal,
                        privilege: name,
                        on: asset,
                        evidence: said,
                        shown: facts.shown(principal)
                    )
                )
            }
        }
        return grants
    }

    /// Grants on the securable and on what it lies in: schema, catalog.
    func effectiveGrants(on asset: AssetID) throws(Unanswered) -> [Grant] {
        var grants = try grants(on: asset)
        for parent in parents(of: asset) { grants += try self.grants(on: parent) }
        return grants
    }

    /// `schema:…/main.sec` and `catalog:…/main` of `table:…/main.sec.t`.
    func parents(of asset: AssetID) -> [AssetID] {
        guard asset.kind.isTabular || asset.kind == .volume else { return [] }
        let parts = asset.name.split(separator: ".")
        guard parts.count == 3 else { return [] }
        return [
            AssetID(.schema, scope: asset.scope, name: parts.prefix(2).joined(separator: ".")),
            AssetID(.catalog, scope: asset.scope, name: String(parts[0])),
        ]
    }

    /// Whether it is this program itself: it reads the audit tables because it is asked to.
    func isOwn(_ principal: String) -> Bool { facts.ownIdentities.contains(principal.lowercased()) }

    /// Whether the company said that this principal may read audit data.
    func isDeclared(_ principal: String) -> Bool {
        let name = principal.lowercased()
        return policy.declaredReaders.contains { $0.lowercased() == name }
            || policy.breakGlass.contains { $0.lowercased() == name }
    }

    func owner(of asset: Asset) throws(Unanswered) -> (String, Evidence) {
        let document = try answer(.securable, of: asset.id)
        return (try document.text("owner"), document.evidence("owner"))
    }

    /// Whether a principal is a person: people are named by their mail address.
    func isPerson(_ principal: String) -> Bool { principal.contains("@") }
}
