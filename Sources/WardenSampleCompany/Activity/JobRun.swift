/// One run of a scheduled job.
enum JobRun {
    static func write(_ job: ScheduledJob, at time: Int64, to journal: inout Journal) {
        let actor = journal.company.servicePrincipals[job.owner].actor
        let run = journal.random.digits(15)
        let workspace = job.workspace
        journal.record(
            time,
            workspace,
            actor,
            "accounts",
            "tokenLogin",
            ["user": actor.email, "tokenId": journal.random.hex(64), "authenticationMethod": "API_INT_PAT_TOKEN"]
        )
        journal.record(
            time + 150,
            workspace,
            actor,
            "jobs",
            "runStart",
            [
                "jobId": job.id, "runId": run, "jobTriggerType": "cron", "jobTaskType": "notebook", "taskKey": job.name,
                "multitaskParentRunId": run,
            ]
        )
        if journal.random.chance(0.35) {
            journal.record(
                time + 4000,
                workspace,
                actor,
                "secrets",
                "getSecret",
                ["scope": job.secretScope, "key": journal.random.pick(job.secretKeys)]
            )
        }
        let table = journal.random.pick(job.tables)
        TableRead.record(time + 9000, workspace, actor, table, "READ_WRITE", &journal)
        let fails = journal.random.chance(0.015)
        journal.record(
            journal.soon(time + 20_000, within: 200_000),
            workspace,
            actor,
            "jobs",
            fails ? "runFailed" : "runSucceeded",
            [
                "jobId": job.id, "runId": run, "jobTerminalState": fails ? "Failed" : "Succeeded",
                "jobTriggerType": "cron", "taskKey": job.name,
            ],
            status: fails ? 500 : 200,
            error: fails ? "Task \(job.name) failed with exit code 1" : nil
        )
    }
}
