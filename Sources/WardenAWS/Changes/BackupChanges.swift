public import WardenCloud
public import WardenDomain

/// Changes of backup vaults.
extension BackupClient {
    /// - Parameter lock: `MinRetentionDays` and `MaxRetentionDays`, in governance mode: without a date from which nobody
    ///   could take the lock away; nil takes it away.
    public func setLock(ofVault name: String, to lock: JSONValue?) async -> Result<Void, CloudGap> {
        let operation = lock == nil ? "DeleteBackupVaultLockConfiguration" : "PutBackupVaultLockConfiguration"
        return await change(operation, name, "vault-lock", lock)
    }

    /// Sets the text of a vault's policy; nil takes it away.
    public func setPolicy(ofVault name: String, to text: String?) async -> Result<Void, CloudGap> {
        let operation = text == nil ? "DeleteBackupVaultAccessPolicy" : "PutBackupVaultAccessPolicy"
        let body: JSONValue? = text.map { .object(["Policy": .string($0)]) }
        return await change(operation, name, "access-policy", body)
    }

    private func change(
        _ operation: String,
        _ vault: String,
        _ part: String,
        _ body: JSONValue?
    ) async -> Result<Void, CloudGap> {
        let words = AWSClient.Words(operation, vault, .named("backup:\(operation)"))
        let path = "/backup-vaults/\(PercentEncoding.strict(vault))/\(part)"
        var request = client.request(body == nil ? "DELETE" : "PUT", path)
        if let body {
            request.headers["Content-Type"] = "application/json"
            request.body = body.encoded
        }
        return await client.send(request, words) { _ in }
    }
}
