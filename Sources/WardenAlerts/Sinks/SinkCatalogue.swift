public import WardenDomain

/// The kinds of sinks.
public enum SinkCatalogue {
    public static let types: [any Sink.Type] = [
        SyslogSink.self, CEFSink.self, MailSink.self, WebhookSink.self, FileSink.self, SplunkSink.self, KafkaSink.self,
        AlertmanagerSink.self, SlackSink.self, TeamsSink.self, PagerDutySink.self, OpsgenieSink.self, JiraSink.self,
        ServiceNowSink.self, SNSSink.self, SQSSink.self, EventBridgeSink.self, SecurityHubSink.self, S3Sink.self,
    ]

    public static func type(_ name: String) -> (any Sink.Type)? { types.first { $0.type == name } }

    /// - Throws: `sink.settings`.
    public static func make(_ type: String, _ settings: SinkSettings) throws(WardenError) -> any Sink {
        guard let kind = self.type(type) else {
            let names = types.map { $0.type }.sorted().joined(separator: ", ")
            throw WardenError(
                code: "sink.settings",
                object: settings.name,
                "there is no sink of type '\(type)': allowed are \(names)"
            )
        }
        return try kind.init(settings)
    }
}
