public import WardenDomain

/// Bodies of Jira's REST interface. Source: Jira Cloud platform REST API v3, Jira Data Center REST API v2.
public struct JiraBody: Sendable {
    private let text: TicketText
    /// Version 3 takes documents (ADF), version 2 takes wiki text.
    private let version: Int

    public init(_ text: TicketText, version: Int) {
        self.text = text
        self.version = version
    }

    /// `POST issue`.
    public func create(project: String, type: String) -> JSONValue {
        [
            "fields": [
                "project": ["key": .string(project)], "issuetype": ["name": .string(type)],
                "summary": .string(text.summary), "description": description,
                "labels": ["trailwarden", .string(text.key)],
            ]
        ]
    }

    /// `PUT issue/KEY`.
    public var update: JSONValue { ["fields": ["summary": .string(text.summary), "description": description]] }

    /// `POST issue/KEY/comment`.
    public var comment: JSONValue { ["body": document(["Now \(text.stage.rawValue)."])] }

    /// `POST issue/KEY/remotelink`; nil where there is nothing to link to.
    public var link: JSONValue? {
        text.link.map { link in
            ["globalId": .string(text.key), "object": ["url": .string(link), "title": .string(text.summary)]]
        }
    }

    /// The issues of this incident.
    public var query: String { "labels = \"\(text.key)\" ORDER BY created ASC" }

    private var description: JSONValue { document(text.lines + (text.link.map { [$0] } ?? [])) }

    private func document(_ lines: [String]) -> JSONValue {
        guard version >= 3 else { return .string(lines.map(Self.wiki).joined(separator: "\n")) }
        let paragraphs = lines.map { line -> JSONValue in
            var run: [String: JSONValue] = ["type": "text", "text": .string(line)]
            if line == text.link { run["marks"] = [["type": "link", "attrs": ["href": .string(line)]]] }
            return ["type": "paragraph", "content": [.object(run)]]
        }
        return ["type": "doc", "version": 1, "content": .array(paragraphs)]
    }

    /// Wiki markup cannot come from outside.
    private static func wiki(_ line: String) -> String {
        line.reduce(into: "") { result, character in
            if "{}[]!|*_".contains(character) { result.append("\\") }
            result.append(character)
        }
    }
}
