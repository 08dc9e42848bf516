internal import WardenCloud
internal import WardenDomain

/// An object that a notification names.
struct ObjectNotice: Sendable, Hashable {
    var bucket: String
    var key: String
    /// Etag and size, as a listing gives them.
    var version: String

    func concerns(_ bucket: String, _ prefix: String) -> Bool { self.bucket == bucket && key.hasPrefix(prefix) }

    /// Created objects of a message: S3's own form, the same inside SNS, and EventBridge's. Anything else names none.
    static func read(_ text: String) -> [ObjectNotice] {
        guard let json = try? JSONReader.read(Array(text.utf8)) else { return [] }
        if let inner = json["Message"]?.string, json["TopicArn"] != nil { return read(inner) }
        if let detail = json["detail"], json["source"]?.string == "aws.s3" {
            guard json["detail-type"]?.string == "Object Created", let bucket = detail["bucket"]?["name"]?.string,
                let object = detail["object"], let key = object["key"]?.string
            else { return [] }
            return [ObjectNotice(bucket: bucket, key: key, version: version(object, "etag"))]
        }
        return (json["Records"]?.array ?? []).compactMap { record in
            guard record["eventName"]?.string?.contains("ObjectCreated") == true, let s3 = record["s3"],
                let bucket = s3["bucket"]?["name"]?.string, let object = s3["object"], let key = object["key"]?.string
            else { return nil }
            return ObjectNotice(bucket: bucket, key: PercentDecoding.form(key), version: version(object, "eTag"))
        }
    }

    private static func version(_ object: JSONValue, _ tag: String) -> String {
        "\((object[tag]?.string ?? "-").filter { $0 != "\"" }):\(object["size"]?.integer ?? 0)"
    }
}
