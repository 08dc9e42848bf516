internal import WardenDomain

/// The VPC endpoints that a bucket policy binds itself to by `aws:SourceVpce`, and the networks by `aws:SourceVpc`.
struct BoundEndpoints {
    let endpoints: [String]
    let networks: [String]

    init(in policy: JSONValue?) {
        endpoints = Self.values(of: "aws:sourcevpce", beginning: "vpce-", in: policy)
        networks = Self.values(of: "aws:sourcevpc", beginning: "vpc-", in: policy)
    }

    var isEmpty: Bool { endpoints.isEmpty && networks.isEmpty }

    /// Whether `rows` of DescribeVpcEndpoints hold every endpoint that is named, and one at least of every network.
    func areCovered(by rows: [JSONValue]) -> Bool {
        let ids = Set(rows.compactMap { $0["VpcEndpointId"]?.string })
        let places = Set(rows.compactMap { $0["VpcId"]?.string })
        return ids.isSuperset(of: endpoints) && places.isSuperset(of: networks)
    }

    private static func values(of wanted: String, beginning prefix: String, in policy: JSONValue?) -> [String] {
        guard let statements = policy?["Statement"] else { return [] }
        var found: Set<String> = []
        for statement in statements.array ?? [statements] {
            for keys in (statement["Condition"]?.object ?? [:]).values {
                for (key, value) in keys.object ?? [:] where key.lowercased() == wanted {
                    found.formUnion((value.array ?? [value]).compactMap(\.string))
                }
            }
        }
        return found.filter { $0.hasPrefix(prefix) && !$0.contains { "*?$".contains($0) } }.sorted()
    }
}
