/// Reads a line; anything it cannot understand makes the whole answer unknown, never a guess.
struct PolicyEvaluateReader {
    var problems: [String] = []

    mutating func read(_ text: String) -> (PolicyRequest, PolicyInputs)? {
        guard let value = PolicyValue.parse(text: text), case .object(let members) = value else {
            problems.append(PolicyValue.notAnObject(text))
            return nil
        }
        refuseMisspelt(members)
        guard case .object(let fields)? = members["request"] else {
            problems.append("the line has no 'request'")
            return nil
        }
        let request = self.request(fields)
        let inputs = self.inputs(members)
        guard problems.isEmpty, let request else { return nil }
        return (request, inputs)
    }

    private mutating func request(_ fields: [String: PolicyValue]) -> PolicyRequest? {
        guard let action = fields["action"]?.scalar, action.contains(":"), !Glob.hasWildcard(action) else {
            problems.append("'request.action' is not of the form 'service:Action'")
            return nil
        }
        guard let name = fields["principal"]?.scalar, let principal = PolicyRequest.Principal(name) else {
            problems.append("'request.principal' is no ARN of a principal, no AWS service and not 'anonymous'")
            return nil
        }
        var account: String?
        if let value = fields["resourceAccount"], value != .null {
            account = value.scalar
            if account.map(AWSAccount.isID) != true {
                problems.append("'request.resourceAccount' is not twelve digits")
            }
        }
        let resource = fields["resource"]?.scalar ?? "*"
        // The ARN of an access point names its own account, which need not be the bucket's.
        if let account, let arn = ARN(resource), arn.service != "s3", AWSAccount.isID(arn.account),
            arn.account != account
        {
            problems.append("'request.resourceAccount' is not the account in 'request.resource'")
        }
        var request = PolicyRequest(
            action: action,
            resource: resource,
            resourceAccount: account,
            principal: principal,
            context: context(fields["context"])
        )
        request.canonicalUser = fields["canonicalUser"]?.scalar
        return request
    }

    private mutating func context(_ value: PolicyValue?) -> [String: [String]] {
        guard let value, value != .null else { return [:] }
        guard case .object(let members) = value else {
            problems.append("'request.context' is not an object")
            return [:]
        }
        var context: [String: [String]] = [:]
        for (key, value) in members {
            // A null value is a key that the request does not carry.
            if value == .null { continue }
            guard let texts = value.scalars else {
                problems.append("context key '\(key)' is not a string or a list of strings")
                continue
            }
            if context.updateValue(texts, forKey: key.lowercased()) != nil {
                problems.append("context key '\(key)' is given twice; keys do not differ by case")
            }
        }
        return context
    }

    /// A policy under a name that nobody reads would leave a guard out without a word.
    private mutating func refuseMisspelt(_ members: [String: PolicyValue]) {
        let known: Set<String> = [
            "identityPolicies", "resourcePolicy", "permissionsBoundary", "sessionPolicy", "sessionPolicies",
            "serviceControlPolicies", "resourceControlPolicies", "endpointPolicy", "blockPublicAccess",
        ]
        for name in members.keys.sorted() where !known.contains(name) {
            let word = name.lowercased()
            if ["polic", "boundary", "publicaccess"].contains(where: { word.contains($0) }) {
                problems.append("'\(name)' is no member of a line; a policy under that name would be left out")
            }
        }
    }

    private mutating func inputs(_ members: [String: PolicyValue]) -> PolicyInputs {
        let flags = publicAccessBlock(members["blockPublicAccess"])
        return PolicyInputs(
            identityPolicies: documents(members["identityPolicies"]) ?? [],
            resourcePolicy: document(members["resourcePolicy"]),
            permissionsBoundary: documents(members["permissionsBoundary"]),
            sessionPolicy: documents(members["sessionPolicy"] ?? members["sessionPolicies"]),
            serviceControlPolicies: levels(members["serviceControlPolicies"]),
            resourceControlPolicies: levels(members["resourceControlPolicies"]),
            endpointPolicy: document(members["endpointPolicy"]),
            restrictPublicBuckets: flags.contains("restrictpublicbuckets"),
            accessControl: accessControl(members["acl"], ownership: members["objectOwnership"]),
            ignorePublicACLs: flags.contains("ignorepublicacls"),
            blockPublicACLs: flags.contains("blockpublicacls")
        )
    }

    /// Lists count unless the bucket's owner owns every object by setting.
    private mutating func accessControl(_ value: PolicyValue?, ownership: PolicyValue?) -> AccessControlGrants? {
        let setting = ownership?.scalar ?? ""
        if !["", "ObjectWriter", "BucketOwnerPreferred", "BucketOwnerEnforced"].contains(setting) {
            problems.append("'objectOwnership' is none of ObjectWriter, BucketOwnerPreferred, BucketOwnerEnforced")
        }
        guard let value, value != .null, setting != "BucketOwnerEnforced" else { return nil }
        guard case .object(let members) = value else {
            problems.append("'acl' is not an object with 'bucket' and 'object'")
            return nil
        }
        return AccessControlGrants(bucket: grants(members["bucket"]), object: grants(members["object"]))
    }

    private mutating func grants(
        _ value: PolicyValue?
    ) -> [(grantee: AccessControlGrants.Grantee, permission: String)] {
        guard let value, value != .null else { return [] }
        guard case .array(let rows) = value else {
            problems.append("an access control list is not a list of grants")
            return []
        }
        var grants: [(grantee: AccessControlGrants.Grantee, permission: String)] = []
        for row in rows {
            guard case .object(let members) = row, case .object(let grantee)? = members["grantee"],
                let permission = members["permission"]?.scalar
            else {
                problems.append("a grant of an access control list lacks 'grantee' or 'permission'")
                continue
            }
            guard AccessControlGrants.permissions.contains(permission) else {
                problems.append("'\(permission)' is no permission of an access control list")
                continue
            }
            if AccessControlGrants.Grantee.isLogDelivery(grantee) { continue }
            guard let known = AccessControlGrants.Grantee(grantee) else {
                problems.append("a grantee of an access control list is neither a known group nor a canonical id")
                continue
            }
            grants.append((known, permission))
        }
        return grants
    }

    private func document(_ value: PolicyValue?) -> PolicyDocument? {
        guard let value, value != .null else { return nil }
        return PolicyDocument(value)
    }

    /// A list of policies, or one policy; absent, null and the empty list say that there is none.
    private func documents(_ value: PolicyValue?) -> [PolicyDocument]? {
        guard let value, value != .null else { return nil }
        guard case .array(let values) = value else { return [PolicyDocument(value)] }
        return values.isEmpty ? nil : values.map(PolicyDocument.init)
    }

    private mutating func levels(_ value: PolicyValue?) -> [[PolicyDocument]] {
        guard let value, value != .null else { return [] }
        guard case .array(let values) = value else {
            problems.append("control policies are not a list of levels")
            return []
        }
        return values.map { level in
            if case .array(let policies) = level { return policies.map(PolicyDocument.init) }
            return [PolicyDocument(level)]
        }
    }
}
