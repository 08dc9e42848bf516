/// The part of MITRE ATT&CK Enterprise that concerns clouds, identities, data platforms and logs.
///
/// A technique outside it keeps its id and goes without name and tactic.
enum AttackCatalogue {
    /// The ATT&CK release the names follow.
    static let version = "17.1"

    /// A technique or sub-technique.
    struct Entry: Hashable {
        /// `T1562.008`.
        var uid: String
        /// Empty where the technique is not in the catalogue.
        var name: String
        var tactics: [Tactic]

        /// The technique a sub-technique belongs to; nil for a technique.
        var parent: Entry? {
            guard let dot = uid.firstIndex(of: ".") else { return nil }
            let parentUID = String(uid[..<dot])
            return AttackCatalogue.entries[parentUID] ?? Entry(uid: parentUID, name: "", tactics: tactics)
        }
    }

    /// The columns of the matrix, in its order.
    enum Tactic: String, CaseIterable {
        case reconnaissance = "TA0043"
        case resourceDevelopment = "TA0042"
        case initialAccess = "TA0001"
        case execution = "TA0002"
        case persistence = "TA0003"
        case privilegeEscalation = "TA0004"
        case defenseEvasion = "TA0005"
        case credentialAccess = "TA0006"
        case discovery = "TA0007"
        case lateralMovement = "TA0008"
        case collection = "TA0009"
        case commandAndControl = "TA0011"
        case exfiltration = "TA0010"
        case impact = "TA0040"

        var uid: String { rawValue }

        var name: String {
            switch self {
            case .reconnaissance: "Reconnaissance"
            case .resourceDevelopment: "Resource Development"
            case .initialAccess: "Initial Access"
            case .execution: "Execution"
            case .persistence: "Persistence"
            case .privilegeEscalation: "Privilege Escalation"
            case .defenseEvasion: "Defense Evasion"
            case .credentialAccess: "Credential Access"
            case .discovery: "Discovery"
            case .lateralMovement: "Lateral Movement"
            case .collection: "Collection"
            case .commandAndControl: "Command and Control"
            case .exfiltration: "Exfiltration"
            case .impact: "Impact"
            }
        }

        /// - Parameter tag: the part after `attack.`: `defense-evasion`, `defense_evasion` or `ta0005`.
        init?(tag: String) {
            let plain = tag.lowercased().split(separator: "_").joined(separator: "-")
            let found = Self.allCases.first { tactic in
                plain == tactic.uid.lowercased()
                    || plain == tactic.name.lowercased().split(separator: " ").joined(separator: "-")
            }
            guard let found else { return nil }
            self = found
        }
    }

    /// - Parameter tag: the part after `attack.`: `t1562.008`; nil where it names no technique (`g0001`, `s0002`).
    static func entry(tag: String) -> Entry? {
        let uid = tag.uppercased()
        let digits = uid.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        guard uid.first == "T", (1...2).contains(digits.count), digits[0].count == 4,
            digits.count == 1 || digits[1].count == 3,
            digits.joined().allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return entries[uid] ?? Entry(uid: uid, name: "", tactics: [])
    }
}
