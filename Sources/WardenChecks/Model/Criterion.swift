/// A criterion of SOC 2 that a check gives evidence about. A finding is evidence about a control, not the control.
///
/// Ids of the Trust Services Criteria; the words are this product's own.
public enum Criterion: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case cc21 = "CC2.1"
    case cc32 = "CC3.2"
    case cc41 = "CC4.1"
    case cc52 = "CC5.2"
    case cc61 = "CC6.1"
    case cc62 = "CC6.2"
    case cc63 = "CC6.3"
    case cc65 = "CC6.5"
    case cc66 = "CC6.6"
    case cc67 = "CC6.7"
    case cc68 = "CC6.8"
    case cc71 = "CC7.1"
    case cc72 = "CC7.2"
    case cc73 = "CC7.3"
    case cc75 = "CC7.5"
    case cc81 = "CC8.1"
    case cc92 = "CC9.2"
    case a12 = "A1.2"
    case a13 = "A1.3"
    case c11 = "C1.1"
    case c12 = "C1.2"
    case pi15 = "PI1.5"

    /// What it asks for, in a few words.
    public var meaning: String {
        switch self {
        case .cc21: "the information that controls run on is complete and right"
        case .cc32: "risks are found, rated and owned"
        case .cc41: "somebody checks that controls work"
        case .cc52: "controls over technology are chosen on purpose"
        case .cc61: "access to what is protected is restricted by design"
        case .cc62: "users come in by approval and are taken out"
        case .cc63: "rights follow the role, least privilege, separated duties"
        case .cc65: "data is disposed of safely at the end of its life"
        case .cc66: "the outside is kept out"
        case .cc67: "data that moves or leaves is restricted and protected"
        case .cc68: "unauthorised changes are prevented or detected"
        case .cc71: "changes of configuration and new weaknesses are detected"
        case .cc72: "the system is watched for anomalies"
        case .cc73: "events are judged"
        case .cc75: "recovery works, and lessons are learnt"
        case .cc81: "changes are authorised, tested, approved, recorded"
        case .cc92: "vendors are managed"
        case .a12: "infrastructure for backup and recovery exists and is watched"
        case .a13: "recovery is tested"
        case .c11: "confidential information is identified and kept"
        case .c12: "confidential information is disposed of on time"
        case .pi15: "stored output is complete and protected"
        }
    }

    public static func < (left: Criterion, right: Criterion) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
