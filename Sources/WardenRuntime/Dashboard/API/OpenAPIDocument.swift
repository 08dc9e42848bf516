internal import WardenDomain

/// The API's description, OpenAPI 3.1, made from the operations themselves.
enum OpenAPIDocument {
    static func make(_ operations: [APIOperation], version: String) -> JSONValue {
        var paths: [String: JSONValue] = [:]
        for operation in operations { paths[operation.template] = operation.description }
        return .object([
            "openapi": "3.1.0",
            "info": .object([
                "title": "Trailwarden", "version": .string(version),
                "description": "Reads what Trailwarden knows. Times are RFC 3339 in UTC; null means not known.",
            ]),
            "servers": .array([.object(["url": "/"])]),
            "paths": .object(paths),
            "components": .object([
                "securitySchemes": .object([
                    "token": .object(["type": "http", "scheme": "bearer", "description": "trailwarden user token"]),
                    "session": .object(["type": "apiKey", "in": "cookie", "name": .string(Door.cookie)]),
                ]),
                "schemas": .object(OpenAPISchemas.all),
            ]),
        ])
    }
}
