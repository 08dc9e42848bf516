internal import WardenDomain
internal import WardenEstate

/// A grant of S3 Access Grants: the service takes the role of a registered location and hands it on, bound to the scope.
///
/// Source: Amazon S3 User Guide, "Managing access with S3 Access Grants", read 2026-11.
struct AccessGrant: Sendable {
    /// Whoever is let in, and through which grant.
    struct Handed: Sendable {
        var grant: AccessGrant
        var grantee: AWSPrincipal
    }

    static let service = "access-grants.s3.amazonaws.com"

    var id: String
    /// `s3://bucket/prefix*`.
    var scope: String
    /// `READ`, `WRITE`, `READWRITE`.
    var permission: String
    /// `IAM`, `DIRECTORY_USER`, `DIRECTORY_GROUP`.
    var granteeType: String
    var grantee: String
    /// The role of the location; nil = not known.
    var role: String?
    var account: String
    var region: String

    init?(_ row: JSONValue, account: String) {
        guard let id = row["AccessGrantId"]?.string, let scope = row["GrantScope"]?.string,
            let permission = row["Permission"]?.string, let type = row["Grantee"]?["GranteeType"]?.string,
            let grantee = row["Grantee"]?["GranteeIdentifier"]?.string
        else { return nil }
        self.id = id
        self.scope = scope
        self.permission = permission
        granteeType = type
        self.grantee = grantee
        role = row["IAMRoleArn"]?.string
        self.account = account
        region = row["Region"]?.string ?? "us-east-1"
    }

    /// Stands for all grants of an account that could not be listed.
    init(unreadWith role: String, account: String) {
        id = "not listed"
        scope = "s3://*"
        permission = "READWRITE"
        granteeType = ""
        grantee = "whoever S3 Access Grants of account \(account) lets in"
        self.role = role
        self.account = account
        region = "us-east-1"
    }

    /// Whether it reaches anything in the place.
    func overlaps(_ place: StorageURL) -> Bool {
        guard place.scheme == "s3", scope.hasPrefix("s3://") else { return false }
        let parts = scope.dropFirst("s3://".count).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let bucket = parts.first, bucket == "*" || bucket.lowercased() == place.bucket else { return false }
        let keys: Substring = parts.count > 1 ? parts[1].prefix { $0 != "*" } : ""
        let own = place.prefix.isEmpty ? "" : place.prefix + "/"
        return keys.hasPrefix(own) || own.hasPrefix(keys)
    }

    func gives(_ capability: Capability) -> Bool {
        switch capability {
        case .read: permission != "WRITE"
        case .alter, .delete: permission != "READ"
        case .stop: false
        }
    }
}
