internal import WardenAccess
internal import WardenDomain
public import WardenEstate
internal import WardenPolicy

/// Whether what has to stay survives a plan: delivery, declared readers, break-glass and ourselves. What cannot be proved
/// is refused.
public struct Preflight: Sendable {
    public var declared: DeclaredPolicy
    /// Names and ARNs that Trailwarden itself acts as.
    public var own: Set<String>
    /// Addresses that Trailwarden calls from.
    public var ownAddresses: [String]

    public init(declared: DeclaredPolicy, own: Set<String>, ownAddresses: [String]) {
        self.declared = declared
        self.own = own
        self.ownAddresses = ownAddresses
    }

    /// Whether Trailwarden's own calls go over TLS; a stand-in for AWS on this machine may not speak it.
    public var callsOverTLS = true

    /// How it came out.
    public struct Report: Sendable, Hashable {
        /// What was proved.
        public var assurances: [String] = []
        /// Why the plan must not be applied; empty = it may.
        public var refusals: [String] = []

        public init() {}
    }

    private var untouchable: Set<String> { declared.breakGlass.union(own) }

    public func judge(_ changes: [Change], in posture: Posture) -> Report {
        var report = Report()
        for change in changes { guardSlot(change, &report) }
        let before = PostureEdit.applying(changes, to: posture, after: false)
        let after = PostureEdit.applying(changes, to: posture, after: true)
        guardFlows(changes, before, after, &report)
        guardDeliveries(changes, before, &report)
        guardReaders(changes, before, after, &report)
        guardTrailwarden(changes, before, after, &report)
        guardEnforcing(changes, after, &report)
        return report
    }

    /// The changes that may be made together, in order; a change that preflight refuses beside those before it is left
    /// out with the reason.
    public func prune(_ changes: [Change], in posture: Posture) -> (changes: [Change], refusals: [String]) {
        if judge(changes, in: posture).refusals.isEmpty { return (changes, []) }
        var kept: [Change] = []
        var refusals: [String] = []
        for change in changes {
            let report = judge(kept + [change], in: posture)
            if report.refusals.isEmpty {
                kept.append(change)
            } else {
                refusals.append("\(change.summary): refused: " + report.refusals.joined(separator: "; "))
            }
        }
        return (kept, refusals)
    }

    // MARK: Single slots

    private func guardSlot(_ change: Change, _ report: inout Report) {
        let slot = change.slot
        let texts: Set<String> = [
            slot.description, slot.name, "arn:aws:s3:::\(slot.name)", slot.part, "bucket:s3/\(slot.name)",
        ]
        if let touched = declared.protectedResources.intersection(texts).first {
            report.refusals.append("\(change.summary): '\(touched)' is protected by 'policy.protected_resources'")
        }
        switch slot.kind {
        case .userActive, .principalActive:
            if untouchable.contains(slot.name), change.after == .bool(false) {
                report.refusals.append("\(change.summary): it is break-glass or Trailwarden itself")
            }
        case .groupMember, .workspaceAssignment, .objectPermissions, .grant:
            if untouchable.contains(slot.part), shrinks(change) {
                report.refusals.append("\(change.summary): it is break-glass or Trailwarden itself")
            }
        case .token:
            let owner = change.before?["created_by_username"]?.string ?? ""
            if untouchable.contains(owner) {
                report.refusals.append("\(change.summary): the token is ours or break-glass")
            }
        case .clientSecret:
            if untouchable.contains(slot.name) {
                report.refusals.append("\(change.summary): the secret is ours or break-glass")
            }
        case .addressList, .accountAddressList: guardAddresses(change, &report)
        case .accountRole:
            if untouchable.contains(slot.name), change.after == nil {
                report.refusals.append("\(change.summary): it is break-glass or Trailwarden itself")
            }
        default: break
        }
    }

    private func shrinks(_ change: Change) -> Bool {
        guard let before = change.before?.strings else { return change.after == nil }
        return !Set(before).isSubset(of: change.after?.strings ?? [])
    }

    private func guardAddresses(_ change: Change, _ report: inout Report) {
        // A list that is off keeps nobody out; what is left then is looked at as a whole.
        guard let list = change.after, list["enabled"]?.bool != false else { return }
        let blocks = (list["ip_addresses"]?.strings ?? []).compactMap(AddressRange.init)
        guard !ownAddresses.isEmpty else {
            report.refusals.append(
                "\(change.summary): Trailwarden's own address is not known; name 'remedy.own_addresses'"
            )
            return
        }
        for own in ownAddresses {
            guard let address = AddressRange(own) else { continue }
            let isNamed = blocks.contains { $0.covers(address) }
            let touches = blocks.contains { $0.covers(address) || address.covers($0) }
            if list["list_type"]?.string == "BLOCK" ? touches : !isNamed {
                report.refusals.append("\(change.summary): it would shut out Trailwarden itself at \(own)")
            }
        }
        report.assurances.append("Trailwarden's addresses stay let in by \(change.slot.title)")
    }

    /// Lists that are switched on let Trailwarden in, and not Trailwarden alone.
    private func guardEnforcing(_ changes: [Change], _ posture: Posture, _ report: inout Report) {
        var seen: Set<AssetID> = []
        for change in changes {
            guard let holder = enforces(change, posture), seen.insert(holder).inserted else { continue }
            guard !ownAddresses.isEmpty else {
                report.refusals.append(
                    "\(change.summary): whether the lists let Trailwarden in is not known; name 'remedy.own_addresses'"
                )
                continue
            }
            guard let rows = posture.document(.ipAccessLists, of: holder)?.array else {
                report.refusals.append("\(change.summary): the lists could not be read")
                continue
            }
            guardLists(rows.filter { $0["enabled"]?.bool != false }, change, &report)
        }
    }

    /// The workspace or account whose lists a change switches on, or takes one away from while they are on.
    private func enforces(_ change: Change, _ posture: Posture) -> AssetID? {
        switch (change.slot.kind, change.slot.name) {
        case (.workspaceConf, "enableIpAccessLists"):
            guard change.after?.string == "true" else { return nil }
            return AssetID(.workspace, scope: "databricks", name: change.slot.scope)
        case (.accountSetting, EnforceAccountLists.setting):
            guard change.after?[EnforceAccountLists.setting]?["value"]?.bool == true else { return nil }
            let account = posture.assets(.account).first { $0.id.scope == "databricks" }
            // Of an account that nothing is known of, no lists can be read either, and the change is refused.
            return account?.id ?? AssetID(.account, scope: "databricks", name: "")
        case (.addressList, _):
            let lets = change.before?["list_type"]?.string == "ALLOW" && change.before?["enabled"]?.bool != false
            guard lets, change.after == nil || change.after?["enabled"]?.bool == false else { return nil }
            let workspace = AssetID(.workspace, scope: "databricks", name: change.slot.scope)
            let isOff = posture.document(.workspaceConf, of: workspace)?["enableIpAccessLists"]?.text == "false"
            return isOff ? nil : workspace
        default: return nil
        }
    }

    private func guardLists(_ rows: [JSONValue], _ change: Change, _ report: inout Report) {
        func ranges(_ type: String) -> [AddressRange] {
            rows.filter { $0["list_type"]?.string == type }
                .flatMap { $0["ip_addresses"]?.strings ?? [] }.compactMap(AddressRange.init)
        }
        let own = ownAddresses.compactMap(AddressRange.init)
        let allowed = ranges("ALLOW")
        let blocked = ranges("BLOCK")
        for address in own
        where !allowed.contains(where: { $0.covers(address) })
            || blocked.contains(where: { $0.covers(address) || address.covers($0) })
        {
            report.refusals.append("\(change.summary): it would shut out Trailwarden itself; let its address in first")
            return
        }
        guard allowed.contains(where: { range in !own.contains { $0.covers(range) } }) else {
            report.refusals.append("\(change.summary): it would shut out everybody but Trailwarden")
            return
        }
        report.assurances.append("the address lists of \(change.slot.scope) let Trailwarden in, and not it alone")
    }

    // MARK: Delivery

    private static let flowKinds: Set<SlotKind> = [
        .bucketPolicy, .bucketPublicAccess, .accountPublicAccess, .bucketEncryption, .bucketOwnership, .keyPolicy,
        .roleTrust, .rolePolicy, .roleAttachment, .bucketLock, .bucketACL,
    ]

    private func guardFlows(_ changes: [Change], _ before: Posture, _ after: Posture, _ report: inout Report) {
        let touching = changes.filter { Self.flowKinds.contains($0.slot.kind) }
        guard !touching.isEmpty else { return }
        guard let flows = DeliveryFlow.all(before) else {
            report.refusals.append("the log deliveries could not be read, so it is not known whether they survive")
            return
        }
        for flow in flows where concerns(flow, touching) {
            let old = flow.steps(before)
            let new = flow.steps(after)
            var broken: [String] = []
            for (was, becomes) in zip(old, new) where becomes.outcome != .allowed {
                // What is broken already cannot be broken by us; a known denial stays one.
                if was.outcome == becomes.outcome, was.outcome != .unknown { continue }
                if was.outcome == .unknown, becomes.outcome == .unknown, was.because == becomes.because { continue }
                let why = becomes.because.first.map { ": \($0)" } ?? ""
                broken.append("\(becomes.words) would be \(becomes.outcome == .unknown ? "unknown" : "refused")\(why)")
            }
            for step in new where step.outcome != .allowed && !old.contains(where: { $0.words == step.words }) {
                broken.append("\(step.words) would be refused or unknown: \(step.because.first ?? "")")
            }
            if broken.isEmpty {
                report.assurances.append("log delivery '\(flow.name)' goes on writing to \(flow.bucket)")
            } else {
                report.refusals += broken.map { "log delivery '\(flow.name)' would stop: \($0)" }
            }
        }
    }

    private func concerns(_ flow: DeliveryFlow, _ changes: [Change]) -> Bool {
        let role = flow.role.split(separator: "/").last.map(String.init) ?? ""
        return changes.contains { change in
            switch change.slot.kind {
            case .roleTrust, .rolePolicy, .roleAttachment: change.slot.name == role
            case .keyPolicy, .accountPublicAccess: true
            default: change.slot.name == flow.bucket
            }
        }
    }

    /// A working delivery of the whole account is switched off only where another one is.
    private func guardDeliveries(_ changes: [Change], _ before: Posture, _ report: inout Report) {
        let off = changes.filter { $0.slot.kind == .deliveryStatus && $0.after?.string == "DISABLED" }
        guard !off.isEmpty else { return }
        guard let flows = DeliveryFlow.all(before) else {
            report.refusals.append("the log deliveries could not be read")
            return
        }
        let stopped = Set(off.map(\.slot.name))
        let first = changes.firstIndex { $0.slot.kind == .deliverySuccess && $0.after == true }
        for change in off {
            guard let flow = flows.first(where: { $0.id == change.slot.name }), flow.succeeds else { continue }
            let isReplaced = flows.contains { !stopped.contains($0.id) && $0.succeeds && ($0.isWhole || !flow.isWhole) }
            let index = changes.firstIndex(of: change) ?? 0
            if isReplaced || first.map({ $0 < index }) == true {
                report.assurances.append("another log delivery is seen to work before '\(flow.name)' is switched off")
            } else {
                report.refusals.append(
                    "'\(flow.name)' works, and no other delivery is seen to work before it is switched off"
                )
            }
        }
    }

    // MARK: Readers

    private func guardReaders(_ changes: [Change], _ before: Posture, _ after: Posture, _ report: inout Report) {
        let kept = declared.declaredReaders.union(declared.breakGlass).sorted()
        guard !kept.isEmpty else { return }
        let old = AccessGraph(posture: before)
        for name in kept where old.parties(named: name).isEmpty {
            guard let gap = ReaderGaps.gap(name, changes, before) else { continue }
            report.refusals.append("whether \(name) keeps what it reads is not known: \(gap)")
        }
        guard !before.locations.isEmpty else {
            let takes = changes.contains { ReaderGaps.kinds.contains($0.slot.kind) }
            if takes { report.assurances.append("no place of audit data is known, so no read of it was looked at") }
            return
        }
        let new = AccessGraph(posture: after)
        let locations = before.locations.map(\.asset.id)
        var reads = 0
        var doubtful = 0
        for name in kept {
            for party in old.parties(named: name) {
                for location in locations {
                    let was = old.verdict(of: party, on: location, to: .read)
                    guard was != .no else { continue }
                    let becomes = new.verdict(of: party, on: location, to: .read)
                    if becomes == .yes {
                        reads += 1
                    } else if becomes == was {
                        // Whether it reads there could not be told before either.
                        doubtful += 1
                    } else {
                        let words = becomes == .no ? "would lose" : "would perhaps lose"
                        report.refusals.append("\(name) \(words) \(location.name), which it is declared to read")
                    }
                }
            }
        }
        if reads > 0 { report.assurances.append("declared readers and break-glass keep all \(reads) of their reads") }
        if doubtful > 0 {
            report.assurances.append("of \(doubtful) reads more it is as little known afterwards as before")
        }
    }

    /// Our own principals keep reading and repairing the buckets that are changed.
    private func guardTrailwarden(_ changes: [Change], _ before: Posture, _ after: Posture, _ report: inout Report) {
        let old = PolicyScene(before)
        let new = PolicyScene(after)
        let buckets = Set(changes.filter { $0.slot.kind == .bucketPolicy }.map(\.slot.name)).sorted()
        let names = own.union(declared.breakGlass).filter { $0.hasPrefix("arn:") }.sorted()
        let context = ["aws:securetransport": [callsOverTLS ? "true" : "false"]]
        for bucket in buckets {
            for principal in names {
                for action in ["s3:GetBucketPolicy", "s3:PutBucketPolicy"] {
                    let resource = "arn:aws:s3:::\(bucket)"
                    let was = old.decide(principal, action, resource, bucket: bucket, context: context)
                    let becomes = new.decide(principal, action, resource, bucket: bucket, context: context)
                    if becomes.outcome == .explicitDeny, was.outcome != .explicitDeny {
                        let why = becomes.because.first ?? ""
                        report.refusals.append("\(principal) could no longer mend \(bucket): \(why)")
                    }
                }
            }
            if !names.isEmpty, report.refusals.isEmpty {
                report.assurances.append("Trailwarden and break-glass can still mend \(bucket)")
            }
        }
    }
}
