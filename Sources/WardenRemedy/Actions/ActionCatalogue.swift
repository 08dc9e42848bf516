public import WardenDomain

/// Every action, by its id.
public enum ActionCatalogue {
    static let all: [any RemedyAction.Type] = [
        ArchiveLater.self,
        BlockAccountPublicAccess.self,
        BlockBucketPublicAccess.self,
        ClearBucketACL.self,
        CloseAccessPoint.self,
        CopyToBucket.self,
        DenyAllBut.self,
        DenyKeyToRole.self,
        DenyObjectActions.self,
        DenyPrincipal.self,
        DenyRoleBucket.self,
        DetachRolePolicy.self,
        DisableAccessKey.self,
        EncryptWithKey.self,
        EndFiles.self,
        EnforceOwnership.self,
        KeepDeletedInCopy.self,
        KeepLonger.self,
        KeepVersions.self,
        LockObjects.self,
        LockVault.self,
        LogBucketAccess.self,
        NarrowTrust.self,
        RecordObjectReads.self,
        RemoveInventory.self,
        RemoveKeyPrincipal.self,
        RemovePolicyPrincipal.self,
        RemovePolicyStatement.self,
        RemovePublicStatements.self,
        RemoveQueuePrincipal.self,
        RemoveRoleStatement.self,
        RemoveTopicPrincipal.self,
        RemoveTrust.self,
        RemoveVaultPrincipal.self,
        RequireExternalID.self,
        RequireKey.self,
        RequireModernTLS.self,
        RequireTLS.self,
        ReviveKey.self,
        RevokeKeyGrant.self,
        RotateKey.self,
        StartTrail.self,
        StopNotification.self,
        StopReplication.self,
        ValidateTrailFiles.self,
        AllowAddresses.self,
        BlockAccountAddresses.self,
        BlockAddresses.self,
        ChangeSetting.self,
        DeactivateServicePrincipal.self,
        DeactivateUser.self,
        DeleteClientSecret.self,
        DeleteRecipient.self,
        DemoteWorkspaceAdmin.self,
        DisableDelivery.self,
        EnableAddressLists.self,
        EnableDelivery.self,
        EnableSystemSchema.self,
        EnableVerboseAudit.self,
        EnforceAccountLists.self,
        ExpireRecipientToken.self,
        HideFileBrowser.self,
        IsolateSecurable.self,
        IsolateWorkspace.self,
        KeepSharingInside.self,
        LimitRecipientAddresses.self,
        LimitRecipientTokens.self,
        LimitTokenLifetime.self,
        MakeLocationReadOnly.self,
        NarrowGrant.self,
        PauseJob.self,
        PublishAsViewer.self,
        RemoveAssignment.self,
        RemoveGroupMember.self,
        RemoveSecretACL.self,
        RemoveSharedObject.self,
        ReplaceAccountAddresses.self,
        ReplaceAddresses.self,
        RestrictAdmins.self,
        RestrictTokenUse.self,
        RevokeAccountAdmin.self,
        RevokeGrant.self,
        RevokeObjectPermission.self,
        RevokeRole.self,
        RevokeShare.self,
        RevokeToken.self,
        RunJobAs.self,
        SetWorkspaceConf.self,
        StopDownloads.self,
        StopExports.self,
        StopWarehouse.self,
        TransferOwnership.self,
        UnbindWorkspace.self,
        UnpublishDashboard.self,
    ]

    /// Facts of all, by id.
    public static let facts: [ActionFacts] = all.map { $0.facts }.sorted { $0.id < $1.id }

    public static func facts(of id: String) -> ActionFacts? { byID[id]?.facts }

    private static let byID = Dictionary(all.map { ($0.facts.id, $0) }) { first, _ in first }

    /// - Throws: `remedy.action` for an id that is none, `remedy.argument` for a missing or unknown argument.
    public static func make(_ id: String, _ arguments: ActionArguments) throws(WardenError) -> any RemedyAction {
        guard let type = byID[id] else {
            throw WardenError(
                code: "remedy.action",
                object: id,
                "there is no such action",
                hint: "'trailwarden plan --list' names them all"
            )
        }
        let known = Set(type.facts.parameters.map(\.name))
        if let unknown = arguments.values.keys.sorted().first(where: { !known.contains($0) }) {
            let allowed = type.facts.parameters.map { "'\($0.name)'" }.joined(separator: ", ")
            throw WardenError(
                code: "remedy.argument",
                object: unknown,
                "'\(id)' takes no such argument",
                hint: "allowed are \(allowed)"
            )
        }
        return try type.init(arguments)
    }
}
