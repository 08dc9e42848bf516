internal import WardenDomain

/// The VPC endpoints that a bucket policy binds itself to by `aws:SourceVpce`.
enum BoundEndpoints {
    static func named(in policy: JSONValue?) -> [String] {
        guard let statements = policy?["Statement"] else { return [] }
        var found: Set<String> = []
        for statement in statements.array ?? [statements] {
            for keys in (statement["Condition"]?.object ?? [:]).values {
                for (key, value) in keys.object ?? [:] where key.lowercased() == "aws:sourcevpce" {
                    found.formUnion((value.array ?? [value]).compactMap(\.string))
                }
            }
        }
        return found.filter { $0.hasPrefix("vpce-") && !$0.contains { "*?$".contains($0) } }.sorted()
    }
}
