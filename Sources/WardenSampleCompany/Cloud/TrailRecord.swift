/// One CloudTrail record of the AWS account that holds the log bucket.
struct TrailRecord: Sendable {
    var time: Int64
    var source: String
    var name: String
    /// JSON object.
    var parameters: String
    var identity: Identity
    var address: String
    var agent: String
    var isReadOnly: Bool
    var isManagement: Bool
    var requestID: String
    var eventID: String
    var incident: String?

    /// Who made the call.
    enum Identity: Sendable {
        case role(name: String, session: String)
        case user(String)

        var json: String {
            var json = JSONText()
            switch self {
            case .role(let name, let session):
                json.string("type", "AssumedRole")
                json.string("principalId", "AROALUMENORCHARD00001:\(session)")
                json.string("arn", "arn:aws:sts::\(Company.awsAccount):assumed-role/\(name)/\(session)")
                json.string("accountId", Company.awsAccount)
                json.raw(
                    "sessionContext",
                    "{\"sessionIssuer\":{\"type\":\"Role\",\"arn\":\"arn:aws:iam::\(Company.awsAccount):role/\(name)\","
                        + "\"accountId\":\"\(Company.awsAccount)\",\"userName\":\"\(name)\"}}"
                )
            case .user(let name):
                json.string("type", "IAMUser")
                json.string("principalId", "AIDALUMENORCHARD00002")
                json.string("arn", "arn:aws:iam::\(Company.awsAccount):user/\(name)")
                json.string("accountId", Company.awsAccount)
                json.string("userName", name)
            }
            return json.closed()
        }
    }

    var json: String {
        var json = JSONText()
        json.string("eventVersion", "1.11")
        json.raw("userIdentity", identity.json)
        json.string("eventTime", SampleClock.rfc3339(time, milliseconds: false))
        json.string("eventSource", source)
        json.string("eventName", name)
        json.string("awsRegion", Company.region)
        json.string("sourceIPAddress", address)
        json.string("userAgent", agent)
        json.raw("requestParameters", parameters)
        json.raw("responseElements", "null")
        json.string("requestID", requestID)
        json.string("eventID", eventID)
        json.raw("readOnly", isReadOnly ? "true" : "false")
        json.string("eventType", "AwsApiCall")
        json.raw("managementEvent", isManagement ? "true" : "false")
        json.string("recipientAccountId", Company.awsAccount)
        json.string("eventCategory", isManagement ? "Management" : "Data")
        return json.closed()
    }
}
