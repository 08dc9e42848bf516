/// One line of an S3 server access log of the log bucket (AWS, "Amazon S3 server access log format").
struct AccessLogLine: Sendable {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let owner = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"

    var time: Int64
    var address: String
    /// `-` for an unauthenticated request.
    var requester: String
    var operation: String
    var key: String
    var status: Int
    var bytes: Int
    var agent: String
    var incident: String?

    func text(_ random: inout SeededRandom) -> String {
        let c = SampleClock.civil(SampleClock.floorDiv(time, SampleClock.day))
        let clock = SampleClock.rfc3339(time, milliseconds: false).dropFirst(11).dropLast()
        let stamp = "[\(SampleClock.pad(c.day, 2))/\(Self.months[Int(c.month) - 1])/\(c.year):\(clock) +0000]"
        let verb = operation.split(separator: ".")[1]
        let host = "\(Company.logBucket).s3.\(Company.region).amazonaws.com"
        let signature = requester == "-" ? "- - -" : "SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader"
        return
            "\(Self.owner) \(Company.logBucket) \(stamp) \(address) \(requester) \(random.hex(16).uppercased()) \(operation) "
            + "\(key) \"\(verb) /\(key) HTTP/1.1\" \(status) - \(bytes) \(bytes) \(random.int(8...90)) \(random.int(5...40)) "
            + "\"-\" \"\(agent)\" - \(random.hex(32)) \(signature) \(host) TLSv1.3 - -"
    }

    /// All lines, oldest first: the SIEM reads, the delivery role writes, and someone outside reads on day 9.
    static func all(start: Int64, days: Int, random: inout SeededRandom) -> [AccessLogLine] {
        var lines: [AccessLogLine] = []
        for hour in 0..<Int64(days * 24) {
            for _ in 0..<random.int(3...8) {
                lines.append(routine(start + hour * SampleClock.hour, &random))
            }
        }
        let theft = start + 9 * SampleClock.day + 3 * SampleClock.hour
        for index in 0..<40 {
            lines.append(
                AccessLogLine(
                    time: theft + Int64(index) * 3_000,
                    address: "185.220.101.47",
                    requester: "-",
                    operation: "REST.GET.OBJECT",
                    key: key(theft - SampleClock.day, &random),
                    status: 200,
                    bytes: random.int(20_000...90_000),
                    agent: "curl/8.7.1",
                    incident: "anonymous-log-read"
                )
            )
        }
        return lines.sorted { $0.time < $1.time }
    }

    private static func routine(_ time: Int64, _ random: inout SeededRandom) -> AccessLogLine {
        let writes = random.chance(0.5)
        let role = writes ? "lumen-databricks-log-delivery/databricks" : "lumen-siem-reader/ingest"
        return AccessLogLine(
            time: time + Int64(random.int(0...3_599)) * 1000,
            address: writes ? "44.215.162.\(random.int(2...250))" : "10.40.3.\(random.int(2...9))",
            requester: "arn:aws:sts::\(Company.awsAccount):assumed-role/\(role)",
            operation: writes ? "REST.PUT.OBJECT" : "REST.GET.OBJECT",
            key: key(time, &random),
            status: 200,
            bytes: random.int(20_000...90_000),
            agent: writes ? "aws-sdk-java/1.12.682" : "vector/0.47.0"
        )
    }

    private static func key(_ time: Int64, _ random: inout SeededRandom) -> String {
        "databricks/workspaceId=\(random.pick(Workspace.all + [.account]).id)/date=\(SampleClock.date(time))/"
            + "auditlogs_\(random.hex(16)).json"
    }
}
