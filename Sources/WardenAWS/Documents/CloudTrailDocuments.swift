public import WardenCloud
public import WardenDomain

extension CloudTrailClient {
    /// Trails that cover the region, each with its status and its selectors. A trail of another region or account is
    /// asked at its home.
    public func trailsDocument(_ session: AWSSession) async -> Result<JSONValue?, CloudGap> {
        let words = AWSClient.Words("DescribeTrails", client.region, .describeTrails)
        let found = await call("DescribeTrails", ["includeShadowTrails": true], words)
        guard case .success(let answer) = found else { return found.map { $0 } }
        guard let trails = answer["trailList"]?.array else {
            return .failure(client.malformed(words, "the answer lacks 'trailList'"))
        }
        var documents: [JSONValue] = []
        for trail in trails {
            guard case .object(var members) = trail, let arn = trail["TrailARN"]?.text else {
                return .failure(client.malformed(words, "a trail lacks 'TrailARN'"))
            }
            let home = CloudTrailClient(session, region: trail["HomeRegion"]?.text ?? client.region)
            switch await home.answer("GetTrailStatus", ["Name": .string(arn)], arn, .getTrailStatus) {
            case .success(let status): members["Status"] = status
            case .failure(let gap): return .failure(gap)
            }
            switch await home.answer("GetEventSelectors", ["TrailName": .string(arn)], arn, .getEventSelectors) {
            case .success(let selectors):
                for name in ["EventSelectors", "AdvancedEventSelectors"] where selectors[name] != nil {
                    members[name] = selectors[name]
                }
            case .failure(let gap): return .failure(gap)
            }
            documents.append(.object(members))
        }
        return .success(.array(documents))
    }

    private func answer(
        _ operation: String,
        _ body: JSONValue,
        _ resource: String,
        _ permission: CloudPermission
    ) async -> Result<JSONValue, CloudGap> {
        await call(operation, body, AWSClient.Words(operation, resource, permission))
    }
}
