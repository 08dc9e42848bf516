internal import WardenDomain
internal import WardenEstate

/// A trail records reads and writes of log files with the caller.
enum LogBucketHasDataEvents: Check {
    static let metadata = CheckMetadata(
        id: "log-bucket-has-data-events",
        title: "A trail records reads and writes of log files with the caller",
        family: .storage,
        scope: .logBuckets,
        severity: .medium,
        rationale: "Access logs are best effort; data events of a trail name the caller in full and are complete.",
        risk: "Who read or wrote a log file stays a guess.",
        fix: """
            Add an advanced event selector for AWS::S3::Object with the ARN of the bucket to a trail that is \
            logging.
            """,
        remedy: .actions(["cloudtrail.record-objects"]),
        criteria: [.cc72, .cc73],
        references: ["AWS: Logging data events"],
        reads: [.cloudTrails],
        audience: .intruder,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        if let covered = try ask.dataEvents(of: subject, writes: true) {
            return .passes("trail '\(covered.name)' records them", covered.evidence)
        }
        return .fails("no trail that is logging records reads and writes of its files", ask.absent(.cloudTrails))
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .call(
                    .trails(
                        "PutEventSelectors",
                        [
                            "TrailName": "management",
                            "AdvancedEventSelectors": [
                                [
                                    "Name": "data",
                                    "FieldSelectors": [
                                        ["Field": "eventCategory", "Equals": ["Data"]],
                                        ["Field": "resources.type", "Equals": ["AWS::S3::Object"]],
                                    ],
                                ],
                                [
                                    "Name": "management",
                                    "FieldSelectors": [["Field": "eventCategory", "Equals": ["Management"]]],
                                ],
                            ],
                        ]
                    ),
                    undo: .trails(
                        "PutEventSelectors",
                        [
                            "TrailName": "management",
                            "AdvancedEventSelectors": [
                                [
                                    "Name": "management",
                                    "FieldSelectors": [["Field": "eventCategory", "Equals": ["Management"]]],
                                ]
                            ],
                        ]
                    )
                )
            ],
            .call(
                .trails(
                    "PutEventSelectors",
                    [
                        "TrailName": "management",
                        "AdvancedEventSelectors": [
                            [
                                "Name": "management",
                                "FieldSelectors": [["Field": "eventCategory", "Equals": ["Management"]]],
                            ]
                        ],
                    ]
                ),
                undo: .trails(
                    "PutEventSelectors",
                    [
                        "TrailName": "management",
                        "AdvancedEventSelectors": [
                            [
                                "Name": "data",
                                "FieldSelectors": [
                                    ["Field": "eventCategory", "Equals": ["Data"]],
                                    ["Field": "resources.type", "Equals": ["AWS::S3::Object"]],
                                ],
                            ],
                            [
                                "Name": "management",
                                "FieldSelectors": [["Field": "eventCategory", "Equals": ["Management"]]],
                            ],
                        ],
                    ]
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("another bucket", .fail) {
                $0.set(.cloudTrails, ExampleEstate.awsAccount, ["0", "AdvancedEventSelectors"], [])
            },
            CheckExample("the trail is stopped", .fail) {
                $0.set(.cloudTrails, ExampleEstate.awsAccount, ["0", "Status", "IsLogging"], false)
            },
            CheckExample("reads only", .fail) {
                $0.set(
                    .cloudTrails,
                    ExampleEstate.awsAccount,
                    ["0", "AdvancedEventSelectors"],
                    [
                        [
                            "FieldSelectors": [
                                ["Field": "eventCategory", "Equals": ["Data"]],
                                ["Field": "resources.type", "Equals": ["AWS::S3::Object"]],
                                ["Field": "readOnly", "Equals": ["true"]],
                            ]
                        ]
                    ]
                )
            },
            CheckExample("all buckets, the old way", .pass) {
                $0.set(.cloudTrails, ExampleEstate.awsAccount, ["0", "AdvancedEventSelectors"], [])
                $0.set(
                    .cloudTrails,
                    ExampleEstate.awsAccount,
                    ["0", "EventSelectors"],
                    [
                        [
                            "ReadWriteType": "All", "IncludeManagementEvents": true,
                            "DataResources": [["Type": "AWS::S3::Object", "Values": ["arn:aws:s3"]]],
                        ]
                    ]
                )
            },
            CheckExample("the status is missing", .unknown) {
                $0.set(.cloudTrails, ExampleEstate.awsAccount, ["0", "Status"], nil)
            },
        ]
    }
}
