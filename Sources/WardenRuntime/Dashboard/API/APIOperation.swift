internal import WardenDomain
internal import WardenWeb

/// One read of the JSON API: what answers it and what its description says, in one place so that they cannot part.
struct APIOperation: Sendable {
    struct Parameter: Sendable {
        enum Place: String, Sendable { case path, query }

        var name: String
        var place = Place.query
        var summary: String
        /// JSON schema.
        var schema: JSONValue = ["type": "string"]
        var isRepeated = false
    }

    var template: String
    var name: String
    var summary: String
    var scope: APIScope
    var parameters: [Parameter] = []
    /// Name of the answer's schema in the document.
    var schema: String
    /// Nil = there is no such thing.
    var answer: @Sendable (WebRequest) async throws -> JSONValue?

    /// The operation in an OpenAPI document.
    var description: JSONValue {
        func answer(_ text: String, _ type: String, _ schema: String) -> JSONValue {
            .object([
                "description": .string(text),
                "content": .object([
                    type: .object(["schema": .object(["$ref": .string("#/components/schemas/\(schema)")])])
                ]),
            ])
        }
        let problem = "application/problem+json"
        return .object([
            "get": .object([
                "operationId": .string(name),
                "summary": .string(summary),
                "security": .array([.object(["token": .array([.string(scope.rawValue)])]), .object(["session": []])]),
                "parameters": .array(parameters.map(\.description)),
                "responses": .object([
                    "200": answer(summary, "application/json", schema),
                    "400": answer("A parameter cannot be read", problem, "Problem"),
                    "401": answer("Nobody is signed in", problem, "Problem"),
                    "403": answer("The token lacks the scope", problem, "Problem"),
                    "404": answer("There is no such thing", problem, "Problem"),
                    "500": answer("It could not be read", problem, "Problem"),
                    "503": answer("It is being worked out; ask again", problem, "Problem"),
                ]),
            ])
        ])
    }
}

extension APIOperation.Parameter {
    var description: JSONValue {
        .object([
            "name": .string(name), "in": .string(place.rawValue), "required": .bool(place == .path),
            "description": .string(summary),
            "schema": isRepeated ? .object(["type": "array", "items": schema]) : schema,
        ])
    }

    static let limit = Self(
        name: "limit",
        summary: "Items in one answer",
        schema: ["type": "integer", "minimum": 1, "maximum": 200, "default": 50]
    )
    static let offset = Self(
        name: "offset",
        summary: "Items to leave out",
        schema: ["type": "integer", "minimum": 0, "default": 0]
    )
}

/// Parameters of a request, read strictly: what cannot be read is an error, not a default.
struct APIParameters {
    let request: WebRequest

    func integer(_ name: String, _ allowed: ClosedRange<Int>, default standard: Int) throws(WardenError) -> Int {
        guard let text = request.query(name) else { return standard }
        guard let value = Int(text), allowed.contains(value) else {
            throw Self.bad(
                name,
                "'\(text)' is not allowed: a whole number from \(allowed.lowerBound) to \(allowed.upperBound)"
            )
        }
        return value
    }

    func choices<Value: RawRepresentable & Hashable & CaseIterable>(
        _ name: String,
        _: Value.Type
    ) throws(WardenError) -> Set<Value> where Value.RawValue == String {
        var values: Set<Value> = []
        for text in request.queries(name) {
            guard let value = Value(rawValue: text) else {
                let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
                throw Self.bad(name, "'\(text)' is not allowed: one of \(allowed)")
            }
            values.insert(value)
        }
        return values
    }

    /// Values of the parameter by their names.
    func named<Value: Hashable>(
        _ name: String,
        _ all: [Value],
        _ title: (Value) -> String
    ) throws(WardenError) -> Set<Value> {
        var values: Set<Value> = []
        for text in request.queries(name) {
            guard let value = all.first(where: { title($0) == text }) else {
                let allowed = all.map(title).joined(separator: ", ")
                throw Self.bad(name, "'\(text)' is not allowed: one of \(allowed)")
            }
            values.insert(value)
        }
        return values
    }

    func time(_ name: String) throws(WardenError) -> Int64? {
        guard let text = request.query(name) else { return nil }
        guard let time = Timestamp.milliseconds(text) else {
            throw Self.bad(name, "'\(text)' is no time: '2026-01-31' or '2026-01-31T10:00:00Z'")
        }
        return time
    }

    private static func bad(_ name: String, _ message: String) -> WardenError {
        WardenError(code: "api.bad-parameter", object: name, message)
    }
}
