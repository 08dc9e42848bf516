/// Databricks' own principals on AWS. Source: terraform-provider-databricks, `aws/constants.go`.
enum DatabricksOnAWS {
    static let accounts: Set<String> = ["414351767826", "044793339203", "170661010020"]

    /// The roles that put on a customer's delivery role.
    static let deliveryRoles = [
        "arn:aws:iam::414351767826:role/SaasUsageDeliveryRole-prod-IAMRole-3PLHICCRR1TK",
        "arn:aws-us-gov:iam::044793339203:role/SaasUsageDeliveryRole-prod-aws-gov-IAMRole-L4QM0RCHYQ1G",
        "arn:aws-us-gov:iam::170661010020:role/SaasUsageDeliveryRole-prod-aws-gov-dod-IAMRole-1DMEHBYR8VC5P",
    ]
}
