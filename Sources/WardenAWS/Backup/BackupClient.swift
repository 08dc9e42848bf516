public import WardenCloud
internal import WardenDomain

/// Reads of AWS Backup in one region. Source: AWS Backup API Reference, 2018-11-15.
public struct BackupClient: Sendable {
    let client: AWSClient

    public init(_ session: AWSSession, region: String? = nil) { client = AWSClient(session, .backup, region: region) }

    public func vaults() async -> Listing<BackupVault> {
        let words = AWSClient.Words("ListBackupVaults", client.region, .listBackupVaults)
        return await list("/backup-vaults/", "BackupVaultList", words)
    }

    /// The vault policy's own text; nil = there is none.
    public func policy(ofVault name: String) async -> Result<String?, CloudGap> {
        let words = AWSClient.Words("GetBackupVaultAccessPolicy", name, .getBackupVaultPolicy)
        switch await client.rest("/backup-vaults/\(PercentEncoding.strict(name))/access-policy", words) {
        case .success(let json): return .success(json["Policy"]?.string)
        case .failure(let gap) where gap.kind == .notFound && gap.code != nil: return .success(nil)
        case .failure(let gap): return .failure(gap)
        }
    }

    public func plans() async -> Listing<BackupPlanName> {
        let words = AWSClient.Words("ListBackupPlans", client.region, .listBackupPlans)
        return await list("/backup/plans/", "BackupPlansList", words)
    }

    public func plan(_ id: String) async -> Result<BackupPlan, CloudGap> {
        let words = AWSClient.Words("GetBackupPlan", id, .getBackupPlan)
        return await client.rest("/backup/plans/\(PercentEncoding.strict(id))/", words).flatMap { json in
            json["BackupPlan"].flatMap(BackupPlan.init(json:)).map { .success($0) }
                ?? .failure(client.malformed(words, "'BackupPlan' is missing"))
        }
    }

    public func selections(ofPlan id: String) async -> Listing<BackupSelectionName> {
        let words = AWSClient.Words("ListBackupSelections", id, .listBackupSelections)
        return await list("/backup/plans/\(PercentEncoding.strict(id))/selections/", "BackupSelectionsList", words)
    }

    /// What a selection takes in.
    public func selection(_ id: String, ofPlan plan: String) async -> Result<BackupSelection, CloudGap> {
        let words = AWSClient.Words("GetBackupSelection", id, .getBackupSelection)
        let path = "/backup/plans/\(PercentEncoding.strict(plan))/selections/\(PercentEncoding.strict(id))"
        return await client.rest(path, words).flatMap { json in
            json["BackupSelection"].flatMap(BackupSelection.init(json:)).map { .success($0) }
                ?? .failure(client.malformed(words, "'BackupSelection' is missing"))
        }
    }

    /// Everything that has a recovery point.
    public func protectedResources() async -> Listing<ProtectedResource> {
        let words = AWSClient.Words("ListProtectedResources", client.region, .listProtectedResources)
        return await list("/resources/", "Results", words)
    }

    /// Recovery points of a resource.
    public func recoveryPoints(of arn: String) async -> Listing<RecoveryPoint> {
        let words = AWSClient.Words("ListRecoveryPointsByResource", arn, .listRecoveryPoints)
        return await list("/resources/\(PercentEncoding.strict(arn))/recovery-points/", "RecoveryPoints", words)
    }

    private func list<Element: JSONReadable>(
        _ path: String,
        _ member: String,
        _ words: AWSClient.Words
    ) async -> Listing<Element> {
        await client.listing(member, words) { token in
            await client.rest(path, query: token.map { [HTTPRequest.QueryItem("nextToken", $0)] } ?? [], words)
        }
    }
}
