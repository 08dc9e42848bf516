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
    ///
    /// - Parameter members: members of an element that are kept; nil = all.
    public func document<Element>(
        _ list: DatabricksList<Element>,
        keeping members: Set<String>? = nil
    ) async -> Result<JSONValue?, CloudGap> {
        var elements: [JSONValue] = []
        let end = await each(list.raw) { page in
            guard let members else { return elements += page }
            elements += page.map { element in
                guard case .object(let fields) = element else { return element }
                return .object(fields.filter { members.contains($0.key) })
            }
        }
        return end.gap.map { .failure($0) } ?? .success(.array(elements))
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
