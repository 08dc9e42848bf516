public import WardenCloud
public import WardenDomain

/// How the pages of a listing hang together.
public enum DatabricksPaging: Sendable, Hashable {
    /// All in one answer.
    case single
    /// `page_token`, answered by `next_page_token`. A page may be empty and still carry one.
    case token
    /// SCIM: `startIndex` from 1 and `count`, answered by `totalResults`.
    case scim(count: Int)
    /// `page` from 1 and `page_size`, answered by `count`.
    case numbered(size: Int)
}

/// A listing: where it is, how it pages, and under which member its elements stand.
public struct DatabricksList<Element: JSONReadable>: Sendable {
    public var path: String
    public var query: [HTTPRequest.QueryItem]
    /// The member that holds the elements; nil = the answer is the list.
    public var member: String?
    public var paging: DatabricksPaging
    public var words: DatabricksClient.Words

    public init(
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        member: String?,
        paging: DatabricksPaging,
        _ words: DatabricksClient.Words
    ) {
        self.path = path
        self.query = query
        self.member = member
        self.paging = paging
        self.words = words
    }
}

extension DatabricksClient {
    /// The whole listing in memory.
    public func collect<Element>(_ list: DatabricksList<Element>) async -> Listing<Element> {
        await walk(list.words).collect { await page(list, at: $0) }
    }

    /// Page by page: memory holds one.
    ///
    /// - Parameter body: takes the elements of a page; throwing ends the listing as incomplete.
    public func each<Element>(
        _ list: DatabricksList<Element>,
        _ body: ([Element]) async throws -> Void
    ) async -> ListingEnd {
        await walk(list.words).run(page: { await page(list, at: $0) }, each: body)
    }

    private func walk(_ words: Words) -> PageWalk {
        PageWalk(service: "databricks", operation: words.operation, resource: words.resource ?? host.authority)
    }

    private func page<Element>(
        _ list: DatabricksList<Element>,
        at cursor: PageCursor?
    ) async -> Result<CloudPage<Element>, CloudGap> {
        var query = list.query
        var offset = 0
        switch cursor {
        case .token(let token)?: query.append(.init("page_token", token))
        case .offset(let number)?: offset = number
        case nil: break
        }
        switch list.paging {
        case .scim(let count):
            query += [.init("startIndex", String(offset + 1)), .init("count", String(count))]
        case .numbered(let size):
            query += [.init("page", String(offset + 1)), .init("page_size", String(size))]
        case .single, .token: break
        }
        return await get(list.path, query: query, list.words).flatMap { json in
            guard let items = Self.items(of: json, member: list.member) else {
                let name = list.member.map { "'\($0)'" } ?? "the list"
                return .failure(gap(.malformed, list.words, "the answer lacks \(name)"))
            }
            let elements = items.compactMap(Element.init(json:))
            let unreadable = items.count - elements.count
            let (next, total) = Self.next(json, list.paging, offset: offset, got: items.count)
            return .success(CloudPage(elements, next: next, unreadable: unreadable, total: total))
        }
    }

    /// Members of an answer that carry no elements: with these alone, an empty list was left out, as the service does.
    private static let envelope: Set<String> = [
        "next_page_token", "prev_page_token", "has_more", "has_next_page", "totalResults", "startIndex",
        "itemsPerPage", "schemas", "count", "page", "page_size", "total_count",
    ]

    private static func items(of json: JSONValue, member: String?) -> [JSONValue]? {
        guard let member else { return json.array }
        guard let object = json.object else { return nil }
        if let value = json[member] { return value.array }
        return object.keys.allSatisfy { envelope.contains($0) || $0 == member } ? [] : nil
    }

    private static func next(
        _ json: JSONValue,
        _ paging: DatabricksPaging,
        offset: Int,
        got: Int
    ) -> (PageCursor?, total: Int?) {
        switch paging {
        case .single: return (nil, nil)
        case .token:
            let token = json["next_page_token"]?.text ?? ""
            return (token.isEmpty ? nil : .token(token), nil)
        case .scim:
            let total = json["totalResults"]?.integer.map { Int($0) }
            let reached = offset + got
            // Without a total a full page may have a successor; an empty one ends the listing.
            let mayGoOn = got > 0 && reached < total ?? Int.max
            return (mayGoOn ? .offset(reached) : nil, total)
        case .numbered(let size):
            let total = json["count"]?.integer.map { Int($0) }
            let reached = offset * size + got
            let mayGoOn = got > 0 && (total.map { reached < $0 } ?? (got >= size))
            return (mayGoOn ? .offset(offset + 1) : nil, total)
        }
    }
}
