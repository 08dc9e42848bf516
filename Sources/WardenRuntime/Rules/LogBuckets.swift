internal import Foundation
internal import WardenEstate

/// Some built-in rules are grave where the name of a bucket speaks of logs. Buckets that are known to hold logs count as
/// such, whatever they are called.
enum LogBuckets {
    /// What the rules of the pack call a name that speaks of logs.
    static let named = "(?i)((^|[-_.])(logs?|trails?)([-_.]|$)|log[-_]?deliver|audit|cloudtrail)"

    /// Those that the configuration declares, and those that the monitor reads.
    static func known(_ configuration: ConnectConfiguration) -> Set<String> {
        let read = configuration.monitor.sources.filter { $0.kind == .s3 }.map(\.bucket)
        return configuration.policy.logBuckets.union(read).filter(isName)
    }

    static func isName(_ name: String) -> Bool {
        (3...63).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"): true
                case UInt8(ascii: "_"): true
                default: false
                }
            }
    }

    /// A rule of the pack that takes `buckets` for buckets of logs, too.
    static func text(_ rule: String, _ buckets: Set<String>) -> String {
        guard !buckets.isEmpty, rule.contains(named) else { return rule }
        let names = buckets.sorted().map { $0.replacingOccurrences(of: ".", with: "[.]") }.joined(separator: "|")
        let others = String(named.dropFirst("(?i)(".count))
        return rule.replacingOccurrences(of: named, with: "(?i)(^(\(names))$|\(others)")
    }
}
