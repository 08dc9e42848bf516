/// The SQL Statement Execution API. A statement that fails is still HTTP 200.
enum StatementsFamily: Family {
    private static let base = "/api/2.0/sql/statements"
    /// Rows of a result chunk.
    private static let chunk = 1_000

    static let routes: [Route] = [
        Route(
            "POST",
            base,
            audit: AuditRule("databrickssql", "executeFastQuery", ["warehouseId": "warehouse_id"]),
            execute
        ),
        Route(
            "GET",
            base + "/{statement_id}",
            audit: AuditRule("databrickssql", "getStatement", ["commandId": "statement_id"])
        ) { estate, call in
            var record = try find(estate, call)
            let wasPending = record.isPending
            record.isPending = false
            estate.statements[record.id] = record
            return Reply(render(wasPending ? pending(record) : record))
        },
        Route(
            "GET",
            base + "/{statement_id}/result/chunks/{chunk_index}",
            audit: AuditRule(
                "databrickssql",
                "getStatementResult",
                [
                    "commandId": "statement_id"
                ]
            )
        ) { estate, call in
            let record = try find(estate, call)
            guard let index = Int(call.path("chunk_index")), index >= 0, index < chunks(record), record.error == nil
            else {
                throw Refusal.invalid("Invalid chunk index \(call.path("chunk_index"))")
            }
            return Reply(result(record, index))
        },
        Route(
            "POST",
            base + "/{statement_id}/cancel",
            audit: AuditRule("databrickssql", "cancelStatement", ["commandId": "statement_id"])
        ) {
            estate,
            call in
            var record = try find(estate, call)
            if record.isPending {
                record.isPending = false
                record.isCanceled = true
                estate.statements[record.id] = record
            }
            return .empty
        },
    ]

    private static func find(_ estate: Estate, _ call: Call) throws -> StatementRecord {
        guard let record = estate.statements[call.path("statement_id")], record.workspace == call.workspace,
            record.user == call.caller.name
        else { throw Refusal.missing("The statement \(call.path("statement_id"))") }
        return record
    }

    @Sendable private static func execute(_ estate: inout Estate, _ call: Call) throws -> Reply {
        let text = try call.text("statement")
        let warehouse = try call.text("warehouse_id")
        guard estate["warehouses", call.workspace].rows[warehouse] != nil else {
            throw Refusal.missing("Endpoint with id '\(warehouse)'")
        }
        try estate.requireAccess(call, "warehouses", warehouse)
        guard call.body["disposition"]?.text ?? "INLINE" == "INLINE" else {
            throw Refusal.invalid("disposition EXTERNAL_LINKS is disabled in this workspace")
        }
        let wait = call.body["wait_timeout"]?.text ?? "10s"
        guard wait == "0s" || (Int(wait.dropLast()).map { (5...50).contains($0) } ?? false) && wait.hasSuffix("s")
        else {
            throw Refusal.invalid("wait_timeout '\(wait)' must be 0s or between 5s and 50s")
        }
        var record = StatementRecord(
            id: estate.ids.uuid(),
            workspace: call.workspace,
            user: call.caller.name,
            warehouse: warehouse,
            text: text,
            started: call.now,
            isPending: wait == "0s"
        )
        if estate.hosts[call.host]?.conf["enableVerboseAuditLogs"] == "true" {
            estate.emit(
                call,
                "databrickssql",
                "commandSubmit",
                account: false,
                [
                    "commandText": text, "warehouseId": warehouse, "commandId": record.id,
                ]
            )
        }
        run(&record, &estate, call)
        estate.statements[record.id] = record
        return Reply(render(record.isPending ? pending(record) : record))
    }

    private static func run(_ record: inout StatementRecord, _ estate: inout Estate, _ call: Call) {
        var parameters: [String: JSON] = [:]
        for parameter in call.body["parameters"]?.elements ?? [] {
            parameters[parameter["name"]?.text ?? ""] = parameter["value"] ?? .null
        }
        do {
            let statement = try SQLParser.parse(
                record.text,
                parameters: parameters,
                catalog: call.body["catalog"]?.text,
                schema: call.body["schema"]?.text
            )
            let context = SQLExpression.Context(parameters: parameters, now: call.now, user: call.caller.name)
            let table = try SQLExecutor.run(statement, &estate, call, context)
            record.columns = table.columns
            record.rows = table.rows
            if let limit = call.body["row_limit"]?.integer, limit < Int64(table.rows.count) {
                record.rows = Array(table.rows.prefix(Int(limit)))
                record.isTruncated = true
            }
        } catch let failure as SQLFailure {
            record.error = failure
        } catch let refusal as Refusal {
            record.error = SQLFailure(code: "BAD_REQUEST", message: refusal.message, state: "42000")
        } catch {
            record.error = SQLFailure(code: "INTERNAL_ERROR", message: "\(error)", state: "XX000")
        }
    }

    // MARK: Answers

    private static func pending(_ record: StatementRecord) -> StatementRecord {
        StatementRecord(
            id: record.id,
            workspace: record.workspace,
            user: record.user,
            warehouse: record.warehouse,
            text: record.text,
            started: record.started,
            isPending: true
        )
    }

    private static func chunks(_ record: StatementRecord) -> Int { max(1, (record.rows.count + chunk - 1) / chunk) }

    private static func render(_ record: StatementRecord) -> JSON {
        var body: [String: JSON] = ["statement_id": .string(record.id)]
        if let error = record.error, !record.isPending {
            body["status"] = [
                "state": "FAILED", "sql_state": .string(error.state),
                "error": ["error_code": .string(error.code), "message": .string(error.message)],
            ]
            return .object(body)
        }
        if record.isPending || record.isCanceled {
            body["status"] = ["state": record.isPending ? "PENDING" : "CANCELED"]
            return .object(body)
        }
        body["status"] = ["state": "SUCCEEDED"]
        body["manifest"] = [
            "format": "JSON_ARRAY", "total_row_count": .int(Int64(record.rows.count)),
            "total_chunk_count": .int(Int64(chunks(record))), "truncated": .bool(record.isTruncated),
            "schema": [
                "column_count": .int(Int64(record.columns.count)),
                "columns": .array(record.columns.enumerated().map(column)),
            ],
            "chunks": .array(
                (0..<chunks(record)).map { index in
                    [
                        "chunk_index": .int(Int64(index)), "row_offset": .int(Int64(index * chunk)),
                        "row_count": .int(Int64(min(chunk, record.rows.count - index * chunk))),
                    ]
                }
            ),
        ]
        body["result"] = result(record, 0)
        return .object(body)
    }

    private static func column(_ index: Int, _ column: SystemTables.Column) -> JSON {
        let names = ["BIGINT": "LONG", "INT": "INT", "BOOLEAN": "BOOLEAN", "DATE": "DATE", "TIMESTAMP": "TIMESTAMP"]
        let kind = String(column.type.prefix { $0 != "<" })
        return [
            "name": .string(column.name), "position": .int(Int64(index)), "type_text": .string(column.type),
            "type_name": .string(names[kind] ?? (["MAP", "STRUCT", "ARRAY"].contains(kind) ? kind : "STRING")),
        ]
    }

    private static func result(_ record: StatementRecord, _ index: Int) -> JSON {
        let rows = record.rows.dropFirst(index * chunk).prefix(chunk)
        var body: [String: JSON] = [
            "chunk_index": .int(Int64(index)), "row_offset": .int(Int64(index * chunk)),
            "row_count": .int(Int64(rows.count)),
            // Every value is text or null, complex ones JSON text.
            "data_array": .array(
                rows.map { row in .array(row.map { $0 == .null ? .null : .string($0.parameterText) }) }
            ),
        ]
        if index + 1 < chunks(record) {
            body["next_chunk_index"] = .int(Int64(index + 1))
            body["next_chunk_internal_link"] = .string("\(base)/\(record.id)/result/chunks/\(index + 1)")
        }
        return .object(body)
    }
}
