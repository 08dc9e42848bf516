/// The body of a search identifier.
indirect enum Detection {
    case item(DetectionItem)
    case all([Detection])
    case any([Detection])

    /// Replaces every item.
    func mapItems(_ body: (DetectionItem) -> Detection?) -> Detection? {
        switch self {
        case .item(let item):
            return body(item)
        case .all(let parts):
            let kept = parts.compactMap { $0.mapItems(body) }
            return kept.isEmpty ? nil : .all(kept)
        case .any(let parts):
            let kept = parts.compactMap { $0.mapItems(body) }
            return kept.isEmpty ? nil : .any(kept)
        }
    }

    /// Calls `body` on every item.
    func forEachItem(_ body: (DetectionItem) -> Void) {
        switch self {
        case .item(let item): body(item)
        case .all(let parts), .any(let parts): for part in parts { part.forEachItem(body) }
        }
    }
}

/// `field|modifier: values`.
struct DetectionItem {
    /// nil = keyword.
    var field: String?
    var modifiers: [Modifier]
    /// After the modifiers; empty = the null test.
    var values: [SigmaValue]
    var linksAll: Bool
    var isNegated: Bool
    var place: Place
    /// Ids of pipeline items that changed this item.
    var applied: Set<String> = []

    /// Where the key stands.
    struct Place {
        var line: Int
        var column: Int
    }

    func has(_ modifier: Modifier) -> Bool { modifiers.contains(modifier) }
}

/// Search identifiers with the condition over them. A rule has one of its own; each filter and each condition that a
/// pipeline adds is another, joined with AND. Their names cannot meet.
struct DetectionGroup {
    struct Identifier {
        var name: String
        /// nil = a pipeline dropped everything: the name then says nothing where it stands.
        var body: Detection?
    }

    var identifiers: [Identifier]
    /// Joined with OR.
    var conditions: [ConditionExpression]
    var isNegated = false
}
