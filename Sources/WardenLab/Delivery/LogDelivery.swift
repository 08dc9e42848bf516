/// Brings audit events to the buckets of the enabled configurations, in the documented layout. Some files come late, and
/// some are written again with more lines, as the service does. A configuration that was switched off still gets what
/// happened before; whether the service does that is not documented.
actor LogDelivery {
    private let emulator: DatabricksEmulator
    private let put: @Sendable (_ command: [String: JSON]) async throws -> Void
    /// Lines kept back for a later round, by configuration.
    private var late: [String: [AuditEvent]] = [:]
    /// The file that was last written for a place, which may be written again.
    private var open: [String: (key: String, lines: [String])] = [:]
    /// Configurations that were on in the last round.
    private var running: Set<String> = []
    private var round = 0

    init(_ emulator: DatabricksEmulator, put: @escaping @Sendable ([String: JSON]) async throws -> Void) {
        self.emulator = emulator
        self.put = put
    }

    private struct Target: Sendable {
        var id: String
        var role: String
        var bucket: String
        var prefix: String
        var workspaces: Set<Int64>
        var account: String
        var isOn: Bool
        /// When its status was last set, epoch milliseconds.
        var setAt: Int64
    }

    /// Delivers what happened since the last round; `all` keeps nothing back.
    /// - Returns: the number of files written.
    func deliver(all: Bool = false) async -> Int {
        round += 1
        let (targets, events) = emulator.withEstate { estate in
            defer { estate.audit.undelivered = [] }
            return (Self.targets(&estate), estate.audit.undelivered)
        }
        let now = Clock.now()
        var files = 0
        for target in targets {
            let end = target.isOn ? Int64.max : running.contains(target.id) ? target.setAt : .min
            let mine =
                (late.removeValue(forKey: target.id) ?? [])
                + events.filter { event in
                    event.time < end && (target.workspaces.isEmpty || target.workspaces.contains(event.workspace))
                }
            // One event in sixteen comes late: not before it is a minute old.
            let kept = all ? [] : mine.filter { Self.isLate($0) && now - $0.time < 60_000 }
            late[target.id] = kept
            let keptIDs = Set(kept.map(\.id))
            files += await write(mine.filter { !keptIDs.contains($0.id) }, to: target)
        }
        running = Set(targets.filter(\.isOn).map(\.id))
        return files
    }

    private static func isLate(_ event: AuditEvent) -> Bool { event.id.hasPrefix("0") }

    private static func targets(_ estate: inout Estate) -> [Target] {
        estate[LogDeliveryFamily.kind, 0].all().compactMap { row in
            guard row["log_type"]?.text == "AUDIT_LOGS",
                let credentials = estate["credentials", 0].rows[row["credentials_id"]?.text ?? ""],
                let storage = estate["storage-configurations", 0].rows[row["storage_configuration_id"]?.text ?? ""]
            else { return nil }
            return Target(
                id: row["config_id"]?.text ?? "",
                role: credentials["aws_credentials"]?["sts_role"]?["role_arn"]?.text ?? "",
                bucket: storage["root_bucket_info"]?["bucket_name"]?.text ?? "",
                prefix: row["delivery_path_prefix"]?.text ?? "",
                workspaces: Set((row["workspace_ids_filter"]?.elements ?? []).compactMap(\.integer)),
                account: estate.accountID,
                isOn: row["status"]?.text == "ENABLED",
                setAt: row["update_time"]?.integer ?? 0
            )
        }
    }

    private func write(_ events: [AuditEvent], to target: Target) async -> Int {
        let places = Dictionary(grouping: events) { event in
            "workspaceId=\(event.workspace)/date=\(Clock.day(event.time))"
        }
        var files = 0
        let ordered = places.sorted { $0.key < $1.key }
        for (index, (place, events)) in ordered.enumerated() {
            let folder = target.prefix.isEmpty ? place : "\(target.prefix)/\(place)"
            let lines = events.map(\.delivered.encoded)
            let known = target.id + "/" + place
            // Every fourth time the last file is written again, with what it held and more.
            let rewritten = round % 4 == 0 ? open[known] : nil
            let key = rewritten?.key ?? "\(folder)/auditlogs_\(events[0].id.prefix(13))-\(round).json"
            let content = (rewritten?.lines ?? []) + lines
            do {
                try await put([
                    "role_arn": .string(target.role), "sender": .string(AWSNames.databricksAccount),
                    "sender_role": .string(
                        "arn:aws:iam::\(AWSNames.databricksAccount):role/\(AWSNames.logDeliveryRole)"
                    ),
                    "external_id": .string(target.account), "bucket": .string(target.bucket), "key": .string(key),
                    "body": .string(content.joined(separator: "\n") + "\n"),
                ])
                open[known] = (key, content)
                files += 1
                note(target, error: nil)
            } catch {
                note(target, error: "\(error)")
                // Nothing else of this round gets through either: all that is left waits.
                late[target.id, default: []] += ordered[index...].flatMap(\.value)
                return files
            }
        }
        return files
    }

    private func note(_ target: Target, error: String?) {
        let moment = Clock.timestamp(Clock.now())
        emulator.withEstate { estate in
            guard var row = estate[LogDeliveryFamily.kind, 0].rows[target.id] else { return }
            var status = row["log_delivery_status"] ?? [:]
            status["last_attempt_time"] = .string(moment)
            status["status"] = error == nil ? "SUCCEEDED" : "USER_FAILURE"
            status["message"] = .string(error ?? "Delivered.")
            if error == nil { status["last_successful_attempt_time"] = .string(moment) }
            row["log_delivery_status"] = status
            estate[LogDeliveryFamily.kind, 0][target.id] = row
        }
    }
}
