internal import WardenDomain

/// A rule's Sigma tags, sorted into ATT&CK and the rest.
struct SigmaTags {
    /// One technique with its tactic, or a tactic alone.
    struct Attack: Hashable {
        var technique: AttackCatalogue.Entry?
        var tactic: AttackCatalogue.Tactic?

        /// `T1562.008 Disable or Modify Cloud Logs`.
        var shown: String {
            technique.map { [$0.uid, $0.name].filter { !$0.isEmpty }.joined(separator: " ") } ?? tactic?.name ?? ""
        }
    }

    let attacks: [Attack]
    /// Other tags by namespace, in the order of first occurrence: `soc2` -> `cc7.2`.
    let other: [(name: String, values: [String])]

    init(_ tags: [String]) {
        var tactics: [AttackCatalogue.Tactic] = []
        var techniques: [AttackCatalogue.Entry] = []
        var other: [(name: String, values: [String])] = []
        for tag in tags {
            let parts = tag.split(separator: ".", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            if parts[0] == "attack", let tactic = AttackCatalogue.Tactic(tag: parts[1]) {
                tactics.append(tactic)
            } else if parts[0] == "attack", let technique = AttackCatalogue.entry(tag: parts[1]) {
                techniques.append(technique)
            } else if let index = other.firstIndex(where: { $0.name == parts[0] }) {
                other[index].values.append(parts[1])
            } else {
                other.append((parts[0], [parts[1]]))
            }
        }
        let ofTechniques = techniques.map { technique in
            Attack(
                technique: technique,
                tactic: tactics.first { technique.tactics.contains($0) } ?? technique.tactics.first
            )
        }
        let covered = Set(ofTechniques.compactMap(\.tactic))
        attacks = ofTechniques + tactics.filter { !covered.contains($0) }.map { Attack(technique: nil, tactic: $0) }
        self.other = other
    }
}

extension SigmaTags.Attack {
    /// The OCSF `attack` object: a sub-technique also names its technique.
    var ocsf: JSONValue {
        var members: [String: JSONValue] = ["version": .string(AttackCatalogue.version)]
        if let tactic { members["tactic"] = ["uid": .string(tactic.uid), "name": .string(tactic.name)] }
        if let technique {
            let parent = technique.parent ?? technique
            members["technique"] = .present(["uid": .string(parent.uid), "name": .string(parent.name)])
            if technique.parent != nil {
                members["sub_technique"] = .present(["uid": .string(technique.uid), "name": .string(technique.name)])
            }
        }
        return .object(members)
    }
}
