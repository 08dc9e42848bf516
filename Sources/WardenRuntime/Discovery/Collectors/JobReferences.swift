internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

/// What the tasks of a job run: notebooks, queries, dashboards, files and SQL.
enum JobReferences {
    static func edges(_ job: Job, _ id: AssetID, resolver: ReferenceResolver) -> [Edge] {
        var edges: [Edge] = []
        for task in job.tasks ?? [] {
            let key = task["task_key"]?.text ?? "task"
            func runs(_ kind: AssetKind, _ name: String?, _ field: String) {
                guard let name else { return }
                let said = Evidence(.call, "GET /api/2.2/jobs/list", field: "tasks[\(key)].\(field)", value: name)
                edges.append(Edge(AssetID(kind, scope: id.scope, name: name), .readBy, id, evidence: said))
            }
            runs(.notebook, task["notebook_task"]?["notebook_path"]?.text, "notebook_task.notebook_path")
            runs(.notebook, task["spark_python_task"]?["python_file"]?.text, "spark_python_task.python_file")
            runs(.notebook, task["sql_task"]?["file"]?["path"]?.text, "sql_task.file.path")
            runs(.query, task["sql_task"]?["query"]?["query_id"]?.text, "sql_task.query.query_id")
            runs(.alert, task["sql_task"]?["alert"]?["alert_id"]?.text, "sql_task.alert.alert_id")
            runs(.dashboard, task["sql_task"]?["dashboard"]?["dashboard_id"]?.text, "sql_task.dashboard.dashboard_id")
            runs(.dashboard, task["dashboard_task"]?["dashboard_id"]?.text, "dashboard_task.dashboard_id")
        }
        return edges
    }
}
