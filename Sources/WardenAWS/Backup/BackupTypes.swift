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

/// A plan in a listing.
public struct BackupPlanName: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var arn: String?

    public init?(json: JSONValue) {
        guard let id = json["BackupPlanId"]?.string else { return nil }
        self.id = id
        name = json["BackupPlanName"]?.string
        arn = json["BackupPlanArn"]?.string
    }
}

/// A plan and what its rules do.
public struct BackupPlan: Sendable, Hashable, JSONReadable {
    public var name: String
    public var rules: [Rule]?

    /// One rule.
    public struct Rule: Sendable, Hashable, JSONReadable {
        public var name: String
        public var vault: String?
        public var deleteAfterDays: Int64?
        /// ARNs of vaults that receive copies.
        public var copies: [String]

        public init?(json: JSONValue) {
            guard let name = json["RuleName"]?.string else { return nil }
            self.name = name
            vault = json["TargetBackupVaultName"]?.string
            deleteAfterDays = json["Lifecycle"]?["DeleteAfterDays"]?.integer
            let actions = json["CopyActions"]?.array ?? []
            copies = actions.compactMap { $0["DestinationBackupVaultArn"]?.string }
            guard copies.count == actions.count else { return nil }
        }
    }

    public init?(json: JSONValue) {
        guard let name = json["BackupPlanName"]?.string else { return nil }
        self.name = name
        rules = json["Rules"]?.list(Rule.self)
    }
}

/// A selection in a listing.
public struct BackupSelectionName: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var roleARN: String?

    public init?(json: JSONValue) {
        guard let id = json["SelectionId"]?.string else { return nil }
        self.id = id
        name = json["SelectionName"]?.string
        roleARN = json["IamRoleArn"]?.string
    }
}

/// What a selection takes in.
public struct BackupSelection: Sendable, Hashable, JSONReadable {
    public var name: String
    public var roleARN: String?
    /// ARNs, wildcards allowed.
    public var resources: [String]?
    public var excluded: [String]?
    /// Tags that take resources in, as they came.
    public var tags: [JSONValue]?

    public init?(json: JSONValue) {
        guard let name = json["SelectionName"]?.string else { return nil }
        self.name = name
        roleARN = json["IamRoleArn"]?.string
        resources = json["Resources"]?.strings
        excluded = json["NotResources"]?.strings
        tags = json["ListOfTags"]?.array
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
