/// Where a field name leads in an event.
public enum FieldLookup {
    /// Every value the name leads to; empty = missing.
    ///
    /// At each level the longest run of the name's dotted parts that is a literal key is tried first, shorter ones when
    /// it leads nowhere. Crossing an array tries every element.
    public static func find(_ field: String, in event: ReferenceJSON) -> [ReferenceJSON] {
        // Scalars, not characters: a combining mark after the dot must not hide it.
        let parts = field.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return find(parts[...], in: event)
    }

    private static func find(_ parts: ArraySlice<String>, in value: ReferenceJSON) -> [ReferenceJSON] {
        switch value {
        case .array(let items):
            return items.flatMap { find(parts, in: $0) }
        case .object:
            for count in stride(from: parts.count, to: 0, by: -1) {
                guard let next = value[parts.prefix(count).joined(separator: ".")] else { continue }
                let rest = parts.dropFirst(count)
                let found = rest.isEmpty ? [next] : find(rest, in: next)
                if !found.isEmpty { return found }
            }
            return []
        default:
            return []
        }
    }

    /// Arrays replaced by their elements, all the way down.
    public static func flatten(_ values: [ReferenceJSON]) -> [ReferenceJSON] {
        values.flatMap { value -> [ReferenceJSON] in
            if case .array(let items) = value { flatten(items) } else { [value] }
        }
    }

    /// Every string, number and boolean anywhere in the event, keys excluded.
    public static func allScalars(_ value: ReferenceJSON) -> [ReferenceJSON] {
        switch value {
        case .null: []
        case .array(let items): items.flatMap(allScalars)
        case .object(let members): members.flatMap { allScalars($0.value) }
        default: [value]
        }
    }
}
