internal import WardenDomain
internal import WardenSigma

/// Events that change something: what drift of the configuration is explained by. They raise nothing by themselves.
enum ChangeFields {
    private static let verbs = [
        "accept", "add", "attach", "bind", "cancel", "change", "create", "deactivate", "delete", "detach", "disable",
        "edit",
        "enable", "grant", "install", "modify", "move", "patch", "put", "remove", "reset", "restore", "revoke",
        "rotate",
        "schedule", "set", "share", "start", "stop", "transfer", "unbind", "unshare", "update", "workspaceConf",
    ]
    /// Where Databricks and AWS say what a change was made to.
    static let objects =
        ActivityFields.resources + [
            "requestParams.config_id", "requestParams.workspace_id", "requestParams.metastore_id",
            "requestParams.schema_name", "requestParams.service_principal_id", "requestParams.service_principal",
            "requestParams.targetUserId", "requestParams.endpoint_id",
            "requestParams.object_id", "requestParams.dashboard_id", "requestParams.list_id",
            "requestParameters.trailName", "requestParameters.roleName", "requestParameters.groupName",
            "requestParameters.policyArn", "requestParameters.topicArn", "requestParameters.queueUrl",
            "requestParameters.accountId",
        ]

    static var rules: [DetectionRule] {
        [
            rule(
                .databricks,
                .any(
                    verbs.map { verb in
                        .test(
                            FieldTest(field: "actionName", match: .string(StringPattern(parts: [.text(verb), .many])))
                        )
                    }
                )
            ),
            rule(
                .cloudTrail,
                .all([
                    .test(FieldTest(field: "readOnly", match: .boolean(false))),
                    // Objects that are written: delivery itself writes thousands.
                    .not(
                        .test(FieldTest(field: "eventCategory", match: .string(StringPattern(parts: [.text("Data")]))))
                    ),
                ])
            ),
        ]
    }

    private static func rule(_ source: EventSource, _ condition: Predicate) -> DetectionRule {
        DetectionRule(
            summary: RuleSummary(id: "monitor.changes", title: "monitor.changes", severity: .informational),
            name: nil,
            hasID: false,
            selector: EventSelector(source: source),
            condition: condition,
            emits: true,
            captures: objects,
            fields: [],
            filters: [],
            location: SourceLocation(file: "monitor.changes", line: 1, column: 1)
        )
    }
}
