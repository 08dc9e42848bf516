internal import Foundation
internal import WardenDomain
internal import WardenStore
internal import WardenWeb

/// A look through stored events: which words, and of which time.
struct EventHunt {
    /// Events that one look goes through, from the newest on; the next one begins where it ended.
    static let reach = 12_000

    /// What one look found.
    struct Found {
        /// JSON of detections, newest first.
        var matches: [[UInt8]]
        /// How many were looked at.
        var looked: Int
        /// Of the oldest that was looked at, epoch milliseconds.
        var oldest: Int64?
        /// The end (exclusive) of the time that is left to look at; nil = all was.
        var further: Int64?
    }

    let words: [String]
    /// Epoch milliseconds.
    let since: Int64?
    let until: Int64?

    /// What cannot be read is left out, as a page does it.
    init(_ request: WebRequest) {
        self.init(
            words: request.query("q"),
            since: request.query("since").flatMap { Timestamp.milliseconds($0) },
            // A day that is chosen is looked through to its end.
            until: request.query("until").flatMap { text in
                Int64(text) ?? Timestamp.milliseconds(text).map { $0 + 86_400_000 }
            }
        )
    }

    init(words: String?, since: Int64?, until: Int64?) {
        self.words = (words ?? "").split(separator: " ").prefix(8).map { String($0.prefix(200)) }
        self.since = since
        self.until = until
    }

    var isEmpty: Bool { words.isEmpty && since == nil && until == nil }

    /// - Parameter reach: events that are looked at.
    func search(
        _ store: Store,
        _ scope: String,
        limit: Int,
        offset: Int,
        reach: Int = EventHunt.reach
    ) throws(WardenError) -> Found {
        let found = try store.huntDetections(
            of: scope,
            words: words,
            since: since,
            until: until,
            reach: reach,
            limit: limit,
            offset: offset
        )
        var further: Int64?
        if found.looked >= reach, let oldest = found.oldest {
            // Others of the same millisecond may lie behind the last one: it is looked at again, but not for ever.
            further = until == oldest + 1 ? oldest : oldest + 1
        }
        return Found(matches: found.matches, looked: found.looked, oldest: found.oldest, further: further)
    }

    static func decoded(_ bytes: [UInt8]) -> Detection? {
        try? JSONDecoder().decode(Detection.self, from: Data(bytes))
    }
}
