public import WardenCloud
public import WardenDomain

extension DatabricksList {
    /// The same listing, its elements as they came.
    public var raw: DatabricksList<JSONValue> {
        DatabricksList<JSONValue>(path, query: query, member: member, paging: paging, words)
    }
}

extension DatabricksClient {
    /// All elements of a listing as they came, where it came to its end: a part of a list is no document.
    public func document<Element>(_ list: DatabricksList<Element>) async -> Result<JSONValue?, CloudGap> {
        let listing = await collect(list.raw)
        return listing.gap.map { .failure($0) } ?? .success(.array(listing.elements))
    }

    /// One answer as it came.
    func document(
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        _ words: Words
    ) async -> Result<JSONValue?, CloudGap> {
        await get(path, query: query, words).flatMap { json in
            json.object == nil ? .failure(gap(.malformed, words, "the answer is no JSON object")) : .success(json)
        }
    }
}
