/// What a check looks after.
public enum CheckFamily: String, Sendable, Hashable, Codable, CaseIterable {
    /// Audit logs are written, whole and on time.
    case delivery
    /// Where they lie is closed, encrypted and cannot be rewritten.
    case storage
    /// Grants, owners, copies and shares in Unity Catalog.
    case catalog
    /// Who can sign in, with what, and with which rights.
    case identity
    /// Settings of a workspace through which data leaves or events go unrecorded.
    case workspace
    /// How long the record lasts.
    case retention
    /// What this program itself can see and do.
    case own

    /// For a heading.
    public var title: String {
        switch self {
        case .delivery: "Delivery"
        case .storage: "Storage"
        case .catalog: "Unity Catalog"
        case .identity: "Identity"
        case .workspace: "Workspace"
        case .retention: "Retention"
        case .own: "This program"
        }
    }
}
