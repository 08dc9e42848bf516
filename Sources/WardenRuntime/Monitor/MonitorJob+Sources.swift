internal import WardenCloud
internal import WardenDomain

// Where events come from, as the configuration names it.
extension MonitorJob {
    func source(
        _ source: MonitorSettings.Source,
        _ configuration: ConnectConfiguration
    ) throws -> any MonitorSource {
        switch source.kind {
        case .directory: return DirectorySource(source)
        case .standardInput: return StandardInputSource(source)
        case .s3:
            let connector = Connector(configuration, ports: ports)
            let clouds = try connector.clouds(for: .scan)
            let wanted = source.account
            guard let cloud = clouds.first(where: { wanted == nil || $0.name == wanted || $0.id == wanted }) else {
                throw Self.unreachable(source, "no AWS account with a credential for reading logs", "aws.accounts")
            }
            return BucketSource(source, session: cloud.session, remembers: configuration.monitor.memory.files)
        case .systemTable:
            let connector = Connector(configuration, ports: ports)
            let wanted = source.workspace
            let found = try connector.workspaces(for: .scan).first { workspace in
                guard workspace.warehouse != nil else { return false }
                return wanted == nil || workspace.name == wanted || workspace.id.map(String.init) == wanted
            }
            guard let found, let warehouse = found.warehouse else {
                throw Self.unreachable(source, "no workspace with a warehouse", "databricks.workspaces")
            }
            return SystemTableSource(source, workspace: found.client, warehouse: warehouse)
        }
    }

    static func unreachable(_ source: MonitorSettings.Source, _ what: String, _ place: String) -> WardenError {
        WardenError(
            code: "monitor.source",
            object: source.name,
            "the configuration has \(what) to read it with",
            hint: "add one under '\(place)', with 'logs_profile'"
        )
    }
}
