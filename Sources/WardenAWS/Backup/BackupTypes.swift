internal import WardenCloud
public import WardenDomain

/// A vault that holds recovery points.
public struct BackupVault: Sendable, Hashable, JSONReadable {
    public var name: String
    public var arn: String?
    public var keyARN: String?
    public var locked: Bool?
    public var minimumDays: Int64?
    public var maximumDays: Int64?
    public var recoveryPoints: Int64?

    public init?(json: JSONValue) {
        guard let name = json["BackupVaultName"]?.string else { return nil }
        self.name = name
        arn = json["BackupVaultArn"]?.string
        keyARN = json["EncryptionKeyArn"]?.string
        locked = json["Locked"]?.bool
        minimumDays = json["MinRetentionDays"]?.integer
        maximumDays = json["MaxRetentionDays"]?.integer
        recoveryPoints = json["NumberOfRecoveryPoints"]?.integer
    }
}

/// Something that has recovery points.
public struct ProtectedResource: Sendable, Hashable, JSONReadable {
    public var arn: String
    /// `S3`, `EBS`, ...
    public var type: String?
    public var vaultARN: String?

    public init?(json: JSONValue) {
        guard let arn = json["ResourceArn"]?.string else { return nil }
        self.arn = arn
        type = json["ResourceType"]?.string
        vaultARN = json["LastBackupVaultArn"]?.string
    }
}

/// One state of a resource that is kept.
public struct RecoveryPoint: Sendable, Hashable, JSONReadable {
    public var arn: String
    public var vault: String?
    public var keyARN: String?
    public var encrypted: Bool?
    public var status: String?

    public init?(json: JSONValue) {
        guard let arn = json["RecoveryPointArn"]?.string else { return nil }
        self.arn = arn
        vault = json["BackupVaultName"]?.string
        keyARN = json["EncryptionKeyArn"]?.string
        encrypted = json["IsEncrypted"]?.bool
        status = json["Status"]?.string
    }
}
