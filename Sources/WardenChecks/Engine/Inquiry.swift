internal import WardenDomain
public import WardenEstate
public import WardenPolicy

/// What one check asks of the estate about one subject. Remembers what was asked.
public final class Inquiry {
    /// A reading that was looked at.
    public struct Question: Hashable {
        public var aspect: Aspect
        public var asset: AssetID
    }

    public let facts: EstateFacts
    public private(set) var asked: Set<Question> = []

    init(_ facts: EstateFacts) { self.facts = facts }

    public var policy: DeclaredPolicy { facts.input.policy }

    /// Epoch milliseconds.
    public var now: Int64 { facts.input.now }

    /// Remembers that the answer counts, where it was read before.
    func note(_ aspect: Aspect, of asset: AssetID) { asked.insert(Question(aspect: aspect, asset: asset)) }

    /// The answer; nil where the provider says that there is none.
    public func document(_ aspect: Aspect, of asset: AssetID) throws(Unanswered) -> Document? {
        asked.insert(Question(aspect: aspect, asset: asset))
        switch facts.posture[aspect, of: asset] {
        case .known(let json): return Document(json, aspect: aspect, of: asset)
        case .absent: return nil
        case .unknown(let unknown): throw Unanswered(unknown)
        }
    }

    /// The answer of a question that always has one: no answer is unknown.
    public func answer(_ aspect: Aspect, of asset: AssetID) throws(Unanswered) -> Document {
        guard let document = try document(aspect, of: asset) else {
            throw Unanswered(Document(.null, aspect: aspect, of: asset).unknown("the answer is empty"))
        }
        return document
    }

    /// The elements of an answer that is a list.
    public func list(_ aspect: Aspect, of asset: AssetID) throws(Unanswered) -> [Document] {
        try document(aspect, of: asset)?.elements() ?? []
    }

    /// A policy document of AWS; nil where there is none. One that cannot be judged is unknown.
    public func awsPolicy(_ aspect: Aspect, of asset: AssetID) throws(Unanswered) -> PolicyDocument? {
        guard let document = try document(aspect, of: asset) else { return nil }
        return try facts.parsed(document)
    }

    /// A policy that stands inside an answer.
    public func awsPolicy(_ part: Document) throws(Unanswered) -> PolicyDocument { try facts.parsed(part) }
}
