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
