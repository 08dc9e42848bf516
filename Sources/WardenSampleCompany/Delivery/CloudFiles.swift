/// CloudTrail, S3 access log and Azure files around the delivered logs.
enum CloudFiles {
    static func all(start: Int64, days: Int, azure: [SampleEvent], random: inout SeededRandom) -> [SampleFile] {
        var files: [SampleFile] = []
        let records = CloudTrailActivity.records(start: start, days: days, random: &random)
        let slot = 6 * SampleClock.hour
        for (key, group) in Dictionary(grouping: records, by: { $0.time / slot }).sorted(by: { $0.key < $1.key }) {
            let time = key * slot
            let date = SampleClock.date(time).split(separator: "-").joined(separator: "/")
            let hour = SampleClock.rfc3339(time, milliseconds: false).filter { $0.isNumber }.prefix(12)
            files.append(
                SampleFile(
                    path: "cloudtrail/AWSLogs/\(Company.awsAccount)/CloudTrail/\(Company.region)/\(date)/"
                        + "\(Company.awsAccount)_CloudTrail_\(Company.region)_\(hour)Z_\(random.text(16, from: Alphabet.base62)).json.gz",
                    lines: [
                        .init(
                            text: "{\"Records\":[" + group.map(\.json).joined(separator: ",") + "]}",
                            incidents: Set(group.compactMap(\.incident)).sorted()
                        )
                    ],
                    encoding: .gzip,
                    modified: time + slot
                )
            )
        }
        let access = AccessLogLine.all(start: start, days: days, random: &random)
        for (day, group) in Dictionary(grouping: access, by: { $0.time / SampleClock.day }).sorted(by: {
            $0.key < $1.key
        }) {
            let time = day * SampleClock.day
            files.append(
                SampleFile(
                    path: "s3-access/\(SampleClock.date(time))-23-59-59-\(random.hex(16).uppercased())",
                    lines: group.map { .init(text: $0.text(&random), incidents: $0.incident.map { [$0] } ?? []) },
                    modified: time + SampleClock.day
                )
            )
        }
        let date = SampleClock.date(start).split(separator: "-")
        files.append(
            SampleFile(
                path:
                    "azure/insights-logs-notebook/resourceId=/y=\(date[0])/m=\(date[1])/d=\(date[2])/h=10/m=00/PT1H.json",
                lines: azure.map { .init(text: $0.azureRecord()) },
                modified: start + SampleClock.day
            )
        )
        return files
    }
}
