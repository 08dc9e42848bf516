internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Decides requests on AWS from a posture.
struct PolicyScene {
    let posture: Posture

    init(_ posture: Posture) { self.posture = posture }

    private static let openDoor = PolicyDocument(
        PolicyValue.object([
            "Version": .string("2012-10-17"),
            "Statement": .object(["Effect": .string("Allow"), "Action": .string("*"), "Resource": .string("*")]),
        ])
    )
    /// Stands for a policy that was not read: what rests on it is unknown.
    private static let unread = PolicyDocument(PolicyValue.string("?"))

    func assume(_ role: String, by sender: String, externalID: String) -> DeliveryFlow.Step {
        let words = "Databricks assumes \(role)"
        guard let record = record(role) else {
            return DeliveryFlow.Step(words: words, outcome: .unknown, because: ["the role was not read"])
        }
        let inputs = PolicyInputs(
            identityPolicies: [Self.openDoor],
            resourcePolicy: record["AssumeRolePolicyDocument"].map(Self.document) ?? Self.unread
        )
        return step(
            words,
            sender,
            "sts:AssumeRole",
            role,
            inputs,
            account: Self.account(role),
            [
                "sts:externalid": [externalID]
            ]
        )
    }

    func decide(
        _ principal: String,
        _ action: String,
        _ resource: String,
        bucket: String,
        context: [String: [String]]
    ) -> DeliveryFlow.Step {
        let id = AssetID(StorageURL(scheme: "s3", bucket: bucket))
        let owner = owner(of: id)
        var inputs = PolicyInputs(identityPolicies: identity(principal))
        switch posture[.s3Policy, of: id] {
        case .known(let document): inputs.resourcePolicy = Self.document(document)
        case .absent: break
        case .unknown: inputs.resourcePolicy = Self.unread
        }
        inputs.permissionsBoundary = boundary(principal)
        inputs.restrictPublicBuckets = restrictsPublic(id, owner)
        var context = context
        if context["aws:securetransport"] == nil { context["aws:securetransport"] = ["true"] }
        context["s3:tlsversion"] = ["1.3"]
        return step(
            "\(action) on \(bucket) by \(principal)",
            principal,
            action,
            resource,
            inputs,
            account: owner,
            context
        )
    }

    /// Whether the bucket's own key lets the role write; no step where the bucket has none.
    func keyStep(_ role: String, bucket: String) -> [DeliveryFlow.Step] {
        let id = AssetID(StorageURL(scheme: "s3", bucket: bucket))
        let rule = posture.document(.s3Encryption, of: id)?["Rules"]?.array?.first?[
            "ApplyServerSideEncryptionByDefault"
        ]
        guard rule?["SSEAlgorithm"]?.string?.hasPrefix("aws:kms") == true, let key = rule?["KMSMasterKeyID"]?.string
        else {
            return []
        }
        let words = "kms:GenerateDataKey on \(key) by \(role)"
        let asset = posture.assets(.key).first { $0.id.name == key || $0.id.name.hasSuffix("/" + key) }
        guard let asset, case .known(let policy) = posture[.kmsPolicy, of: asset.id] else {
            return [DeliveryFlow.Step(words: words, outcome: .unknown, because: ["the policy of the key was not read"])]
        }
        var inputs = PolicyInputs(identityPolicies: identity(role), resourcePolicy: Self.document(policy))
        inputs.permissionsBoundary = boundary(role)
        let owner = Self.account(asset.id.name)
        return ["kms:GenerateDataKey", "kms:Decrypt"].map { action in
            let text = "\(action) on \(key) by \(role)"
            return step(
                text,
                role,
                action,
                asset.id.name,
                inputs,
                account: owner,
                [
                    "kms:viaservice": ["s3.us-east-1.amazonaws.com"]
                ]
            )
        }
    }

    private func step(
        _ words: String,
        _ principal: String,
        _ action: String,
        _ resource: String,
        _ inputs: PolicyInputs,
        account: String?,
        _ context: [String: [String]]
    ) -> DeliveryFlow.Step {
        guard let who = PolicyRequest.Principal(principal) else {
            return DeliveryFlow.Step(words: words, outcome: .unknown, because: ["'\(principal)' is no ARN"])
        }
        let request = PolicyRequest(
            action: action,
            resource: resource,
            resourceAccount: account,
            principal: who,
            context: context
        )
        let decision = PolicyEvaluator().decide(request, inputs)
        return DeliveryFlow.Step(words: words, outcome: decision.outcome, because: decision.because)
    }

    static func account(_ arn: String) -> String? {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count >= 6 && parts[4].count == 12 ? String(parts[4]) : nil
    }

    private func owner(of bucket: AssetID) -> String? {
        let asset = posture.assets[bucket]
        if let owner = asset?.owner ?? asset?.facts["account"], owner.count == 12 { return owner }
        let accounts = posture.assets(.account).filter { $0.id.scope == "aws" }
        return accounts.count == 1 ? accounts[0].id.name : nil
    }

    private func restrictsPublic(_ bucket: AssetID, _ owner: String?) -> Bool {
        let own = posture.document(.s3PublicAccessBlock, of: bucket)
        let all = owner.flatMap {
            posture.document(.s3AccountPublicAccessBlock, of: AssetID(.account, scope: "aws", name: $0))
        }
        return own?["RestrictPublicBuckets"]?.bool == true || all?["RestrictPublicBuckets"]?.bool == true
    }

    private func details(_ arn: String) -> JSONValue? {
        Self.account(arn).flatMap {
            posture.document(.iamAuthorization, of: AssetID(.account, scope: "aws", name: $0))
        }
    }

    private func record(_ arn: String) -> JSONValue? {
        guard let details = details(arn) else { return nil }
        let all = (details["RoleDetailList"]?.array ?? []) + (details["UserDetailList"]?.array ?? [])
        return all.first { $0["Arn"]?.string == arn }
    }

    /// Policies of a role or user; unread ones make the answer unknown.
    private func identity(_ arn: String) -> [PolicyDocument] {
        guard let record = record(arn), let details = details(arn) else { return [Self.unread] }
        var documents: [PolicyDocument] = []
        for list in ["RolePolicyList", "UserPolicyList"] {
            documents += (record[list]?.array ?? []).map { $0["PolicyDocument"].map(Self.document) ?? Self.unread }
        }
        for attached in record["AttachedManagedPolicies"]?.array ?? [] {
            documents.append(managed(attached["PolicyArn"]?.string, details))
        }
        return documents
    }

    private func boundary(_ arn: String) -> [PolicyDocument]? {
        guard let record = record(arn), let name = record["PermissionsBoundary"]?["PermissionsBoundaryArn"]?.string,
            let details = details(arn)
        else { return nil }
        return [managed(name, details)]
    }

    private func managed(_ arn: String?, _ details: JSONValue) -> PolicyDocument {
        let policy = (details["Policies"]?.array ?? []).first { $0["Arn"]?.string == arn }
        let version = (policy?["PolicyVersionList"]?.array ?? []).first { $0["IsDefaultVersion"]?.bool == true }
        return version?["Document"].map(Self.document) ?? Self.unread
    }

    private static func document(_ value: JSONValue) -> PolicyDocument { PolicyDocument(policyValue(value)) }

    private static func policyValue(_ value: JSONValue) -> PolicyValue {
        switch value {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .integer(let number): .number(String(number))
        case .double(let number): .number(String(number))
        case .string(let text): .string(text)
        case .array(let items): .array(items.map(policyValue))
        case .object(let members): .object(members.mapValues(policyValue))
        }
    }
}
