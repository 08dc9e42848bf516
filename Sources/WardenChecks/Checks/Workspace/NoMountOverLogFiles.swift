internal import WardenDomain
internal import WardenEstate

/// No DBFS mount leads to log files.
enum NoMountOverLogFiles: Check {
    static let metadata = CheckMetadata(
        id: "no-mount-over-log-files",
        title: "No DBFS mount leads to log files",
        family: .workspace,
        scope: .mounts,
        severity: .high,
        rationale: "A mount has no access control: everyone on a cluster reads it with the rights of who made it.",
        risk: "Everyone in the workspace reads, and perhaps writes, audit logs.",
        fix: "Unmount it; use an external location with grants.",
        remedy: .manual(
            why: "mounts are taken away by code on a cluster alone (dbutils), and this program runs none there",
            steps: [
                "Make an external location for the path, with grants for those who need it: 'trailwarden access who' names them.",
                "Move what reads the mount to the location.",
                "On a cluster of the workspace: dbutils.fs.unmount(\"/mnt/NAME\"), then dbutils.fs.refreshMounts() on the others.",
            ],
            verify: "run 'trailwarden assess': no-mount-over-log-files passes"
        ),
        criteria: [.cc61, .cc63],
        references: ["Databricks: Mounting cloud object storage"],
        reads: [],
        audience: .company,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let chain = ask.facts.posture.locations.first { $0.asset.id == subject.id }?.chain ?? []
        return .fail(CheckOutcome.Failure("'\(subject.name)' leads to log files", chain.map(\.evidence)))
    }

    static var lab: LabRecipe {
        // The emulator runs no clusters, but a mount is also known from the notebook that makes it:
        // dbutils.fs.mount('s3a://halden-audit-logs/audit', '/mnt/selftest')
        .breaks(
            .call(
                LabCall(
                    .workspace,
                    "POST",
                    "/api/2.0/workspace/import",
                    [
                        "path": "/Shared/selftest", "format": "SOURCE", "language": "PYTHON",
                        "content":
                            "ZGJ1dGlscy5mcy5tb3VudCgnczNhOi8vaGFsZGVuLWF1ZGl0LWxvZ3MvYXVkaXQnLCAnL21udC9zZWxmdGVzdCcpCg==",
                    ]
                ),
                undo: LabCall(.workspace, "POST", "/api/2.0/workspace/delete", ["path": "/Shared/selftest"])
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a mount", .fail) { estate in
                let said = Evidence(.event, "dbfs.mount", field: "mountPoint", value: "/mnt/audit")
                let mount = Asset(AssetID(.mount, scope: "7", name: "/mnt/audit"))
                estate.locate(mount, .door, [Edge(ExampleEstate.place, .readableThrough, mount.id, evidence: said)])
            }
        ]
    }
}
