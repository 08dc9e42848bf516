import WardenDomain

extension EventSource {
    /// Small number of a source, for tables.
    var code: UInt8 {
        switch self {
        case .databricks: 0
        case .cloudTrail: 1
        case .s3Access: 2
        case .generic: 3
        }
    }

    static let byCode: [EventSource] = [.databricks, .cloudTrail, .s3Access, .generic]
}
