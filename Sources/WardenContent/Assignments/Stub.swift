public struct AssignmentModel: Sendable {}
enum AssignmentFeature { static func reason(code: Int64) -> String { "feature \(code)" } }
struct AssignmentSites {}
enum AssignmentScan {
    static func consider(
        end: Int,
        _ view: TextView,
        _ encoded: EncodedPlace?,
        _ sites: inout AssignmentSites,
        _ scanner: inout ContentScanner
    ) {}
}
