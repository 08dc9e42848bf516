internal import WardenBehaviour
internal import WardenDomain
internal import WardenEngine
internal import WardenSigma

/// Where events say what they were about: the fields that the behaviour model reads besides those of every event.
enum ActivityFields {
    /// What an event was done to; the first that holds text counts.
    static let resources = [
        "requestParams.table_full_name", "requestParams.full_name_arg", "requestParams.securable_full_name",
        "requestParams.volume_full_name", "requestParams.workspaceConfKeys", "requestParams.url",
        "requestParams.notebookFullPath", "requestParams.notebookPath", "requestParams.path", "requestParams.scope",
        "requestParams.name_arg", "requestParams.name", "requestParams.schema_name", "requestParams.recipient_name",
        "requestParams.share", "requestParams.targetGroupName", "requestParams.targetUserName",
        "requestParams.target_group_name", "requestParams.jobId", "requestParams.job_id", "requestParams.clusterId",
        "requestParams.cluster_id", "requestParams.queryId", "requestParams.notebookId", "requestParams.config_id",
        "requestParameters.bucketName", "requestParameters.roleArn", "requestParameters.secretId",
        "requestParameters.keyId", "requestParameters.userName", "requestParameters.name", "bucket",
    ]
    /// The part behind a resource that names it whole: a key of a scope, an object of a bucket.
    private static let parts = ["requestParams.key", "requestParameters.key", "key"]
    private static let volumes = [
        "requestParams.rowCount", "response.result.numRecords", "additionalEventData.bytesTransferredOut", "bytes_sent",
        "requestParams.receivedFileSize",
    ]
    private static let identities = ["requestId", "eventID", "request_id"]

    /// A program that matches every event and hands out these fields.
    static var program: DetectionProgram { DetectionProgram(rules: [rule]) }

    static var rule: DetectionRule {
        DetectionRule(
            summary: RuleSummary(id: "behaviour", title: "behaviour", severity: .informational),
            name: nil,
            hasID: false,
            selector: EventSelector(),
            condition: .constant(true),
            emits: true,
            captures: resources + parts + volumes + identities,
            fields: [],
            filters: [],
            location: SourceLocation(file: "behaviour", line: 1, column: 1)
        )
    }

    /// The activity of an event, and what identifies the event; nil where it names no principal or time.
    ///
    /// What the model keeps to explain itself is masked: any field may hold a secret, whatever its name.
    static func activity(
        _ event: EventView,
        _ captures: [String?],
        masking redactor: inout ContextRedactor
    ) -> (activity: Activity, identity: String)? {
        guard let time = event.time, time > 0 else { return nil }
        let principal = redactor.named(.principal, of: event)
        guard !principal.isEmpty else { return nil }
        var rest = captures[...]
        func take(_ count: Int) -> String {
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count).lazy.compactMap { $0 }.first { !$0.isEmpty } ?? ""
        }
        let resource = take(resources.count)
        let part = take(parts.count)
        let whole = part.isEmpty || part == resource ? resource : resource + "/" + part
        let volume = Double(take(volumes.count)) ?? 0
        let activity = Activity(
            time: time,
            principal: principal,
            service: redactor.named(.service, of: event),
            action: redactor.named(.action, of: event),
            resource: redactor.mask(whole, keepsPersonal: true),
            address: redactor.named(.sourceAddress, of: event),
            client: redactor.named(.userAgent, of: event),
            workspace: redactor.named(.workspace, of: event),
            isRefused: isRefused(event.text(.status)),
            volume: volume.isFinite ? max(0, volume) : 0
        )
        return (activity, take(identities.count))
    }

    /// A status of 400 and above, or an error code of CloudTrail.
    static func isRefused(_ status: String) -> Bool {
        guard !status.isEmpty else { return false }
        return Int(status).map { $0 >= 400 } ?? true
    }
}
