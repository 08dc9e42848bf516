internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

/// What the tasks of a job run: notebooks, queries, dashboards, pipelines, other jobs, files and SQL.
enum JobReferences {
    /// Kinds of tasks whose code lies in no workspace folder.
    private static let elsewhere = [
        "spark_jar_task", "spark_submit_task", "python_wheel_task", "dbt_task", "clean_rooms_notebook_task",
    ]

    static func edges(_ job: Job, _ id: AssetID, resolver: ReferenceResolver) -> [Edge] {
        var edges: [Edge] = []
        for task in tasks(job) {
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
            runs(.alert, task["alert_task"]?["alert_id"]?.text, "alert_task.alert_id")
            runs(.dashboard, task["sql_task"]?["dashboard"]?["dashboard_id"]?.text, "sql_task.dashboard.dashboard_id")
            runs(.dashboard, task["dashboard_task"]?["dashboard_id"]?.text, "dashboard_task.dashboard_id")
            runs(.pipeline, task["pipeline_task"]?["pipeline_id"]?.text, "pipeline_task.pipeline_id")
            runs(.job, task["run_job_task"]?["job_id"]?.text, "run_job_task.job_id")
        }
        return edges.filter { $0.source != id }
    }

    /// Why it stays unknown what a job runs; nil = every task was followed.
    static func unread(_ job: Job) -> String? {
        if job.hasMore == true { return "the listing shows only its first \(job.tasks?.count ?? 0) tasks" }
        for task in tasks(job) {
            let key = task["task_key"]?.text ?? "task"
            if let kind = elsewhere.first(where: { task[$0]?.object != nil }) {
                return "task '\(key)' is a \(kind): its code lies in no workspace folder"
            }
            if isFromGit(task) { return "task '\(key)' takes its code from a Git repository" }
            if let file = task["spark_python_task"]?["python_file"]?.text, file.contains(":/") {
                return "task '\(key)' runs '\(file)', which lies in no workspace folder"
            }
        }
        return nil
    }

    private static func isFromGit(_ task: JSONValue) -> Bool {
        [task["notebook_task"], task["spark_python_task"], task["sql_task"]?["file"]].contains {
            $0?["source"]?.text == "GIT"
        }
    }

    /// The tasks of a job, and those that a loop repeats.
    private static func tasks(_ job: Job) -> [JSONValue] {
        (job.tasks ?? []).flatMap { task in [task] + (task["for_each_task"]?["task"].map { [$0] } ?? []) }
    }
}
