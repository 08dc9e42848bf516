/// An answer that is not a success, in the shape of the API family that gives it.
struct Refusal: Error, Sendable {
    enum Style: Sendable { case databricks, scim, oauth }

    var status: Int
    var code: String
    var message: String
    var style = Style.databricks
    var details: [JSON] = []

    init(_ status: Int, _ code: String, _ message: String, style: Style = .databricks, details: [JSON] = []) {
        self.status = status
        self.code = code
        self.message = message
        self.style = style
        self.details = details
    }

    static func invalid(_ message: String) -> Refusal { Refusal(400, "INVALID_PARAMETER_VALUE", message) }
    static func denied(_ message: String) -> Refusal { Refusal(403, "PERMISSION_DENIED", message) }
    static func unauthenticated(_ message: String) -> Refusal { Refusal(401, "UNAUTHENTICATED", message) }

    /// - Parameter kind: as in `TABLE_DOES_NOT_EXIST`; nil for the general code.
    static func missing(_ what: String, kind: String? = nil) -> Refusal {
        Refusal(404, kind.map { "\($0)_DOES_NOT_EXIST" } ?? "RESOURCE_DOES_NOT_EXIST", "\(what) does not exist.")
    }

    static func exists(_ what: String, kind: String? = nil) -> Refusal {
        Refusal(
            kind == nil ? 409 : 400,
            kind.map { "\($0)_ALREADY_EXISTS" } ?? "RESOURCE_ALREADY_EXISTS",
            "\(what) already exists."
        )
    }

    var body: JSON {
        switch style {
        case .databricks:
            details.isEmpty
                ? ["error_code": .string(code), "message": .string(message)]
                : ["error_code": .string(code), "message": .string(message), "details": .array(details)]
        case .scim:
            [
                "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "detail": .string(message),
                "status": .string(String(status)),
            ]
        case .oauth: ["error": .string(code), "error_description": .string(message)]
        }
    }
}
