public import WardenCloud
public import WardenDomain

extension DatabricksClient {
    /// A call that changes something. What it names is set, not added to, so it may run twice.
    func change(
        _ method: String,
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        _ body: JSONValue?,
        _ operation: String,
        _ resource: String,
        needs permission: String,
        isIdempotent: Bool = true
    ) async -> Result<JSONValue, CloudGap> {
        let words = Words(operation, resource, needs: .named(permission))
        return await send(method, path, query: query, body: body, words, isIdempotent: isIdempotent)
    }

    /// One object as it is; nil where there is none.
    public func optional(
        _ path: String,
        query: [HTTPRequest.QueryItem] = [],
        _ words: Words
    ) async -> Result<JSONValue?, CloudGap> {
        switch await get(path, query: query, words) {
        case .success(let json): .success(json)
        case .failure(let gap) where gap.kind == .notFound: .success(nil)
        case .failure(let gap): .failure(gap)
        }
    }
}
