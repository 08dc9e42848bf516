/// `trailwarden policy evaluate`: one JSON object in, one out.
///
/// In: `request` (`action`, `resource`, `resourceAccount`, `principal`, `context`), and, all optional,
/// `identityPolicies`, `resourcePolicy`, `permissionsBoundary`, `sessionPolicy`, `serviceControlPolicies`,
/// `resourceControlPolicies`, `endpointPolicy`, `blockPublicAccess`, `acl` (`{"bucket":[{"grantee":{…},"permission":…}],
/// "object":[…]}`) and `objectOwnership`.
/// Out: `{"line":N,"decision":"allowed"|"explicitDeny"|"implicitDeny"|"unknown","because":[…]}`.
public enum PolicyEvaluateLine {
    /// The answer to one line; `isComplete` is false where it is `unknown`.
    public static func answer(_ text: String, line: Int, unknownContext: Bool) -> (json: String, isComplete: Bool) {
        var reader = Reader()
        guard let (request, inputs) = reader.read(text) else {
            let answer = Answer(line: line, decision: .unknown, because: reader.problems)
            return (PolicyCheckLine.encode(answer), false)
        }
        let decision = PolicyEvaluator(unknownContext: unknownContext).decide(request, inputs)
        let answer = Answer(line: line, decision: decision.outcome, because: decision.because)
        return (PolicyCheckLine.encode(answer), decision.outcome != .unknown)
    }

    private struct Answer: Encodable {
        var line: Int
        var decision: PolicyDecision.Outcome
        var because: [String]
    }

    /// Reads a line; anything it cannot understand makes the whole answer unknown, never a guess.
    private struct Reader {
        var problems: [String] = []

        mutating func read(_ text: String) -> (PolicyRequest, PolicyInputs)? {
            guard let value = PolicyValue.parse(text: text), case .object(let members) = value else {
                problems.append("the line is not a JSON object")
                return nil
            }
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
            var request = PolicyRequest(
                action: action,
                resource: fields["resource"]?.scalar ?? "*",
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
                context[key] = texts
            }
            return context
        }

        private mutating func inputs(_ members: [String: PolicyValue]) -> PolicyInputs {
            PolicyInputs(
                identityPolicies: documents(members["identityPolicies"]) ?? [],
                resourcePolicy: document(members["resourcePolicy"]),
                permissionsBoundary: documents(members["permissionsBoundary"]),
                sessionPolicy: documents(members["sessionPolicy"] ?? members["sessionPolicies"]),
                serviceControlPolicies: levels(members["serviceControlPolicies"]),
                resourceControlPolicies: levels(members["resourceControlPolicies"]),
                endpointPolicy: document(members["endpointPolicy"]),
                restrictPublicBuckets: isOn("RestrictPublicBuckets", members["blockPublicAccess"]),
                accessControl: accessControl(members["acl"], ownership: members["objectOwnership"]),
                ignorePublicACLs: isOn("IgnorePublicAcls", members["blockPublicAccess"])
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

        /// A flag of account or bucket; the most restrictive wins.
        private func isOn(_ flag: String, _ value: PolicyValue?) -> Bool {
            guard case .object(let members)? = value else { return false }
            return ["account", "bucket"].contains { level in
                guard case .object(let flags)? = members[level] else { return false }
                return flags.contains { $0.key.lowercased() == flag.lowercased() && $0.value.scalar == "true" }
            }
        }
    }
}
