public import WardenCloud
internal import WardenDomain

extension DatabricksWorkspace {
    public func warehouses() -> DatabricksList<Warehouse> {
        let path = "/api/2.0/sql/warehouses"
        return list(path, member: "warehouses", paging: .token, "list SQL warehouses", nil, .useWarehouse)
    }

    /// Storage access that every warehouse has.
    public func sqlConfiguration() async -> Result<SQLConfiguration, CloudGap> {
        await client.read(
            "/api/2.0/sql/config/warehouses",
            .init("read SQL configuration", needs: .readWorkspaceSettings)
        )
    }

    /// Runs a statement and gathers all of its rows, chunk by chunk.
    ///
    /// - Parameter patience: how long the statement may run; a stopped warehouse takes minutes to start.
    public func run(_ statement: SQLStatement, patience: Duration = .seconds(600)) async -> Result<SQLRows, CloudGap> {
        let words = DatabricksClient.Words("run a statement", statement.warehouseID, needs: .useWarehouse)
        let first = await client.send(
            "POST",
            "/api/2.0/sql/statements",
            body: statement.body,
            words,
            isIdempotent: false
        )
        switch await finished(first, words, patience: patience) {
        case .failure(let gap): return .failure(gap)
        case .success(let answer): return await rows(of: answer, words)
        }
    }

    /// Polls until the statement ends.
    private func finished(
        _ first: Result<JSONValue, CloudGap>,
        _ words: DatabricksClient.Words,
        patience: Duration
    ) async -> Result<JSONValue, CloudGap> {
        var answer = first
        var waited = Duration.zero
        var pause = Duration.milliseconds(500)
        while true {
            guard case .success(let json) = answer else { return answer }
            let id = json["statement_id"]?.text
            switch json["status"]?["state"]?.string {
            case "SUCCEEDED"?: return answer
            case "PENDING"?, "RUNNING"?:
                guard let id else { return .failure(client.gap(.malformed, words, "the answer lacks 'statement_id'")) }
                guard waited < patience, (try? await client.cloud.time.sleep(pause)) != nil else {
                    let path = "/api/2.0/sql/statements/\(PercentEncoding.strict(id))/cancel"
                    _ = await client.send("POST", path, body: nil, words, isIdempotent: true)
                    return .failure(client.gap(.incomplete, words, "the statement did not end in time"))
                }
                waited += pause
                pause = min(pause * 2, .seconds(10))
                answer = await client.get("/api/2.0/sql/statements/\(PercentEncoding.strict(id))", words)
            default: return .failure(failure(json, words))
            }
        }
    }

    /// A statement that fails is HTTP 200.
    private func failure(_ json: JSONValue, _ words: DatabricksClient.Words) -> CloudGap {
        let status = json["status"]
        guard let state = status?["state"]?.string else {
            return client.gap(.malformed, words, "the answer lacks a state")
        }
        let code = status?["error"]?["error_code"]?.text
        let message = status?["error"]?["message"]?.text ?? "the statement ended as \(state)"
        let isDenied =
            message.contains("INSUFFICIENT_PERMISSIONS") || message.contains("PERMISSION_DENIED")
            || status?["sql_state"]?.text == "42501"
        let isMissing = message.contains("TABLE_OR_VIEW_NOT_FOUND") || message.contains("SCHEMA_NOT_FOUND")
        var words = words
        if isDenied, message.contains("system") {
            words.permission = message.contains("system.query") ? .selectSystemQuery : .selectSystemAccess
        }
        var gap = client.gap(isDenied ? .denied : isMissing ? .notFound : .rejected, words, message)
        gap.code = code
        return gap
    }

    private func rows(of answer: JSONValue, _ words: DatabricksClient.Words) async -> Result<SQLRows, CloudGap> {
        let manifest = answer["manifest"]
        guard let id = answer["statement_id"]?.text, let columns = manifest?["schema"]?["columns"]?.list(SQLColumn.self)
        else { return .failure(client.gap(.malformed, words, "the answer lacks its manifest")) }
        var rows = SQLRows(columns: columns, rows: [], truncated: manifest?["truncated"]?.bool ?? false)
        var chunk = answer["result"]
        var read: Set<Int64> = []
        while let current = chunk {
            guard let values = Self.values(current) else {
                return .failure(client.gap(.malformed, words, "'data_array' is no list of rows"))
            }
            rows.rows += values
            guard let next = current["next_chunk_index"]?.integer else { break }
            guard read.insert(next).inserted else {
                return .failure(client.gap(.incomplete, words, "chunk \(next) was named twice: a loop"))
            }
            let path = "/api/2.0/sql/statements/\(PercentEncoding.strict(id))/result/chunks/\(next)"
            switch await client.get(path, words) {
            case .success(let json): chunk = json
            case .failure(let gap): return .failure(gap)
            }
        }
        if let total = manifest?["total_row_count"]?.integer, Int64(rows.rows.count) < total {
            return .failure(client.gap(.incomplete, words, "ended at \(rows.rows.count) of \(total) rows"))
        }
        return .success(rows)
    }

    private static func values(_ chunk: JSONValue) -> [[String?]]? {
        guard let data = chunk["data_array"] else { return [] }
        guard let rows = data.array else { return nil }
        let values = rows.compactMap { row in row.array.map { $0.map(\.text) } }
        return values.count == rows.count ? values : nil
    }
}
