internal import WardenEstate
internal import WardenPolicy

/// Object keys that stand for a place: one that every policy for the whole place covers, and one inside each part of it
/// that a policy names by itself, so that somebody who reads one folder is not taken for somebody who reads nothing.
enum SampleKeys {
    private static let maximum = 8

    /// - Parameter bucket: its ARN.
    static func arns(
        of place: StorageURL,
        in bucket: String,
        _ action: String,
        _ documents: [PolicyDocument]
    ) -> [String] {
        let bucket = bucket + "/"
        let below = place.prefix.isEmpty ? "" : place.prefix + "/"
        var keys = [below + "workspaceId=0/date=2026-01-01/auditlogs_sample.json"]
        let statements = documents.flatMap(\.statements).filter { $0.effect == .allow && $0.action.covers(action) }
        for pattern in statements.flatMap({ $0.resource?.patterns ?? [] }) where pattern.hasPrefix(bucket) {
            let rest = pattern.dropFirst(bucket.count)
            let literal = rest.prefix { !"*?$".contains($0) }
            guard literal.count > below.count, literal.hasPrefix(below) else { continue }
            let key = literal.count == rest.count ? String(literal) : literal + "sample.json"
            if !keys.contains(key) { keys.append(key) }
            if keys.count == maximum { break }
        }
        return keys.map { bucket + $0 }
    }
}
