internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

/// The root of the command line: one subcommand a job, one file a subcommand.
public enum TrailwardenCommand {
    /// Parses the process's arguments, runs the command and leaves with its exit code.
    public static func run() async {
        await Root.main()
    }
}

struct Root: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trailwarden",
        abstract: "Find, judge and protect Databricks audit logs.",
        version: Trailwarden.version,
        subcommands: [
            InitCommand.self, DoctorCommand.self, PermissionsCommand.self,
            ServeCommand.self, UserCommand.self,
            ScanCommand.self, HuntCommand.self, BehaviourCommand.self, RuleCommand.self, ClassifyCommand.self,
            RedactCommand.self,
            PolicyCommand.self, IntegrityCommand.self, DiscoverCommand.self, AccessCommand.self, AssessCommand.self,
            CheckCommand.self,
            EvidenceCommand.self, MonitorCommand.self, AlertCommand.self, SinkCommand.self, DriftCommand.self,
            IncidentCommand.self, LabCommand.self,
            DeliveryCommand.self, PlanCommand.self, ApplyCommand.self, RollbackCommand.self, ContainCommand.self,
            ApproveCommand.self, FollowUpCommand.self,
            ReportCommand.self, ReviewCommand.self,
        ]
    )
}
