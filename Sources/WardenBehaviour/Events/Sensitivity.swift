/// How much a resource matters to this product: the audit store first.
enum Sensitivity {
    /// 0 for nothing special, 1 for what describes or guards other data, 2 for audit data itself.
    static func of(_ resource: String) -> UInt8 {
        let name = resource.lowercased()
        if name.hasPrefix("system.access") || name.contains("audit-log") || name.contains("auditlog")
            || name.contains("audit_log") || name.contains("cloudtrail") || name.contains("/audit/")
        {
            return 2
        }
        if name.hasPrefix("system.") || name.contains("information_schema") || name.contains("secret") { return 1 }
        return 0
    }

    static let weights: [Float] = [1, 1.15, 1.4]
}
