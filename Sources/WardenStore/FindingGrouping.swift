/// What a list of findings may be gathered by.
public enum FindingGrouping: String, Sendable, Hashable, CaseIterable { case check, subject }
