public import WardenAccess
internal import WardenDomain
internal import WardenEstate
internal import WardenReporting

/// Audiences for people and for programs.
public struct AudienceText: Sendable {
    private let audiences: [Audience]
    private let showsHops: Bool

    public init(_ audiences: [Audience], showsHops: Bool = true) {
        self.audiences = audiences
        self.showsHops = showsHops
    }

    public func render(_ format: AccessFormat) -> String {
        switch format {
        case .table: audiences.map(paragraph).joined(separator: "\n")
        case .json: json.pretty + "\n"
        case .csv: csv
        case .mermaid: mermaid
        }
    }

    // MARK: For people

    private func paragraph(_ audience: Audience) -> String {
        let clean = EstateWords.clean
        var lines = ["Who can \(audience.capability.verb) \(clean(audience.location.name))"]
        if audience.members.isEmpty { lines.append("  nobody that is known") }
        for access in audience.members {
            let outside = access.party.isOutside ? ", outside" : ""
            let how = access.verdict == .yes && !access.isDirect ? ", after giving it to itself" : ""
            lines.append(
                "  \(access.verdict.rawValue.padded(7))  \(clean(access.party.description))  [\(access.party.kind.rawValue)\(outside)\(how)]"
            )
            if showsHops { for hop in access.path?.hops ?? [] { lines.append("             \(clean(hop.sentence))") } }
            for missing in access.missing { lines.append("             not known: \(clean(missing))") }
            if access.seesMasked == .yes { lines.append("             sees statement texts unredacted") }
        }
        if audience.undecided > 0 {
            lines.append("  unknown  \(audience.undecided) others, of whom nothing is known but what is listed below")
        }
        let yes = audience.certain.count
        lines.append("  \(yes) of \(audience.judged) can; \(audience.members.count - yes + audience.undecided) unknown")
        for unknown in audience.unknowns { lines.append("  not known: \(clean(unknown))") }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: For programs

    private var json: JSONValue {
        ["schema": "trailwarden.access/1", "audiences": .array(audiences.map(Self.document))]
    }

    static func document(_ audience: Audience) -> JSONValue {
        [
            "location": .string(audience.location.description), "capability": .string(audience.capability.rawValue),
            "complete": .bool(audience.isComplete), "judged": .integer(Int64(audience.judged)),
            "undecided": .integer(Int64(audience.undecided)), "unknowns": .strings(audience.unknowns),
            "members": .array(audience.members.map(document)),
        ]
    }

    private static func document(_ access: Access) -> JSONValue {
        .present([
            "principal": .string(access.party.name), "kind": .string(access.party.kind.rawValue),
            "label": .optional(access.party.label), "outside": .bool(access.party.isOutside),
            "verdict": .string(access.verdict.rawValue), "direct": .bool(access.isDirect),
            "missing": .strings(access.missing), "hops": .array((access.path?.hops ?? []).map(document)),
            "seesUnredacted": .optional(access.seesMasked?.rawValue),
        ])
    }

    static func document(_ hop: Hop) -> JSONValue {
        .present([
            "relation": .string(hop.relation.rawValue), "from": .string(hop.from), "to": .string(hop.to),
            "detail": .string(hop.detail), "missing": .optional(hop.missing),
            "evidence": hop.evidence.map { evidence in
                .present([
                    "source": .string(evidence.source.rawValue), "origin": .string(evidence.origin),
                    "field": .string(evidence.field), "value": .optional(evidence.value),
                ])
            } ?? .null,
        ])
    }

    private var csv: String {
        var table = Table(
            schema: "trailwarden.access/1",
            columns: ["location", "capability", "principal", "kind", "outside", "verdict", "direct", "missing", "path"]
                .map { Table.Column($0, title: $0) }
        )
        for audience in audiences {
            for access in audience.members {
                table.rows.append([
                    .text(audience.location.description), .text(audience.capability.rawValue),
                    .text(access.party.name), .text(access.party.kind.rawValue), .text(String(access.party.isOutside)),
                    .text(access.verdict.rawValue), .text(String(access.isDirect)),
                    .text(access.missing.joined(separator: "; ")),
                    .text((access.path?.hops ?? []).map(\.sentence).joined(separator: " > ")),
                ])
            }
        }
        return table.render(.csv)
    }

    // MARK: A picture

    /// Each hop that joins two names is an arrow; each name is one box.
    private var mermaid: String {
        var boxes: [String: Int] = [:]
        var order: [String] = []
        var arrows: Set<String> = []
        var lines: [String] = []
        func box(_ name: String) -> String {
            if boxes[name] == nil {
                boxes[name] = order.count
                order.append(name)
            }
            return "n\(boxes[name] ?? 0)"
        }
        for audience in audiences {
            for access in audience.members {
                var last = access.party.description
                for hop in access.path?.hops ?? [] where hop.relation != .setting {
                    let from = hop.from.isEmpty || hop.from == "somebody" ? last : hop.from
                    let to = hop.to.isEmpty ? audience.location.name : hop.to
                    let label = hop.missing == nil ? hop.relation.rawValue : hop.relation.rawValue + "?"
                    let arrow = "  \(box(from)) -- \(label) --> \(box(to))"
                    if arrows.insert(arrow).inserted { lines.append(arrow) }
                    last = to
                }
                let arrow = "  \(box(last)) -- \(audience.capability.rawValue) --> \(box(audience.location.name))"
                if last != audience.location.name, arrows.insert(arrow).inserted { lines.append(arrow) }
            }
        }
        let names = order.enumerated().map { number, name in
            "  n\(number)[\"\(EstateWords.clean(name).replacing("\"", with: "'"))\"]"
        }
        return (["flowchart LR"] + names + lines).joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String {
        count >= width ? self : self + String(repeating: " ", count: width - count)
    }
}
