/// One decision in the making: what each policy says, and how the answers are joined.
struct PolicyTrial {
    let request: PolicyRequest
    let inputs: PolicyInputs
    let identity: PolicySetVerdict
    let resource: PolicySetVerdict
    let boundary: PolicySetVerdict?
    let session: PolicySetVerdict?
    let endpoint: PolicySetVerdict?
    let serviceControls: [PolicySetVerdict]
    let resourceControls: [PolicySetVerdict]

    init(request: PolicyRequest, inputs: PolicyInputs, unknownContext: Bool) {
        let matcher = StatementMatcher(
            request: request,
            unknownContext: unknownContext,
            hasBoundary: inputs.permissionsBoundary != nil
        )
        func verdict(
            _ documents: [PolicyDocument],
            _ name: String,
            _ place: PolicyPlace = .identity
        ) -> PolicySetVerdict {
            PolicySetVerdict(documents, name: name, place: place, matcher: matcher)
        }
        var caller: PolicyRequest.Identity?
        if case .identity(let identity) = request.principal { caller = identity }
        let isServiceLinked = caller?.isServiceLinked ?? false
        self.request = request
        self.inputs = inputs
        // Identity policies, boundaries and session policies belong to identities; a root user has none.
        identity = verdict(caller == nil ? [] : inputs.identityPolicies, "identity policy")
        boundary = caller == nil ? nil : inputs.permissionsBoundary.map { verdict($0, "permissions boundary") }
        session = caller == nil ? nil : inputs.sessionPolicy.map { verdict($0, "session policy") }
        var resource = verdict(inputs.resourcePolicy.map { [$0] } ?? [], "resource policy", .resource)
        if let list = inputs.accessControl {
            let grants = list.policy(ignoresPublic: inputs.ignorePublicACLs)
            var listed = verdict([grants], "access control list", .resource)
            if request.action.lowercased() == "s3:deleteobject" { listed.doubtDeletes() }
            resource.add(listed)
        }
        self.resource = resource
        endpoint = inputs.endpointPolicy.map { policy in
            var endpoint = verdict([policy], "endpoint policy", .endpoint)
            endpoint.doubtAccounts()
            return endpoint
        }
        serviceControls =
            caller == nil || isServiceLinked
            ? []
            : inputs.serviceControlPolicies.enumerated().map { verdict($1, "service control policy, level \($0 + 1)") }
        resourceControls =
            isServiceLinked || !ResourceControlScope.covers(request)
            ? []
            : inputs.resourceControlPolicies.enumerated().map { index, policies in
                var level = verdict(policies, "resource control policy, level \(index + 1)", .resourceControl)
                // AWS attaches RCPFullAWSAccess to every level, and nobody detaches it: only a Deny is anybody's own.
                let allows = policies.contains { $0.statements.contains { $0.effect == .allow } }
                if !allows { level.allowed = .yes }
                return level
            }
    }

    func decide() -> PolicyDecision {
        if case .identity = request.principal, request.action.lowercased() == "sts:getcalleridentity", endpoint == nil {
            return PolicyDecision(
                outcome: .allowed,
                because: ["'\(request.action)' needs no permission, and no policy of the caller's takes it away"]
            )
        }
        let bounds = [identity] + [boundary, session, endpoint].compactMap { $0 } + serviceControls + resourceControls
        // The account root may always repair a bucket policy that locks it out.
        let denying = repairsPolicy ? bounds : [resource] + bounds
        let denied = denying.reduce(Ternary.no) { $0 || $1.denied }
        let notes = unique(([resource] + bounds).flatMap(\.notes))
        if denied == .yes {
            return PolicyDecision(outcome: .explicitDeny, because: unique(denying.flatMap(\.denyReasons)))
        }
        let (granted, reasons) = grant()
        switch (granted, denied) {
        case (.no, _): return PolicyDecision(outcome: .implicitDeny, because: reasons)
        case (.yes, .no): return PolicyDecision(outcome: .allowed, because: reasons + notes)
        default:
            return PolicyDecision(outcome: .unknown, because: notes + reasons)
        }
    }

    private var repairsPolicy: Bool {
        let repairs: Set<String> = ["s3:getbucketpolicy", "s3:putbucketpolicy", "s3:deletebucketpolicy"]
        return isRoot && sameAccount == .yes && repairs.contains(request.action.lowercased())
    }

    var sameAccount: Ternary {
        guard case .identity(let caller) = request.principal else { return .no }
        guard let owner = request.resourceAccount else { return .unknown }
        return Ternary(owner == caller.account)
    }

    /// The guards of organizations and endpoints, then the grant itself.
    private func grant() -> (Ternary, [String]) {
        var granted = Ternary.yes
        var missing: [String] = []
        func require(_ answer: Ternary, _ message: String) {
            granted = granted && answer
            if answer == .no { missing.append(message) }
        }
        for (index, level) in serviceControls.enumerated() {
            require(level.allowed, "service control policies, level \(index + 1): no statement allows")
        }
        for (index, level) in resourceControls.enumerated() {
            require(level.allowed, "resource control policies, level \(index + 1): no statement allows")
        }
        if let endpoint { require(endpoint.allowed, "endpoint policy: no statement allows") }
        if ProtectedResource.refuses(request) {
            require(.no, "AWS alone changes '\(request.resource)'")
        }
        if inputs.blockPublicACLs, request.setsPublicACL {
            require(.no, "block public access (BlockPublicAcls) refuses a public access control list")
        }
        let (answer, reasons) = principalGrant()
        granted = granted && answer
        switch granted {
        case .no: return (.no, missing + (answer == .no ? reasons : []))
        case .yes, .unknown: return (granted, reasons)
        }
    }
}
