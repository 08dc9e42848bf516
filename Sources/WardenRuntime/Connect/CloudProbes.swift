internal import WardenAWS
internal import WardenCloud

/// Tries the reads of AWS, one page each.
struct CloudProbes {
    let use: CloudPermission.Use
    /// Buckets that the configuration names.
    let buckets: [String]

    func account(_ connection: Connector.CloudConnection) async -> [PermissionCheck] {
        var sheet = ProbeSheet("AWS account \(connection.name)", use)
        let session = connection.session
        let identity = await STSClient(session).callerIdentity()
        sheet.note(.getCallerIdentity, identity)
        guard case .success(let caller) = identity else { return sheet.checks }
        if let wanted = connection.id, wanted != caller.account {
            sheet.add(
                .getCallerIdentity,
                .unknown,
                "the credential belongs to account \(caller.account), not to \(wanted)"
            )
        }
        switch use {
        case .assess: await posture(session, caller, &sheet)
        case .scan: await logs(session, &sheet)
        case .fix:
            let changes = CloudPermission.needed(for: .fix, from: .aws)
            sheet.untried(changes, "changes are not tried")
        }
        return sheet.checks
    }

    private func posture(_ session: AWSSession, _ caller: CallerIdentity, _ sheet: inout ProbeSheet) async {
        let s3 = S3Client(session)
        let listing = await s3.buckets()
        sheet.note(.listAllMyBuckets, listing.gap)
        if let name = buckets.first ?? listing.elements.first?.name {
            await bucket(S3Bucket(name), s3, &sheet)
        } else {
            let permissions = CloudPermission.needed(for: .assess, from: .aws).filter { $0.target == .bucket }
            sheet.untried(permissions, "no bucket to try it on")
        }
        await accessPoints(session, caller.account, &sheet)
        let details = await IAMClient(session).eachAuthorizationDetail(awsManaged: false) { _ in throw FirstPageSeen() }
        sheet.note(.getAccountAuthorizationDetails, details.gap)
        sheet.untried([.simulatePrincipalPolicy], "used only to compare with the own evaluation")
        await keys(session, &sheet)
        await trails(session, &sheet)
        await organization(session, &sheet)
        await backups(session, &sheet)
        let events = EventBridgeClient(session)
        sheet.note(.describeEventBus, await events.policy())
        let rules = await events.rules()
        sheet.note(.listRules, rules.gap)
        if let rule = rules.elements.first {
            sheet.note(.listTargetsByRule, await events.targets(ofRule: rule.name).gap)
        } else {
            sheet.untried([.listTargetsByRule], "no rule to try it on")
        }
        let messages: [CloudPermission] = [.getTopicAttributes, .listSubscriptions, .getQueueURL, .getQueueAttributes]
        sheet.untried(messages, "tried when a bucket names a topic or a queue")
        sheet.untried([.describeVPCEndpoints], "tried when a bucket policy names a VPC endpoint")
    }

    private func bucket(_ bucket: S3Bucket, _ s3: S3Client, _ sheet: inout ProbeSheet) async {
        sheet.note(.getBucketLocation, await s3.region(of: bucket))
        sheet.note(.getBucketPolicy, await s3.policy(of: bucket))
        sheet.note(.getBucketPolicyStatus, await s3.policyIsPublic(of: bucket))
        sheet.note(.getBucketACL, await s3.acl(of: bucket))
        sheet.note(.getBucketOwnershipControls, await s3.ownership(of: bucket))
        sheet.note(.getBucketPublicAccessBlock, await s3.publicAccessBlock(of: bucket))
        sheet.note(.getEncryptionConfiguration, await s3.encryption(of: bucket))
        sheet.note(.getBucketVersioning, await s3.versioning(of: bucket))
        sheet.note(.getBucketObjectLock, await s3.objectLock(of: bucket))
        sheet.note(.getBucketLogging, await s3.logging(of: bucket))
        sheet.note(.getReplicationConfiguration, await s3.replication(of: bucket))
        sheet.note(.getLifecycleConfiguration, await s3.lifecycle(of: bucket))
        sheet.note(.getBucketNotification, await s3.notification(of: bucket))
        sheet.note(.getInventoryConfiguration, await s3.inventories(of: bucket).gap)
        sheet.note(.getAnalyticsConfiguration, await s3.analytics(of: bucket).gap)
        sheet.note(.getMetricsConfiguration, await s3.metrics(of: bucket).gap)
        sheet.note(.listBucket, await s3.eachObject(in: bucket, limit: 1) { _ in throw FirstPageSeen() }.gap)
    }

    private func accessPoints(_ session: AWSSession, _ account: String, _ sheet: inout ProbeSheet) async {
        let control = S3ControlClient(session, account: account)
        sheet.note(.getAccountPublicAccessBlock, await control.publicAccessBlock())
        let points = await control.accessPoints()
        sheet.note(.listAccessPoints, points.gap)
        if let point = points.elements.first {
            sheet.note(.getAccessPoint, await control.accessPoint(point.name))
            sheet.note(.getAccessPointPolicy, await control.accessPointPolicy(point.name))
            sheet.note(.getAccessPointPolicyStatus, await control.accessPointIsPublic(point.name))
        } else {
            let permissions: [CloudPermission] = [.getAccessPoint, .getAccessPointPolicy, .getAccessPointPolicyStatus]
            sheet.untried(permissions, "no access point to try it on")
        }
    }

    private func keys(_ session: AWSSession, _ sheet: inout ProbeSheet) async {
        let kms = KMSClient(session)
        let keys = await kms.keys()
        sheet.note(.listKeys, keys.gap)
        sheet.note(.listAliases, await kms.aliases().gap)
        guard let key = keys.elements.first?.id else {
            let permissions: [CloudPermission] = [.describeKey, .getKeyPolicy, .listGrants, .getKeyRotationStatus]
            return sheet.untried(permissions, "no key to try it on")
        }
        sheet.note(.describeKey, await kms.key(key))
        sheet.note(.getKeyPolicy, await kms.policy(ofKey: key))
        sheet.note(.listGrants, await kms.grants(ofKey: key).gap)
        sheet.note(.getKeyRotationStatus, await kms.rotates(key))
    }

    private func trails(_ session: AWSSession, _ sheet: inout ProbeSheet) async {
        let client = CloudTrailClient(session)
        let trails = await client.trails()
        sheet.note(.describeTrails, trails.gap)
        if let trail = trails.elements.first?.arn {
            sheet.note(.getTrailStatus, await client.status(of: trail))
            sheet.note(.getEventSelectors, await client.selectors(of: trail))
        } else {
            sheet.untried([.getTrailStatus, .getEventSelectors], "no trail to try it on")
        }
        sheet.note(.lookupEvents, await client.eachEvent { _ in throw FirstPageSeen() }.gap)
    }

    private func organization(_ session: AWSSession, _ sheet: inout ProbeSheet) async {
        let client = OrganizationsClient(session)
        let organization = await client.organization()
        sheet.note(.describeOrganization, organization)
        let rest: [CloudPermission] = [
            .listRoots, .listAccounts, .listOrganizationalUnits, .listAccountsForParent, .listParents,
            .listPoliciesForTarget, .describePolicy,
        ]
        guard case .success = organization else {
            return sheet.untried(rest, "the account stands in no organization, or may not read it")
        }
        let roots = await client.roots()
        sheet.note(.listRoots, roots.gap)
        sheet.note(.listAccounts, await client.accounts().gap)
        guard let root = roots.elements.first?.id else {
            return sheet.untried(Array(rest.dropFirst(2)), "no root to try it on")
        }
        sheet.note(.listOrganizationalUnits, await client.units(below: root).gap)
        let accounts = await client.accounts(below: root)
        sheet.note(.listAccountsForParent, accounts.gap)
        if let account = accounts.elements.first?.id {
            sheet.note(.listParents, await client.parents(of: account).gap)
        } else {
            sheet.untried([.listParents], "no account to try it on")
        }
        let policies = await client.policies(of: root, type: "SERVICE_CONTROL_POLICY")
        sheet.note(.listPoliciesForTarget, policies.gap)
        if let policy = policies.elements.first?.id {
            sheet.note(.describePolicy, await client.policy(policy))
        } else {
            sheet.untried([.describePolicy], "no policy to try it on")
        }
    }

    private func backups(_ session: AWSSession, _ sheet: inout ProbeSheet) async {
        let client = BackupClient(session)
        let vaults = await client.vaults()
        sheet.note(.listBackupVaults, vaults.gap)
        if let vault = vaults.elements.first?.name {
            sheet.note(.getBackupVaultPolicy, await client.policy(ofVault: vault))
        } else {
            sheet.untried([.getBackupVaultPolicy], "no vault to try it on")
        }
        let plans = await client.plans()
        sheet.note(.listBackupPlans, plans.gap)
        if let plan = plans.elements.first?.id {
            sheet.note(.getBackupPlan, await client.plan(plan))
            let selections = await client.selections(ofPlan: plan)
            sheet.note(.listBackupSelections, selections.gap)
            if let selection = selections.elements.first?.id {
                sheet.note(.getBackupSelection, await client.selection(selection, ofPlan: plan))
            } else {
                sheet.untried([.getBackupSelection], "no selection to try it on")
            }
        } else {
            sheet.untried([.getBackupPlan, .listBackupSelections, .getBackupSelection], "no plan to try it on")
        }
        let resources = await client.protectedResources()
        sheet.note(.listProtectedResources, resources.gap)
        if let resource = resources.elements.first?.arn {
            sheet.note(.listRecoveryPoints, await client.recoveryPoints(of: resource).gap)
        } else {
            sheet.untried([.listRecoveryPoints], "nothing backed up to try it on")
        }
    }

    /// Reads one byte of one object of each bucket that is named.
    private func logs(_ session: AWSSession, _ sheet: inout ProbeSheet) async {
        guard let name = buckets.first else {
            let permissions = CloudPermission.needed(for: .scan, from: .aws).filter { $0.capability == .objects }
            return sheet.untried(permissions, "name the log buckets under 'scope'")
        }
        let s3 = S3Client(session)
        let bucket = S3Bucket(name)
        var first: ObjectSummary?
        let end = await s3.eachObject(in: bucket, limit: 10) { page in
            first = page.first { $0.size > 0 }
            throw FirstPageSeen()
        }
        sheet.note(.listBucket, end.gap)
        sheet.note(.listBucketVersions, await s3.eachVersion(in: bucket) { _ in throw FirstPageSeen() }.gap)
        guard let first else {
            return sheet.untried([.getObject, .getObjectVersion, .decrypt], "no object to try it on")
        }
        let read = await s3.bytes(of: first.key, in: bucket, range: 0..<1)
        sheet.note(.getObject, read)
        if case .failure(let gap) = read, gap.message.contains("kms") {
            sheet.note(.decrypt, gap)
        } else {
            sheet.untried([.decrypt], "seen with the read of an object")
        }
        sheet.untried([.getObjectVersion], "seen with the read of an older version")
    }
}
