import Foundation
import Testing
import WardenTestSupport

/// Alerts at moto's SNS, SQS, EventBridge, Security Hub and S3, and logs from its S3 with notifications through SQS.
@Suite(.serialized) struct RealCloudTests {
    /// moto, with what the tests need made by boto3.
    private final class Cloud {
        let place: TemporaryDirectory
        let port = Tools.freePort()
        private let server: ServerProcess
        let environment = [
            "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": "eu-west-1",
            "AWS_DEFAULT_REGION": "eu-west-1",
        ]

        init() async throws {
            place = try TemporaryDirectory()
            let program = try #require(Tools.path("moto_server"))
            server = try ServerProcess(program, ["-H", "127.0.0.1", "-p", String(port)], log: place.path + "/moto.log")
            #expect(await server.waits(for: port))
        }

        var url: String { "http://127.0.0.1:\(port)" }

        /// Runs Python with clients of boto3 in `c("sqs")`.
        func python(_ script: String) throws -> String {
            let head = """
                import boto3, json, sys
                def c(name): return boto3.client(name, region_name="eu-west-1", endpoint_url="\(url)")

                """
            try place.write(head + script, to: "script.py")
            let program = try #require(Tools.path("moto_server")).replacing("moto_server", with: "python")
            let done = try CommandRunner().shell("\(program) \(place.path)/script.py", environment: environment)
            try #require(done.status == 0, "\(done.error)")
            return done.output.trimmingCharacters(in: .whitespacesAndNewlines)
        }

        /// `sink test` of a sink written in YAML flow style, without its name.
        func test(_ sink: String) throws -> CommandRunner.Outcome {
            let text = "alerts:\n  sinks:\n    - {name: it, region: eu-west-1, endpoint: \"\(url)\", \(sink)}\n"
            try place.write(text, to: "c.yml")
            return try CommandRunner().run(
                ["sink", "test", "it", "--config", place.path + "/c.yml"],
                environment: environment
            )
        }
    }

    @Test(.enabled(if: Tools.isWanted("moto_server")))
    func topicsQueuesAndBusesTakeTheDispatch() async throws {
        let cloud = try await Cloud()
        let made = try cloud.python(
            """
            q = c("sqs").create_queue(QueueName="alerts")["QueueUrl"]
            f = c("sqs").create_queue(QueueName="alerts.fifo", Attributes={"FifoQueue": "true"})["QueueUrl"]
            arn = c("sqs").get_queue_attributes(QueueUrl=q, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
            t = c("sns").create_topic(Name="alerts")["TopicArn"]
            c("sns").subscribe(TopicArn=t, Protocol="sqs", Endpoint=arn)
            c("events").put_rule(Name="all", EventPattern=json.dumps({"source": ["trailwarden"]}))
            c("events").put_targets(Rule="all", Targets=[{"Id": "1", "Arn": arn}])
            c("s3").create_bucket(Bucket="findings", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
            c("securityhub").enable_security_hub()
            print(q, f, t)
            """
        ).split(separator: " ").map(String.init)
        try #require(made.count == 3)
        for sink in [
            "type: sqs, queue: \"\(made[0])\"", "type: sqs, queue: \"\(made[1])\"", "type: sns, topic: \"\(made[2])\"",
            "type: eventbridge", "type: security-hub, account: \"123456789012\"", "type: s3, bucket: findings",
        ] {
            let sent = try cloud.test(sink)
            #expect(sent.status == 0, "\(sink): \(sent.error)")
        }
        let got = try cloud.python(
            """
            def drain(url):
                bodies = []
                while True:
                    found = c("sqs").receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", [])
                    if not found: return bodies
                    for m in found:
                        bodies.append(m["Body"])
                        c("sqs").delete_message(QueueUrl=url, ReceiptHandle=m["ReceiptHandle"])
            plain = [json.loads(b) for b in drain("\(made[0])")]
            direct = [b for b in plain if "alerts" in b]
            topic = [json.loads(b["Message"]) for b in plain if b.get("Type") == "Notification"]
            bus = [b["detail"] for b in plain if b.get("source") == "trailwarden"]
            fifo = [json.loads(b) for b in drain("\(made[1])")]
            keys = [o["Key"] for o in c("s3").list_objects_v2(Bucket="findings").get("Contents", [])]
            body = c("s3").get_object(Bucket="findings", Key=keys[0])["Body"].read() if keys else b""
            hub = c("securityhub").get_findings()["Findings"]
            for found in (direct, topic, bus, fifo):
                print(len(found), found[0]["alerts"][0]["title"] if found else "-")
            print(len(keys), b"class_uid" in body)
            print(len(hub), hub[0]["Title"] if hub else "-")
            """
        ).split(separator: "\n").map(String.init)
        #expect(got == Array(repeating: "1 Test of sink 'it'", count: 4) + ["1 True", "1 Test of sink 'it'"])
    }

    /// Listing finds what was there, the queue tells of what comes; both count once.
    @Test(.enabled(if: Tools.isWanted("moto_server")))
    func objectsComeByListingAndByNotification() async throws {
        let cloud = try await Cloud()
        let queue = try cloud.python(
            """
            s3 = c("s3")
            s3.create_bucket(Bucket="logs", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
            q = c("sqs").create_queue(QueueName="notices")["QueueUrl"]
            arn = c("sqs").get_queue_attributes(QueueUrl=q, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
            s3.put_bucket_notification_configuration(Bucket="logs", NotificationConfiguration={
                "QueueConfigurations": [{"QueueArn": arn, "Events": ["s3:ObjectCreated:*"]}]})
            print(q)
            """
        )
        func put(_ key: String, _ number: Int) throws {
            let line = Workbench.event(number, "generateDbToken", "u\(number)@example.com", at: Int64(number) * 1_000)
            try cloud.place.write(line + "\n", to: "object.json")
            _ = try cloud.python(
                "c('s3').put_object(Bucket='logs', Key='\(key)', Body=open('\(cloud.place.path)/object.json','rb'))"
            )
        }
        try put("audit/workspaceId=42/date=2026-09-21/a.json", 1)
        try cloud.place.write(Workbench.rules, to: "rules/rules.yml")
        let text = """
            aws:
              accounts:
                - {id: "123456789012", region: eu-west-1, environment: true, endpoint: "\(cloud.url)"}
            monitor:
              sources:
                - {name: delivered, type: s3, bucket: logs, prefix: audit/, every: 1h, queue: "\(queue)"}
            alerts:
              sinks:
                - {name: soc, type: file, path: "\(cloud.place.path)/alerts.jsonl", format: json}

            """
        try cloud.place.write(text, to: "monitor.yml")
        let monitor = try ServerProcess(
            CommandRunner().executable.path,
            [
                "monitor", "--config", cloud.place.path + "/monitor.yml", "--state", cloud.place.path + "/state",
                "--rules", cloud.place.path + "/rules", "--no-built-in-rules",
            ],
            environment: cloud.environment,
            log: cloud.place.path + "/monitor.log"
        )
        defer { withExtendedLifetime(monitor) {} }
        func waits(for text: String) async -> Bool {
            for _ in 0..<3_000 {
                let found = try? String(contentsOfFile: cloud.place.path + "/alerts.jsonl", encoding: .utf8)
                if found?.contains(text) == true { return true }
                try? await Task.sleep(for: .milliseconds(100))
            }
            return false
        }
        let log = { (try? String(contentsOfFile: cloud.place.path + "/monitor.log", encoding: .utf8)) ?? "" }
        #expect(await waits(for: "u1@example.com"), "\(log())")
        // The next listing is an hour away.
        try put("audit/workspaceId=42/date=2026-09-21/b.json", 2)
        #expect(await waits(for: "u2@example.com"), "\(log())")
        let told = try String(contentsOfFile: cloud.place.path + "/alerts.jsonl", encoding: .utf8)
        #expect(told.split(separator: "\n").count == 2)
    }
}
