extension SampleEvent {
    /// Column names of `system.access.audit`, in the table's order.
    static let systemTableColumns = [
        "version", "event_time", "event_date", "workspace_id", "source_ip_address", "user_agent", "session_id",
        "user_identity", "service_name", "action_name", "request_id", "request_params", "response", "audit_level",
        "account_id", "event_id", "identity_metadata",
    ]

    /// The row's values as JSON, in the order of `systemTableColumns`.
    private func systemTableValues(accountID: String) -> [String] {
        var identity = JSONText()
        identity.string("email", actor.email)
        identity.string("subject_name", actor.subjectName)
        var response = JSONText()
        response.number("status_code", Int64(status))
        response.string("error_message", error)
        response.string("result", result)
        var metadata = JSONText()
        metadata.string("run_by", runAs == nil ? nil : actor.email)
        metadata.string("run_as", runAs)
        metadata.string("acting_resource", nil)
        return [
            "\"2.0\"", JSONText.quoted(SampleClock.rfc3339(time)), JSONText.quoted(SampleClock.date(time)),
            JSONText.quoted(isAccountLevel ? "0" : workspace.id), JSONText.quoted(actor.address),
            JSONText.quoted(actor.agent), JSONText.quoted(session), identity.closed(), JSONText.quoted(service),
            JSONText.quoted(action), JSONText.quoted(requestID), JSONText.object(params), response.closed(),
            JSONText.quoted(isAccountLevel ? "ACCOUNT_LEVEL" : "WORKSPACE_LEVEL"), JSONText.quoted(accountID),
            JSONText.quoted(eventID), metadata.closed(),
        ]
    }

    /// A row of `system.access.audit` exported as a JSON line.
    func systemTableRow(accountID: String) -> String {
        var json = JSONText()
        for (column, value) in zip(Self.systemTableColumns, systemTableValues(accountID: accountID)) {
            json.raw(column, value)
        }
        return json.closed()
    }

    /// A row exported as CSV (RFC 4180): structs and maps as JSON text, null as the empty field.
    func systemTableCSV(accountID: String) -> String {
        systemTableValues(accountID: accountID).map { value in
            var text = value
            if value == "null" { return "" }
            if value.hasPrefix("\"") { text = Self.unquoted(value) }
            return Self.csvField(text)
        }.joined(separator: ",")
    }

    private static func csvField(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }) else { return text }
        var out = "\""
        for character in text { out += character == "\"" ? "\"\"" : String(character) }
        return out + "\""
    }

    /// The text of a JSON string that needs no escapes but backslash and quote.
    private static func unquoted(_ json: String) -> String {
        var out = ""
        var isEscaped = false
        for character in json.dropFirst().dropLast() {
            if !isEscaped, character == "\\" {
                isEscaped = true
                continue
            }
            out.append(character)
            isEscaped = false
        }
        return out
    }
}
