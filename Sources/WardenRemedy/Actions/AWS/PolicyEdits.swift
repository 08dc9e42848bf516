internal import WardenDomain

/// Edits that more than one action makes.
enum PolicyEdits {
    /// The statement without a principal; nil where nobody is left in it. Denials stay as they are.
    static func without(_ principal: String, _ statement: JSONValue) -> JSONValue? {
        guard statement["Effect"]?.string == "Allow", case .object(var members) = statement,
            let element = statement["Principal"]
        else { return statement }
        if let only = element.string {
            return only == principal ? nil : statement
        }
        guard case .object(var kinds) = element else { return statement }
        for (kind, value) in kinds {
            let kept = PolicyText.texts(value).filter { !names($0, principal) }
            guard kept.count < PolicyText.texts(value).count else { continue }
            kinds[kind] = kept.isEmpty ? nil : kept.count == 1 ? .string(kept[0]) : .array(kept.map(JSONValue.string))
        }
        guard !kinds.isEmpty else { return nil }
        members["Principal"] = .object(kinds)
        return .object(members)
    }

    /// An account and its root are one principal.
    static func names(_ entry: String, _ principal: String) -> Bool {
        func account(_ text: String) -> String {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            return parts.count == 6 && parts[5] == "root" ? String(parts[4]) : text
        }
        return entry == principal || account(entry) == account(principal)
    }

    static func arns(_ bucket: String) -> JSONValue {
        ["arn:aws:s3:::\(bucket)".json, "arn:aws:s3:::\(bucket)/*".json]
    }

    static func tlsOnly(_ bucket: String) -> JSONValue {
        [
            "Sid": "TrailwardenTLSOnly", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
            "Resource": arns(bucket), "Condition": ["Bool": ["aws:SecureTransport": "false"]],
        ]
    }

    /// Requests without TLS have no version of it, and are for `tlsOnly`.
    static func modernTLS(_ bucket: String) -> JSONValue {
        [
            "Sid": "TrailwardenModernTLS", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
            "Resource": arns(bucket), "Condition": ["NumericLessThan": ["s3:TlsVersion": "1.2"]],
        ]
    }

    /// Denies what no statement should: everyone but the named ones.
    static func allBut(_ principals: [String], bucket: String, actions: [String]) -> JSONValue {
        [
            "Sid": "TrailwardenContained", "Effect": "Deny", "Principal": "*",
            "Action": .array(actions.map(JSONValue.string)), "Resource": arns(bucket),
            "Condition": [
                "ArnNotLike": ["aws:PrincipalArn": .array(principals.sorted().map(JSONValue.string))],
                // Services of AWS write access logs and replicas as themselves.
                "BoolIfExists": ["aws:PrincipalIsAWSService": "false"],
            ],
        ]
    }
}

extension String {
    var json: JSONValue { .string(self) }
}
