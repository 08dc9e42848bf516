internal import WardenCloud

/// Block public access, of a bucket, an account or an access point. A missing flag is false.
public struct PublicAccessBlock: Sendable, Hashable {
    public var blockPublicACLs: Bool
    public var ignorePublicACLs: Bool
    public var blockPublicPolicy: Bool
    public var restrictPublicBuckets: Bool

    init(_ node: XMLNode) {
        blockPublicACLs = node.bool("BlockPublicAcls") ?? false
        ignorePublicACLs = node.bool("IgnorePublicAcls") ?? false
        blockPublicPolicy = node.bool("BlockPublicPolicy") ?? false
        restrictPublicBuckets = node.bool("RestrictPublicBuckets") ?? false
    }

    public init(all: Bool) {
        blockPublicACLs = all
        ignorePublicACLs = all
        blockPublicPolicy = all
        restrictPublicBuckets = all
    }
}

/// An access control list.
public struct AccessControlList: Sendable, Hashable {
    /// Canonical id.
    public var ownerID: String?
    public var grants: [Grant]

    /// One entry.
    public struct Grant: Sendable, Hashable {
        /// `CanonicalUser`, `Group`, `AmazonCustomerByEmail`.
        public var type: String?
        /// Canonical id, URI of the group, or e-mail.
        public var grantee: String?
        /// `FULL_CONTROL`, `READ`, `WRITE`, `READ_ACP`, `WRITE_ACP`.
        public var permission: String?
    }

    init(_ node: XMLNode) {
        ownerID = node["Owner"]?.text("ID")
        grants = node.list("AccessControlList", "Grant").map { grant in
            let grantee = grant["Grantee"]
            return Grant(
                type: grantee?.attributes["type"],
                grantee: grantee?.text("ID") ?? grantee?.text("URI") ?? grantee?.text("EmailAddress"),
                permission: grant.text("Permission")
            )
        }
    }
}

/// Encryption that a bucket applies by default.
public struct BucketEncryption: Sendable, Hashable {
    /// `AES256`, `aws:kms`, `aws:kms:dsse`.
    public var algorithm: String?
    public var keyID: String?
    public var bucketKey: Bool
    /// `SSE-C` where it is refused.
    public var blockedTypes: [String]

    init?(_ node: XMLNode) {
        guard let rule = node["Rule"] else { return nil }
        let applied = rule["ApplyServerSideEncryptionByDefault"]
        algorithm = applied?.text("SSEAlgorithm")
        keyID = applied?.text("KMSMasterKeyID")
        bucketKey = rule.bool("BucketKeyEnabled") ?? false
        blockedTypes = rule.list("BlockedEncryptionTypes", "EncryptionType").map(\.text)
    }
}

/// Versioning of a bucket.
public struct BucketVersioning: Sendable, Hashable {
    /// `Enabled`, `Suspended`; nil = never switched on.
    public var status: String?
    public var mfaDelete: Bool

    init(_ node: XMLNode) {
        status = node.text("Status")
        mfaDelete = node.text("MfaDelete") == "Enabled" || node.text("MFADelete") == "Enabled"
    }
}

/// Object lock of a bucket.
public struct ObjectLock: Sendable, Hashable {
    public var enabled: Bool
    /// `GOVERNANCE`, `COMPLIANCE`; nil = no default retention.
    public var mode: String?
    public var days: Int64?
    public var years: Int64?

    init(_ node: XMLNode) {
        enabled = node.text("ObjectLockEnabled") == "Enabled"
        let retention = node["Rule"]?["DefaultRetention"]
        mode = retention?.text("Mode")
        days = retention?.integer("Days")
        years = retention?.integer("Years")
    }
}
