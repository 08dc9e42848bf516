extension FindingOrders {
    /// Checks that an action closes once a person has said what no tool can know: the action, and what is missing.
    public static let forPeople: [String: (action: String, missing: String)] = [
        "access-logs-go-elsewhere": ("s3.log-access", "which bucket takes the access logs"),
        "account-admins-are-active": ("identity.revoke-account-admin", "who of them still needs the role"),
        "account-admins-are-few": ("identity.revoke-account-admin", "who of them still needs the role"),
        "account-admins-come-from-the-identity-provider": (
            "identity.deactivate-user", "who of them the provider keeps"
        ),
        "delivery-role-cannot-reconfigure": ("iam.remove-role-statement", "which statement goes"),
        "delivery-role-writes-only-logs": ("iam.remove-role-statement", "which statement goes"),
        "duties-are-separate": ("uc.transfer-ownership", "which group takes ownership"),
        "log-bucket-deletes-need-mfa": ("s3.lock-objects", "for how many days mode=COMPLIANCE shall bind everybody"),
        "log-bucket-lock-binds-administrators": ("s3.lock-objects", "for how many days mode=COMPLIANCE shall bind all"),
        "log-bucket-uses-customer-key": ("s3.encrypt", "which key"),
        "log-files-deletable-by-nobody": ("s3.deny-all-but", "who keeps the bucket"),
        "log-files-readable-by-declared-roles": ("s3.deny-all-but", "who keeps the bucket"),
        "log-key-users-do-not-administer": ("kms.remove-principal", "who of them uses the key, and who administers it"),
        "metastore-owned-by-group": ("uc.transfer-ownership", "which group takes ownership"),
        "service-secrets-expire": ("token.delete-client-secret", "which services still use the secret"),
        "services-are-not-account-admins": ("identity.revoke-account-admin", "which automation needs the role"),
        "workspace-admins-are-groups": ("identity.demote-admin", "who of them stays, by which group"),
    ]

    private static let byConfiguring: Set<String> = [
        "every-workspace-is-delivered", "log-delivery-covers-whole-account", "log-delivery-enabled",
        "record-outlives-the-system-table",
    ]

    /// Why no order comes of a finding, with the next step.
    static func people(_ check: String) -> String {
        if let known = forPeople[check] { return "\(known.missing) is for a person: \(known.action); " }
        return byConfiguring.contains(check)
            ? "'trailwarden delivery configure' builds a delivery that does; " : "no action does this; "
    }
}
