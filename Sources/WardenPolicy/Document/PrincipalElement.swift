/// The Principal or NotPrincipal element.
public struct PrincipalElement: Sendable, Hashable {
    /// One entry.
    public enum Entry: Sendable, Hashable {
        /// `*` or `{"AWS": "*"}`: everyone, anonymous callers included.
        case everyone
        /// Twelve digits, from an account id or a root ARN.
        case account(String)
        /// The ARN of a user, role, session or federated user.
        case arn(String)
        case service(String)
        case federated(String)
        case canonicalUser(String)
        /// A unique id (`AIDA…`, `AROA…`) of a principal that was deleted: matches nobody new.
        case deleted(String)
    }

    public var entries: [Entry]
    public var isNegated: Bool

    static func parse(_ plain: PolicyValue?, negated: PolicyValue?) throws(PolicyProblem) -> PrincipalElement? {
        switch (plain, negated) {
        case (nil, nil): return nil
        case (.some, .some): throw PolicyProblem(message: "both Principal and NotPrincipal")
        case (let value?, nil): return PrincipalElement(entries: try entries(value), isNegated: false)
        case (nil, let value?): return PrincipalElement(entries: try entries(value), isNegated: true)
        }
    }

    private static func entries(_ value: PolicyValue) throws(PolicyProblem) -> [Entry] {
        switch value {
        case .string("*"): return [.everyone]
        case .object(let members):
            var entries: [Entry] = []
            for key in members.keys.sorted() {
                guard let texts = members[key]?.scalars else {
                    throw PolicyProblem(message: "Principal '\(key)' is not a string or a list of strings")
                }
                for text in texts { entries.append(try entry(key, text)) }
            }
            return entries
        default: throw PolicyProblem(message: "Principal is neither '*' nor an object")
        }
    }

    private static func entry(_ kind: String, _ text: String) throws(PolicyProblem) -> Entry {
        switch kind {
        case "AWS": return try awsEntry(text)
        case "Service": return .service(text.lowercased())
        case "Federated": return .federated(text)
        case "CanonicalUser": return .canonicalUser(text)
        default:
            throw PolicyProblem(
                message: "unknown principal type '\(kind)'; AWS knows AWS, Service, Federated and CanonicalUser"
            )
        }
    }

    private static func awsEntry(_ text: String) throws(PolicyProblem) -> Entry {
        if text == "*" { return .everyone }
        if AWSAccount.isID(text) { return .account(text) }
        if let arn = ARN(text) {
            if text.contains("*") || text.contains("?") {
                throw PolicyProblem(message: "a wildcard inside the principal '\(text)'; AWS refuses it")
            }
            if arn.service == "iam", arn.resource == "root", AWSAccount.isID(arn.account) {
                return .account(arn.account)
            }
            // Distributions of CloudFront sign in with identities of an account that has no number.
            let isDistribution = arn.service == "iam" && arn.account == "cloudfront"
            guard isDistribution || PolicyRequest.Identity(text) != nil else {
                throw PolicyProblem(
                    message: "the principal '\(text)' is no account, user, role or session; AWS refuses it"
                )
            }
            return .arn(text)
        }
        let isUniqueID = text.count >= 16 && text.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
        if isUniqueID { return .deleted(text) }
        throw PolicyProblem(message: "the principal '\(text)' is no account, ARN or '*'")
    }
}

/// Facts about AWS account ids.
enum AWSAccount {
    static func isID(_ text: String) -> Bool {
        text.utf8.count == 12 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
