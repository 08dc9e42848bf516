internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// A role or user of AWS with everything that says what it may do.
struct CloudPrincipal {
    var arn: String
    var trust: PolicyDocument?
    var policies: [PolicyDocument]
    var boundary: [PolicyDocument]?
    var document: Document
}

// What checks ask about roles.
extension Inquiry {
    /// A role by ARN. One that lives in an account that is not connected is unknown.
    func role(_ arn: String) throws(Unanswered) -> CloudPrincipal {
        let number = ARN(arn)?.account ?? ""
        let account = AssetID(.account, scope: "aws", name: number)
        for document in try answer(.iamAuthorization, of: account).list("RoleDetailList")
        where try document.text("Arn") == arn {
            return try principal(document, account: account)
        }
        throw Unanswered(
            Document(.null, aspect: .iamAuthorization, of: account).unknown("there is no role '\(arn)' in the answer")
        )
    }

    private func principal(_ document: Document, account: AssetID) throws(Unanswered) -> CloudPrincipal {
        var policies = try policies(of: document, account: account)
        for group in document["GroupList"]?.strings ?? [] {
            policies += try self.policies(of: try self.group(group, account: account), account: account)
        }
        var boundary: [PolicyDocument]?
        if let part = document.optionalPart("PermissionsBoundary") {
            boundary = [try managed(try part.text("PermissionsBoundaryArn"), account: account)]
        }
        return CloudPrincipal(
            arn: try document.text("Arn"),
            trust: try document.optionalPart("AssumeRolePolicyDocument").map { part throws(Unanswered) in
                try awsPolicy(part)
            },
            policies: policies,
            boundary: boundary,
            document: document
        )
    }

    /// Policies of a role, a user or a group of users: its own, and those that are attached.
    private func policies(of document: Document, account: AssetID) throws(Unanswered) -> [PolicyDocument] {
        var found: [PolicyDocument] = []
        for list in ["RolePolicyList", "UserPolicyList", "GroupPolicyList"] {
            for inline in try document.optionalList(list) {
                guard let text = inline.optionalPart("PolicyDocument") else {
                    throw Unanswered(inline.unknown("has no 'PolicyDocument'"))
                }
                found.append(try awsPolicy(text))
            }
        }
        for attached in try document.optionalList("AttachedManagedPolicies") {
            found.append(try managed(try attached.text("PolicyArn"), account: account))
        }
        return found
    }

    /// A group of IAM users.
    private func group(_ name: String, account: AssetID) throws(Unanswered) -> Document {
        let answer = try answer(.iamAuthorization, of: account)
        for group in try answer.list("GroupDetailList") where try group.text("GroupName") == name { return group }
        throw Unanswered(answer.unknown("group '\(name)' is not in the answer"))
    }

    /// The document of a managed policy in its default version.
    private func managed(_ arn: String, account: AssetID) throws(Unanswered) -> PolicyDocument {
        for policy in try answer(.iamAuthorization, of: account).list("Policies") where try policy.text("Arn") == arn {
            for version in try policy.list("PolicyVersionList") where try version.flag("IsDefaultVersion") {
                guard let text = version.optionalPart("Document") else {
                    throw Unanswered(version.unknown("has no 'Document'"))
                }
                return try awsPolicy(text)
            }
        }
        throw Unanswered(
            Document(.null, aspect: .iamAuthorization, of: account).unknown("policy '\(arn)' is not in the answer")
        )
    }

    /// Those of `actions` that the principal's own policies allow on `resource`. Conditions of which nothing is known count
    /// as met: a right that may be used is there.
    ///
    /// - Parameter policy: of the bucket, which gives and refuses, too.
    func allowed(
        _ actions: [String],
        on resource: String,
        to principal: CloudPrincipal,
        under policy: PolicyDocument? = nil
    ) -> [String] {
        guard let identity = PolicyRequest.Principal(principal.arn) else { return [] }
        let inputs = PolicyInputs(
            identityPolicies: principal.policies,
            resourcePolicy: policy,
            permissionsBoundary: principal.boundary
        )
        return actions.filter { action in
            let request = PolicyRequest(
                action: action,
                resource: resource,
                resourceAccount: ARN(principal.arn)?.account,
                principal: identity,
                context: [:]
            )
            switch PolicyEvaluator(unknownContext: true).decide(request, inputs).outcome {
            case .allowed, .unknown: return true
            case .explicitDeny, .implicitDeny: return false
            }
        }
    }

    /// A log file in each place of a bucket, as a resource.
    func sampleFiles(in bucket: Asset) -> [String] {
        let prefixes = Set(facts.places(in: bucket.id).map { $0.prefix.isEmpty ? "" : $0.prefix + "/" })
        return (prefixes.isEmpty ? [""] : prefixes.sorted()).map { prefix in
            "arn:aws:s3:::\(bucket.id.name)/\(prefix)workspaceId=0/date=2026-01-01/auditlogs_1.json"
        }
    }

    /// Roles and users of an AWS account.
    func principals(of account: AssetID) throws(Unanswered) -> [CloudPrincipal] {
        let answer = try answer(.iamAuthorization, of: account)
        var found: [CloudPrincipal] = []
        for document in try answer.list("RoleDetailList") + answer.list("UserDetailList") {
            found.append(try principal(document, account: account))
        }
        return found
    }

    /// The role or user behind a caller's ARN; nil where the account has none of that name.
    func caller(_ arn: String, of account: AssetID) throws(Unanswered) -> CloudPrincipal? {
        let all = try principals(of: account)
        guard let identity = PolicyRequest.Identity(arn) else { return nil }
        switch identity.kind {
        case .session: return all.first { $0.arn.contains(":role/") && $0.arn.hasSuffix("/" + identity.name) }
        default: return all.first { $0.arn == arn }
        }
    }

    /// Buckets that deliveries write to with this role, with the prefix.
    func targets(ofRole arn: String) throws(Unanswered) -> [(bucket: Asset, prefix: String)] {
        var targets: [(bucket: Asset, prefix: String)] = []
        for delivery in try enabledDeliveries(try account()) where try role(of: delivery) == arn {
            targets.append((try bucket(of: delivery), delivery.prefix))
        }
        return targets
    }
}

extension String {
    /// With the first occurrence of `text` replaced.
    func replacingFirst(_ text: String, with other: String) -> String {
        guard let range = firstRange(of: text) else { return self }
        return self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
