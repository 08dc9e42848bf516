public import WardenAccess
internal import WardenDomain
internal import WardenEstate

/// Why one party can, or cannot, for people and for programs.
public struct AnswerText: Sendable {
    private static let shownPaths = 5

    private let answers: [AccessAnswer]

    public init(_ answers: [AccessAnswer]) { self.answers = answers }

    public var text: String { answers.map(Self.paragraph).joined(separator: "\n") }

    private static func paragraph(_ answer: AccessAnswer) -> String {
        let clean = EstateWords.clean
        let location = clean(answer.location.name)
        var lines = [
            "\(clean(answer.party.description)) · \(answer.capability.rawValue) · \(location): \(answer.verdict.rawValue)"
        ]
        if let reason = answer.reason { lines.append("  \(clean(reason))") }
        for missing in answer.missing { lines.append("  not known: \(clean(missing))") }
        for (number, path) in answer.paths.prefix(shownPaths).enumerated() {
            lines.append("  path \(number + 1)" + (path.isDirect ? "" : ", after giving it to itself"))
            for hop in path.hops { lines.append("    \(clean(hop.sentence))") }
        }
        if answer.paths.count > shownPaths { lines.append("  and \(answer.paths.count - shownPaths) longer paths") }
        lines += cut(answer.cut, answer)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func cut(_ cut: CutSet, _ answer: AccessAnswer) -> [String] {
        guard answer.verdict != .no else { return [] }
        if let path = cut.uncuttable.first {
            return ["  no change of this kind ends it: \(path.hops.map(\.sentence).joined(separator: "; "))"]
        }
        let proof = cut.isMinimal ? "the smallest set of changes that ends it" : "a set of changes that ends it"
        var lines = ["  \(proof):"]
        for (change, others) in zip(cut.changes, cut.alsoAffected) {
            let also = others == 0 ? "" : " (concerns \(others) others as well)"
            lines.append("    \(EstateWords.clean(change.sentence))\(also)")
        }
        return lines
    }

    public var json: String {
        let documents: [JSONValue] = answers.map { answer in
            .object([
                "principal": .string(answer.party.name), "kind": .string(answer.party.kind.rawValue),
                "location": .string(answer.location.description), "capability": .string(answer.capability.rawValue),
                "verdict": .string(answer.verdict.rawValue), "reason": .optional(answer.reason),
                "missing": .strings(answer.missing),
                "paths": .array(answer.paths.map { .array($0.hops.map(AudienceText.document)) }),
                "cut": [
                    "minimal": .bool(answer.cut.isMinimal),
                    "uncuttable": .integer(Int64(answer.cut.uncuttable.count)),
                    "changes": .array(
                        zip(answer.cut.changes, answer.cut.alsoAffected).map { change, others in
                            .present([
                                "kind": .string(change.kind.rawValue), "principal": .string(change.principal),
                                "what": .string(change.what), "target": .string(change.target),
                                "asset": .optional(change.asset?.description), "alsoAffects": .integer(Int64(others)),
                            ])
                        }
                    ),
                ],
            ])
        }
        return JSONValue.object(["schema": "trailwarden.access-why/1", "answers": .array(documents)]).pretty + "\n"
    }
}
