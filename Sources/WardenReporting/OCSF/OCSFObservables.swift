import WardenDomain

/// The values of a document worth pivoting on, each once, with the path of its first occurrence.
struct OCSFObservables {
    private var seen: Set<String> = []
    private(set) var items: [JSONValue] = []

    /// - Parameters:
    ///   - path: of the object the event is mapped into: `evidences[0]`, or empty for the document itself.
    ///   - userAgentPath: nil where the document has no place for it.
    mutating func add(_ event: EventContext, at path: String, hasRequest: Bool) {
        let prefix = path.isEmpty ? "" : path + "."
        if IPAddress.isValid(event.sourceAddress) {
            add(2, "IP Address", prefix + "src_endpoint.ip", event.sourceAddress)
        }
        if OCSFUser.isMailAddress(event.principal) {
            add(5, "Email Address", prefix + "actor.user.email_addr", event.principal)
        } else if event.principal.hasPrefix("arn:") {
            add(31, "User Object: uid", prefix + "actor.user.uid", event.principal)
        } else if !event.principal.isEmpty {
            add(4, "User Name", prefix + "actor.user", event.principal)
        }
        if hasRequest { add(16, "HTTP User-Agent", prefix + "http_request.user_agent", event.userAgent) }
        add(10, "Resource UID", "resources[].uid", event.workspace)
    }

    mutating func addFile(_ file: String, at path: String) {
        add(45, "File Path", path, file)
    }

    private mutating func add(_ typeID: Int64, _ type: String, _ name: String, _ value: String) {
        guard !value.isEmpty, seen.insert("\(typeID) \(value)").inserted else { return }
        items.append([
            "type_id": .integer(typeID), "type": .string(type), "name": .string(name), "value": .string(value),
        ])
    }
}
