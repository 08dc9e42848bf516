internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Access points of the log bucket block public access.
enum LogAccessPointsBlockPublicAccess: Check {
    static let metadata = CheckMetadata(
        id: "log-access-points-block-public-access",
        title: "Access points of the log bucket block public access",
        family: .storage,
        scope: .logBuckets,
        severity: .medium,
        rationale: "The block of an access point is set once, when it is made.",
        risk: "The next mistake in its policy opens the log bucket.",
        fix: "Delete the access point and make it again with all four flags on.",
        remedy: .actions(["s3.close-access-point"]),
        criteria: [.cc61, .cc66],
        references: ["AWS: Managing access with Amazon S3 access points"],
        reads: [.s3AccessPoints],
        audience: .intruder,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        var items: [FindingItem] = []
        let points = try ask.list(.s3AccessPoints, of: subject.id)
        for point in points {
            let name = try point.text("Name")

            let flags = try ask.blocks(point.optionalPart("PublicAccessBlockConfiguration"))
            let off = Inquiry.blockFlags.filter { flags[$0] != true }
            if !off.isEmpty {
                items.append(
                    FindingItem(
                        name,
                        name: "'\(name)' has \(off.joined(separator: ", ")) off",
                        evidence: point.evidence("PublicAccessBlockConfiguration")
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
            .call(
                LabCall(
                    .s3Control,
                    "PUT",
                    "/v20180820/accesspoint/selftest",
                    "<CreateAccessPointRequest xmlns=\"http://awss3control.amazonaws.com/doc/2018-08-20/\"><Bucket>halden-audit-logs</Bucket><PublicAccessBlockConfiguration><BlockPublicAcls>false</BlockPublicAcls><IgnorePublicAcls>false</IgnorePublicAcls><BlockPublicPolicy>false</BlockPublicPolicy><RestrictPublicBuckets>false</RestrictPublicBuckets></PublicAccessBlockConfiguration></CreateAccessPointRequest>"
                ),
                undo: LabCall(.s3Control, "DELETE", "/v20180820/accesspoint/selftest")
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a flag is off", .fail) {
                $0.set(
                    .s3AccessPoints,
                    ExampleEstate.bucket,
                    ["0", "PublicAccessBlockConfiguration", "BlockPublicPolicy"],
                    false
                )
            }
        ]
    }
}
