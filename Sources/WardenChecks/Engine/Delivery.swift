internal import WardenDomain
internal import WardenEstate

/// One configuration that delivers audit logs.
///
/// Source: Databricks REST reference, "Log delivery configurations".
struct Delivery {
    var document: Document
    var account: AssetID
    var id: String
    var name: String
    var isEnabled: Bool
    /// Empty = the whole account.
    var workspaces: [Int64]
    var credentials: String?
    var storage: String?
    var prefix: String

    init(_ document: Document, account: AssetID) throws(Unanswered) {
        self.document = document
        self.account = account
        id = try document.text("config_id")
        let name = try document.optionalText("config_name") ?? ""
        self.name = name.isEmpty ? id : name
        isEnabled = try document.text("status") == "ENABLED"
        var filter: [Int64] = []
        for item in try document.optionalList("workspace_ids_filter") {
            guard let number = item.json.integer else { throw Unanswered(item.unknown("is no workspace id")) }
            filter.append(number)
        }
        workspaces = filter
        credentials = try document.optionalText("credentials_id")
        storage = try document.optionalText("storage_configuration_id")
        prefix = try document.optionalText("delivery_path_prefix") ?? ""
    }

    var asset: AssetID { AssetID(.deliveryConfiguration, scope: account.name, name: id) }
    var coversWholeAccount: Bool { workspaces.isEmpty }

    /// Whether the last attempt brought files.
    var succeeds: Bool {
        get throws(Unanswered) {
            try document.part("log_delivery_status").text("status") == "SUCCEEDED"
        }
    }

    var item: FindingItem { FindingItem(id, name: name, evidence: document.evidence("status")) }
}

extension Inquiry {
    /// Another delivery for the whole account that works: then nothing is lost while this one does not.
    func standIn(for delivery: Delivery) throws(Unanswered) -> Delivery? {
        for other in try enabledDeliveries(delivery.account) where other.id != delivery.id && other.coversWholeAccount {
            if try other.succeeds { return other }
        }
        return nil
    }

    /// Enabled deliveries of audit logs of the account.
    func enabledDeliveries(_ account: AssetID) throws(Unanswered) -> [Delivery] {
        try facts.deliveries(of: account, self).filter(\.isEnabled)
    }

    /// The delivery that is the subject.
    func delivery(_ subject: Asset) throws(Unanswered) -> Delivery {
        let account = AssetID(.account, scope: "databricks", name: subject.id.scope)
        if let found = try facts.deliveries(of: account, self).first(where: { $0.asset == subject.id }) { return found }
        throw Unanswered(
            Document(.null, aspect: .logDelivery, of: account).unknown(
                "delivery \(subject.id.name) is not in the answer"
            )
        )
    }

    /// The bucket that a delivery writes to.
    func bucket(of delivery: Delivery) throws(Unanswered) -> Asset {
        for document in try list(.storageConfigurations, of: delivery.account)
        where try document.text("storage_configuration_id") == delivery.storage {
            let name = try document.part("root_bucket_info").text("bucket_name")
            return facts.bucket(of: StorageURL(scheme: "s3", bucket: name))
        }
        throw Unanswered(
            Document(.null, aspect: .storageConfigurations, of: delivery.account)
                .unknown("storage configuration \(delivery.storage ?? "") is not in the answer")
        )
    }

    /// The ARN of the role that a delivery writes with.
    func role(of delivery: Delivery) throws(Unanswered) -> String {
        for document in try list(.credentials, of: delivery.account)
        where try document.text("credentials_id") == delivery.credentials {
            return try document.part("aws_credentials").part("sts_role").text("role_arn")
        }
        throw Unanswered(
            Document(.null, aspect: .credentials, of: delivery.account)
                .unknown("credentials \(delivery.credentials ?? "") are not in the answer")
        )
    }
}
