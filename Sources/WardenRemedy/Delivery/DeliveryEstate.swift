public import WardenDomain

/// What a new delivery has to know of the estate that it is for.
public struct DeliveryEstate: Sendable, Hashable {
    public var region = ""
    /// The account of AWS that keeps the files, 12 digits.
    public var awsAccount = ""
    public var databricksAccount = ""
    /// A trail that records reads of the files; nil = none is known.
    public var trail: String?
    /// Workspaces that switch verbose audit logs on.
    public var workspaces: [String] = []
    /// Metastores and a workspace to ask, for the system schemas.
    public var metastores: [String: String] = [:]
    /// ARNs or accounts that are declared to read the files.
    public var readers: [String] = []
    /// Enabled deliveries of audit logs.
    public var former: [DeliveryFlow] = []

    public init() {}

    /// Nil where the text names no accounts.
    init?(_ json: JSONValue) {
        guard let region = json["region"]?.text, let awsAccount = json["aws_account"]?.text,
            let databricksAccount = json["databricks_account"]?.text
        else { return nil }
        self.region = region
        self.awsAccount = awsAccount
        self.databricksAccount = databricksAccount
        trail = json["trail"]?.text
        workspaces = json["workspaces"]?.strings ?? []
        metastores = (json["metastores"]?.object ?? [:]).compactMapValues(\.text)
        readers = json["readers"]?.strings ?? []
        former = (json["former"]?.array ?? []).compactMap { row in
            guard let id = row["id"]?.text else { return nil }
            return DeliveryFlow(
                id: id,
                name: row["name"]?.text ?? id,
                role: "",
                bucket: "",
                prefix: "",
                databricksAccount: databricksAccount,
                isWhole: row["whole"]?.bool ?? false,
                succeeds: row["succeeds"]?.bool ?? false
            )
        }
    }

    /// As the action takes it.
    public var json: JSONValue {
        .present([
            "region": .string(region), "aws_account": .string(awsAccount),
            "databricks_account": .string(databricksAccount), "trail": .optional(trail),
            "workspaces": .strings(workspaces), "metastores": .object(metastores.mapValues { .string($0) }),
            "readers": .strings(readers),
            "former": .array(
                former.map { flow in
                    [
                        "id": .string(flow.id), "name": .string(flow.name), "whole": .bool(flow.isWhole),
                        "succeeds": .bool(flow.succeeds),
                    ]
                }
            ),
        ])
    }
}
