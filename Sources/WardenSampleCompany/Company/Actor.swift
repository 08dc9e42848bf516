/// Whoever an event names as its author, with the address and client it came from.
struct Actor: Sendable {
    var email: String
    var subjectName: String?
    var address: String
    var agent: String

    func from(_ address: String, agent: String? = nil) -> Actor {
        Actor(email: email, subjectName: subjectName, address: address, agent: agent ?? self.agent)
    }
}

/// Client names as they stand in real logs.
enum UserAgent {
    static let browsers = [
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:139.0) Gecko/20100101 Firefox/139.0",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
    ]
    static let driver =
        "Apache-HttpClient/4.5.14 (Java/17.0.15) Databricks-Service/driver DBHttpClient/v2RawClient"
    static let terraform = "databricks-tf-provider/1.84.0 databricks-sdk-go/0.73.1 go/1.24.2 os/linux terraform/1.12.1"
    static let sdk = "databricks-sdk-py/0.57.0 python/3.11.9 os/linux upstream/lumen-etl upstream-version/2.14.0"
    static let cli = "databricks-cli/0.254.0 databricks-sdk-go/0.72.0 go/1.24.0 os/darwin cmd/jobs_run-now auth/pat"
    static let dbt = "dbt-databricks/1.10.3 databricks-sql-python/4.0.5 (Python 3.11; linux)"
    static let scim = "AzureAD SCIM Provisioning/1.0"
    static let powerBI = "Mashup Engine/2.143 (Microsoft.Mashup.Container.NetFX45; Power BI)"
}
