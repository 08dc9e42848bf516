internal import WardenCloud

/// The permissions of one use as text.
public enum PermissionText {
    public enum Use: String, Sendable, CaseIterable { case assess, scan, fix }

    public enum Format: String, Sendable, CaseIterable { case iam, databricks, terraform }

    public static func document(_ use: Use, _ format: Format, buckets: [String]) -> String {
        let use: CloudPermission.Use =
            switch use {
            case .assess: .assess
            case .scan: .scan
            case .fix: .fix
            }
        let document = PermissionDocument(use: use, buckets: buckets)
        return switch format {
        case .iam: document.rendered(.iam)
        case .databricks: document.rendered(.databricks)
        case .terraform: document.rendered(.terraform)
        }
    }
}
