/// The services of AWS that are read, and where they answer.
public enum AWSService: String, Sendable, Hashable, CaseIterable {
    case s3, iam, sts, kms, cloudtrail, organizations, backup, sns, sqs, sso, ec2
    case s3Control = "s3-control"
    case ssoOIDC = "sso-oidc"

    /// The name in the signature.
    public var signingName: String { self == .s3Control ? "s3" : rawValue }

    /// The end of `AWS_ENDPOINT_URL_`.
    public var environmentName: String {
        switch self {
        case .s3Control: "S3_CONTROL"
        case .ssoOIDC: "SSO_OIDC"
        default: rawValue.uppercased()
        }
    }

    /// The key in a `[services NAME]` section.
    public var profileName: String { environmentName.lowercased() }

    /// The same without separators: `s3control`.
    public var plainName: String { profileName.filter { $0 != "_" } }

    /// The service of that name, in any of its spellings.
    public init?(name: String) {
        let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
        guard let found = Self.allCases.first(where: { $0.plainName == plain || $0.rawValue == name }) else {
            return nil
        }
        self = found
    }

    /// Global services are signed for one region.
    func signingRegion(_ region: String) -> String {
        guard self == .iam || self == .organizations else { return region }
        return switch AWSPartition(region: region) {
        case .standard: "us-east-1"
        case .china: self == .iam ? "cn-north-1" : "cn-northwest-1"
        case .government: "us-gov-west-1"
        }
    }

    /// The host of AWS itself. S3 Control's is without the account that stands before it.
    func host(region: String) -> String {
        let partition = AWSPartition(region: region)
        switch self {
        case .iam:
            return switch partition {
            case .standard: "iam.amazonaws.com"
            case .china: "iam.cn-north-1.amazonaws.com.cn"
            case .government: "iam.us-gov.amazonaws.com"
            }
        case .organizations: return "organizations.\(signingRegion(region)).\(partition.suffix)"
        case .sso: return "portal.sso.\(region).\(partition.suffix)"
        case .ssoOIDC: return "oidc.\(region).\(partition.suffix)"
        default: return "\(rawValue).\(region).\(partition.suffix)"
        }
    }
}

/// A part of AWS with names and identities of its own.
public enum AWSPartition: String, Sendable, Hashable {
    case standard = "aws"
    case china = "aws-cn"
    case government = "aws-us-gov"

    public init(region: String) {
        self = region.hasPrefix("cn-") ? .china : region.hasPrefix("us-gov-") ? .government : .standard
    }

    /// `amazonaws.com`
    public var suffix: String { self == .china ? "amazonaws.com.cn" : "amazonaws.com" }
}
