internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Only delivery writes to the log bucket from outside.
enum LogBucketWrittenByDeliveryOnly: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-written-by-delivery-only",
        title: "Only delivery writes to the log bucket from outside",
        family: .storage,
        scope: .logBuckets,
        severity: .high,
        rationale: "Delivery is the one writer; the role that it puts on is known.",
        risk: "Somebody plants false events or overwrites true ones.",
        fix: "Limit writing statements of the policy to the delivery role.",
        remedy: .actions(["s3.remove-policy-principal"]),
        criteria: [.cc63, .cc68, .pi15],
        references: ["Databricks: Configure audit log delivery"],
        reads: [.s3Policy, .logDelivery, .credentials],
        audience: .outsiders,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let policy = try ask.awsPolicy(.s3Policy, of: subject.id) else {
            return .passes("there is no bucket policy", ask.absent(.s3Policy))
        }
        var writers: Set<String> = []
        if let account = ask.facts.account {
            for delivery in try ask.enabledDeliveries(account) { writers.insert(try ask.role(of: delivery)) }
        }
        var strangers: [FindingItem] = []
        for statement in policy.statements where statement.effect == .allow && statement.allowsChanges {
            guard let principal = statement.principal else { continue }
            guard !principal.isNegated else {
                strangers.append(FindingItem(statement.label, name: "\(statement.label): everyone but the named"))
                continue
            }
            for entry in principal.entries
            where !ask.mayWrite(entry, writers: writers, owner: ask.facts.owner(of: subject.id)) {
                strangers.append(
                    FindingItem("\(statement.label) \(entry.words)", name: "\(statement.label): \(entry.words)")
                )
            }
        }
        return strangers.isEmpty
            ? .passes("no other writer is named", ask.saidByPolicy(subject))
            : .fails(
                "others may write: \(strangers.map(\.name).joined(separator: ", "))",
                ask.saidByPolicy(subject),
                items: strangers
            )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "halden-old-logs",
            .statement(
                .bucketPolicy(),
                [
                    "Sid": "Stranger", "Effect": "Allow",
                    "Principal": ["AWS": "arn:aws:iam::555566667777:root"], "Action": "s3:PutObject",
                    "Resource": "arn:aws:s3:::{name}/*",
                ]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the SIEM may write", .fail) {
                $0.set(
                    .s3Policy,
                    ExampleEstate.bucket,
                    ["Statement", "1", "Action"],
                    ["s3:GetObject", "s3:PutObject"]
                )
            },
            CheckExample("everyone may delete", .fail) {
                $0.set(
                    .s3Policy,
                    ExampleEstate.bucket,
                    ["Statement", "1"],
                    [
                        "Effect": "Allow", "Principal": "*", "Action": "s3:Delete*",
                        "Resource": "arn:aws:s3:::acme-audit/*",
                    ]
                )
            },
            CheckExample("S3 itself replicates into it", .pass) {
                $0.set(
                    .s3Policy,
                    ExampleEstate.bucket,
                    ["Statement", "1"],
                    [
                        "Effect": "Allow", "Principal": ["Service": "logging.s3.amazonaws.com"],
                        "Action": "s3:PutObject",
                        "Resource": "arn:aws:s3:::acme-audit/*",
                    ]
                )
            },
        ]
    }
}
