/// How the conditions of an Allow narrow down who can use it.
///
/// Source: Amazon S3 User Guide, "The meaning of public", read 2026-11: only fixed values of certain keys limit.
struct StatementLimits {
    /// True where the conditions make an Allow for everyone non-public.
    private(set) var isLimited = false
    /// True where every caller has to be an AWS service.
    private(set) var isServiceOnly = false
    /// Accounts the callers must come from; nil = not narrowed.
    private(set) var accounts: Set<String>?
    private(set) var organizations: Set<String> = []
    private(set) var vpcs: Set<String> = []
    private(set) var networks: [AddressBlock] = []
    private(set) var reasons: [String] = []

    init(_ statement: PolicyStatement) {
        for test in statement.conditions { apply(test) }
    }

    private mutating func apply(_ test: ConditionTest) {
        // IfExists and ForAllValues are true without the key, so they limit nobody who leaves it out.
        guard !test.operation.isNegated, !test.ifExists, test.quantifier != .forAllValues, !test.values.isEmpty
        else { return }
        let key = test.key.lowercased()
        switch key {
        case "aws:sourceip": limitAddresses(test)
        case "aws:principalisawsservice":
            guard test.operation == .bool, test.values.allSatisfy({ $0.lowercased() == "true" }) else { return }
            isServiceOnly = true
            isLimited = true
        case "aws:userid": limit(test, fixed: Self.isFixedUserID)
        case "s3:dataaccesspointarn": limitAccessPoints(test)
        case "aws:principalarn": limitARNs(test)
        // S3 asks for fixed values here: only of principals and access points it takes a fixed account.
        case "aws:sourcearn", "aws:sourcevpcarn":
            if test.values.allSatisfy(Self.isFixed) {
                limitARNs(test)
            } else {
                reasons.append("'\(test.key)' holds a wildcard or a variable, which limits nobody")
            }
        case "aws:principalorgpaths", "aws:vpceorgpaths", "aws:sourceorgpaths":
            limitOrganizations(test, values: test.values.map { String($0.prefix { $0 != "/" }) })
        case "aws:principalorgid", "aws:vpceorgid", "aws:sourceorgid": limitOrganizations(test, values: test.values)
        case "aws:sourcevpc", "aws:sourcevpce":
            guard limit(test, fixed: Self.isFixed) else { return }
            vpcs.formUnion(test.values)
        case "aws:principalaccount", "aws:sourceaccount", "aws:sourceowner", "aws:vpceaccount",
            "s3:dataaccesspointaccount":
            guard limit(test, fixed: Self.isFixed) else { return }
            narrow(to: Set(test.values))
        case "kms:calleraccount":
            guard limit(test, fixed: Self.isFixed) else { return }
            narrow(to: Set(test.values))
        case "aws:principalservicename", "aws:principalservicenameslist":
            guard limit(test, fixed: Self.isFixed) else { return }
            isServiceOnly = true
        case "s3:x-amz-server-side-encryption-aws-kms-key-id": limit(test, fixed: Self.isFixed)
        default: break
        }
    }

    /// Marks the statement as limited if every value is fixed and the operator compares for equality.
    @discardableResult
    private mutating func limit(_ test: ConditionTest, fixed: (String) -> Bool) -> Bool {
        switch test.operation {
        case .stringEquals, .stringEqualsIgnoreCase, .stringLike, .arnEquals, .arnLike: break
        default: return false
        }
        guard test.values.allSatisfy(fixed) else {
            reasons.append("'\(test.key)' holds a wildcard or a variable, which limits nobody")
            return false
        }
        isLimited = true
        return true
    }

    private mutating func narrow(to values: Set<String>) {
        accounts = accounts.map { $0.intersection(values) } ?? values
    }

    private mutating func limitOrganizations(_ test: ConditionTest, values: [String]) {
        switch test.operation {
        case .stringEquals, .stringEqualsIgnoreCase, .stringLike: break
        default: return
        }
        guard values.allSatisfy({ Self.isFixed($0) && !$0.isEmpty }) else {
            reasons.append("'\(test.key)' does not fix the organization")
            return
        }
        isLimited = true
        organizations.formUnion(values)
    }

    /// An ARN whose account is fixed limits to that account, whatever the rest.
    private mutating func limitARNs(_ test: ConditionTest) {
        switch test.operation {
        case .stringEquals, .stringEqualsIgnoreCase, .stringLike, .arnEquals, .arnLike: break
        default: return
        }
        let arns = test.values.compactMap(ARN.init)
        let isFixed = arns.count == test.values.count && arns.allSatisfy { AWSAccount.isID($0.account) }
        // The ARN of a bucket names no account, yet a fixed one names one bucket.
        let isBucket = arns.count == test.values.count && test.values.allSatisfy(Self.isFixed)
        guard isFixed || isBucket else {
            reasons.append("'\(test.key)' does not fix the account")
            return
        }
        isLimited = true
        if isFixed { narrow(to: Set(arns.map(\.account))) }
    }

    private mutating func limitAccessPoints(_ test: ConditionTest) {
        switch test.operation {
        case .stringEquals, .stringLike, .arnEquals, .arnLike: break
        default: return
        }
        let arns = test.values.compactMap(ARN.init)
        guard arns.count == test.values.count, arns.allSatisfy({ AWSAccount.isID($0.account) }) else { return }
        isLimited = true
        narrow(to: Set(arns.map(\.account)))
    }

    private mutating func limitAddresses(_ test: ConditionTest) {
        guard test.operation == .ipAddress else { return }
        let blocks = test.values.compactMap(AddressBlock.init)
        guard blocks.count == test.values.count else {
            reasons.append("'\(test.key)' holds a value that is no address")
            return
        }
        if let wide = blocks.first(where: { !$0.isNarrowEnough }) {
            reasons.append("'\(test.key)' allows a network as wide as /\(wide.prefixLength)")
            return
        }
        isLimited = true
        networks += blocks
    }

    private static func isFixed(_ value: String) -> Bool { !Glob.hasWildcard(value) && !value.contains("${") }

    /// `AROAEXAMPLE:*` is tolerated: the role is fixed, the session is not.
    private static func isFixedUserID(_ value: String) -> Bool {
        isFixed(value.hasSuffix(":*") ? String(value.dropLast(2)) : value)
    }
}

extension AddressBlock {
    private static let privateBlocks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].compactMap(AddressBlock.init)

    /// S3's bound: /8 for IPv4, /32 for IPv6; private ranges always.
    var isNarrowEnough: Bool {
        if Self.privateBlocks.contains(where: { $0.contains(self) }) { return true }
        return prefixLength >= (bytes.count == 4 ? 8 : 32)
    }
}
