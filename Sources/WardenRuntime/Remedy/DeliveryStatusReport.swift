internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate
internal import WardenRemedy

/// How the delivery of audit logs stands.
public struct DeliveryStatusReport: Sendable {
    /// One configuration.
    public struct Row: Sendable {
        public var id: String
        public var name: String
        public var isEnabled: Bool
        public var place: String
        public var status: String
        public var message: String
        /// As the account says it; nil = never.
        public var lastSuccess: String?
        /// Minutes since the last success; nil = never, or not readable.
        public var age: Int64?
        /// Empty = the whole account.
        public var workspaces: [Int64]
    }

    public var rows: [Row] = []
    /// Workspaces without any delivery that works.
    public var uncovered: [String] = []
    /// Whether events of the account itself are delivered.
    public var coversAccount = false
    /// The most minutes that the newest file may be old.
    public var objective: Int64
    /// What could not be read.
    public var unknowns: [String] = []
    /// Times in which nothing came: of an enabled delivery from its last success to now, and of each workspace, by the files
    /// that were delivered.
    public var gaps: [String] = []
    /// How many days back files were looked at; nil = they were not.
    public var days: Int?

    public var isHealthy: Bool {
        unknowns.isEmpty && uncovered.isEmpty && coversAccount
            && rows.allSatisfy { !$0.isEnabled || ($0.status == "SUCCEEDED" && ($0.age ?? Int64.max) <= objective) }
    }

    public var text: String {
        var lines: [String] = []
        for row in rows {
            let scope =
                row.workspaces.isEmpty
                ? "whole account" : "workspaces \(row.workspaces.map(String.init).joined(separator: ", "))"
            let age = row.age.map { "\($0) min ago" } ?? "never"
            let late = row.isEnabled && (row.age ?? Int64.max) > objective ? "  LATE (objective \(objective) min)" : ""
            lines.append("\(row.name)  \(row.isEnabled ? "enabled" : "disabled")  \(row.status)  \(scope)")
            lines.append("    \(row.place)  last success \(age)\(late)  id \(row.id)")
            if row.isEnabled, row.status != "SUCCEEDED", !row.message.isEmpty { lines.append("    \(row.message)") }
        }
        let places = rows.count { $0.isEnabled && $0.workspaces.isEmpty }
        lines.append("places of the account: \(places) of 2 taken")
        lines.append(coversAccount ? "account-level events: delivered" : "account-level events: NOT DELIVERED")
        for workspace in uncovered { lines.append("workspace \(workspace): NOT COVERED by a delivery that works") }
        for gap in gaps { lines.append("gap: \(gap)") }
        if let days, gaps.isEmpty { lines.append("gaps: none in \(days) days") }
        for unknown in unknowns { lines.append("unknown: \(unknown)") }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Remedies {
    /// - Parameter days: how many days back files are looked at for gaps.
    public func deliveryStatus(days: Int = 7) async throws -> DeliveryStatusReport {
        var report = DeliveryStatusReport(objective: Int64(declared.freshnessMinutes))
        guard let account = try connector.account(for: .fix) else {
            report.unknowns.append("no account of Databricks is configured")
            return report
        }
        let deliveries = await account.logDeliveries()
        let storages = await account.storageConfigurations()
        let workspaces = await account.workspaces()
        report.unknowns = [deliveries.gap, storages.gap, workspaces.gap].compactMap { $0?.description }
        let start = now() - Int64(days) * 86_400_000
        var places: [DeliveryLedger.Place] = []
        for delivery in deliveries.elements where delivery.logType != "BILLABLE_USAGE" {
            let storage = storages.elements.first { $0.id == delivery.storageConfigurationID }
            let success = delivery.delivery?.lastSuccess
            let age = success.flatMap(Timestamp.milliseconds).map { max(0, now() - $0) / 60_000 }
            let row = DeliveryStatusReport.Row(
                id: delivery.id,
                name: delivery.name ?? delivery.id,
                isEnabled: delivery.status == "ENABLED",
                place: "s3://\(storage?.bucket ?? "?")/\(delivery.pathPrefix ?? "")",
                status: delivery.delivery?.status ?? "UNKNOWN",
                message: delivery.delivery?.message ?? "",
                lastSuccess: success,
                age: age,
                workspaces: delivery.workspaceIDs ?? []
            )
            report.rows.append(row)
            if let bucket = storage?.bucket, row.isEnabled || (delivery.updated ?? .max) >= start {
                places.append(
                    DeliveryLedger.Place(
                        bucket: bucket,
                        prefix: delivery.pathPrefix ?? "",
                        workspaces: row.workspaces,
                        created: delivery.created ?? 0
                    )
                )
            }
            if row.isEnabled, row.status != "SUCCEEDED" || (age ?? Int64.max) > report.objective {
                report.gaps.append("'\(row.name)' brought nothing since \(success ?? "it was made")")
            }
        }
        let working = report.rows.filter { $0.isEnabled && $0.status == "SUCCEEDED" }
        report.coversAccount = working.contains { $0.workspaces.isEmpty }
        for workspace in workspaces.elements where !report.coversAccount {
            if !working.contains(where: { $0.workspaces.contains(workspace.id) }) {
                report.uncovered.append(workspace.name ?? String(workspace.id))
            }
        }
        let readers = try connector.clouds(for: .scan)
        guard !readers.isEmpty else {
            report.unknowns.append(
                "gaps: no credential lists the delivered files; name 'logs_profile' of an AWS account"
            )
            return report
        }
        let ledger = DeliveryLedger(
            places: places,
            readers: readers,
            start: start,
            now: now(),
            objective: report.objective
        )
        let found = await ledger.gaps(of: [0] + workspaces.elements.map(\.id).sorted())
        report.gaps += found.gaps.map(\.words)
        report.unknowns += found.unknowns
        report.days = days
        return report
    }
}
