/// The `hashes_fields` transformation: `Hashes: 'SHA1=…,MD5=…'` becomes one field per algorithm.
struct HashesFields {
    var algorithms: [String]
    var fieldPrefix: String
    var dropsAlgorithm: Bool
    var sources: [String]

    /// The items that replace `item`; nil where it is not about hashes, empty where no algorithm is known.
    func apply(to item: DetectionItem) -> [DetectionItem]? {
        guard let field = item.field, sources.contains(field) else { return nil }
        var order: [String] = []
        var values: [String: [SigmaValue]] = [:]
        for value in item.values {
            guard case .string(let string) = value else { return nil }
            let (algorithm, hash) = split(string.plain)
            guard algorithms.contains(algorithm) else { continue }
            let name = fieldPrefix + (dropsAlgorithm ? "" : algorithm)
            if values[name] == nil { order.append(name) }
            values[name, default: []].append(.string(SigmaString(escaped: hash)))
        }
        return order.map { name in
            var replaced = item
            replaced.field = name == "keyword" ? nil : name
            replaced.values = values[name] ?? []
            replaced.linksAll = false
            return replaced
        }
    }

    private func split(_ text: String) -> (algorithm: String, hash: String) {
        let separator: Character = text.contains("|") ? "|" : "="
        let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
            let hash = Self.trim(parts[0])
            return (Self.byLength[hash.utf8.count] ?? "", hash)
        }
        return (String(parts[0].drop { $0 == "*" }).uppercased(), Self.trim(parts[1]))
    }

    private static let byLength = [32: "MD5", 40: "SHA1", 64: "SHA256", 128: "SHA512"]

    private static func trim(_ text: String) -> String {
        let isWildcard: (Character) -> Bool = { $0 == "*" || $0 == "?" }
        var rest = text.drop(while: isWildcard)
        while let last = rest.last, isWildcard(last) { rest.removeLast() }
        return String(rest)
    }
}
