internal import WardenAWS
internal import WardenCloud

/// Tries the reads of AWS, one page each.
struct CloudProbes {
    private static let bucketsAtMost = 5

    let use: CloudPermission.Use
    /// The log buckets: those that the configuration names, or that the account delivers to.
    let buckets: [String]
    /// Credentials for reading posture, which may ask IAM what another identity may do.
    let judges: [AWSSession]

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
        case .fix: await changes(session, caller, &sheet)
        }
        sheet.finish(.aws, "no read tries it")
        return sheet.checks
    }

    private func posture(_ session: AWSSession, _ caller: CallerIdentity, _ sheet: inout ProbeSheet) async {
        let s3 = S3Client(session)
        let listing = await s3.buckets()
        sheet.note(.listAllMyBuckets, listing.gap)
        let own = Set(listing.elements.map(\.name))
        // A log bucket that denies what others grant is what counts; those of other accounts are theirs to answer.
        let logs = buckets.filter { own.isEmpty || own.contains($0) }.prefix(Self.bucketsAtMost)
        for name in logs.isEmpty ? listing.elements.prefix(1).map(\.name) : Array(logs) {
            await bucket(S3Bucket(name), session, &sheet)
        }
        if logs.isEmpty, listing.elements.isEmpty {
            let permissions = CloudPermission.needed(for: .assess, from: .aws).filter { $0.target == .bucket }
            sheet.untried(permissions, "no bucket to try it on")
        }
        await accessPoints(session, caller.account, &sheet)
        let details = await IAMClient(session).eachAuthorizationDetail(awsManaged: false) { _ in throw FirstPageSeen() }
        sheet.note(.getAccountAuthorizationDetails, details.gap)
        sheet.note(.getAccountSummary, await IAMClient(session).summaryDocument())
        await simulation(session, caller, &sheet)
        await trails(session, &sheet)
        await organization(session, caller.account, &sheet)
        await backups(session, &sheet)
        let messages: [CloudPermission] = [.getTopicAttributes, .getQueueURL, .getQueueAttributes]
        sheet.untried(messages, "no bucket that was looked at names a topic or a queue")
        let ofKeys: [CloudPermission] = [.describeKey, .getKeyPolicy, .listGrants, .getKeyRotationStatus]
        sheet.untried(ofKeys, "no bucket that was looked at names a key")
        sheet.untried([.describeVPCEndpoints], "tried when a bucket policy names a VPC endpoint or a network")
        let grants: [CloudPermission] = [.listAccessGrants, .listAccessGrantsLocations]
        sheet.untried(grants, "tried when a role lets S3 Access Grants act")
    }

    private func bucket(_ bucket: S3Bucket, _ session: AWSSession, _ sheet: inout ProbeSheet) async {
        let s3 = S3Client(session)
        let region = await s3.region(of: bucket)
        sheet.note(.getBucketLocation, region)
        sheet.note(.getBucketPolicy, await s3.policy(of: bucket))
        sheet.note(.getBucketACL, await s3.acl(of: bucket))
        sheet.note(.getBucketOwnershipControls, await s3.ownership(of: bucket))
        sheet.note(.getBucketPublicAccessBlock, await s3.publicAccessBlock(of: bucket))
        let encryption = await s3.encryption(of: bucket)
        sheet.note(.getEncryptionConfiguration, encryption)
        if let key = (try? encryption.get())?.keyID { await self.key(key, try? region.get(), session, &sheet) }
        sheet.note(.getBucketVersioning, await s3.versioning(of: bucket))
        sheet.note(.getBucketObjectLock, await s3.objectLock(of: bucket))
        sheet.note(.getBucketLogging, await s3.logging(of: bucket))
        sheet.note(.getReplicationConfiguration, await s3.replication(of: bucket))
        sheet.note(.getLifecycleConfiguration, await s3.lifecycle(of: bucket))
        let notification = await s3.notification(of: bucket)
        sheet.note(.getBucketNotification, notification)
        if case .success(let notification) = notification { await targets(notification, session, &sheet) }
        sheet.note(.getInventoryConfiguration, await s3.inventories(of: bucket).gap)
        sheet.note(.getAnalyticsConfiguration, await s3.analytics(of: bucket).gap)
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
        } else {
            sheet.untried([.getAccessPoint, .getAccessPointPolicy], "no access point to try it on")
        }
    }

    /// - Parameters:
    ///   - name: id, ARN or alias, as a bucket names it.
    ///   - region: the bucket's.
    private func key(_ name: String, _ region: String?, _ session: AWSSession, _ sheet: inout ProbeSheet) async {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        let own = parts.first == "arn" && parts.count > 3 ? String(parts[3]) : region
        let kms = KMSClient(session, region: own)
        let found = await kms.key(name)
        sheet.note(.describeKey, found)
        // Only DescribeKey takes an alias.
        let key = (try? found.get())?.arn ?? name
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
}
