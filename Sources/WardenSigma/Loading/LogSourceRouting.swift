import WardenDomain

/// Which records a logsource is about.
///
/// | product | service | records |
/// |---|---|---|
/// | `databricks` | absent, `audit` | Databricks audit events |
/// | `databricks` | other | those of that audit service |
/// | `aws` | absent, `cloudtrail` | CloudTrail |
/// | `aws` | `s3-access`, `s3`, `s3serveraccess` | S3 server access logs |
/// | absent | any of the AWS services above | as with `aws` |
/// | absent | absent, no category | all |
/// | anything else | | only JSON that is none of the above, with a warning |
enum LogSourceRouting {
    /// The selector, and whether no record that Trailwarden knows can reach the rule.
    static func selector(for source: LogSource) -> (selector: EventSelector, isBlind: Bool) {
        let service = source.service?.lowercased()
        switch source.product?.lowercased() {
        case "databricks":
            return (EventSelector(source: .databricks, service: service == "audit" ? nil : service), false)
        case "aws":
            if service == nil, source.category == nil { return (EventSelector(source: .cloudTrail), false) }
            return amazon(service) ?? blind
        case nil:
            if let service { return amazon(service) ?? blind }
            return source.category == nil ? (EventSelector(), false) : blind
        default:
            return blind
        }
    }

    private static let blind = (selector: EventSelector(source: .generic), isBlind: true)

    private static func amazon(_ service: String?) -> (selector: EventSelector, isBlind: Bool)? {
        switch service {
        case "cloudtrail": (EventSelector(source: .cloudTrail), false)
        case "s3-access", "s3", "s3serveraccess": (EventSelector(source: .s3Access), false)
        default: nil
        }
    }
}
