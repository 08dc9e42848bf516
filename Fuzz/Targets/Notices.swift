import WardenAWS

/// Messages of queues that name new objects: S3's own form, inside SNS, and EventBridge's. Whatever a message says, only
/// objects of the bucket and below the prefix are fetched, and the same message names the same objects twice.
enum Notices {
    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        let notices = ObjectNotice.read(bytes.text)
        try claim(ObjectNotice.read(bytes.text) == notices, "the same message names other objects")
        for notice in notices where notice.concerns("logs", "audit/") {
            try claim(notice.bucket == "logs", "an object of another bucket is fetched")
            try claim(notice.key.hasPrefix("audit/"), "an object outside the prefix is fetched")
        }
        for notice in notices {
            try claim(!notice.version.contains("\""), "an etag keeps its quotes, unlike that of a listing")
        }
    }
}
