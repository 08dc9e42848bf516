internal import WardenAWS
internal import WardenCloud

// The organization, backups, and who is told of new files.
extension CloudProbes {
    func organization(_ session: AWSSession, _ sheet: inout ProbeSheet) async {
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

    func backups(_ session: AWSSession, _ sheet: inout ProbeSheet) async {
        let client = BackupClient(session)
        let vaults = await client.vaults()
        sheet.note(.listBackupVaults, vaults.gap)
        if let vault = vaults.elements.first?.name {
            sheet.note(.getBackupVaultPolicy, await client.policy(ofVault: vault))
            sheet.note(.describeBackupVault, await client.vaultDocument(vault))
        } else {
            sheet.untried([.getBackupVaultPolicy, .describeBackupVault], "no vault to try it on")
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

    /// Topics and queues in their own regions.
    func targets(_ notification: BucketNotification, _ session: AWSSession, _ sheet: inout ProbeSheet) async {
        for target in notification.targets {
            let parts = target.arn.split(separator: ":").map(String.init)
            guard parts.count > 5 else { continue }
            switch target.kind {
            case .topic:
                let topics = SNSClient(session, region: parts[3])
                sheet.note(.getTopicAttributes, await topics.attributes(ofTopic: target.arn))
                sheet.note(.listSubscriptions, await topics.subscriptions(ofTopic: target.arn).gap)
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
