public import WardenEstate

/// One access that somebody has, beside the use that was made of it in the logs.
public struct UsedAccess: Sendable, Hashable {
    public var access: Access
    public var location: AssetID
    public var capability: Capability
    /// Events in the logs; 0 = none.
    public var count: UInt64
    /// Epoch milliseconds of the newest.
    public var last: Int64?

    /// Nothing in the logs shows it being used.
    public var isUnused: Bool { count == 0 }
}

/// Compares what is granted with what was used.
public struct UseComparison: Sendable {
    /// Every access to the locations, unused ones first.
    public private(set) var rows: [UsedAccess] = []
    /// Principals that used a location and to whom no access was found: the graph lacks something, or it was taken away.
    public private(set) var unexplained: [Use] = []

    private struct Key: Hashable {
        var party: Party
        var location: AssetID
        var capability: Capability
    }

    /// - Parameter capabilities: those that logs show a use of; stopping a delivery is no use.
    public init(
        _ graph: AccessGraph,
        locations: [AssetID],
        uses: [Use],
        capabilities: [Capability] = [.read, .alter, .delete]
    ) {
        var found: [Key: (count: UInt64, last: Int64?)] = [:]
        let byName = Dictionary(grouping: graph.parties) { $0.name.lowercased() }
        let sessions = Self.roles(graph.parties)
        for use in uses {
            let name = use.principal.lowercased()
            let parties =
                byName[name] ?? sessions[Self.role(ofSession: name) ?? ""] ?? Self.outsiders(name, byName)
            for location in locations where Self.concerns(use, location) {
                for party in parties {
                    let key = Key(party: party, location: location, capability: use.capability)
                    let known = found[key]
                    found[key] = (
                        (known?.count ?? 0) + use.count, [known?.last, use.last].compactMap { $0 }.max()
                    )
                }
                if parties.isEmpty { unexplained.append(use) }
            }
        }
        for location in locations {
            for capability in capabilities {
                for access in graph.audience(of: location, to: capability).members {
                    let key = Key(party: access.party, location: location, capability: capability)
                    let use = found.removeValue(forKey: key)
                    rows.append(
                        UsedAccess(
                            access: access,
                            location: location,
                            capability: capability,
                            count: use?.count ?? 0,
                            last: use?.last
                        )
                    )
                }
            }
        }
        for (key, use) in found {
            unexplained.append(
                Use(
                    principal: key.party.name,
                    object: key.location.name,
                    action: key.capability.rawValue,
                    count: use.count,
                    last: use.last
                )
            )
        }
        rows.sort {
            ($0.isUnused ? 0 : 1, $0.location, $0.access.party) < ($1.isUnused ? 0 : 1, $1.location, $1.access.party)
        }
        unexplained.sort { ($0.principal, $0.object, $0.action) < ($1.principal, $1.object, $1.action) }
    }

    public var unused: [UsedAccess] { rows.filter(\.isUnused) }

    private static func concerns(_ use: Use, _ location: AssetID) -> Bool {
        if let place = location.place {
            guard let used = StorageURL(use.object) else { return false }
            return place.overlaps(used)
        }
        return location.name.lowercased() == use.object.lowercased()
    }

    /// `account/name` of a role -> the role: what a session's ARN tells of it.
    private static func roles(_ parties: [Party]) -> [String: [Party]] {
        var found: [String: [Party]] = [:]
        for party in parties where party.kind == .iamRole {
            let parts = party.name.lowercased().split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 6, let name = parts[5].split(separator: "/").last else { continue }
            found["\(parts[4])/\(name)", default: []].append(party)
        }
        return found
    }

    /// Of somebody in another account only the account is known; where no policy names it, it came in as any account.
    private static func outsiders(_ name: String, _ byName: [String: [Party]]) -> [Party] {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        let account = parts.count == 6 && parts[0] == "arn" ? String(parts[4]) : name
        guard account.utf8.count == 12, account.utf8.allSatisfy({ (48...57).contains($0) }),
            byName["arn:aws:iam::\(account):root"] == nil
        else { return [] }
        let named = (byName[account] ?? []).filter(\.isOutside)
        return named.isEmpty ? (byName["every aws account"] ?? []) : named
    }

    private static func role(ofSession arn: String) -> String? {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[5].hasPrefix("assumed-role/") else { return nil }
        let names = parts[5].split(separator: "/")
        return names.count >= 2 ? "\(parts[4])/\(names[1])" : nil
    }
}
