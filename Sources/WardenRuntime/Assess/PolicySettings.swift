internal import WardenDomain
internal import WardenEstate
internal import WardenYAML

/// Section `policy` of `trailwarden.yml`: what the company says is right.
enum PolicySettings {
    /// Reads the section. Mistakes are reported in `fields`.
    static func read(_ fields: inout YAMLFields) -> DeclaredPolicy {
        var policy = DeclaredPolicy()
        policy.trustedAccounts = Set(
            strings(&fields, "trusted_accounts", "an AWS account has 12 digits") {
                $0.count == 12 && $0.allSatisfy(\.isNumber)
            }
        )
        policy.trustedOrganizations = Set(
            strings(&fields, "trusted_organizations", "an organization of AWS begins with 'o-'") { $0.hasPrefix("o-") }
        )
        policy.trustedVPCs = Set(
            strings(&fields, "trusted_vpcs", "a VPC begins with 'vpc-' or 'vpce-'") {
                $0.hasPrefix("vpc-") || $0.hasPrefix("vpce-")
            }
        )
        policy.trustedNetworks = fields.strings("trusted_networks")
        policy.declaredReaders = Set(fields.strings("declared_readers"))
        policy.logBuckets = Set(
            strings(&fields, "log_buckets", "a bucket has 3 to 63 letters, digits, dots, dashes", LogBuckets.isName)
        )
        policy.breakGlass = Set(fields.strings("break_glass"))
        policy.protectedResources = Set(fields.strings("protected_resources"))
        read(&fields, "retention_days", 1...36_500, into: &policy.retentionDays)
        read(&fields, "freshness_minutes", 1...525_600, into: &policy.freshnessMinutes)
        read(&fields, "stale_days", 1...3_650, into: &policy.staleDays)
        read(&fields, "token_lifetime_days", 1...3_650, into: &policy.tokenLifetimeDays)
        return policy
    }

    private static func strings(
        _ fields: inout YAMLFields,
        _ key: String,
        _ rule: String,
        _ isRight: (String) -> Bool
    ) -> [String] {
        let values = fields.strings(key)
        for value in values where !isRight(value) {
            guard let node = fields.node(key) else { continue }
            fields.report("wrong-value", "'\(key)' cannot hold '\(value)': \(rule)", at: node, hint: "quote numbers")
        }
        return values
    }

    private static func read(
        _ fields: inout YAMLFields,
        _ key: String,
        _ range: ClosedRange<Int>,
        into value: inout Int
    ) {
        guard let number = fields.integer(key) else { return }
        guard range.contains(number) else {
            if let node = fields.node(key) {
                let message = "'\(key)' cannot be '\(number)': allowed are \(range.lowerBound) to \(range.upperBound)"
                fields.report("out-of-range", message, at: node)
            }
            return
        }
        value = number
    }
}
