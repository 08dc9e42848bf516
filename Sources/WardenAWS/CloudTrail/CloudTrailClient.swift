public import WardenCloud
public import WardenDomain

/// Reads of CloudTrail in one region. Source: AWS CloudTrail API Reference, 2013-11-01.
public struct CloudTrailClient: Sendable {
    let client: AWSClient

    public init(_ session: AWSSession, region: String? = nil) {
        client = AWSClient(session, .cloudtrail, region: region)
    }

    /// Trails of the region, with those of other regions that cover it.
    public func trails() async -> Listing<Trail> {
        let words = AWSClient.Words("DescribeTrails", client.region, .describeTrails)
        return await client.listing("trailList", words) { _ in
            await call("DescribeTrails", ["includeShadowTrails": true], words)
        }
    }

    /// - Parameter trail: ARN (a name is looked up in this region alone).
    public func status(of trail: String) async -> Result<TrailStatus, CloudGap> {
        let words = AWSClient.Words("GetTrailStatus", trail, .getTrailStatus)
        return await call("GetTrailStatus", ["Name": .string(trail)], words).flatMap { json in
            TrailStatus(json: json).map { .success($0) } ?? .failure(client.malformed(words, "'IsLogging' is missing"))
        }
    }

    /// What a trail records. The selectors stay as they came: there are two kinds of them.
    public func selectors(of trail: String) async -> Result<TrailSelectors, CloudGap> {
        let words = AWSClient.Words("GetEventSelectors", trail, .getEventSelectors)
        return await call("GetEventSelectors", ["TrailName": .string(trail)], words).map(TrailSelectors.init)
    }

    /// Management events of the last 90 days, page by page.
    ///
    /// - Parameters:
    ///   - attribute: `EventName`, `ResourceName`, `Username`, ... and the value wanted.
    ///   - start: seconds since the epoch.
    public func eachEvent(
        attribute: (key: String, value: String)? = nil,
        start: Int64? = nil,
        end: Int64? = nil,
        _ body: ([TrailEvent]) async throws -> Void
    ) async -> ListingEnd {
        let words = AWSClient.Words("LookupEvents", client.region, .lookupEvents)
        var fixed: [String: JSONValue] = ["MaxResults": 50]
        if let attribute {
            let item: JSONValue = ["AttributeKey": .string(attribute.key), "AttributeValue": .string(attribute.value)]
            fixed["LookupAttributes"] = .array([item])
        }
        if let start { fixed["StartTime"] = .integer(start) }
        if let end { fixed["EndTime"] = .integer(end) }
        let request = fixed
        return await client.walk(words).run(
            page: { cursor in
                var request = request
                if case .token(let token)? = cursor { request["NextToken"] = .string(token) }
                return await call("LookupEvents", .object(request), words).flatMap { json in
                    guard let items = json["Events"]?.array else {
                        return .failure(client.malformed(words, "'Events' is missing"))
                    }
                    let events = items.compactMap(TrailEvent.init(json:))
                    let next = json["NextToken"]?.text.map(PageCursor.token)
                    return .success(CloudPage(events, next: next, unreadable: items.count - events.count))
                }
            },
            each: body
        )
    }

    func call(
        _ operation: String,
        _ body: JSONValue,
        _ words: AWSClient.Words
    ) async -> Result<JSONValue, CloudGap> {
        await client.json(
            target: "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.\(operation)",
            body,
            words
        )
    }
}

/// A trail.
public struct Trail: Sendable, Hashable, JSONReadable {
    public var arn: String
    public var name: String?
    public var homeRegion: String?
    public var bucket: String?
    public var prefix: String?
    public var keyID: String?
    public var multiRegion: Bool?
    public var ofOrganization: Bool?
    public var validatesFiles: Bool?

    public init?(json: JSONValue) {
        guard let arn = json["TrailARN"]?.string else { return nil }
        self.arn = arn
        name = json["Name"]?.string
        homeRegion = json["HomeRegion"]?.string
        bucket = json["S3BucketName"]?.string
        prefix = json["S3KeyPrefix"]?.string
        keyID = json["KmsKeyId"]?.string
        multiRegion = json["IsMultiRegionTrail"]?.bool
        ofOrganization = json["IsOrganizationTrail"]?.bool
        validatesFiles = json["LogFileValidationEnabled"]?.bool
    }
}

/// Whether a trail records now.
public struct TrailStatus: Sendable, Hashable, JSONReadable {
    public var isLogging: Bool
    public var lastDeliveryError: String?

    public init?(json: JSONValue) {
        guard let isLogging = json["IsLogging"]?.bool else { return nil }
        self.isLogging = isLogging
        lastDeliveryError = json["LatestDeliveryError"]?.string
    }
}

/// Selectors of a trail; nil = the trail has none of that kind.
public struct TrailSelectors: Sendable, Hashable {
    public var basic: [JSONValue]?
    public var advanced: [JSONValue]?

    init(_ json: JSONValue) {
        basic = json["EventSelectors"]?.array
        advanced = json["AdvancedEventSelectors"]?.array
    }
}

/// A management event.
public struct TrailEvent: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var source: String?
    public var user: String?
    /// Seconds since the epoch.
    public var time: Double?
    /// The whole event as JSON text.
    public var record: String?

    public init?(json: JSONValue) {
        guard let id = json["EventId"]?.string else { return nil }
        self.id = id
        name = json["EventName"]?.string
        source = json["EventSource"]?.string
        user = json["Username"]?.string
        time = json["EventTime"]?.double
        record = json["CloudTrailEvent"]?.string
    }
}
