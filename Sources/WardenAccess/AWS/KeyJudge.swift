internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Decides who may use the key of a bucket.
struct KeyJudge: Sendable {
    let posture: Posture
    let judge: PolicyJudge

    /// - Parameter action: `kms:Decrypt` to read, `kms:GenerateDataKey` to write.
    func ask(_ principal: AWSPrincipal, _ action: String, _ bucket: BucketFacts) -> PolicyJudge.Answer {
        if let missing = bucket.missingEncryption {
            return PolicyJudge.Answer(verdict: .unknown, because: [], missing: [missing])
        }
        if let id = principal.canonicalUser, bucket.usesManagedKey || bucket.key != nil {
            let missing = "which account the canonical user \(id) is, and so whether the key lets it"
            return PolicyJudge.Answer(verdict: .unknown, because: [], missing: [missing])
        }
        if bucket.usesManagedKey {
            guard principal.account == bucket.owner, principal.identity != .anonymous else {
                return .no(
                    "the objects are encrypted with a key that AWS manages for account \(bucket.owner ?? "?") alone"
                )
            }
            return PolicyJudge.Answer(verdict: .yes, because: [], missing: [])
        }
        guard let name = bucket.key else { return PolicyJudge.Answer(verdict: .yes, because: [], missing: []) }
        if principal.identity == .anonymous { return .no("callers who do not sign in cannot use a KMS key") }
        guard let asset = find(name) else {
            return PolicyJudge.Answer(verdict: .unknown, because: [], missing: ["the policy of key \(name)"])
        }
        return ask(principal, action, key: asset, bucket)
    }

    private func find(_ name: String) -> AssetID? {
        let exact = AssetID(.key, scope: "aws", name: name)
        if posture.isRead(exact) { return exact }
        let short = name.split(separator: "/").last.map(String.init) ?? name
        return posture.assets(.key).map(\.id).first { $0.name.hasSuffix("/" + short) || $0.name == short }
    }

    private func ask(
        _ principal: AWSPrincipal,
        _ action: String,
        key: AssetID,
        _ bucket: BucketFacts
    ) -> PolicyJudge.Answer {
        let owner = ARN(key.name)?.account ?? bucket.owner
        if let state = posture.document(.kmsMetadata, of: key)?["KeyState"]?.string, state != "Enabled" {
            return .no("key \(key.name) is \(state)")
        }
        var question = PolicyJudge.Question(action: action, resource: key.name, owner: owner)
        question.context = [
            "kms:viaservice": ["s3.\(bucket.region).amazonaws.com"],
            "kms:encryptioncontext:aws:s3:arn": [bucket.bucketARN],
        ]
        question.context["kms:calleraccount"] = principal.account.map { [$0] }
        switch posture[.kmsPolicy, of: key] {
        case .known(let document): question.policy = PolicyDocument(document)
        case .absent: break
        case .unknown(let gap): question.missingPolicy = DirectoryReader.words(gap)
        }
        let answer = judge.ask(principal, question)
        // A grant makes up for a missing Allow of the principal's own or of the key's; it does not lift a Deny, what an
        // organization leaves out, or a policy that may hold either.
        let stands = answer.because.contains { $0.contains("denies") || $0.contains("control policies, level") }
        guard answer.verdict == .no, !stands else { return answer }
        return granted(principal, action, key) ?? answer
    }

    /// A grant allows beside the policy; nil where none does.
    private func granted(_ principal: AWSPrincipal, _ action: String, _ key: AssetID) -> PolicyJudge.Answer? {
        switch posture[.kmsGrants, of: key] {
        case .known(let document):
            let operation = String(action.dropFirst("kms:".count))
            for grant in document.array ?? [] {
                guard grant["GranteePrincipal"]?.string == principal.name,
                    grant["Operations"]?.strings?.contains(operation) ?? false
                else { continue }
                let id = grant["GrantId"]?.string ?? "?"
                if let constraints = grant["Constraints"], !constraints.isEmpty {
                    let missing = "whether the constraints of KMS grant \(id) fit the objects"
                    return PolicyJudge.Answer(verdict: .unknown, because: [], missing: [missing])
                }
                return PolicyJudge.Answer(verdict: .yes, because: ["KMS grant \(id) allows \(action)"], missing: [])
            }
            return nil
        case .absent: return nil
        case .unknown(let gap):
            return PolicyJudge.Answer(verdict: .unknown, because: [], missing: [DirectoryReader.words(gap)])
        }
    }
}
