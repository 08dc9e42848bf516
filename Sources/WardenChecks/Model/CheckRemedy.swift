public import WardenDomain

/// What closes a failure of a check. Every check names one: a finding never leaves its reader without a next step.
public enum CheckRemedy: Sendable, Hashable {
    /// Actions, by id, that `trailwarden plan` orders for the finding, wherever its subject allows them.
    case actions([String])
    /// One action, once a person has said what no program can know: `which key`.
    case choice(String, missing: String)
    /// No interface does it, or a person has to decide it: what a person does, step by step, and how to see that it worked.
    case manual(why: String, steps: [String], verify: String)

    /// One word: `actions`, `choice` or `manual`.
    public var kind: String {
        switch self {
        case .actions: "actions"
        case .choice: "choice"
        case .manual: "manual"
        }
    }

    /// Ids of the actions that it names.
    public var actions: [String] {
        switch self {
        case .actions(let ids): ids
        case .choice(let id, missing: _): [id]
        case .manual: []
        }
    }

    /// What to do next, a line each, for a person.
    ///
    /// - Parameter finding: its fingerprint, or the check's id where there is no finding yet.
    public func lines(_ finding: String) -> [String] {
        switch self {
        case .actions(let ids): ["trailwarden plan \(finding)  (\(ids.joined(separator: ", ")))"]
        case .choice(let id, missing: let missing):
            ["trailwarden plan --action \(id)  (for a person to say: \(missing); 'plan --list' has the arguments)"]
        case .manual(why: let why, steps: let steps, verify: let verify):
            ["by hand: \(why)"] + steps.enumerated().map { "\($0.offset + 1). \($0.element)" } + ["then: \(verify)"]
        }
    }

    /// For reports that programs read.
    public var json: JSONValue {
        switch self {
        case .actions(let ids): ["kind": .string(kind), "actions": .strings(ids)]
        case .choice(let id, missing: let missing):
            ["kind": .string(kind), "actions": .strings([id]), "missing": .string(missing)]
        case .manual(why: let why, steps: let steps, verify: let verify):
            [
                "kind": .string(kind), "why": .string(why), "steps": .strings(steps), "verify": .string(verify),
            ]
        }
    }
}

extension Finding {
    /// What closes it; nil = its check is none of this version's.
    public var remedy: CheckRemedy? { CheckRegistry.metadata[check]?.remedy }

    /// What to do next, a line each.
    public var nextSteps: [String] { remedy?.lines(String(fingerprint.prefix(12))) ?? [] }
}
