/// Pipelines: their states and their definitions.
enum PipelinesFamily: Family {
    private static let documents = DocumentRoutes(
        kind: "pipelines",
        path: "/api/2.0/pipelines",
        list: "statuses",
        id: "pipeline_id",
        service: "deltaPipelines",
        noun: "Pipeline",
        detail: ["spec"]
    )

    static let routes: [Route] = [
        Route("GET", documents.path, audit: AuditRule("deltaPipelines", "listPipelines")) { estate, call in
            let rows = documents.visible(&estate, call)
            return try Paging.sized(
                call,
                "statuses",
                rows,
                serverPage: 25,
                parameter: "max_results",
                key: { $0["pipeline_id"]?.text ?? "" },
                { .object($0.members.filter { $0.key != "spec" }) }
            )
        },
        documents.reading,
    ]
}
