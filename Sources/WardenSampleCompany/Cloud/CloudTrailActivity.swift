/// What CloudTrail saw: the delivery role at work, and the attack on the bucket, its key and the trail.
enum CloudTrailActivity {
    private struct Attack {
        var name: String
        var title: String
        var expect: [String]
        var minute: Int
        var source: String
        var call: String
        var parameters: String
        var isManagement = true
    }

    private static let bucketARN = "arn:aws:s3:::\(Company.logBucket)"
    private static let publicPolicy = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"\(bucketARN)/*"}]}
        """
    private static let attacks = [
        Attack(
            name: "public-access-block-removed",
            title: "Public access block of the log bucket removed",
            expect: ["public-access-block-weakened"],
            minute: 0,
            source: "s3.amazonaws.com",
            call: "DeleteBucketPublicAccessBlock",
            parameters: "{\"bucketName\":\"\(Company.logBucket)\",\"publicAccessBlock\":\"\"}"
        ),
        Attack(
            name: "public-bucket-policy",
            title: "Log bucket made public",
            expect: ["bucket-policy-opened-to-everyone"],
            minute: 2,
            source: "s3.amazonaws.com",
            call: "PutBucketPolicy",
            parameters: "{\"bucketName\":\"\(Company.logBucket)\",\"bucketPolicy\":\(publicPolicy),\"policy\":\"\"}"
        ),
        Attack(
            name: "versioning-suspended",
            title: "Versioning of the log bucket suspended",
            expect: ["versioning-suspended"],
            minute: 4,
            source: "s3.amazonaws.com",
            call: "PutBucketVersioning",
            parameters:
                "{\"bucketName\":\"\(Company.logBucket)\",\"versioning\":\"\",\"VersioningConfiguration\":{\"Status\":\"Suspended\"}}"
        ),
        Attack(
            name: "lifecycle-shortened",
            title: "Logs set to expire after one day",
            expect: ["lifecycle-deletes-early"],
            minute: 6,
            source: "s3.amazonaws.com",
            call: "PutBucketLifecycle",
            parameters:
                "{\"bucketName\":\"\(Company.logBucket)\",\"lifecycle\":\"\",\"LifecycleConfiguration\":{\"Rule\":{\"ID\":\"tidy\",\"Status\":\"Enabled\",\"Expiration\":{\"Days\":1}}}}"
        ),
        Attack(
            name: "trail-stopped",
            title: "CloudTrail stopped",
            expect: ["trail-stopped"],
            minute: 8,
            source: "cloudtrail.amazonaws.com",
            call: "StopLogging",
            parameters:
                "{\"name\":\"arn:aws:cloudtrail:\(Company.region):\(Company.awsAccount):trail/\(Company.trail)\"}"
        ),
        Attack(
            name: "key-deletion-scheduled",
            title: "Key of the logs scheduled for deletion",
            expect: ["key-deletion-scheduled"],
            minute: 10,
            source: "kms.amazonaws.com",
            call: "ScheduleKeyDeletion",
            parameters:
                "{\"keyId\":\"arn:aws:kms:\(Company.region):\(Company.awsAccount):key/6a1e4f0c-2d6b-4a57-9c8e-3f0b7d2e9a11\",\"pendingWindowInDays\":7}"
        ),
        Attack(
            name: "log-objects-deleted",
            title: "Delivered log files deleted",
            expect: ["log-object-deleted"],
            minute: 14,
            source: "s3.amazonaws.com",
            call: "DeleteObject",
            parameters:
                "{\"bucketName\":\"\(Company.logBucket)\",\"key\":\"databricks/workspaceId=0/date=2026-06-10/auditlogs_1.json\"}",
            isManagement: false
        ),
    ]

    static var incidents: [(name: String, title: String, expect: [String])] {
        attacks.map { ($0.name, $0.title, $0.expect) }
    }

    /// All records, oldest first.
    static func records(start: Int64, days: Int, random: inout SeededRandom) -> [TrailRecord] {
        var records: [TrailRecord] = []
        for hour in 0..<Int64(days * 24) {
            let time = start + hour * SampleClock.hour
            for _ in 0..<random.int(6...14) { records.append(delivery(time, &random)) }
            records.append(housekeeping(time, &random))
        }
        let base = start + 9 * SampleClock.day + 2 * SampleClock.hour + 50 * SampleClock.minute
        for attack in attacks {
            let repeats = attack.isManagement ? 1 : 25
            for index in 0..<repeats {
                records.append(record(attack, base + Int64(attack.minute * 60 + index) * 1000, &random))
            }
        }
        return records.sorted { $0.time < $1.time }
    }

    private static func delivery(_ time: Int64, _ random: inout SeededRandom) -> TrailRecord {
        let workspace = random.pick(Workspace.all + [.account])
        let key =
            "databricks/workspaceId=\(workspace.id)/date=\(SampleClock.date(time))/auditlogs_\(random.hex(16)).json"
        return TrailRecord(
            time: time + Int64(random.int(0...3_599)) * 1000,
            source: "s3.amazonaws.com",
            name: "PutObject",
            parameters: JSONText.object([
                ("bucketName", Company.logBucket), ("key", key), ("x-amz-acl", "bucket-owner-full-control"),
            ]),
            identity: .role(name: "lumen-databricks-log-delivery", session: "databricks"),
            address: "44.215.162.\(random.int(2...250))",
            agent: "[aws-sdk-java/1.12.682 Linux/5.15 OpenJDK_64-Bit_Server_VM]",
            isReadOnly: false,
            isManagement: false,
            requestID: random.hex(16).uppercased(),
            eventID: random.uuid()
        )
    }

    private static func housekeeping(_ time: Int64, _ random: inout SeededRandom) -> TrailRecord {
        TrailRecord(
            time: time + Int64(random.int(0...3_599)) * 1000,
            source: "s3.amazonaws.com",
            name: "GetBucketPolicy",
            parameters: JSONText.object([("bucketName", Company.logBucket), ("policy", "")]),
            identity: .role(name: "lumen-posture-reader", session: "scheduled"),
            address: "config.amazonaws.com",
            agent: "config.amazonaws.com",
            isReadOnly: true,
            isManagement: true,
            requestID: random.hex(16).uppercased(),
            eventID: random.uuid()
        )
    }

    private static func record(_ attack: Attack, _ time: Int64, _ random: inout SeededRandom) -> TrailRecord {
        TrailRecord(
            time: time,
            source: attack.source,
            name: attack.call,
            parameters: attack.parameters,
            identity: .user("ci-deploy-legacy"),
            address: "185.220.101.47",
            agent: "aws-cli/2.17.9 md/Botocore#1.34",
            isReadOnly: false,
            isManagement: attack.isManagement,
            requestID: random.uuid(),
            eventID: random.uuid(),
            incident: attack.name
        )
    }
}
