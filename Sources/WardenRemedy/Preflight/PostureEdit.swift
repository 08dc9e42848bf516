internal import WardenDomain
public import WardenEstate

/// Changes of slots as changes of a posture: a plan that was not applied yet is judged as another state of the estate.
public enum PostureEdit {
    /// The posture with every change in it that a posture can show.
    ///
    /// - Parameter values: true = the state after the changes, false = the one before, as it was just read.
    public static func applying(_ changes: [Change], to posture: Posture, after values: Bool) -> Posture {
        var posture = posture
        for change in changes { apply(change.slot, values ? change.after : change.before, &posture) }
        return posture
    }

    private static func apply(_ slot: Slot, _ value: JSONValue?, _ posture: inout Posture) {
        let bucket = AssetID(StorageURL(scheme: "s3", bucket: slot.name))
        switch slot.kind {
        case .bucketPolicy: posture[.s3Policy, of: bucket] = policy(value)
        case .bucketPublicAccess: posture[.s3PublicAccessBlock, of: bucket] = reading(value)
        case .bucketOwnership:
            posture[.s3Ownership, of: bucket] = reading(value.map { ["ObjectOwnership": $0] })
        case .bucketEncryption:
            posture[.s3Encryption, of: bucket] = reading(value.map { ["Rules": $0["Rule"] ?? []] })
        case .bucketACL: posture[.s3ACL, of: bucket] = reading(value.map(acl))
        case .accountPublicAccess:
            posture[.s3AccountPublicAccessBlock, of: AssetID(.account, scope: "aws", name: slot.name)] = reading(value)
        case .keyPolicy:
            for key in posture.assets(.key) where names(key.id.name, slot.name) {
                posture[.kmsPolicy, of: key.id] = policy(value)
            }
        case .roleTrust, .rolePolicy, .roleAttachment: role(slot, value, &posture)
        default: databricks(slot, value, &posture)
        }
    }

    private static func reading(_ value: JSONValue?) -> Reading { value.map { .known($0) } ?? .absent }

    /// Postures hold policies as documents, slots as the text that the provider keeps.
    private static func policy(_ value: JSONValue?) -> Reading {
        reading(value?.string.flatMap(PolicyText.parse) ?? value)
    }

    private static func names(_ key: String, _ name: String) -> Bool { key == name || key.hasSuffix("/" + name) }

    private static func acl(_ value: JSONValue) -> JSONValue {
        let grants = (value["grants"]?.array ?? []).map { grant -> JSONValue in
            let isGroup = grant["type"]?.string == "Group"
            return [
                "Grantee": [
                    "Type": grant["type"] ?? "CanonicalUser", (isGroup ? "URI" : "ID"): grant["grantee"] ?? "",
                ],
                "Permission": grant["permission"] ?? "",
            ]
        }
        return ["Owner": ["ID": value["owner"] ?? ""], "Grants": .array(grants)]
    }

    /// Edits a role inside the authorization details of every account that has one of the name.
    private static func role(_ slot: Slot, _ value: JSONValue?, _ posture: inout Posture) {
        for account in posture.assets(.account) where account.id.scope == "aws" {
            guard slot.scope.isEmpty || account.id.name == slot.scope,
                case .object(var details)? = posture.document(.iamAuthorization, of: account.id),
                let roles = details["RoleDetailList"]?.array
            else { continue }
            details["RoleDetailList"] = .array(
                roles.map { role in
                    guard role["RoleName"]?.string == slot.name, case .object(var members) = role else { return role }
                    edit(&members, slot, value)
                    return .object(members)
                }
            )
            posture[.iamAuthorization, of: account.id] = .known(.object(details))
        }
    }

    private static func edit(_ role: inout [String: JSONValue], _ slot: Slot, _ value: JSONValue?) {
        let document = value?.string.flatMap(PolicyText.parse)
        switch slot.kind {
        case .roleTrust: role["AssumeRolePolicyDocument"] = document
        case .rolePolicy:
            var policies = role["RolePolicyList"]?.array ?? []
            policies.removeAll { $0["PolicyName"]?.string == slot.part }
            if let document { policies.append(["PolicyName": .string(slot.part), "PolicyDocument": document]) }
            role["RolePolicyList"] = .array(policies)
        default:
            var attached = role["AttachedManagedPolicies"]?.array ?? []
            attached.removeAll { $0["PolicyArn"]?.string == slot.part }
            if value != nil { attached.append(["PolicyArn": .string(slot.part)]) }
            role["AttachedManagedPolicies"] = .array(attached)
        }
    }

    private static func databricks(_ slot: Slot, _ value: JSONValue?, _ posture: inout Posture) {
        switch slot.kind {
        case .grant, .owner, .sharePermission: securable(slot, value, &posture)
        case .groupMember: member(slot, value != nil, &posture)
        case .userActive:
            rows(.users, &posture) {
                $0["userName"]?.string == slot.name
            } edit: {
                $0["active"] = value
            }
        case .principalActive:
            rows(.servicePrincipals, &posture) {
                $0["applicationId"]?.string == slot.name
            } edit: {
                $0["active"] = value
            }
        case .workspaceAssignment: assignment(slot, value, &posture)
        case .addressList:
            addressList(AssetID(.workspace, scope: "databricks", name: slot.scope), slot, value, &posture)
        case .accountAddressList:
            for account in posture.assets(.account) where account.id.scope == "databricks" {
                addressList(account.id, slot, value, &posture)
            }
        case .accountRole:
            for (aspect, name) in [
                (Aspect.users, "userName"), (.servicePrincipals, "applicationId"), (.groups, "displayName"),
            ] {
                rows(aspect, &posture) {
                    $0[name]?.string == slot.name
                } edit: { members in
                    var roles = members["roles"]?.array ?? []
                    roles.removeAll { $0["value"]?.text == slot.part }
                    if value != nil { roles.append(["value": .string(slot.part)]) }
                    members["roles"] = .array(roles)
                }
            }
        case .deliveryStatus:
            rows(.logDelivery, &posture) {
                $0["config_id"]?.string == slot.name
            } edit: {
                $0["status"] = value
            }
        default: break
        }
    }

    private static func securable(_ slot: Slot, _ value: JSONValue?, _ posture: inout Posture) {
        let parts = slot.name.split(separator: ":", maxSplits: 1).map(String.init)
        let name = slot.kind == .sharePermission ? slot.name : parts.last ?? ""
        let aspect: Aspect =
            slot.kind == .sharePermission ? .sharePermissions : slot.kind == .owner ? .securable : .grants
        let metastore =
            posture.document(.metastoreAssignment, of: AssetID(.workspace, scope: "databricks", name: slot.scope))?[
                "metastore_id"
            ]?.string
        for asset in posture.assets.values {
            guard asset.id.name.lowercased() == name.lowercased(), posture.isRead(asset.id),
                metastore == nil || asset.id.scope == metastore || asset.id.name == metastore
            else { continue }
            let document = posture.document(aspect, of: asset.id)
            guard posture[aspect, of: asset.id].unknown == nil else { continue }
            if slot.kind == .owner {
                guard case .object(var members)? = document else { continue }
                members["owner"] = value
                posture[aspect, of: asset.id] = .known(.object(members))
            } else {
                var grants = document?.array ?? []
                grants.removeAll { $0["principal"]?.string == slot.part }
                if let value { grants.append(["principal": .string(slot.part), "privileges": value]) }
                posture[aspect, of: asset.id] = .known(.array(grants))
            }
        }
    }

    /// - Parameter holder: the workspace or account whose list it is.
    private static func addressList(_ holder: AssetID, _ slot: Slot, _ value: JSONValue?, _ posture: inout Posture) {
        guard posture[.ipAccessLists, of: holder].unknown == nil else { return }
        var lists = posture.document(.ipAccessLists, of: holder)?.array ?? []
        lists.removeAll { $0["label"]?.string == slot.name }
        if case .object(var members)? = value {
            members["label"] = .string(slot.name)
            lists.append(.object(members))
        }
        posture[.ipAccessLists, of: holder] = .known(.array(lists))
    }

    private static func rows(
        _ aspect: Aspect,
        _ posture: inout Posture,
        where matches: (JSONValue) -> Bool,
        edit: (inout [String: JSONValue]) -> Void
    ) {
        for account in posture.assets(.account) where account.id.scope == "databricks" {
            guard let list = posture.document(aspect, of: account.id)?.array else { continue }
            let edited = list.map { row -> JSONValue in
                guard matches(row), case .object(var members) = row else { return row }
                edit(&members)
                return .object(members)
            }
            posture[aspect, of: account.id] = .known(.array(edited))
        }
    }

    private static func member(_ slot: Slot, _ isMember: Bool, _ posture: inout Posture) {
        for account in posture.assets(.account) where account.id.scope == "databricks" {
            func id(_ aspect: Aspect, _ name: String) -> String? {
                (posture.document(aspect, of: account.id)?.array ?? [])
                    .first { $0[name]?.string == slot.part }?["id"]?.text
            }
            let found = id(.users, "userName") ?? id(.servicePrincipals, "applicationId") ?? id(.groups, "displayName")
            guard let member = found else { continue }
            rows(.groups, &posture) {
                $0["displayName"]?.string == slot.name
            } edit: { members in
                var list = members["members"]?.array ?? []
                list.removeAll { $0["value"]?.text == member }
                if isMember { list.append(["value": .string(member)]) }
                members["members"] = .array(list)
            }
        }
    }

    private static func assignment(_ slot: Slot, _ value: JSONValue?, _ posture: inout Posture) {
        let workspace = AssetID(.workspace, scope: "databricks", name: slot.name)
        guard let list = posture.document(.assignments, of: workspace)?.array else { return }
        let names = ["user_name", "group_name", "service_principal_name"]
        func isIt(_ row: JSONValue) -> Bool { names.contains { row["principal"]?[$0]?.string == slot.part } }
        var kept = list.filter { !isIt($0) }
        if let value, case .object(var row)? = list.first(where: isIt) {
            row["permissions"] = value
            kept.append(.object(row))
        }
        posture[.assignments, of: workspace] = .known(.array(kept))
    }
}
