internal import WardenAWS
internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate
public import WardenRemedy

extension Remedies {
    /// A delivery in full, from a wish and what the estate says about itself.
    public func blueprint(_ wish: DeliveryWish) async throws -> DeliveryBlueprint {
        wish.blueprint(in: try await estate(keptBy: wish.archiveAccount))
    }

    /// - Parameter archiveAccount: nil = the only one that is configured.
    private func estate(keptBy archiveAccount: String?) async throws -> DeliveryEstate {
        guard let account = try connector.account(for: .fix) else {
            throw WardenError(
                code: "configuration.fix",
                object: "the Databricks account",
                "no credential for changing it is named",
                hint: "add 'fix_profile' to databricks.account"
            )
        }
        let clouds = try connector.clouds(for: .fix)
        let named = archiveAccount.map { wanted in clouds.first { $0.id == wanted || $0.name == wanted } }
        guard let cloud = named ?? (clouds.count == 1 ? clouds[0] : nil) else {
            throw WardenError(
                code: "configuration.fix",
                object: archiveAccount ?? "AWS",
                "no single AWS account for the archive is configured with a fix credential",
                hint: "give --archive-account with an id that has 'fix_profile'"
            )
        }
        var estate = DeliveryEstate()
        estate.region = cloud.session.region
        estate.awsAccount = try await STSClient(cloud.session).callerIdentity().orThrow().account
        estate.databricksAccount = account.accountID
        estate.trail = await CloudTrailClient(cloud.session).trails().elements.first?.name
        estate.readers = declared.declaredReaders.filter { $0.hasPrefix("arn:") || ($0.count == 12 && Int($0) != nil) }
            .sorted()
        for connection in try connector.workspaces(for: .fix) {
            guard let id = connection.id else { continue }
            estate.workspaces.append(String(id))
            if case .success(let assignment) = await account.metastore(ofWorkspace: id) {
                if estate.metastores[assignment.metastoreID] == nil {
                    estate.metastores[assignment.metastoreID] = String(id)
                }
            }
        }
        estate.workspaces.sort()
        return estate
    }

    static let delivery = "delivery.configure"

    /// An order of `delivery.configure` with what only the estate can tell, and what it leaves out.
    func completed(delivery order: ActionOrder) async throws -> (order: ActionOrder, leftOut: [String]) {
        let wish = try DeliveryWish(ActionArguments(order.arguments))
        var estate = try await estate(keptBy: wish.archiveAccount)
        estate.former = try await formerDeliveries()
        var values = order.arguments
        values["estate"] = estate.json.compact
        return (
            ActionOrder(order.action, values), try await leftOut(wish.blueprint(in: estate), former: estate.former)
        )
    }

    private func formerDeliveries() async throws -> [DeliveryFlow] {
        guard let flows = DeliveryFlow.all(try await deliveryPosture()) else {
            throw WardenError(code: "remedy.unknown", object: "log deliveries", "they could not be read")
        }
        return flows
    }

    /// The plan that builds a delivery and puts it in the place of old ones.
    public func plan(_ blueprint: DeliveryBlueprint, keepsOld: Bool) async throws -> PlanFile {
        let states = await read(Set(blueprint.slots))
        let building = try blueprint.changes(states)
        let flows = try await formerDeliveries()
        var changes = try DeliveryDance.steps(building, blueprint, flows: flows)
        if keepsOld {
            let index = changes.lastIndex { $0.slot.kind == .deliverySuccess } ?? changes.count - 1
            changes = Array(changes.prefix(index + 1))
        }
        return try await plan(
            changes,
            reason: "deliver audit logs to \(blueprint.bucket)",
            findings: [],
            leftOut: try await leftOut(blueprint, former: flows)
        )
    }

    /// What a new delivery does not do, with the reason.
    private func leftOut(_ blueprint: DeliveryBlueprint, former flows: [DeliveryFlow]) async throws -> [String] {
        var left = flows.filter { !$0.isWhole }.map {
            "log delivery '\($0.name)' has a workspace filter and stays as it is"
        }
        let listing = try await connector.account(for: .fix)?.workspaces()
        if let gap = listing?.gap {
            left.append("verbose audit logs of workspaces that were not listed: \(gap.description)")
        }
        for space in listing?.elements ?? []
        where !blueprint.workspaces.contains(String(space.id)) {
            let name = space.name ?? String(space.id)
            left.append("verbose audit logs of workspace \(name): trailwarden.yml names no 'fix_profile' for it")
        }
        if let account = try connector.account(for: .fix) {
            for id in blueprint.workspaces.compactMap({ Int64($0) }) {
                guard case .failure(let gap) = await account.metastore(ofWorkspace: id) else { continue }
                left.append("system schemas of workspace \(id): its metastore is not known: \(gap.description)")
            }
        }
        if blueprint.trail == nil {
            left.append(
                "data events of \(blueprint.bucket): no trail of AWS account \(blueprint.awsAccount) is known to record them"
            )
        }
        return left
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
