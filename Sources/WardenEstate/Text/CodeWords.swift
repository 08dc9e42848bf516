/// Calls that name data in Python, Scala and R.
enum CodeWords {
    static let readers: Set<String> = ["table", "read_table", "forName", "tableExists", "cacheTable"]
    static let writers: Set<String> = ["saveAsTable", "insertInto", "writeTo", "toTable"]
    static let pathReaders: Set<String> = [
        "load", "parquet", "json", "csv", "text", "orc", "avro", "textFile", "forPath", "ls", "head", "cp", "mv",
        "mount",
        "binaryFiles", "wholeTextFiles", "open", "read_parquet", "read_json", "read_csv", "xml",
    ]
    static let pathWriters: Set<String> = ["save", "saveAsTextFile", "to_parquet", "to_json", "to_csv"]
    static let formats: Set<String> = ["parquet", "json", "csv", "text", "orc", "avro", "xml"]
    static let statements: Set<String> = ["sql", "execute", "read_sql", "read_sql_query"]
    static let verbs: Set<String> = ["SELECT", "WITH", "CREATE", "INSERT", "MERGE", "COPY", "FROM"]
}
