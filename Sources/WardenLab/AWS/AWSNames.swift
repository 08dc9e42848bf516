/// Names that Databricks uses in AWS, in the standard partition.
enum AWSNames {
    static let databricksAccount = "414351767826"
    static let logDeliveryRole = "SaasUsageDeliveryRole-prod-IAMRole-3PLHICCRR1TK"
    static let unityCatalogRole = "arn:aws:iam::414351767826:role/unity-catalog-prod-UCMasterRole-14S5ZJVKOTYTL"
}
