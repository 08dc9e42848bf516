/// One step that data takes, with what says so.
public struct Edge: Sendable, Hashable, Codable {
    public var source: AssetID
    public var relation: Relation
    public var target: AssetID
    public var confidence: Confidence
    public var evidence: Evidence

    public init(
        _ source: AssetID,
        _ relation: Relation,
        _ target: AssetID,
        _ confidence: Confidence = .certain,
        evidence: Evidence
    ) {
        self.source = source
        self.relation = relation
        self.target = target
        self.confidence = confidence
        self.evidence = evidence
    }
}
