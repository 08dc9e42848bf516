internal import WardenCloud
public import WardenDomain

/// A table, view, materialised view or streaming table.
public struct UnityTable: Sendable, Hashable, JSONReadable {
    public var name: String?
    public var catalog: String?
    public var schema: String?
    public var fullName: String
    public var id: String?
    /// `MANAGED`, `EXTERNAL`, `VIEW`, `MATERIALIZED_VIEW`, `STREAMING_TABLE`, ...
    public var type: String?
    public var format: String?
    public var storageLocation: String?
    public var storageCredential: String?
    public var owner: String?
    public var viewDefinition: String?
    /// Of a view; given for single tables alone.
    public var dependencies: [TableDependency]?
    public var columns: [TableColumn]?
    public var rowFilter: String?
    public var pipelineID: String?
    public var properties: JSONValue?
    public var browseOnly: Bool?
    /// Epoch milliseconds.
    public var created: Int64?
    public var createdBy: String?
    /// Epoch milliseconds.
    public var updated: Int64?
    public var comment: String?

    public init?(json: JSONValue) {
        guard let fullName = json["full_name"]?.text else { return nil }
        self.fullName = fullName
        name = json["name"]?.text
        catalog = json["catalog_name"]?.text
        schema = json["schema_name"]?.text
        id = json["table_id"]?.text
        type = json["table_type"]?.text
        format = json["data_source_format"]?.text
        storageLocation = json["storage_location"]?.text
        storageCredential = json["storage_credential_name"]?.text
        owner = json["owner"]?.text
        viewDefinition = json["view_definition"]?.text
        dependencies = json["view_dependencies"]?["dependencies"]?.list(TableDependency.self)
        columns = json["columns"]?.list(TableColumn.self)
        rowFilter = json["row_filter"]?["function_name"]?.text
        pipelineID = json["pipeline_id"]?.text
        properties = json["properties"]
        browseOnly = json["browse_only"]?.bool
        created = json["created_at"]?.integer
        createdBy = json["created_by"]?.text
        updated = json["updated_at"]?.integer
        comment = json["comment"]?.text
    }
}

/// What a view reads.
public struct TableDependency: Sendable, Hashable, JSONReadable {
    public var table: String?
    public var function: String?

    public init?(json: JSONValue) {
        guard json.object != nil else { return nil }
        table = json["table"]?["table_full_name"]?.text
        function = json["function"]?["function_full_name"]?.text
    }
}

/// A column.
public struct TableColumn: Sendable, Hashable, JSONReadable {
    public var name: String
    public var type: String?
    public var maskFunction: String?

    public init?(json: JSONValue) {
        guard let name = json["name"]?.text else { return nil }
        self.name = name
        type = json["type_text"]?.text
        maskFunction = json["mask"]?["function_name"]?.text
    }
}

/// The name and kind of a table: the cheap inventory.
public struct TableSummary: Sendable, Hashable, JSONReadable {
    public var fullName: String
    public var type: String?

    public init?(json: JSONValue) {
        guard let fullName = json["full_name"]?.text else { return nil }
        self.fullName = fullName
        type = json["table_type"]?.text
    }
}
