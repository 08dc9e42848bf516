/// All that AWS looks at when it decides one request.
public struct PolicyInputs: Sendable, Hashable {
    public var identityPolicies: [PolicyDocument]
    public var resourcePolicy: PolicyDocument?
    /// nil = the caller has none.
    public var permissionsBoundary: [PolicyDocument]?
    public var sessionPolicy: [PolicyDocument]?
    /// One list per level, root first; empty = the account is in no organization.
    public var serviceControlPolicies: [[PolicyDocument]]
    public var resourceControlPolicies: [[PolicyDocument]]
    public var endpointPolicy: PolicyDocument?
    /// `RestrictPublicBuckets`, account and bucket joined.
    public var restrictPublicBuckets: Bool
    /// Lists of the bucket and the object; nil = none, or ownership is enforced, which switches them off.
    public var accessControl: AccessControlGrants?
    public var ignorePublicACLs: Bool
    /// `BlockPublicAcls`: requests that would set a public list are refused.
    public var blockPublicACLs: Bool

    public init(
        identityPolicies: [PolicyDocument] = [],
        resourcePolicy: PolicyDocument? = nil,
        permissionsBoundary: [PolicyDocument]? = nil,
        sessionPolicy: [PolicyDocument]? = nil,
        serviceControlPolicies: [[PolicyDocument]] = [],
        resourceControlPolicies: [[PolicyDocument]] = [],
        endpointPolicy: PolicyDocument? = nil,
        restrictPublicBuckets: Bool = false,
        accessControl: AccessControlGrants? = nil,
        ignorePublicACLs: Bool = false,
        blockPublicACLs: Bool = false
    ) {
        self.identityPolicies = identityPolicies
        self.resourcePolicy = resourcePolicy
        self.permissionsBoundary = permissionsBoundary
        self.sessionPolicy = sessionPolicy
        self.serviceControlPolicies = serviceControlPolicies
        self.resourceControlPolicies = resourceControlPolicies
        self.endpointPolicy = endpointPolicy
        self.restrictPublicBuckets = restrictPublicBuckets
        self.accessControl = accessControl
        self.ignorePublicACLs = ignorePublicACLs
        self.blockPublicACLs = blockPublicACLs
    }
}
