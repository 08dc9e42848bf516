internal import WardenDomain
internal import WardenEstate

/// The configuration of an estate as comparable items: what people decided, without what changes by itself.
struct EstateItems: Sendable {
    /// An answer of the provider about an asset.
    struct Place: Sendable, Hashable, Comparable {
        var asset: AssetID
        var aspect: Aspect

        var text: String { "\(asset) \(aspect)" }

        static func < (left: Place, right: Place) -> Bool {
            (left.asset, left.aspect.rawValue) < (right.asset, right.aspect.rawValue)
        }
    }

    /// Items by the place that they stand in, each by its name there; "" = the answer as one.
    private(set) var items: [Place: [String: JSONValue]] = [:]
    /// Places that could not be read, and why.
    private(set) var unknown: [Place: String] = [:]
    /// Buckets that exist and were not read, since nothing leads to audit data in them.
    let setAside: Set<String>

    init(_ posture: Posture) {
        let buckets = posture.assets(.bucket).filter { $0.facts["profile"] != nil && !posture.isRead($0.id) }
        setAside = Set(buckets.map(\.id.description))
        for id in posture.assets.keys.sorted() {
            for (aspect, reading) in posture.readings(of: id) where !Self.ignored.contains(aspect) {
                let place = Place(asset: id, aspect: aspect)
                switch reading {
                case .known(let document): items[place] = Self.split(document, aspect)
                case .absent: items[place] = [:]
                case .unknown(let unknown): self.unknown[place] = "\(unknown.call): \(unknown.detail)"
                }
            }
        }
        for location in posture.locations {
            let facts: JSONValue = [
                "role": .string(location.role.rawValue), "origin": .string(location.origin.description),
            ]
            items[Place(asset: location.asset.id, aspect: Self.location)] = ["": facts]
        }
    }

    /// That audit data lies there at all.
    static let location = Aspect("location")

    /// About ourselves, or a listing of what is told elsewhere.
    private static let ignored: Set<Aspect> = [.callerIdentity, .ownIdentity, .dbfsRoot, .iamSummary]
    /// Were read by earlier releases; that they are no longer is nobody's change.
    static let retired: Set<String> = ["s3.policy-status", "s3.tags"]
    /// Objects of objects or of lists, taken apart.
    private static let nested: Set<Aspect> = [.iamAuthorization, .settings, .servicePrincipalSecrets, .ruleSets]
    /// Members that change without anybody's doing.
    private static let volatile: Set<String> = [
        "log_delivery_status", "updated_at", "updated_by", "update_time", "modified_at", "last_modified_at", "etag",
        "last_used", "last_used_day", "last_activity_time", "last_activity_day", "LastUsedDate", "PasswordLastUsed",
        "RoleLastUsed", "LatestDeliveryTime", "LatestDeliveryAttemptTime", "LatestDeliveryAttemptSucceeded",
        "LatestNotificationTime", "LatestNotificationAttemptTime", "LatestNotificationAttemptSucceeded",
        "LatestDigestDeliveryTime", "LatestCloudWatchLogsDeliveryTime", "TimeLoggingStarted", "TimeLoggingStopped",
        "StartLoggingTime", "StopLoggingTime", "state", "state_message", "num_clusters", "num_active_sessions",
        "health",
        "start_time", "terminated_time", "last_state_loss_time", "termination_reason", "driver", "executors",
        "spark_context_id", "NumberOfRecoveryPoints", "AttachmentCount", "DefaultVersionId", "UpdateDate", "meta",
    ]
    /// What an entry of a list is called, the best first.
    private static let names = [
        "userName", "applicationId", "displayName", "config_id", "credentials_id", "storage_configuration_id",
        "list_id",
        "token_id", "cluster_id", "instance_profile_arn", "metastore_id", "schema", "principal", "name", "Name", "Arn",
        "RoleName", "UserName", "GroupName", "PolicyName", "GrantId", "TrailARN", "workspace_id", "script_id", "id",
        "Id",
    ]

    private static func split(_ document: JSONValue, _ aspect: Aspect) -> [String: JSONValue] {
        let clean = cleaned(document, keepsState: aspect == .systemSchemas)
        if let list = clean.array { return entries(list) ?? ["": clean] }
        guard nested.contains(aspect), let members = clean.object else { return ["": clean] }
        var result: [String: JSONValue] = [:]
        for (name, value) in members {
            if let list = value.array, let entries = entries(list) {
                for (entry, value) in entries { result["\(name)/\(entry)"] = value }
            } else {
                result[name] = value
            }
        }
        return result
    }

    /// Entries by name; nil where they have none of their own.
    private static func entries(_ list: [JSONValue]) -> [String: JSONValue]? {
        guard let first = list.first else { return [:] }
        for name in names where first[name]?.text != nil {
            let keys = list.map { $0[name]?.text ?? "" }
            if Set(keys).count == list.count, !keys.contains("") {
                return Dictionary(zip(keys, list)) { first, _ in first }
            }
        }
        return nil
    }

    /// Without what changes by itself; lists in an order of their own, since the provider's means nothing.
    private static func cleaned(_ value: JSONValue, keepsState: Bool) -> JSONValue {
        if let list = value.array {
            let members = list.map { cleaned($0, keepsState: keepsState) }
            return .array(members.map { ($0.compact, $0) }.sorted { $0.0 < $1.0 }.map(\.1))
        }
        guard let members = value.object else { return value }
        var kept: [String: JSONValue] = [:]
        for (name, value) in members where !volatile.contains(name) || keepsState && name == "state" {
            kept[name] = cleaned(value, keepsState: keepsState)
        }
        return .object(kept)
    }
}
