/// Who did something to a bucket, as CloudTrail and server access logs name it.
///
/// Sources: CloudTrail User Guide, "userIdentity element"; Amazon S3 User Guide, "Amazon S3 server access log format".
enum BucketCaller {
    static let issuer = "userIdentity.sessionContext.sessionIssuer.arn"
    static let arn = "userIdentity.arn"
    static let account = "userIdentity.accountId"
    static let service = "userIdentity.invokedBy"
    static let requester = "requester"
    static let fields = [issuer, arn, account, service, requester]

    /// A role for its sessions, an ARN, a service, another account, or `everyone` for those who did not sign in; nil where
    /// the event is of another kind.
    ///
    /// - Parameter values: fields of the event that say something, with `bucket` of a server access log.
    static func name(_ values: [String: String], action: String) -> String? {
        if let named = values[issuer] ?? values[arn] ?? values[requester] ?? values[service] { return named }
        if let account = values[account] { return account.lowercased().hasPrefix("anonymous") ? "everyone" : account }
        guard values["bucket"] != nil else { return nil }
        // A server access log has no requester where nobody signed in, or where S3 itself did it.
        let start = action.prefix { $0 != "." }
        return start == "S3" ? "s3.amazonaws.com" : ["REST", "WEBSITE", "BATCH"].contains(start) ? "everyone" : nil
    }
}
