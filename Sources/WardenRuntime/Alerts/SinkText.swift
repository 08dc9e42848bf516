internal import WardenAlerts

/// The kinds of sinks and their keys, for people.
public enum SinkText {
    public static func types() -> String {
        SinkCatalogue.types.sorted { $0.type < $1.type }.map { kind in
            let keys = kind.keys.map { key -> String in
                let name =
                    switch key.form {
                    case .secret: "\(key.name)_env or \(key.name)_file"
                    case .choice(let words): "\(key.name) (\(words.joined(separator: ", ")))"
                    case .text, .url, .number, .list: key.name
                    }
                return key.isRequired ? name : "[\(name)]"
            }
            return "\(kind.type): \(keys.joined(separator: ", "))\n"
        }.joined()
    }
}
