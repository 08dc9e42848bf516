import WardenDomain
import WardenEstate

@testable import WardenAccess

/// A posture in the making, as the providers would answer.
struct Company {
    static let store = "ms-1"
    static let owner = "111122223333"
    static let audit = AssetID(.table, scope: store, name: "system.access.audit")

    var posture = Posture(takenAt: 0)
    private var users: [JSONValue] = []
    private var services: [JSONValue] = []
    private var groups: [String: [JSONValue]] = [:]
    private var groupOrder: [String] = []
    private var ids: [String: String] = [:]
    private var assignments: [String: [JSONValue]] = [:]
    private var grants: [AssetID: [JSONValue]] = [:]
    private var iam: [String: [JSONValue]] = [:]

    private let account = AssetID(.account, scope: "databricks", name: "acc")
    static let cloud = AssetID(.account, scope: "aws", name: owner)

    init() {
        posture.assets[account] = Asset(account)
        let metastore = AssetID(.metastore, scope: "databricks", name: Self.store)
        posture.assets[metastore] = Asset(metastore, name: "primary")
        posture[.metastores, of: account] = .known([
            ["metastore_id": .string(Self.store), "name": "primary", "owner": "boss"]
        ])
        posture[.ruleSets, of: account] = .known([:])
        user("boss")
        workspace("7")
    }

    // MARK: People

    mutating func user(_ name: String, admin: Bool = false, active: Bool = true) {
        ids[name] = "u-\(name)"
        users.append([
            "id": .string("u-\(name)"), "userName": .string(name), "active": .bool(active),
            "roles": admin ? [["value": "account_admin"]] : [],
        ])
    }

    mutating func service(_ name: String) {
        ids[name] = "s-\(name)"
        services.append([
            "id": .string("s-\(name)"), "applicationId": .string(name), "displayName": "robot", "active": true,
        ])
    }

    mutating func group(_ name: String, _ members: [String] = []) {
        if groups[name] == nil {
            groupOrder.append(name)
            ids[name] = "g-\(name)"
        }
        groups[name, default: []] += members.map { member in
            ["value": .string(ids[member] ?? "x-\(member)"), "display": .string(member)]
        }
    }

    mutating func workspace(_ id: String, metastore: String? = store) {
        let asset = AssetID(.workspace, scope: "databricks", name: id)
        posture.assets[asset] = Asset(asset)
        posture[.metastoreAssignment, of: asset] = metastore.map { .known(["metastore_id": .string($0)]) } ?? .absent
        posture[.clusters, of: asset] = .known([])
        posture[.instanceProfiles, of: asset] = .known([])
        assignments[id] = []
    }

    mutating func assign(_ name: String, to workspace: String = "7", as permission: String = "USER") {
        assignments[workspace, default: []].append([
            "principal": ["principal_id": .string(ids[name] ?? ""), "display_name": .string(name)],
            "permissions": [.string(permission)],
        ])
    }

    // MARK: Unity Catalog

    static func catalog(_ name: String) -> AssetID { AssetID(.catalog, scope: store, name: name) }
    static func schema(_ name: String) -> AssetID { AssetID(.schema, scope: store, name: name) }
    static func table(_ name: String) -> AssetID { AssetID(.table, scope: store, name: name) }

    /// With its catalog and schema, nobody being granted anything.
    mutating func table(_ name: String, owner: String = "boss", kind: AssetKind = .table, place: StorageURL? = nil) {
        let parts = name.split(separator: ".").map(String.init)
        for id in [Self.catalog(parts[0]), Self.schema(parts[0] + "." + parts[1])] where grants[id] == nil {
            grants[id] = []
            posture[.securable, of: id] = .known(["owner": "boss"])
        }
        let id = Self.table(name)
        posture.assets[id] = Asset(id, kind: kind, name: name, owner: owner, place: place)
        posture[.securable, of: id] = .known(["owner": .string(owner)])
        grants[id] = []
        posture.locations.append(
            Location(
                asset: posture.assets[id] ?? Asset(id),
                role: .original,
                confidence: .certain,
                chain: [],
                origin: id,
                sensitivity: nil,
                wasListed: true,
                unchecked: []
            )
        )
    }

    mutating func grant(_ privileges: [String], to principal: String, on id: AssetID) {
        grants[id, default: []].append(["principal": .string(principal), "privileges": .strings(privileges)])
    }

    mutating func own(_ id: AssetID, by owner: String) {
        posture[.securable, of: id] = .known(["owner": .string(owner)])
    }

    // MARK: AWS

    mutating func cloud() {
        posture.assets[Self.cloud] = Asset(Self.cloud)
        posture[.organizationPolicies, of: Self.cloud] = .absent
        posture[.s3AccountPublicAccessBlock, of: Self.cloud] = .absent
    }

    static func allow(
        _ actions: [String],
        on resources: [String] = ["*"],
        _ extra: [String: JSONValue] = [:]
    ) -> JSONValue {
        var statement: [String: JSONValue] = [
            "Effect": "Allow", "Action": .strings(actions), "Resource": .strings(resources),
        ]
        for (key, value) in extra { statement[key] = value }
        return ["Version": "2012-10-17", "Statement": [.object(statement)]]
    }

    static func statements(_ documents: JSONValue...) -> JSONValue {
        ["Version": "2012-10-17", "Statement": .array(documents.flatMap { $0["Statement"]?.array ?? [] })]
    }

    static func trust(_ principal: String, _ condition: JSONValue? = nil) -> JSONValue {
        var statement: [String: JSONValue] = [
            "Effect": "Allow", "Principal": ["AWS": .string(principal)], "Action": "sts:AssumeRole",
        ]
        if let condition { statement["Condition"] = condition }
        return ["Version": "2012-10-17", "Statement": [.object(statement)]]
    }

    static func role(_ name: String) -> String { "arn:aws:iam::\(owner):role/\(name)" }
    static func iamUser(_ name: String) -> String { "arn:aws:iam::\(owner):user/\(name)" }

    mutating func iamUser(_ name: String, _ policy: JSONValue? = nil, boundary: String? = nil) {
        var row: [String: JSONValue] = [
            "UserName": .string(name), "Arn": .string(Self.iamUser(name)),
            "UserPolicyList": policy.map { [["PolicyName": "own", "PolicyDocument": $0]] } ?? [],
        ]
        if let boundary { row["PermissionsBoundary"] = ["PermissionsBoundaryArn": .string(boundary)] }
        iam["UserDetailList", default: []].append(.object(row))
    }

    mutating func role(_ name: String, _ policy: JSONValue? = nil, trust: JSONValue) {
        iam["RoleDetailList", default: []].append([
            "RoleName": .string(name), "Arn": .string(Self.role(name)), "AssumeRolePolicyDocument": trust,
            "RolePolicyList": policy.map { [["PolicyName": "own", "PolicyDocument": $0]] } ?? [],
        ])
    }

    mutating func managedPolicy(_ arn: String, _ document: JSONValue) {
        iam["Policies", default: []].append([
            "Arn": .string(arn), "PolicyVersionList": [["IsDefaultVersion": true, "Document": document]],
        ])
    }

    mutating func bucket(_ name: String, policy: JSONValue? = nil) {
        let id = AssetID(.bucket, scope: "s3", name: name)
        posture.assets[id] = Asset(id, owner: Self.owner, facts: ["account": Self.owner])
        posture[.s3Policy, of: id] = policy.map { .known($0) } ?? .absent
        posture[.s3PublicAccessBlock, of: id] = .absent
        posture[.s3Ownership, of: id] = .known(["ObjectOwnership": "BucketOwnerEnforced"])
        posture[.s3ACL, of: id] = .absent
        posture[.s3Encryption, of: id] = .known([
            "Rules": [["ApplyServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]]
        ])
        posture[.s3Versioning, of: id] = .absent
        posture[.s3ObjectLock, of: id] = .absent
        posture[.s3AccessPoints, of: id] = .known([])
        posture[.s3Region, of: id] = .known(["LocationConstraint": "us-east-1"])
    }

    static func bucket(_ name: String) -> AssetID { AssetID(.bucket, scope: "s3", name: name) }

    // MARK: Done

    var complete: Posture {
        var posture = posture
        posture[.users, of: account] = .known(.array(users))
        posture[.servicePrincipals, of: account] = .known(.array(services))
        posture[.groups, of: account] = .known(
            .array(
                groupOrder.map { name in
                    ["id": .string("g-\(name)"), "displayName": .string(name), "members": .array(groups[name] ?? [])]
                }
            )
        )
        for (id, rows) in assignments {
            posture[.assignments, of: AssetID(.workspace, scope: "databricks", name: id)] = .known(.array(rows))
        }
        for (id, rows) in grants where posture.readings(of: id)[.grants] == nil {
            posture[.grants, of: id] = .known(.array(rows))
        }
        if posture.assets[Self.cloud] != nil, posture.readings(of: Self.cloud)[.iamAuthorization] == nil {
            posture[.iamAuthorization, of: Self.cloud] = .known(.object(iam.mapValues { .array($0) }))
        }
        return posture
    }

    var graph: AccessGraph { AccessGraph(posture: complete) }
}

extension AccessGraph {
    func verdict(_ name: String, _ location: AssetID, _ capability: Capability = .read) -> Verdict {
        guard let party = parties(named: name).first(where: \.isActor) else { return .no }
        let single = verdict(of: party, on: location, to: capability)
        // Both ways of asking have to agree.
        let all = verdicts(of: location, to: capability)[party] ?? .no
        return single == all ? single : .unknown
    }
}
