import WardenYAML

/// `{repeat: 20, every: 5s, event: {...}}`: the event many times over. Its time moves on by `every` each time, and
/// `${n}` in its texts becomes 1, 2, 3 and so on.
struct RepeatedEvent {
    var count: Int
    /// Milliseconds between two of them.
    var interval: Int64
    var event: YAMLNode

    /// Nil where a part is missing or of the wrong kind; `problem` then says which.
    static func read(_ node: YAMLNode) -> (repeated: RepeatedEvent?, problem: String?) {
        for entry in node.mapping ?? [] where !["repeat", "every", "event"].contains(entry.key) {
            return (nil, "a repeated event has no key '\(entry.key)': allowed are repeat, every, event")
        }
        guard case .integer(let count)? = node["repeat"]?.scalar?.value, (1...10_000).contains(count) else {
            return (nil, "'repeat' must be a whole number from 1 to 10000")
        }
        guard let every = node["every"]?.text, let interval = milliseconds(every) else {
            return (nil, "'every' must be a number and s, m, h or d, such as '30s'")
        }
        guard let event = node["event"], event.mapping != nil else {
            return (nil, "'event' must be a map")
        }
        return (RepeatedEvent(count: Int(count), interval: interval, event: event), nil)
    }

    /// The events as JSON, or nil where the time of the event cannot be moved.
    func expand() -> [String]? {
        var events: [String] = []
        events.reserveCapacity(count)
        for index in 0..<count {
            guard let moved = moved(by: Int64(index) * interval) else { return nil }
            events.append(JSONText.write(moved.replacing("${n}", with: String(index + 1))))
        }
        return events
    }

    private func moved(by milliseconds: Int64) -> YAMLNode? {
        guard var entries = event.mapping else { return nil }
        for index in entries.indices where EventClock.keys.contains(entries[index].key) {
            guard var scalar = entries[index].value.scalar else { return nil }
            if case .integer(let time) = scalar.value {
                scalar.value = .integer(time + milliseconds)
            } else if let text = EventClock.advance(scalar.text, by: milliseconds) {
                scalar.text = text
            } else {
                return nil
            }
            entries[index].value.content = .scalar(scalar)
            var node = event
            node.content = .mapping(entries)
            return node
        }
        return nil
    }

    private static func milliseconds(_ text: String) -> Int64? {
        let units: [Character: Int64] = ["s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
        guard let last = text.last, let unit = units[last], let number = Int64(text.dropLast()), number >= 0 else {
            return nil
        }
        return number * unit
    }
}

extension YAMLNode {
    /// A copy with a piece of text replaced in every string.
    func replacing(_ piece: String, with other: String) -> YAMLNode {
        var copy = self
        switch content {
        case .scalar(var scalar):
            guard scalar.value == .string else { return self }
            scalar.text = scalar.text.replacing(piece, with: other)
            copy.content = .scalar(scalar)
        case .sequence(let items): copy.content = .sequence(items.map { $0.replacing(piece, with: other) })
        case .mapping(let entries):
            copy.content = .mapping(
                entries.map {
                    YAMLEntry(key: $0.key, keyNode: $0.keyNode, value: $0.value.replacing(piece, with: other))
                }
            )
        }
        return copy
    }
}
