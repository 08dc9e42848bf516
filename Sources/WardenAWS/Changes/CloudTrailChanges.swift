public import WardenCloud
public import WardenDomain

extension CloudTrailClient {
    /// - Parameter value: `EventSelectors` or `AdvancedEventSelectors`.
    public func setSelectors(of trail: String, to value: JSONValue) async -> Result<Void, CloudGap> {
        var body = value.object ?? [:]
        body["TrailName"] = .string(trail)
        return await change("PutEventSelectors", .object(body), trail)
    }

    public func setLogging(of trail: String, _ isOn: Bool) async -> Result<Void, CloudGap> {
        await change(isOn ? "StartLogging" : "StopLogging", ["Name": .string(trail)], trail)
    }

    /// Digest files, signed by AWS, beside the files of the trail.
    public func setValidation(of trail: String, _ isOn: Bool) async -> Result<Void, CloudGap> {
        await change("UpdateTrail", ["Name": .string(trail), "EnableLogFileValidation": .bool(isOn)], trail)
    }

    private func change(_ operation: String, _ body: JSONValue, _ resource: String) async -> Result<Void, CloudGap> {
        let words = AWSClient.Words(operation, resource, .named("cloudtrail:\(operation)"))
        let target = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.\(operation)"
        return await client.json(target: target, body, words).map { _ in }
    }
}
