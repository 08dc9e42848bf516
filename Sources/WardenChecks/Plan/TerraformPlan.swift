public import WardenDomain
public import WardenEstate

/// The posture that a Terraform plan would make: the same checks judge it before it is applied.
///
/// A plan tells of what it makes, not of what is there: a bucket that it creates has what the plan gives it and the
/// provider's defaults; everything else, and every value that is known after apply only, is unknown. Source: Terraform,
/// "JSON output format", plan representation.
public struct TerraformPlan {
    /// What a plan is read from.
    static let call = "terraform plan"

    public private(set) var posture: Posture
    private let resources: [PlannedResource]
    /// Addresses by what an expression refers to.
    private let byAddress: [String: PlannedResource]

    /// - Parameters:
    ///   - plan: output of `terraform show -json`.
    ///   - now: epoch milliseconds.
    ///   - logBuckets: names of buckets that hold audit logs though no delivery of the plan leads there.
    /// - Throws: `assess.plan` where it is no plan.
    public init(_ plan: JSONValue, now: Int64, logBuckets: Set<String> = []) throws(WardenError) {
        guard plan["format_version"] != nil, let root = plan["planned_values"]?["root_module"] else {
            throw WardenError(
                code: "assess.plan",
                object: "the plan",
                "this is no plan of Terraform in JSON",
                hint: "run 'terraform plan -out tf.plan' and 'terraform show -json tf.plan > plan.json'"
            )
        }
        resources = PlannedResource.all(in: root, plan)
        byAddress = Dictionary(resources.map { ($0.address, $0) }) { first, _ in first }
        posture = Posture(takenAt: now)
        for bucket in resources where bucket.type == "aws_s3_bucket" { add(bucket: bucket) }
        addDeliveries(takenFrom: Self.accountsThatLoseDeliveries(plan))
        for bucket in resources where bucket.type == "aws_s3_bucket" && logBuckets.contains(name(of: bucket)) {
            declare(bucket)
        }
        for conf in resources where conf.type == "databricks_workspace_conf" { add(conf: conf) }
    }

    // MARK: Buckets

    private func name(of bucket: PlannedResource) -> String { bucket.values["bucket"]?.string ?? bucket.address }

    private func bucketID(_ bucket: PlannedResource) -> AssetID {
        AssetID(.bucket, scope: "s3", name: name(of: bucket))
    }

    private mutating func add(bucket: PlannedResource) {
        let id = bucketID(bucket)
        let said = Evidence(.text, bucket.address, field: "bucket", value: name(of: bucket))
        posture.assets[id] = Asset(id, evidence: said, facts: ["account": bucket.account ?? "", "planned": "yes"])
        for part in PlannedBucketPart.all {
            let configured = resources.first { $0.type == part.type && refers($0, "bucket", to: bucket) }
            posture[part.aspect, of: id] = reading(part, configured, bucket)
        }
        posture[.s3AccessPoints, of: id] = bucket.isCreated ? .known([]) : unknown(bucket, "access points")
    }

    private func reading(
        _ part: PlannedBucketPart,
        _ configured: PlannedResource?,
        _ bucket: PlannedResource
    ) -> Reading {
        guard let configured else {
            return bucket.isCreated ? part.unset : unknown(bucket, "\(part.type) is not in the plan")
        }
        if let late = part.members.first(where: { configured.isUnknown($0) }) {
            return unknown(configured, "'\(late)' is known only after it is applied")
        }
        return part.read(configured.values) ?? unknown(configured, "it lacks what \(part.aspect) needs")
    }

    private func unknown(_ resource: PlannedResource, _ detail: String) -> Reading {
        .unknown(
            Unknown(
                resource.address,
                call: Self.call,
                reason: .notOffered,
                detail: detail,
                blindSpot: "what \(resource.address) will be",
                asset: nil
            )
        )
    }

    // MARK: Delivery

    /// Accounts whose deliveries the plan takes away for good.
    private static func accountsThatLoseDeliveries(_ plan: JSONValue) -> [String] {
        (plan["resource_changes"]?.array ?? []).filter {
            $0["type"]?.string == "databricks_mws_log_delivery" && $0["change"]?["actions"]?.strings == ["delete"]
        }.map { $0["change"]?["before"]?["account_id"]?.string ?? "planned" }
    }

    /// - Parameter losers: accounts that are judged even where the plan leaves them no delivery.
    private mutating func addDeliveries(takenFrom losers: [String]) {
        let made = resources.filter { $0.type == "databricks_mws_log_delivery" }
        guard !made.isEmpty || !losers.isEmpty else { return }
        let number = made.lazy.compactMap { $0.values["account_id"]?.string }.first ?? losers.first ?? "planned"
        let account = AssetID(.account, scope: "databricks", name: number)
        posture.assets[account] = Asset(account)
        var configurations: [JSONValue] = []
        var storages: [JSONValue] = []
        for delivery in made {
            configurations.append(configuration(delivery))
            let id = AssetID(.deliveryConfiguration, scope: number, name: delivery.address)
            posture.assets[id] = Asset(id, name: delivery.address, origin: .delivery)
            guard let storage = referred(delivery, "storage_configuration_id"), let bucket = self.bucket(of: storage)
            else { continue }
            storages.append([
                "storage_configuration_id": .string(storage.address),
                "root_bucket_info": ["bucket_name": .string(bucket.place?.bucket ?? "")],
            ])
            locate(bucket, prefix: delivery.values["delivery_path_prefix"]?.string ?? "", from: id)
        }
        posture[.logDelivery, of: account] = .known(.array(configurations))
        posture[.storageConfigurations, of: account] = .known(.array(storages))
    }

    private func configuration(_ delivery: PlannedResource) -> JSONValue {
        var members = delivery.values.object ?? [:]
        members["config_id"] = .string(delivery.address)
        members["status"] = members["status"].flatMap { $0.isEmpty ? nil : $0 } ?? "ENABLED"
        members["storage_configuration_id"] = referred(delivery, "storage_configuration_id").map { .string($0.address) }
        members["log_delivery_status"] = LateValue.value(
            delivery.isCreated
                ? "whether \(delivery.address) delivers is known only after it is applied"
                : "a plan does not tell whether \(delivery.address) delivers"
        )
        if delivery.isUnknown("workspace_ids_filter") {
            members["workspace_ids_filter"] = LateValue.value(
                "which workspaces \(delivery.address) is for is known only after it is applied"
            )
        }
        members["credentials_id"] = referred(delivery, "credentials_id").map { .string($0.address) }
        return .object(members)
    }

    private func bucket(of storage: PlannedResource) -> AssetID? {
        if let name = storage.values["bucket_name"]?.string { return AssetID(.bucket, scope: "s3", name: name) }
        return referred(storage, "bucket_name").map(bucketID)
    }

    /// A bucket that the configuration says is for audit logs, and that no delivery of the plan names.
    private mutating func declare(_ bucket: PlannedResource) {
        let id = bucketID(bucket)
        guard let place = id.place, !posture.locations.contains(where: { $0.asset.id.place?.root == place.root }) else {
            return
        }
        let asset = Asset(AssetID(place))
        posture.locations.append(
            Location(
                asset: asset,
                role: .original,
                confidence: .certain,
                chain: [],
                origin: asset.id,
                sensitivity: nil,
                wasListed: true,
                unchecked: []
            )
        )
    }

    private mutating func locate(_ bucket: AssetID, prefix: String, from delivery: AssetID) {
        guard let root = bucket.place else { return }
        let place = AssetID(StorageURL(scheme: root.scheme, bucket: root.bucket, prefix: prefix))
        let said = Evidence(.text, delivery.name, field: "storage_configuration_id", value: root.bucket)
        let edge = Edge(delivery, .deliversTo, place, evidence: said)
        posture.edges.append(edge)
        if posture.assets[bucket] == nil { posture.assets[bucket] = Asset(bucket) }
        posture.locations.append(
            Location(
                asset: Asset(place),
                role: .original,
                confidence: .certain,
                chain: [edge],
                origin: delivery,
                sensitivity: nil,
                wasListed: true,
                unchecked: []
            )
        )
    }

    private mutating func add(conf: PlannedResource) {
        guard let settings = conf.values["custom_config"]?.object else { return }
        let id = AssetID(.workspace, scope: "databricks", name: conf.address)
        posture.assets[id] = Asset(id, name: conf.address)
        posture[.workspaceConf, of: id] = .known(.object(settings))
    }

    // MARK: References

    /// Whether a member names another resource: by an expression, or by the same literal name.
    private func refers(_ resource: PlannedResource, _ member: String, to other: PlannedResource) -> Bool {
        if let value = resource.values[member]?.string { return value == name(of: other) }
        return referred(resource, member)?.address == other.address
    }

    private func referred(_ resource: PlannedResource, _ member: String) -> PlannedResource? {
        for reference in resource.references[member] ?? [] {
            let local = reference.split(separator: ".").prefix(2).joined(separator: ".")
            if let found = byAddress[resource.module + local] { return found }
        }
        return nil
    }
}
