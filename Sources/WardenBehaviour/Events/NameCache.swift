/// What was worked out of a text once: few agents, addresses and actions make up all events. Bounded.
struct NameCache: Sendable {
    struct Action {
        var key: UInt64
        var kind: ActionKind
    }

    struct Resource {
        var key: UInt64
        /// Of the area it lies in.
        var area: UInt64
        var sensitivity: UInt8
        var place: UInt32
    }

    private static let limit = 1 << 16

    private var actions: [UInt64: Action] = [:]
    private var resources: [UInt64: Resource] = [:]
    private var networks: [UInt64: (narrow: UInt64, wide: UInt64)] = [:]
    private var clients: [UInt64: (key: UInt64, isBrowser: Bool)] = [:]

    mutating func action(_ activity: Activity) -> Action {
        let key = StableHash.of(activity.action, seed: StableHash.of(activity.service, seed: 1)) | 1
        // The names say it, except where one action sets many things.
        let settles = activity.action == "workspaceConfEdit"
        if !settles, let known = actions[key] { return known }
        let kind = ActionKind.of(service: activity.service, action: activity.action, resource: activity.resource)
        let found = Action(key: key, kind: kind)
        if settles { return found }
        if actions.count >= Self.limit { actions.removeAll() }
        actions[key] = found
        return found
    }

    mutating func resource(_ name: String) -> Resource {
        let key = StableHash.of(name, seed: 2) | 1
        if let known = resources[key] { return known }
        let places = UInt64(Profile.signatureLength - Profile.actionPlaces)
        let container = StableHash.of(String(Self.container(of: name)), seed: 3)
        let found = Resource(
            key: key,
            area: container | 1,
            sensitivity: Sensitivity.of(name),
            place: UInt32(Profile.actionPlaces) + UInt32(container % places)
        )
        if resources.count >= Self.limit { resources.removeAll() }
        resources[key] = found
        return found
    }

    mutating func network(_ address: String) -> (narrow: UInt64, wide: UInt64) {
        let key = StableHash.of(address, seed: 4)
        if let known = networks[key] { return known }
        let network = Network(address)
        if networks.count >= Self.limit { networks.removeAll() }
        networks[key] = (network.narrow, network.wide)
        return (network.narrow, network.wide)
    }

    mutating func client(_ agent: String) -> (key: UInt64, isBrowser: Bool) {
        let key = StableHash.of(agent, seed: 5)
        if let known = clients[key] { return known }
        let family = Client.family(agent)
        let found = (StableHash.of(family, seed: 6) | 1, Client.isBrowser(family))
        if clients.count >= Self.limit { clients.removeAll() }
        clients[key] = found
        return found
    }

    /// `main.sales` of `main.sales.orders`, `s3://bucket/a` of `s3://bucket/a/b`: what peers share.
    static func container(of name: String) -> Substring {
        if let slash = name.lastIndex(of: "/") { return name[..<slash] }
        if let dot = name.lastIndex(of: ".") { return name[..<dot] }
        return name[...]
    }
}
