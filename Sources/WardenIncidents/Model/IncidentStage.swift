/// How far an incident is. Each stage follows from the one before.
public enum IncidentStage: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case detected
    /// Nobody else can get at the data any more.
    case contained
    /// The cause is gone.
    case fixed
    /// It was seen that the cause is gone.
    case verified
    case closed

    public static func < (left: IncidentStage, right: IncidentStage) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
