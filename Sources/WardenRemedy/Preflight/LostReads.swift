internal import WardenDomain
public import WardenEstate
internal import WardenPolicy

/// What a principal of AWS could read before a plan and shall not read after it: what to try as that principal.
public enum LostReads {
    private static let ofBucket: Set<SlotKind> = [
        .bucketPolicy, .bucketPublicAccess, .bucketACL, .bucketOwnership, .bucketEncryption,
    ]
    private static let ofAll: Set<SlotKind> = [
        .accountPublicAccess, .roleTrust, .rolePolicy, .roleAttachment, .accessKey, .keyState, .keyPolicy, .keyGrant,
    ]

    /// Buckets whose readers the changes may have made fewer.
    public static func buckets(_ changes: [Change], in posture: Posture) -> [String] {
        var buckets = Set(changes.filter { ofBucket.contains($0.slot.kind) }.map(\.slot.name))
        if changes.contains(where: { ofAll.contains($0.slot.kind) }) {
            buckets.formUnion(posture.locations.compactMap { $0.asset.id.place?.bucket })
        }
        return buckets.sorted()
    }

    /// The actions, of `s3:ListBucket` and `s3:GetObject`, that the principal lost on a bucket.
    ///
    /// - Parameters:
    ///   - principal: ARN of a user or role.
    ///   - key: an object of the bucket.
    public static func actions(
        of principal: String,
        on bucket: String,
        key: String,
        _ changes: [Change],
        in posture: Posture
    ) -> [String] {
        let before = PolicyScene(PostureEdit.applying(changes, to: posture, after: false))
        let after = PolicyScene(PostureEdit.applying(changes, to: posture, after: true))
        let isOff = changes.contains { change in
            change.slot.kind == .accessKey && change.after != "Active" && principal.hasSuffix("/" + change.slot.name)
        }
        return [("s3:ListBucket", ""), ("s3:GetObject", "/" + key)].compactMap { action, tail in
            let resource = "arn:aws:s3:::\(bucket)\(tail)"
            let was = before.decide(principal, action, resource, bucket: bucket, context: [:]).outcome
            let becomes = after.decide(principal, action, resource, bucket: bucket, context: [:]).outcome
            guard was == .allowed || was == .unknown else { return nil }
            if isOff || becomes == .explicitDeny || becomes == .implicitDeny { return action }
            // Nothing of the bucket's key is asked to list it.
            guard action == "s3:GetObject" else { return nil }
            return decrypts(principal, bucket, before) && !decrypts(principal, bucket, after) ? action : nil
        }
    }

    private static func decrypts(_ principal: String, _ bucket: String, _ scene: PolicyScene) -> Bool {
        scene.keyStep(principal, bucket: bucket).filter { $0.words.hasPrefix("kms:Decrypt") }
            .allSatisfy { $0.outcome == .allowed || $0.outcome == .unknown }
    }
}
