internal import WardenAWS
internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenRemedy

/// The event that changed a slot, as an audit log tells it.
public struct ChangeEvent: Sendable, Hashable {
    public var actor: String
    /// `unityCatalog.updatePermissions`, `s3.amazonaws.com PutBucketPolicy`.
    public var event: String
    /// Epoch milliseconds.
    public var time: Int64
    public var address: String?

    var json: JSONValue {
        .present([
            "actor": .string(actor), "event": .string(event), "time": .time(time), "address": .optional(address),
        ])
    }

    /// One line for a person.
    public var sentence: String {
        let place = address.map { " from \($0)" } ?? ""
        return "\(event) by \(actor)\(place) at \(Timestamp(time).rfc3339 ?? "an unknown time")"
    }
}

/// Looks up who changed a slot: in `system.access.audit` for Databricks, in CloudTrail for AWS.
struct ChangeWitness {
    let connector: Connector
    /// Names that Trailwarden itself acts as: its own changes are no regressions.
    let own: Set<String>

    /// The newest change of the slot by somebody else since a time.
    ///
    /// - Returns: the event, or why none can be named.
    func witness(_ slot: Slot, since: Int64) async -> (event: ChangeEvent?, why: String) {
        switch slot.kind.provider {
        case .databricks: await table(slot, since)
        case .aws: await trail(slot, since)
        }
    }

    // MARK: Databricks

    private static let rowLimit = 5_000

    private func table(_ slot: Slot, _ since: Int64) async -> (event: ChangeEvent?, why: String) {
        let spaces = (try? connector.workspaces(for: .fix)) ?? []
        let asked = spaces.filter { $0.warehouse != nil }
        let first = asked.first { $0.id.map(String.init) == slot.scope } ?? asked.first
        guard let space = first, let warehouse = space.warehouse else {
            return (nil, "no workspace with a warehouse is configured to ask system.access.audit")
        }
        let signature = ChangeSignature(slot)
        guard !signature.actions.isEmpty else { return (nil, "no event of system.access.audit is known to do this") }
        let stamp = Timestamp(since)
        let actions = signature.actions.map { "action_name ILIKE '%\($0)%'" }.joined(separator: " OR ")
        let statement = SQLStatement(
            """
            SELECT event_time, service_name, action_name, user_identity, source_ip_address, request_params, workspace_id,
            response FROM system.access.audit WHERE event_date >= :day AND event_time >= :time
            AND (\(actions)) AND NOT action_name LIKE 'get%' AND NOT action_name LIKE 'list%'
            ORDER BY event_time DESC LIMIT \(Self.rowLimit)
            """,
            warehouseID: warehouse,
            parameters: [
                .init("day", stamp.date, type: "DATE"), .init("time", stamp.rfc3339, type: "TIMESTAMP"),
            ]
        )
        switch await space.client.run(statement) {
        case .failure(let gap): return (nil, gap.description)
        case .success(let rows):
            for row in rows.rows {
                var values: [String: String] = [:]
                for (column, value) in zip(rows.columns, row) { values[column.name] = value }
                if let found = event(values, slot, signature) { return (found, "") }
            }
            return (nil, "no event of system.access.audit since then names it")
        }
    }

    private func event(_ row: [String: String], _ slot: Slot, _ signature: ChangeSignature) -> ChangeEvent? {
        guard signature.fits(action: row["action_name"] ?? "", parameters: row["request_params"] ?? "") else {
            return nil
        }
        if Int64(slot.scope) != nil, slot.kind.isOfOneWorkspace, row["workspace_id"] != slot.scope { return nil }
        // A try that was refused changed nothing.
        let response = row["response"].flatMap { try? JSONReader.read(Array($0.utf8)) }
        if let status = response?["status_code"]?.text.flatMap({ Int($0) }), status >= 400 { return nil }
        let identity = row["user_identity"].flatMap { try? JSONReader.read(Array($0.utf8)) }
        let actor = identity?["email"]?.text ?? row["user_identity"] ?? "somebody"
        guard !own.contains(actor), let time = row["event_time"].flatMap(Timestamp.milliseconds) else { return nil }
        let name = "\(row["service_name"] ?? "?").\(row["action_name"] ?? "?")"
        return ChangeEvent(actor: actor, event: name, time: time, address: row["source_ip_address"])
    }

    // MARK: AWS

    private func trail(_ slot: Slot, _ since: Int64) async -> (event: ChangeEvent?, why: String) {
        var newest: ChangeEvent?
        var why = "no event of CloudTrail since then names it; they come up to 15 minutes late"
        for cloud in (try? connector.clouds(for: .assess)) ?? [] {
            for region in await regions(slot, cloud.session) {
                let trail = CloudTrailClient(cloud.session, region: region)
                // What only reads changed nothing, and is most of what a trail holds.
                let end = await trail.eachEvent(attribute: ("ReadOnly", "false"), start: since / 1_000) { events in
                    for event in events {
                        guard let found = self.event(event, slot), found.time >= since - 1_000 else { continue }
                        if (newest?.time ?? .min) < found.time { newest = found }
                    }
                }
                if let gap = end.gap { why = gap.description }
            }
        }
        return (newest, newest == nil ? why : "")
    }

    /// Where the history of a slot's changes is: that of a bucket in its own region, that of roles in the partition's first.
    private func regions(_ slot: Slot, _ session: AWSSession) async -> [String] {
        let own = session.region
        if slot.kind.rawValue.hasPrefix("bucket") {
            let found = try? await S3Client(session).region(of: S3Bucket(slot.name)).get()
            return [found ?? own]
        }
        guard [.role, .roleTrust, .rolePolicy, .roleAttachment, .accessKey].contains(slot.kind) else { return [own] }
        if own.hasPrefix("us-gov-") { return ["us-gov-west-1"] }
        return own.hasPrefix("cn-") ? ["cn-north-1"] : ["us-east-1"]
    }

    private func event(_ event: TrailEvent, _ slot: Slot) -> ChangeEvent? {
        let name = event.name ?? ""
        guard let record = event.record, ChangeSignature(slot).fits(action: name, parameters: record),
            let time = event.time
        else { return nil }
        let told = TrailRecord(record)
        // A try that was refused changed nothing.
        if told?.isRefused == true { return nil }
        let actor = told?.actor ?? event.user ?? "somebody"
        guard !own.contains(actor) else { return nil }
        return ChangeEvent(
            actor: actor,
            event: "\(event.source ?? "aws") \(name)",
            time: Int64(time * 1_000),
            address: told?.address
        )
    }
}

extension SlotKind {
    /// Whether events that change it carry the workspace's id.
    fileprivate var isOfOneWorkspace: Bool {
        switch self {
        case .workspaceConf, .workspaceSetting, .addressList, .objectPermissions, .secretACL, .publishedDashboard,
            .warehouse, .jobPause, .jobRunAs, .token:
            true
        default: false
        }
    }
}
