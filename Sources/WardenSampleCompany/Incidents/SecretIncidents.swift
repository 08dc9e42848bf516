/// Credentials left in SQL, notebooks and parameters.
enum SecretIncidents {
    static let all = [
        notebook(
            "secret-databricks-token",
            "Databricks token in a notebook",
            ["databricks-token"],
            0,
            9
        ) {
            "import requests\nr = requests.get(f\"{host}/api/2.1/jobs/list\", headers={\"Authorization\": \"Bearer \(SyntheticSecret.databricksToken(&$0))\"})"
        },
        notebook(
            "secret-aws-keys",
            "AWS access key in a notebook",
            ["aws-access-key-id", "aws-secret-access-key"],
            1,
            10
        ) {
            let keys = SyntheticSecret.awsKeys(&$0, account: 111_122_223_333)
            return
                "spark.conf.set(\"fs.s3a.access.key\", \"\(keys.id)\")\naws_secret_access_key = \"\(keys.secret)\"\nspark.conf.set(\"fs.s3a.secret.key\", aws_secret_access_key)"
        },
        notebook("secret-azure-storage-key", "Azure storage key in a notebook", ["azure-storage-key"], 2, 8) {
            "conn = \"DefaultEndpointsProtocol=https;AccountName=lumenorchardlake;AccountKey=\(SyntheticSecret.azureStorageKey(&$0));EndpointSuffix=core.windows.net\""
        },
        notebook(
            "secret-shared-access-signature",
            "Signed storage URL in a notebook",
            ["azure-sas-token"],
            3,
            9
        ) {
            "pdf = pd.read_parquet(\"\(SyntheticSecret.sharedAccessSignature(&$0, expiry: "2027-12-31T00:00:00Z"))\")"
        },
        query(
            "secret-jdbc-password",
            "Password in a JDBC URL in SQL",
            ["jdbc-password"],
            4,
            11
        ) {
            "CREATE TABLE main.sales.erp_orders USING JDBC OPTIONS (url 'jdbc:sqlserver://erp.lumenorchard.example:1433;databaseName=erp;user=reporting;password=\(SyntheticSecret.password(&$0))', dbtable 'dbo.orders')"
        },
        notebook(
            "secret-private-key",
            "Private key in a notebook",
            ["private-key"],
            5,
            10
        ) {
            "key = \"\"\"\(SyntheticSecret.privateKey(&$0))\"\"\"\nopen(\"/tmp/id_rsa\", \"w\").write(key)"
        },
        notebook("secret-github-token", "GitHub token in a notebook", ["github-token"], 7, 12) {
            "%sh git clone https://x-access-token:\(SyntheticSecret.gitHubToken(&$0))@github.com/lumen-orchard/lumen-pipelines.git"
        },
        notebook("secret-json-web-token", "Signed web token in a notebook", ["jwt"], 8, 13) {
            "headers = {\"Authorization\": \"Bearer \(SyntheticSecret.webToken(&$0, issued: 1_780_000_000, expires: 1_830_000_000))\"}"
        },
        notebook(
            "secret-generic-password",
            "Password assigned in a notebook",
            ["generic-secret"],
            11,
            14
        ) {
            "ftp_password = \"\(SyntheticSecret.password(&$0))\"\nftp.login(\"lumen\", ftp_password)"
        },
    ]

    static func notebook(
        _ name: String,
        _ title: String,
        _ kinds: [String],
        _ day: Int,
        _ hour: Int,
        _ code: @escaping @Sendable (inout SeededRandom) -> String
    ) -> IncidentScript {
        IncidentScript(name: name, title: title, family: .content, expect: kinds, day: day, hour: hour, minute: 7) {
            start,
            journal in
            let actor = journal.company.person(.engineer, day).actor(&journal.random)
            let text = code(&journal.random)
            journal.record(
                start,
                .staging,
                actor,
                "notebook",
                "runCommand",
                [
                    "notebookId": journal.random.digits(16), "clusterId": journal.company.clusters[2],
                    "commandId": journal.random.digits(16), "commandText": text, "commandLanguage": "python",
                    "executionTime": "0.412", "status": "finished",
                ],
                status: 0
            )
        }
    }

    static func query(
        _ name: String,
        _ title: String,
        _ kinds: [String],
        _ day: Int,
        _ hour: Int,
        _ sql: @escaping @Sendable (inout SeededRandom) -> String
    ) -> IncidentScript {
        IncidentScript(name: name, title: title, family: .content, expect: kinds, day: day, hour: hour, minute: 23) {
            start,
            journal in
            let actor = journal.company.person(.analyst, day).actor(&journal.random)
            let text = sql(&journal.random)
            journal.record(
                start,
                .production,
                actor,
                "databrickssql",
                "commandSubmit",
                ["warehouseId": journal.company.warehouses[0], "commandId": journal.random.uuid(), "commandText": text]
            )
        }
    }
}
