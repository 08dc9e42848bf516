/// The family of a user agent: what the program is, not which version of it.
enum Client {
    /// Looked for in this order, since most agents name several.
    private static let families: [(needle: String, name: String)] = [
        ("databricks-cli", "databricks-cli"), ("terraform", "terraform"), ("databrickssqlconnector", "sql-connector"),
        ("databricks-sql", "sql-connector"), ("databricks-sdk-py", "databricks-sdk-py"),
        ("databricks-sdk-go", "databricks-sdk-go"), ("databricks-sdk-java", "databricks-sdk-java"),
        ("databricksjdbc", "jdbc"), ("simba", "jdbc"), ("odbc", "odbc"), ("powerbi", "power-bi"),
        ("tableau", "tableau"),
        ("boto3", "boto3"), ("aws-cli", "aws-cli"), ("aws-sdk", "aws-sdk"), ("console.amazonaws", "aws-console"),
        ("python-requests", "python-requests"), ("python-urllib", "python-urllib"), ("aiohttp", "aiohttp"),
        ("httpx", "httpx"), ("curl/", "curl"), ("wget/", "wget"), ("go-http-client", "go-http-client"),
        ("okhttp", "okhttp"), ("postman", "postman"), ("powershell", "powershell"), ("trufflehog", "trufflehog"),
        ("edg/", "browser edge"), ("firefox/", "browser firefox"), ("chrome/", "browser chrome"),
        ("safari/", "browser safari"), ("mozilla/", "browser"),
    ]

    static func family(_ agent: String) -> String {
        let lower = agent.lowercased()
        if let known = families.first(where: { lower.contains($0.needle) }) { return known.name }
        // The product name of an agent nobody listed, without version and comment.
        return String(lower.prefix { !"/ (;".contains($0) }.prefix(40))
    }

    static func isBrowser(_ family: String) -> Bool { family.hasPrefix("browser") || family == "aws-console" }
}
