public import WardenCloud
public import WardenDomain

/// A workspace as the account lists it. Source: Account API, `workspaces`.
public struct Workspace: Sendable, Hashable, JSONReadable {
    public var id: Int64
    public var name: String?
    public var deploymentName: String?
    /// `RUNNING`, `PROVISIONING`, `CANCELLING`, `BANNED`, ...
    public var status: String?
    public var cloud: String?
    public var region: String?
    /// Region on GCP and Azure.
    public var location: String?
    public var pricingTier: String?
    public var credentialsID: String?
    public var storageConfigurationID: String?
    public var networkID: String?
    public var privateAccessSettingsID: String?
    public var storageKeyID: String?
    public var managedServicesKeyID: String?
    /// Epoch milliseconds.
    public var created: Int64?

    public init?(json: JSONValue) {
        guard let id = json["workspace_id"]?.integer else { return nil }
        self.id = id
        name = json["workspace_name"]?.text
        deploymentName = json["deployment_name"]?.text
        status = json["workspace_status"]?.text
        cloud = json["cloud"]?.text
        region = json["aws_region"]?.text
        location = json["location"]?.text
        pricingTier = json["pricing_tier"]?.text
        credentialsID = json["credentials_id"]?.text
        storageConfigurationID = json["storage_configuration_id"]?.text
        networkID = json["network_id"]?.text
        privateAccessSettingsID = json["private_access_settings_id"]?.text
        storageKeyID = json["storage_customer_managed_key_id"]?.text
        managedServicesKeyID = json["managed_services_customer_managed_key_id"]?.text
        created = json["creation_time"]?.integer
    }

    /// The address of the workspace beside an account host: `accounts.cloud.databricks.com` gives
    /// `DEPLOYMENT.cloud.databricks.com`. Nil where the deployment is unknown or the account host is none of Databricks'.
    public func host(account: Endpoint) -> Endpoint? {
        guard let deploymentName, !deploymentName.isEmpty else { return nil }
        let prefixes = ["accounts.", "accounts-dod."]
        guard let prefix = prefixes.first(where: account.authority.hasPrefix) else { return nil }
        return Endpoint(authority: "\(deploymentName.lowercased()).\(account.authority.dropFirst(prefix.count))")
    }
}
