internal import WardenDomain

/// One record of CloudTrail: what was done to what, by whom.
///
/// Sources: AWS CloudTrail User Guide, record contents and `userIdentity`; records of S3, IAM, KMS and SQS as those write
/// them (`bucketName`, `roleName`, `keyId`, `queueUrl`).
public struct TrailRecord: Sendable, Hashable {
    /// ARN, service or account that did it; nil = the record names nobody.
    public var actor: String?
    public var address: String?
    /// Whether it was refused, and so changed nothing.
    public var isRefused: Bool
    /// Plain values of the parameters and the resources, whole and by their last name. Documents inside (policies,
    /// configurations) are not looked into: they name others.
    private let names: Set<String>
    private let account: String?

    /// Nil where the text is no JSON object.
    public init?(_ text: String) {
        guard let document = try? JSONReader.read(Array(text.utf8)), document.object != nil else { return nil }
        var names: Set<String> = []
        for (key, value) in document["requestParameters"]?.object ?? [:] {
            for entry in [value] + (value.array ?? []) {
                guard let name = entry.text, !name.isEmpty else { continue }
                names.insert(name)
                // The last name of a policy says nothing of the role that it is attached to.
                if key.lowercased() != "policyarn" { names.insert(Self.short(name)) }
            }
        }
        for resource in document["resources"]?.array ?? [] {
            guard let arn = (resource["ARN"] ?? resource["arn"])?.string else { continue }
            names.formUnion([arn, Self.short(arn)])
        }
        self.names = names
        account = document["recipientAccountId"]?.text
        actor = Self.actor(document["userIdentity"])
        address = document["sourceIPAddress"]?.text
        isRefused = document["errorCode"]?.text != nil
    }

    /// Whether it says that the slot was changed, or what holds it was made or removed.
    ///
    /// - Parameter action: the event's name in small letters.
    func isAbout(_ slot: Slot, _ action: String) -> Bool {
        // The call names the account only in some SDKs; the record belongs to it.
        if slot.kind == .accountPublicAccess { return names.contains(slot.name) || account == slot.name }
        guard names.contains(slot.name) || names.contains(Self.short(slot.name)) else { return false }
        // A role has several policies, a user several keys, a bucket several inventories.
        guard [.rolePolicy, .roleAttachment, .accessKey, .bucketInventory].contains(slot.kind) else { return true }
        let isOfHolder = ["createbucket", "deletebucket", "createrole", "deleterole"].contains(action)
        return isOfHolder || slot.part.isEmpty || names.contains(slot.part)
    }

    /// `logs` of `arn:aws:s3:::logs`, `writer` of `arn:aws:iam::1:role/app/writer`, `news` of a queue's address.
    private static func short(_ text: String) -> String {
        func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }
        if text.hasPrefix("https://") || text.hasPrefix("http://") { return last(text) }
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn" else { return text }
        let tail = String(parts[5])
        return tail.hasPrefix("alias/") ? tail : last(tail)
    }

    private static func actor(_ identity: JSONValue?) -> String? {
        guard let identity else { return nil }
        if let arn = identity["arn"]?.text { return arn }
        switch identity["type"]?.text {
        case "AWSService"?: return identity["invokedBy"]?.text
        case "IdentityCenterUser"?: return identity["onBehalfOf"]?["userId"]?.text.map { "identity center user \($0)" }
        default:
            // Whoever comes from another account has neither name nor ARN here.
            let name = identity["userName"]?.text
            let account = identity["accountId"]?.text.map { "somebody of account \($0)" }
            return name ?? account ?? identity["invokedBy"]?.text ?? identity["principalId"]?.text
        }
    }
}
