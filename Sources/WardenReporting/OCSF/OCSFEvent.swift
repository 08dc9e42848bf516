import WardenDomain

// OCSF objects made from the event a finding rests on. Absent where the event holds nothing for them.
extension EventContext {
    var ocsfActor: JSONValue? { OCSFUser(principal).map { ["user": $0.json] } }

    var ocsfAPI: JSONValue? {
        guard !action.isEmpty else { return nil }
        var members: [String: JSONValue] = ["operation": .string(action)]
        if !service.isEmpty { members["service"] = ["name": .string(service)] }
        if let code = Int64(status) { members["response"] = ["code": .integer(code)] }
        return .object(members)
    }

    /// Masked or symbolic addresses (`10.1.x.x`, `AWS Internal`) are names, not addresses.
    var ocsfEndpoint: JSONValue? {
        guard !sourceAddress.isEmpty else { return nil }
        return [IPAddress.isValid(sourceAddress) ? "ip" : "name": .string(sourceAddress)]
    }

    /// Where it happened.
    var ocsfWorkspace: JSONValue? {
        workspace.isEmpty ? nil : ["uid": .string(workspace), "type": "Databricks workspace"]
    }
}

/// A principal as an OCSF user: an e-mail address, an ARN, the id of a service principal, or a plain name.
struct OCSFUser {
    let json: JSONValue

    init?(_ principal: String) {
        guard !principal.isEmpty else { return nil }
        if Self.isMailAddress(principal) {
            json = ["name": .string(principal), "email_addr": .string(principal), "type_id": 1, "type": "User"]
        } else if principal.hasPrefix("arn:") {
            let name = principal.split(separator: "/").last.map(String.init) ?? principal
            json = ["uid": .string(principal), "name": .string(name)]
        } else if Self.isUUID(principal) {
            json = ["uid": .string(principal), "type_id": 4, "type": "Service"]
        } else if principal == "System-User" {
            json = ["name": .string(principal), "type_id": 3, "type": "System"]
        } else {
            json = ["name": .string(principal)]
        }
    }

    /// The schema's own pattern for addresses, which is ASCII only.
    static func isMailAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return false }
        let marks = "!#$%&'*+-/=?^_`{|}~."
        let isLocal = parts[0].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || marks.contains($0)) }
        return isLocal && labels.joined().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }

    private static func isUUID(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy { $0.isASCII && $0.isHexDigit }
    }
}

/// Textual IP addresses, strictly: RFC 4291 section 2.2 and dotted decimal without leading zeros.
enum IPAddress {
    static func isValid(_ text: String) -> Bool { isVersion4(text[...]) || isVersion6(text) }

    private static func isVersion4(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
                    && (part.utf8.count == 1 || part.first != "0") && (Int(part) ?? 256) < 256
            }
    }

    private static func isVersion6(_ text: String) -> Bool {
        let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
        guard text.utf8.count <= 39, text.contains(":"), halves.count <= 2 else { return false }
        var groups = 0
        for half in halves where !half.isEmpty {
            let parts = half.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.allSatisfy({ (1...4).contains($0.utf8.count) && $0.allSatisfy { $0.isASCII && $0.isHexDigit } })
            else { return false }
            groups += parts.count
        }
        return halves.count == 2 ? groups < 8 : groups == 8
    }
}
