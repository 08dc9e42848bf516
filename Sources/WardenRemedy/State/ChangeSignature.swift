/// What an event of an audit log has to be called, and what it has to name, to be the one that changed a slot.
///
/// Sources: Databricks, audit log reference; AWS, CloudTrail event names of each service's API.
public struct ChangeSignature: Sendable, Hashable {
    /// Names of actions in small letters: whole for AWS, a part of the name for Databricks, which has several for one
    /// change and adds more.
    public var actions: [String]
    /// What an event of Databricks has to name, all of it; empty = its parameters name nothing of it.
    public var words: [String]
    private let slot: Slot

    /// Whether an event of the action changed the slot.
    ///
    /// - Parameter parameters: those of the event; of AWS the whole record.
    public func fits(action: String, parameters: String) -> Bool {
        let name = action.lowercased()
        if slot.kind.provider == .aws {
            return actions.contains(name) && TrailRecord(parameters)?.isAbout(slot, name) == true
        }
        guard actions.contains(where: { name.contains($0) }) else { return false }
        let text = parameters.lowercased()
        return words.allSatisfy { text.contains($0.lowercased()) }
    }

    public init(_ slot: Slot) {
        self.slot = slot
        switch slot.kind.provider {
        case .aws:
            actions = (Self.aws[slot.kind] ?? []) + Self.holders(slot.kind)
            words = []
        case .databricks:
            actions = Self.databricks[slot.kind] ?? []
            words = Self.words(slot)
        }
    }

    private static func words(_ slot: Slot) -> [String] {
        let securable = slot.name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? slot.name
        switch slot.kind {
        case .grant: return [securable, slot.part]
        case .owner: return [securable, "owner"]
        case .isolation: return [securable, "isolation_mode"]
        case .binding, .readOnly: return [securable]
        case .systemSchema: return [slot.part]
        case .sharePermission, .shareObject, .secretACL: return [slot.name, slot.part]
        case .objectPermissions: return [slot.name.split(separator: "/").last.map(String.init) ?? slot.name]
        // These events name an id that only they know, and no addresses.
        case .addressList, .accountAddressList: return []
        default: return [slot.name]
        }
    }

    private static let databricks: [SlotKind: [String]] = [
        .grant: ["updatepermissions"], .owner: ["update", "transferobjectownership"], .isolation: ["update"],
        .binding: ["binding"], .readOnly: ["updateexternallocation", "updatestoragecredential", "updatecredential"],
        .systemSchema: ["systemschema"], .sharePermission: ["updatesharepermissions"], .shareObject: ["updateshare"],
        .recipientTokens: ["recipient"], .recipientAddresses: ["recipient"], .recipientExpiry: ["recipient"],
        .recipient: ["recipient"], .recipientTokenLifetime: ["updatemetastore"], .sharingScope: ["updatemetastore"],
        .groupMember: ["group"],
        .userActive: ["updateuser", "activateuser"],
        .principalActive: ["updateuser", "activateuser", "updateserviceprincipal"],
        .workspaceAssignment: ["permissionassignment", "roleassignment"],
        .accountRole: ["accountadmin", "updateuser", "updateserviceprincipal", "updategroup"],
        .token: ["token"], .clientSecret: ["create", "delete"], .ruleSet: ["ruleset"],
        .objectPermissions: ["acl", "permission"], .secretACL: ["acl"], .workspaceConf: ["workspaceconfedit"],
        .workspaceSetting: ["setting"], .accountSetting: ["setting"], .addressList: ["ipaccesslist"],
        .accountAddressList: ["ipaccesslist"], .publishedDashboard: ["publish"], .warehouse: ["warehouse"],
        .jobPause: ["update", "reset"], .jobRunAs: ["update", "reset"], .credentialConfiguration: ["credential"],
        .storageConfiguration: ["storageconfiguration"], .deliveryConfiguration: ["logdelivery"],
        .deliveryStatus: ["logdelivery"], .deliverySuccess: ["logdelivery"],
    ]

    /// What makes or removes the bucket or role, and with it all it holds.
    private static func holders(_ kind: SlotKind) -> [String] {
        if kind.rawValue.hasPrefix("bucket") { return ["createbucket", "deletebucket"] }
        return kind.rawValue.hasPrefix("role") ? ["createrole", "deleterole"] : []
    }

    private static let aws: [SlotKind: [String]] = [
        .bucketPolicy: ["putbucketpolicy", "deletebucketpolicy"],
        .bucketPublicAccess: ["putbucketpublicaccessblock", "deletebucketpublicaccessblock"],
        .accountPublicAccess: ["putaccountpublicaccessblock", "deleteaccountpublicaccessblock"],
        .bucketACL: ["putbucketacl"],
        .bucketOwnership: ["putbucketownershipcontrols", "deletebucketownershipcontrols"],
        .bucketEncryption: ["putbucketencryption", "deletebucketencryption"],
        .bucketVersioning: ["putbucketversioning"],
        .bucketLock: ["putbucketobjectlockconfiguration", "putobjectlockconfiguration"],
        .bucketLogging: ["putbucketlogging"],
        .bucketLifecycle: ["putbucketlifecycle", "putbucketlifecycleconfiguration", "deletebucketlifecycle"],
        .bucketReplication: ["putbucketreplication", "deletebucketreplication"],
        .bucketNotification: ["putbucketnotification", "putbucketnotificationconfiguration"],
        .bucketInventory: ["putbucketinventoryconfiguration", "deletebucketinventoryconfiguration"],
        .accessPointPolicy: ["putaccesspointpolicy", "deleteaccesspointpolicy", "deleteaccesspoint"],
        .roleTrust: ["updateassumerolepolicy"], .rolePolicy: ["putrolepolicy", "deleterolepolicy"],
        .roleAttachment: ["attachrolepolicy", "detachrolepolicy"],
        .accessKey: ["updateaccesskey", "createaccesskey", "deleteaccesskey"],
        .key: ["createalias", "updatealias", "deletealias", "schedulekeydeletion", "disablekey"],
        .keyState: ["schedulekeydeletion", "cancelkeydeletion", "disablekey", "enablekey"],
        .keyPolicy: ["putkeypolicy"], .keyRotation: ["enablekeyrotation", "disablekeyrotation"],
        .keyGrant: ["creategrant", "retiregrant", "revokegrant"],
        .trailSelectors: ["puteventselectors", "deletetrail"],
        .trailLogging: ["startlogging", "stoplogging", "deletetrail"],
        .trailValidation: ["updatetrail", "deletetrail"],
        .queuePolicy: ["setqueueattributes", "addpermission", "removepermission", "deletequeue"],
        .topicPolicy: ["settopicattributes", "addpermission", "removepermission", "deletetopic"],
        .vaultLock: ["putbackupvaultlockconfiguration", "deletebackupvaultlockconfiguration", "deletebackupvault"],
        .vaultPolicy: ["putbackupvaultaccesspolicy", "deletebackupvaultaccesspolicy", "deletebackupvault"],
    ]
}
