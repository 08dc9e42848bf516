internal import WardenAWS
internal import WardenCloud

// The organization, backups, and who is told of new files.
extension CloudProbes {
    func organization(_ session: AWSSession, _ account: String, _ sheet: inout ProbeSheet) async {
        let client = OrganizationsClient(session)
        let organization = await client.organization()
        sheet.note(.describeOrganization, organization)
        guard case .success = organization else {
            let rest: [CloudPermission] = [.listParents, .listPoliciesForTarget, .describePolicy]
            return sheet.untried(rest, "the account stands in no organization, or may not read it")
        }
        sheet.note(.listParents, await client.parents(of: account).gap)
        let policies = await client.policies(of: account, type: "SERVICE_CONTROL_POLICY")
        sheet.note(.listPoliciesForTarget, policies.gap)
        if let policy = policies.elements.first?.id {
            sheet.note(.describePolicy, await client.policy(policy))
        } else {
            sheet.untried([.describePolicy], "no policy to try it on")
        }
    }

    func backups(_ session: AWSSession, _ sheet: inout ProbeSheet) async {
        let client = BackupClient(session)
        let resources = await client.protectedResources()
        sheet.note(.listProtectedResources, resources.gap)
        guard let resource = resources.elements.first?.arn else {
            let rest: [CloudPermission] = [.listRecoveryPoints, .getBackupVaultPolicy, .describeBackupVault]
            return sheet.untried(rest, "nothing backed up to try it on")
        }
        let points = await client.recoveryPoints(of: resource)
        sheet.note(.listRecoveryPoints, points.gap)
        if let vault = points.elements.compactMap(\.vault).first {
            sheet.note(.getBackupVaultPolicy, await client.policy(ofVault: vault))
            sheet.note(.describeBackupVault, await client.vaultDocument(vault))
        } else {
            sheet.untried([.getBackupVaultPolicy, .describeBackupVault], "no vault to try it on")
        }
    }

    /// Topics and queues in their own regions.
    func targets(_ notification: BucketNotification, _ session: AWSSession, _ sheet: inout ProbeSheet) async {
        for target in notification.targets {
            let parts = target.arn.split(separator: ":").map(String.init)
            guard parts.count > 5 else { continue }
            switch target.kind {
            case .topic:
                let topics = SNSClient(session, region: parts[3])
                sheet.note(.getTopicAttributes, await topics.attributes(ofTopic: target.arn))
            case .queue:
                let queues = SQSClient(session, region: parts[3])
                let url = await queues.url(ofQueue: parts[5], account: parts[4])
                sheet.note(.getQueueURL, url)
                guard case .success(let url) = url else { continue }
                sheet.note(.getQueueAttributes, await queues.attributes(ofQueueAt: url))
            case .function: continue
            }
        }
    }
}
