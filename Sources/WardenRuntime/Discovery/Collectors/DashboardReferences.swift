internal import WardenCloud
internal import WardenDomain
internal import WardenEstate

/// Finds the SQL of a dashboard's definition: `query` or `queryLines` of its datasets.
enum DashboardReferences {
    static func extract(_ definition: String) -> TextReferences {
        var found = TextReferences()
        guard let json = try? JSONReader.read(Array(definition.utf8)) else {
            found.dynamicLines = [1]
            return found
        }
        walk(json, depth: 0, &found)
        return found
    }

    private static func walk(_ json: JSONValue, depth: Int, _ found: inout TextReferences) {
        guard depth < 64 else { return }
        if let object = json.object {
            for (key, value) in object.sorted(by: { $0.key < $1.key }) {
                if key == "query", let text = value.string {
                    found.append(SQLReferences.extract(text))
                } else if key == "queryLines", let lines = value.strings {
                    found.append(SQLReferences.extract(lines.joined()))
                } else {
                    walk(value, depth: depth + 1, &found)
                }
            }
        } else if let array = json.array {
            for value in array { walk(value, depth: depth + 1, &found) }
        }
    }
}
