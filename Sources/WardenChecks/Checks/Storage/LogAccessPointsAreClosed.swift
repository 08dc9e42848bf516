internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Access points of the log bucket are not public.
enum LogAccessPointsAreClosed: Check {
    static let metadata = CheckMetadata(
        id: "log-access-points-are-closed",
        title: "Access points of the log bucket are not public",
        family: .storage,
        scope: .logBuckets,
        severity: .critical,
        rationale: "An access point is a second front door with a policy of its own.",
        risk: "Anybody reads audit logs through the side door.",
        fix: """
            Narrow the policy of the access point; make a new one with public access block on, since the block of a \
            point cannot be changed.
            """,
        remedy: .actions(["s3.close-access-point"]),
        criteria: [.cc61, .cc66],
        references: ["AWS: Managing access with Amazon S3 access points"],
        reads: [.s3AccessPoints],
        audience: .everyone,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        var items: [FindingItem] = []
        let points = try ask.list(.s3AccessPoints, of: subject.id)
        for point in points {
            let name = try point.text("Name")

            guard point.json.object?["Policy"] != nil else {
                throw Unanswered(point.unknown("the answer has no 'Policy'"))
            }
            guard let part = point.optionalPart("Policy") else { continue }
            let exposure = PolicyExposure(
                try ask.awsPolicy(part),
                account: ask.facts.owner(of: subject.id),
                trusted: ask.declaredParties
            )
            let isInternet = try point.text("NetworkOrigin") != "VPC"
            if exposure.isPublic, isInternet {
                items.append(FindingItem(name, name: "'\(name)' is public", evidence: point.evidence("Policy")))
            }
            for other in exposure.crossAccount {
                items.append(
                    FindingItem(
                        "\(name) \(other)",
                        name: "'\(name)' is open to \(other)",
                        evidence: point.evidence("Policy")
                    )
                )
            }

        }
        guard !points.isEmpty else { return .notApplicable("it has no access point") }
        return items.isEmpty
            ? .passes(
                "\(points.count) access point\(points.count == 1 ? "" : "s") checked",
                ask.said(.s3AccessPoints, subject)
            )
            : .fails("access point \(items.map(\.name).joined(separator: ", "))", items: items)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-audit-logs",
            right: [
                .call(
                    LabCall(
                        .s3Control,
                        "PUT",
                        "/v20180820/accesspoint/selftest",
                        "<CreateAccessPointRequest xmlns=\"http://awss3control.amazonaws.com/doc/2018-08-20/\"><Bucket>halden-audit-logs</Bucket></CreateAccessPointRequest>"
                    ),
                    undo: LabCall(.s3Control, "DELETE", "/v20180820/accesspoint/selftest")
                )
            ],
            .call(
                LabCall(
                    .s3Control,
                    "PUT",
                    "/v20180820/accesspoint/selftest/policy",
                    "<PutAccessPointPolicyRequest xmlns=\"http://awss3control.amazonaws.com/doc/2018-08-20/\"><Policy>{&quot;Version&quot;: &quot;2012-10-17&quot;, &quot;Statement&quot;: [{&quot;Effect&quot;: &quot;Allow&quot;, &quot;Principal&quot;: &quot;*&quot;, &quot;Action&quot;: &quot;s3:GetObject&quot;, &quot;Resource&quot;: &quot;arn:aws:s3:us-east-1:123456789012:accesspoint/selftest/object/*&quot;}]}</Policy></PutAccessPointPolicyRequest>"
                ),
                undo: LabCall(.s3Control, "DELETE", "/v20180820/accesspoint/selftest/policy")
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("everyone", .fail) {
                $0.set(
                    .s3AccessPoints,
                    ExampleEstate.bucket,
                    ["0", "Policy"],
                    [
                        "Version": "2012-10-17",
                        "Statement": [
                            ["Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"]
                        ],
                    ]
                )
            },
            CheckExample("a stranger", .fail) {
                $0.set(
                    .s3AccessPoints,
                    ExampleEstate.bucket,
                    ["0", "Policy"],
                    [
                        "Version": "2012-10-17",
                        "Statement": [
                            [
                                "Effect": "Allow", "Principal": ["AWS": "999988887777"], "Action": "s3:GetObject",
                                "Resource": "*",
                            ]
                        ],
                    ]
                )
            },
            CheckExample("the policy was not told", .unknown) {
                $0.set(.s3AccessPoints, ExampleEstate.bucket, ["0", "Policy"], nil)
            },
        ]
    }
}
