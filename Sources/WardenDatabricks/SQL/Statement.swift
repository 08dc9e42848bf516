internal import WardenCloud
public import WardenDomain

/// A SQL statement to run on a warehouse.
public struct SQLStatement: Sendable, Hashable {
    public var text: String
    public var warehouseID: String
    public var parameters: [Parameter] = []
    /// Rows after which the result is cut; nil = no limit of ours.
    public var rowLimit: Int?

    /// A value for `:name`.
    public struct Parameter: Sendable, Hashable {
        public var name: String
        /// Nil = NULL.
        public var value: String?
        /// `STRING`, `DATE`, `TIMESTAMP`, `BIGINT`, ...
        public var type: String

        public init(_ name: String, _ value: String?, type: String = "STRING") {
            self.name = name
            self.value = value
            self.type = type
        }
    }

    public init(_ text: String, warehouseID: String, parameters: [Parameter] = [], rowLimit: Int? = nil) {
        self.text = text
        self.warehouseID = warehouseID
        self.parameters = parameters
        self.rowLimit = rowLimit
    }

    var body: JSONValue {
        var members: [String: JSONValue] = [
            "warehouse_id": .string(warehouseID), "statement": .string(text), "disposition": "INLINE",
            "format": "JSON_ARRAY", "wait_timeout": "30s", "on_wait_timeout": "CONTINUE",
        ]
        if let rowLimit { members["row_limit"] = .integer(Int64(rowLimit)) }
        if !parameters.isEmpty {
            members["parameters"] = .array(
                parameters.map { parameter in
                    var item: [String: JSONValue] = ["name": .string(parameter.name), "type": .string(parameter.type)]
                    if let value = parameter.value { item["value"] = .string(value) }
                    return .object(item)
                }
            )
        }
        return .object(members)
    }
}

/// A column of a result.
public struct SQLColumn: Sendable, Hashable, JSONReadable {
    public var name: String
    /// `STRING`, `LONG`, `TIMESTAMP`, `STRUCT`, ...
    public var typeName: String?

    public init?(json: JSONValue) {
        guard let name = json["name"]?.text else { return nil }
        self.name = name
        typeName = json["type_name"]?.text
    }
}

/// Rows of a statement. All values are text or nil, as the service sends them.
public struct SQLRows: Sendable, Hashable {
    public var columns: [SQLColumn]
    public var rows: [[String?]]
    /// True where the service or `rowLimit` cut the result.
    public var truncated: Bool

    /// The values of a column, row by row; nil where there is no such column.
    public func column(_ name: String) -> [String?]? {
        columns.firstIndex { $0.name == name }.map { index in rows.map { index < $0.count ? $0[index] : nil } }
    }
}
