public import WardenDomain
public import WardenEstate

/// The right estate: every check passes on it, or does not apply. Examples change it in one way each.
public struct ExampleEstate: Sendable {
    public var posture: Posture
    public var input: AssessmentInput

    /// Noon of 2026-06-01 UTC.
    public static let now: Int64 = 1_780_315_200_000
    static let day: Int64 = 86_400_000

    public init() {
        posture = Posture(
            takenAt: Self.now,
            assets: Self.assets,
            edges: Self.edges,
            locations: Self.locations
        )
        var policy = DeclaredPolicy()
        policy.declaredReaders = ["auditors", Self.siemRole]
        policy.trustedAccounts = ["444455556666"]
        policy.breakGlass = [Self.breakGlassRole]
        input = AssessmentInput(now: Self.now, policy: policy)
        let year = Self.now - 365 * Self.day...Self.now
        input.activity = ObservedActivity(
            lastSeen: ["ada@example.com": Self.now - Self.day, "grace@example.com": Self.now - 2 * Self.day],
            watched: ["ada@example.com": year, "grace@example.com": year]
        )
        readStorage()
        readAWS()
        readAccount()
        readWorkspace()
        readCatalog()
    }

    public subscript(_ aspect: Aspect, _ asset: AssetID) -> Reading {
        get { posture[aspect, of: asset] }
        set { posture[aspect, of: asset] = newValue }
    }

    /// Replaces the answer.
    public mutating func answer(_ aspect: Aspect, _ asset: AssetID, _ json: JSONValue) {
        posture[aspect, of: asset] = .known(json)
    }

    /// Replaces one member of the answer: `set(.s3Versioning, ExampleEstate.bucket, ["Status"], "Suspended")`. A number in
    /// the path is an index.
    public mutating func set(_ aspect: Aspect, _ asset: AssetID, _ path: [String], _ value: JSONValue?) {
        guard let document = posture.document(aspect, of: asset) else { return }
        posture[aspect, of: asset] = .known(document.replacing(path[...], with: value))
    }

    /// The provider says that there is none.
    public mutating func remove(_ aspect: Aspect, _ asset: AssetID) { posture[aspect, of: asset] = .absent }

    /// The question was refused.
    public mutating func refuse(_ aspect: Aspect, _ asset: AssetID) {
        posture[aspect, of: asset] = .unknown(
            Unknown(
                "\(aspect) of \(asset.name)",
                call: aspect.call,
                reason: .forbidden,
                detail: "HTTP 403: AccessDenied",
                permission: aspect.permissions.first,
                blindSpot: "\(aspect) of \(asset)",
                asset: asset
            )
        )
    }

    /// Adds a location with audit data.
    public mutating func locate(_ asset: Asset, _ role: Location.Role, _ chain: [Edge] = []) {
        posture.assets[asset.id] = asset
        posture.edges += chain
        posture.locations.append(Self.location(asset, role, chain))
    }

    static func location(_ asset: Asset, _ role: Location.Role, _ chain: [Edge] = []) -> Location {
        Location(
            asset: asset,
            role: role,
            confidence: .certain,
            chain: chain,
            origin: delivery,
            sensitivity: nil,
            wasListed: true,
            unchecked: []
        )
    }
}

extension JSONValue {
    fileprivate func replacing(_ path: ArraySlice<String>, with value: JSONValue?) -> JSONValue {
        guard let key = path.first else { return value ?? .null }
        switch self {
        case .array(var items):
            guard let index = Int(key), items.indices.contains(index) else { return self }
            items[index] = items[index].replacing(path.dropFirst(), with: value)
            return .array(items)
        case .object(var members):
            if path.count == 1 {
                members[key] = value
            } else {
                members[key] = (members[key] ?? .object([:])).replacing(path.dropFirst(), with: value)
            }
            return .object(members)
        default:
            return self
        }
    }
}
