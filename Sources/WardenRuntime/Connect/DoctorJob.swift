internal import WardenAWS
public import WardenCloud
internal import WardenDatabricks
internal import WardenDomain

/// Tries every permission that a configuration needs, by reads alone.
public struct DoctorJob: Sendable {
    private let connector: Connector

    public init(_ connector: Connector) { self.connector = connector }

    /// Subjects run side by side; the order of the report is that of the configuration.
    public func run(_ uses: [CloudPermission.Use]) async -> DoctorReport {
        var report = DoctorReport()
        let buckets = await logBuckets()
        for use in uses { await check(use, buckets, into: &report) }
        return report
    }

    /// The buckets that the configuration names, or else those that the account delivers audit logs to.
    private func logBuckets() async -> [String] {
        let named = connector.configuration.scope.buckets
        guard named.isEmpty, let account = try? connector.account(for: .assess) else { return named }
        let deliveries = await account.logDeliveries().elements.filter { $0.logType == "AUDIT_LOGS" }
        let wanted = Set(deliveries.compactMap(\.storageConfigurationID))
        let storages = await account.storageConfigurations().elements
        return Set(storages.filter { wanted.contains($0.id) }.compactMap(\.bucket)).sorted()
    }

    private func check(_ use: CloudPermission.Use, _ buckets: [String], into report: inout DoctorReport) async {
        var parts: [@Sendable () async -> [PermissionCheck]] = []
        let databricks = DatabricksProbes(use: use)
        let judges = use == .fix ? (try? connector.clouds(for: .assess)) ?? [] : []
        let clouds = CloudProbes(use: use, buckets: buckets, judges: judges.map(\.session))
        report.problems += attempt {
            if let account = try connector.account(for: use) {
                parts.append { await databricks.account(account) }
            } else if use == .assess, try connector.accountLogin(for: use) != nil {
                throw WardenError(
                    code: "connect.databricks-login",
                    object: "Databricks account",
                    "there is no account id: nothing of the account can be read",
                    hint: "set 'databricks.account.id', or DATABRICKS_ACCOUNT_ID"
                )
            }
        }
        report.problems += attempt {
            for workspace in try connector.workspaces(for: use) {
                parts.append { await databricks.workspace(workspace) }
            }
        }
        report.problems += attempt {
            for cloud in try connector.clouds(for: use) { parts.append { await clouds.account(cloud) } }
        }
        if use == .fix, parts.isEmpty {
            report.problems.append("no 'fix_profile' is configured: nothing can be changed")
        }
        let work = parts
        let found = await withTaskGroup(of: (Int, [PermissionCheck]).self) { group in
            for (index, part) in work.enumerated() { group.addTask { (index, await part()) } }
            return await group.reduce(into: [Int: [PermissionCheck]]()) { $0[$1.0] = $1.1 }
        }
        for index in work.indices { report.checks += found[index] ?? [] }
    }

    /// What went wrong, in words.
    private func attempt(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch {
            return [(error as? WardenError)?.description ?? String(describing: type(of: error))]
        }
    }
}

extension DoctorJob {
    /// The same, by the names of the command line.
    public func run(named uses: [PermissionText.Use]) async -> DoctorReport {
        await run(uses.compactMap { CloudPermission.Use(rawValue: $0.rawValue) })
    }
}

extension DoctorReport {
    /// One JSON object.
    public var jsonText: String { String(decoding: json.encoded, as: UTF8.self) }
}
