internal import WardenDomain

/// Values that the placeholders of a recipe stand for.
struct LabVariables {
    var values: [String: JSONValue] = [:]

    /// - Throws: `assess.lab` where nothing of that name is known.
    func fill(_ text: String) throws(WardenError) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            filled += rest[..<open]
            let after = rest[rest.index(after: open)...]
            guard let close = after.firstIndex(of: "}"), let value = value(of: after[..<close]) else {
                // A brace of JSON.
                if after.first.map({ $0.isLetter }) ?? false { throw unknown(text) }
                filled += "{"
                rest = after
                continue
            }
            filled += value.text ?? value.compact
            rest = after[after.index(after: close)...]
        }
        return filled + rest
    }

    /// A text that is one placeholder becomes the value itself: a number stays a number.
    func fill(_ json: JSONValue) throws(WardenError) -> JSONValue {
        switch json {
        case .string(let text):
            if text.first == "{", text.last == "}", let value = value(of: text.dropFirst().dropLast()) { return value }
            return .string(try fill(text))
        case .array(let items):
            var filled: [JSONValue] = []
            for item in items { filled.append(try fill(item)) }
            return .array(filled)
        case .object(let members):
            var filled: [String: JSONValue] = [:]
            for (key, value) in members { filled[try fill(key)] = try fill(value) }
            return .object(filled)
        default: return json
        }
    }

    private func value(of path: Substring) -> JSONValue? {
        let parts = path.split(separator: ".")
        guard let first = parts.first, var value = values[String(first)] else { return nil }
        for part in parts.dropFirst() {
            if let list = value.array, let index = Int(part), list.indices.contains(index) {
                value = list[index]
            } else if let member = value[String(part)] {
                value = member
            } else {
                return nil
            }
        }
        return value
    }

    private func unknown(_ text: String) -> WardenError {
        WardenError(code: "assess.lab", object: text, "a placeholder of the recipe stands for nothing")
    }
}
