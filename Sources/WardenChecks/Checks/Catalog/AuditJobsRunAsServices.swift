internal import WardenDomain
internal import WardenEstate

/// Jobs that read audit data run as a service principal.
enum AuditJobsRunAsServices: Check {
    static let metadata = CheckMetadata(
        id: "audit-jobs-run-as-services",
        title: "Jobs that read audit data run as a service principal",
        family: .catalog,
        scope: .readers,
        severity: .low,
        rationale:
            "A job runs with the rights of its owner; a person who leaves takes them along, or leaves them behind.",
        risk: "A job goes on reading audit data in the name of somebody who left.",
        fix: "Set run_as to a service principal.",
        remedy: .choice("compute.run-job-as", missing: "which service principal it runs as"),
        criteria: [.cc62, .cc63],
        references: ["Databricks: Configure and edit jobs, run as"],
        reads: [],
        audience: .named,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard subject.kind == .job else { return .notApplicable("it is no job") }
        guard let owner = subject.owner, !owner.isEmpty else {
            throw Unanswered(
                Unknown(
                    "who job \(subject.name) runs as",
                    call: "GET /api/2.2/jobs/list",
                    reason: .malformed,
                    detail: "the answer names no owner",
                    permission: "CAN_VIEW on the job",
                    blindSpot: "with whose rights \(subject.name) reads audit data",
                    asset: subject.id
                )
            )
        }
        let said = Evidence(.call, "GET /api/2.2/jobs/list", field: "run_as", value: owner)
        return ask.isPerson(owner)
            ? .fails("it runs as \(owner), a person", said) : .passes("it runs as \(owner)", said)
    }

    static var lab: LabRecipe {
        .breaks(
            .find(
                LabCall(.workspace, "GET", "/api/2.1/jobs/list?expand_tasks=true"),
                in: "jobs",
                where: "job_id",
                is: "{name}",
                keep: "job"
            ),
            .call(
                LabCall(
                    .workspace,
                    "POST",
                    "/api/2.1/jobs/update",
                    [
                        "job_id": "{job.job_id}",
                        "new_settings": ["run_as": ["user_name": "mina.gupta@halden.example"]],
                    ]
                ),
                undo: LabCall(
                    .workspace,
                    "POST",
                    "/api/2.1/jobs/update",
                    ["job_id": "{job.job_id}", "new_settings": ["run_as": "{job.settings.run_as}"]]
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a person", .fail) { $0.posture.assets[ExampleEstate.job]?.owner = "eve@example.com" },
            CheckExample("nobody is named", .unknown) { $0.posture.assets[ExampleEstate.job]?.owner = nil },
        ]
    }
}
