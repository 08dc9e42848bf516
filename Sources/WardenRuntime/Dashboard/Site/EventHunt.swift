internal import Foundation
internal import WardenDomain
internal import WardenStore
internal import WardenWeb

/// A look through stored events: which words, and of which time.
struct EventHunt {
    /// Events that one look goes through, from the newest on; the next one begins where it ended.
    static let reach = 12_000

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

    func search(_ store: Store, _ scope: String, limit: Int, offset: Int) throws(WardenError) -> StoredHunt {
        try store.huntDetections(
            of: scope,
            words: words,
            since: since,
            until: until,
            reach: Self.reach,
            limit: limit,
            offset: offset
        )
    }

    static func decoded(_ bytes: [UInt8]) -> Detection? {
        try? JSONDecoder().decode(Detection.self, from: Data(bytes))
    }
}
