internal import WardenAWS
internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate
public import WardenRemedy

extension Remedies {
    /// What is asked of a new delivery.
    public struct DeliveryWish: Sendable {
        public var bucket: String
        public var prefix: String
        /// ARN, `create`, or nil for the bucket's default.
        public var key: String?
        public var retentionDays: Int64
        /// `governance`, `compliance` or nil.
        public var lock: String?
        /// The account of AWS that keeps the archive; nil = the only one that is configured.
        public var archiveAccount: String?

        public init(
            bucket: String,
            prefix: String,
            key: String?,
            retentionDays: Int64,
            lock: String?,
            archiveAccount: String?
        ) {
            self.bucket = bucket
            self.prefix = prefix
            self.key = key
            self.retentionDays = retentionDays
            self.lock = lock
            self.archiveAccount = archiveAccount
        }
    }

    /// A delivery in full, from a wish and what the estate says about itself.
    public func blueprint(_ wish: DeliveryWish) async throws -> DeliveryBlueprint {
        guard let account = try connector.account(for: .fix) else {
            throw WardenError(
                code: "configuration.fix",
                object: "the Databricks account",
                "no credential for changing it is named",
                hint: "add 'fix_profile' to databricks.account"
            )
        }
        let clouds = try connector.clouds(for: .fix)
        let named = wish.archiveAccount.map { wanted in clouds.first { $0.id == wanted || $0.name == wanted } }
        guard let cloud = named ?? (clouds.count == 1 ? clouds[0] : nil) else {
            throw WardenError(
                code: "configuration.fix",
                object: wish.archiveAccount ?? "AWS",
                "no single AWS account for the archive is configured with a fix credential",
                hint: "give --archive-account with an id that has 'fix_profile'"
            )
        }
        let owner = try await STSClient(cloud.session).callerIdentity().orThrow().account
        var print = DeliveryBlueprint(
            bucket: wish.bucket,
            prefix: wish.prefix,
            region: cloud.session.region,
            awsAccount: owner,
            databricksAccount: account.accountID
        )
        print.retentionDays = wish.retentionDays
        print.lock = wish.lock?.uppercased()
        print.key = wish.key.map { $0 == "create" ? .create : .existing($0) } ?? .none
        print.trail = await CloudTrailClient(cloud.session).trails().elements.first?.name
        print.readers = declared.declaredReaders.filter { $0.hasPrefix("arn:") || ($0.count == 12 && Int($0) != nil) }
            .sorted()
        try await addWorkspaces(account, &print)
        return print
    }

    private func addWorkspaces(_ account: DatabricksAccount, _ print: inout DeliveryBlueprint) async throws {
        for connection in try connector.workspaces(for: .fix) {
            guard let id = connection.id else { continue }
            print.workspaces.append(String(id))
            if case .success(let assignment) = await account.metastore(ofWorkspace: id) {
                if print.metastores[assignment.metastoreID] == nil {
                    print.metastores[assignment.metastoreID] = String(id)
                }
            }
        }
        print.workspaces.sort()
    }

    /// The plan that builds a delivery and puts it in the place of old ones.
    public func plan(_ blueprint: DeliveryBlueprint, keepsOld: Bool) async throws -> PlanFile {
        let states = await read(Set(blueprint.slots))
        let building = try blueprint.changes(states)
        guard let flows = DeliveryFlow.all(try await deliveryPosture()) else {
            throw WardenError(code: "remedy.unknown", object: "log deliveries", "they could not be read")
        }
        var changes = try DeliveryDance.steps(building, blueprint, flows: flows)
        if keepsOld {
            let index = changes.lastIndex { $0.slot.kind == .deliverySuccess } ?? changes.count - 1
            changes = Array(changes.prefix(index + 1))
        }
        var left = flows.filter { !$0.isWhole }.map {
            "log delivery '\($0.name)' has a workspace filter and stays as it is"
        }
        for space in try await connector.account(for: .fix)?.workspaces().elements ?? []
        where !blueprint.workspaces.contains(String(space.id)) {
            let name = space.name ?? String(space.id)
            left.append("verbose audit logs of workspace \(name): trailwarden.yml names no 'fix_profile' for it")
        }
        if blueprint.trail == nil {
            left.append(
                "data events of \(blueprint.bucket): no trail of AWS account \(blueprint.awsAccount) is known to record them"
            )
        }
        return try await plan(
            changes,
            reason: "deliver audit logs to \(blueprint.bucket)",
            findings: [],
            leftOut: left
        )
    }

    /// The account's deliveries alone, read now: enough to plan the dance, and quick.
    func deliveryPosture() async throws -> Posture {
        var posture = Posture(takenAt: now())
        guard let account = try connector.account(for: .fix) else { return posture }
        let id = AssetID(.account, scope: "databricks", name: account.accountID)
        posture.assets[id] = Asset(id)
        let base = "/api/2.0/accounts/\(account.accountID)"
        let deliveries: DatabricksList<JSONValue> = DatabricksList(
            "\(base)/log-delivery",
            member: "log_delivery_configurations",
            paging: .token,
            .init("list log delivery", needs: .readLogDelivery)
        )
        posture[.logDelivery, of: id] = reading(await account.client.collect(deliveries))
        for (path, aspect) in [("credentials", Aspect.credentials), ("storage-configurations", .storageConfigurations)]
        {
            let list: DatabricksList<JSONValue> = DatabricksList(
                "\(base)/\(path)",
                member: nil,
                paging: .single,
                .init("list \(path)", needs: .readLogDelivery)
            )
            posture[aspect, of: id] = reading(await account.client.collect(list))
        }
        return posture
    }

    private func reading(_ listing: Listing<JSONValue>) -> Reading {
        if let gap = listing.gap { return .unknown(Unknown(gap, asking: gap.operation, blindSpot: "log deliveries")) }
        return .known(.array(listing.elements))
    }
}
