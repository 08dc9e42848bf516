internal import WardenAccess
public import WardenDomain
internal import WardenEstate

/// What somebody can do, in the words of the command line.
public enum AccessAim: String, Sendable, CaseIterable {
    case read, alter, delete, stop

    var capability: Capability {
        switch self {
        case .read: .read
        case .alter: .alter
        case .delete: .delete
        case .stop: .stop
        }
    }
}

/// An answer as text, and whether anything in it is not known.
public struct AccessText: Sendable {
    public var text: String
    public var isComplete: Bool
}

extension AccessStudy {
    /// - Throws: `access.unknown-location`, `access.ambiguous-location`.
    public func who(_ location: String, aims: [AccessAim], format: AccessFormat) throws(WardenError) -> AccessText {
        let place = try self.location(location)
        let audiences = aims.map { graph.audience(of: place, to: $0.capability) }
        return AccessText(
            text: AudienceText(audiences).render(format),
            isComplete: audiences.allSatisfy(\.isComplete)
        )
    }

    /// - Throws: `access.unknown-location`, `access.unknown-principal` and their ambiguous kin.
    public func why(
        _ principal: String,
        _ location: String,
        aims: [AccessAim],
        isJSON: Bool
    ) throws(WardenError) -> AccessText {
        let place = try self.location(location)
        let party = try self.party(principal)
        let answers = aims.map { graph.explain(party, on: place, to: $0.capability) }
        let text = AnswerText(answers)
        return AccessText(
            text: isJSON ? text.json : text.text,
            isComplete: answers.allSatisfy { $0.verdict != .unknown }
        )
    }
}
