/// Every check there is, by family.
public enum CheckRegistry {
    public static let all: [any Check.Type] = {
        var checks: [any Check.Type] = []
        checks += delivery
        checks += storage
        checks += catalog
        checks += identity
        checks += workspace
        checks += retention
        checks += own
        return checks
    }()

    public static let metadata: [String: CheckMetadata] = Dictionary(
        all.map { ($0.metadata.id, $0.metadata) }
    ) { first, _ in first }

    /// Ids in the order of the list.
    public static let ids: [String] = all.map { check in check.metadata.id }

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

    private static let catalog: [any Check.Type] = [
        AuditSystemSchemaEnabled.self, AuditTablesNotOpenToEveryone.self, AuditCopiesNotOpenToEveryone.self,
        LogLocationsNotOpenToEveryone.self, LogVolumesNotOpenToEveryone.self, AuditReadersAreDeclared.self,
        AuditCopiesNoBroaderThanSource.self, AuditTablesNotManagedByOthers.self, AuditCopiesNotChangedByOthers.self,
        LogLocationsNotWrittenByOthers.self, AuditCopiesOwnedByGroups.self, LogLocationsOwnedByGroups.self,
        MetastoreOwnedByGroup.self, LogLocationsAreReadOnly.self, LogCredentialsAreReadOnly.self,
        LogCredentialsNotUsedDirectly.self, AuditCatalogsAreBound.self, AuditSharesAreDeclared.self,
        AuditRecipientsLimitedToAddresses.self, AuditRecipientTokensExpire.self, AuditRecipientsAreActivated.self,
        MetastoreLimitsRecipientTokens.self, MetastoreSharesOutsideOnPurpose.self,
        MetastoreRightsNotGivenToEveryone.self, AuditReadersNotSharedWithEveryone.self, AuditJobsRunAsServices.self,
        AuditGrantsNameNobodyGone.self,
    ]

    private static let identity: [any Check.Type] = [
        AccountAdminsAreFew.self, AccountAdminsAreActive.self, AccountAdminsComeFromTheIdentityProvider.self,
        SignInUsesSingleSignOn.self, ServicesAreNotAccountAdmins.self, PIIGroupIsDeclared.self,
        PrivilegedPeopleAreInUse.self, DutiesAreSeparate.self, TokensExpire.self, TokensAreShortLived.self,
        TokensAreUsed.self, TokensBelongToActivePeople.self, TokensAreMadeByFew.self, TokenLifetimeIsBounded.self,
        ServiceSecretsExpire.self, WorkspaceAdminsAreGroups.self, WorkspaceAdminNotForEveryone.self,
        AWSRootHasSecondFactor.self, AWSRootHasNoKeys.self, LogFilesReadableByDeclaredRoles.self,
        LogFilesDeletableByNobody.self, LogSettingsChangeableByNobody.self, RolesTrustDeclaredAccounts.self,
    ]

    private static let workspace: [any Check.Type] = [
        VerboseAuditIsOn.self, ResultDownloadIsOff.self, NotebookExportIsOff.self, ClipboardIsOff.self,
        DBFSBrowserIsOff.self, FilestoreIsOff.self, ResultsStayInOwnAccount.self, WebTerminalIsOff.self,
        UsersAreIsolated.self, WorkspaceObjectsHaveACLs.self, ClusterVisibilityIsLimited.self,
        JobVisibilityIsLimited.self, InstanceMetadataIsV2.self, LegacyGlobalInitScriptsAreOff.self,
        LegacyClusterInitScriptsAreOff.self, UploadsAreOff.self, VendorAccessIsClosed.self,
        AddressListsAreEnforced.self, AddressListsAreNarrow.self, AccountAddressListsAreNarrow.self,
        AccountAddressListsAreEnforced.self, WorkspaceAdminsAreRestricted.self, LegacyAccessIsOff.self,
        LegacyDBFSIsOff.self, SQLDownloadIsOff.self, DashboardsAreNotEmbeddedAnywhere.self,
        DashboardsAreNotMailed.self, EnhancedMonitoringIsOn.self, NoMountOverLogFiles.self,
        NoClusterLendsALogRole.self,
    ]

    private static let retention: [any Check.Type] = [
        LogFilesKeptAsLongAsPolicy.self, OldVersionsKeptAsLongAsPolicy.self, LogFilesEndSomeDay.self,
        LockCoversRetention.self, RecentLogFilesAreAtHand.self, RecordOutlivesTheSystemTable.self,
        WorkspaceDeletionLosesNothing.self, BackupsKeptAsLongAsPolicy.self, AccessLogsKeptAsLongAsPolicy.self,
    ]

    private static let own: [any Check.Type] = [
        OwnCredentialCannotWriteLogs.self, OwnCredentialCannotReconfigure.self,
        OwnPostureCredentialCannotReadLogs.self, OwnIdentityIsAService.self, OwnViewIsNotMasked.self,
    ]
}
