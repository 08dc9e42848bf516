internal import Foundation
internal import WardenAWS
internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate
public import WardenRemedy

/// What became of a canary.
public struct CanaryReport: Sendable {
    /// Bucket and key of the file that names it; nil = it did not arrive in time.
    public var file: String?
    /// Epoch milliseconds.
    public var sentAt: Int64
    /// Epoch milliseconds.
    public var foundAt: Int64?
    /// What could not be looked into.
    public var unknowns: [String] = []
}

extension Remedies {
    /// Asks the account for a log delivery that does not exist, by a name that nobody else uses, and looks for the audited
    /// refusal in the delivered files. Changes nothing.
    ///
    /// - Parameter patience: seconds to wait; the service takes up to 15 minutes.
    public func canary(patience: Int) async throws -> CanaryReport {
        guard let account = try connector.account(for: .fix) else {
            throw WardenError(code: "configuration.fix", object: "the Databricks account", "no credential is named")
        }
        let mark = UUID().uuidString.lowercased()
        let sent = now()
        let path = "/api/2.0/accounts/\(account.accountID)/log-delivery/\(mark)"
        let answer = await account.client.optional(path, .init("send a canary", mark, needs: .readLogDelivery))
        var report = CanaryReport(sentAt: sent)
        if case .failure(let gap) = answer, gap.kind == .unreachable { throw gap }
        guard let flows = DeliveryFlow.all(try await deliveryPosture()) else {
            report.unknowns.append("the log deliveries could not be read")
            return report
        }
        let readers = try connector.clouds(for: .scan)
        let deadline = sent + Int64(patience) * 1_000
        while report.file == nil, now() < deadline {
            report.unknowns = []
            for flow in flows where flow.isWhole && report.file == nil {
                await look(for: mark, since: sent, flow, readers, &report)
            }
            if report.file == nil { try await Task.sleep(for: .milliseconds(patience > 120 ? 5_000 : 500)) }
        }
        try await evidence.append(
            "canary",
            ["mark": .string(mark), "sent": .integer(sent), "file": .string(report.file ?? "not found")]
        )
        return report
    }

    /// Whether a plan changes something that a log delivery passes through.
    public func touchesDelivery(_ file: PlanFile) -> Bool {
        file.plan.changes.contains { change in
            switch change.slot.kind {
            case .bucketPolicy, .bucketPublicAccess, .accountPublicAccess, .bucketEncryption, .bucketOwnership,
                .bucketACL, .bucketLock, .keyPolicy, .keyState, .roleTrust, .rolePolicy, .roleAttachment,
                .deliveryStatus,
                .deliveryConfiguration:
                true
            default: false
            }
        }
    }

    private func look(
        for mark: String,
        since sent: Int64,
        _ flow: DeliveryFlow,
        _ readers: [Connector.CloudConnection],
        _ report: inout CanaryReport
    ) async {
        // Sent just before midnight, it may have been counted to the next day.
        let days = Set([Timestamp(sent).date, Timestamp(sent + 60_000).date]).sorted()
        let prefix = flow.prefix.isEmpty ? "" : flow.prefix + "/"
        for reader in readers {
            let client = S3Client(reader.session)
            let bucket = S3Bucket(flow.bucket)
            var keys: [String] = []
            for day in days {
                let end = await client.eachObject(in: bucket, prefix: "\(prefix)workspaceId=0/date=\(day)/") { page in
                    keys += page.filter { ($0.modified.flatMap(Timestamp.milliseconds) ?? sent) >= sent - 60_000 }.map(
                        \.key
                    )
                }
                if let gap = end.gap { report.unknowns.append(gap.description) }
            }
            for key in keys {
                var body: [UInt8] = []
                let end = await client.read(key, in: bucket) { body += $0 }
                if case .failure(let gap) = end { report.unknowns.append(gap.description) }
                guard String(decoding: body, as: UTF8.self).contains(mark) else { continue }
                report.file = "s3://\(flow.bucket)/\(key)"
                report.foundAt = now()
                return
            }
        }
    }
}
