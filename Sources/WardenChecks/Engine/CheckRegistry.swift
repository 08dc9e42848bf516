/// Every check there is, by family.
public enum CheckRegistry {
    public static let all: [any Check.Type] = {
        var checks: [any Check.Type] = []
        checks += delivery
        checks += storage
        return checks
    }()

    public static let metadata: [String: CheckMetadata] = Dictionary(
        all.map { ($0.metadata.id, $0.metadata) }
    ) { first, _ in first }

    /// The check with an id.
    public static func check(_ id: String) -> (any Check.Type)? { all.first { $0.metadata.id == id } }

    private static let delivery: [any Check.Type] = [
        LogDeliveryEnabled.self, LogDeliveryCoversWholeAccount.self, LogDeliverySucceeds.self,
        LogDeliveryIsFresh.self, LogDeliveryLeavesASlot.self, LogDeliveriesDoNotOverlap.self,
        EveryWorkspaceIsDelivered.self, DeliveryRoleTrustsOnlyDatabricks.self, DeliveryRoleRequiresExternalId.self,
        DeliveryRoleCannotDelete.self, DeliveryRoleCannotRead.self, DeliveryRoleCannotReconfigure.self,
        DeliveryRoleWritesOnlyLogs.self, LogBucketIsDedicated.self, LogBucketIsOurs.self,
        AuditRecordHasTwoSources.self,
    ]

    private static let storage: [any Check.Type] = [
        LogBucketBlocksPublicAccess.self, AWSAccountBlocksPublicAccess.self, LogBucketPolicyNotPublic.self,
        LogBucketACLNotPublic.self, LogBucketACLsDisabled.self, LogBucketACLOwnerOnly.self,
        LogBucketReadByDeclaredAccounts.self, LogBucketWrittenByDeliveryOnly.self, LogBucketRefusesPlainHttp.self,
        LogBucketAsksForModernTLS.self, LogBucketUsesCustomerKey.self, LogBucketIsVersioned.self,
        LogBucketIsLocked.self, LogBucketLockBindsAdministrators.self, LogBucketDeletesNeedMFA.self,
        LogBucketReadsAreLogged.self, LogBucketHasDataEvents.self, AccessLogsGoElsewhere.self,
        TraceBucketNotPublic.self, TrailsAreLogging.self, TrailsValidateTheirFiles.self, LogKeyPolicyNotPublic.self,
        LogKeyUsedByDeclaredAccounts.self, LogKeyUsersDoNotAdminister.self, LogKeyGrantsAreKnown.self,
        LogKeyRotates.self, LogKeyIsAlive.self, LogKeyIsOurs.self, LogBucketHasSecondCopy.self,
        ReplicaAsClosedAsSource.self, ReplicaEncryptedLikeSource.self, ReplicaLockedLikeSource.self,
        ReplicaKeptLikeSource.self, ReplicaInDeclaredAccount.self, ReplicationKeepsWhatIsDeleted.self,
        LogBackupsAreLocked.self, LogBackupsClosedToOutsiders.self, LogInventoryGoesToDeclaredAccounts.self,
        LogInventoryIsEncrypted.self, LogAnnouncementsStayInside.self, LogAnnouncementsNotPublic.self,
        LogAccessPointsAreClosed.self, LogAccessPointsBlockPublicAccess.self,
    ]
}
