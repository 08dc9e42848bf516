internal import Foundation

/// `trailwarden policy check`: one JSON object in, one out.
///
/// In: `{"policy":…,"account":"111122223333"|null,"trusted":{"accounts":[…],"organizations":[…],"vpcs":[…],"ips":[…]}}`.
/// Out: `{"line":N,"public":bool|null,"crossAccount":[…],"tlsOnly":bool|null,"reasons":[…]}`; null = unknown.
public enum PolicyCheckLine {
    /// The answer to one line; `isComplete` is false where it could not be judged.
    public static func answer(_ text: String, line: Int) -> (json: String, isComplete: Bool) {
        guard let value = PolicyValue.parse(text: text), case .object(let members) = value else {
            return (encode(Answer(line: line, problems: [PolicyValue.notAnObject(text)])), false)
        }
        guard let policy = members["policy"], policy != .null else {
            return (encode(Answer(line: line, problems: ["the line has no 'policy'"])), false)
        }
        var account: String?
        switch members["account"] {
        case nil, .null?: account = nil
        case .some(let value):
            account = value.scalar
            guard let id = account, AWSAccount.isID(id) else {
                return (encode(Answer(line: line, problems: ["'account' is not twelve digits"])), false)
            }
        }
        let (trusted, problems) = trustedParties(members["trusted"])
        let exposure = PolicyExposure(PolicyDocument(policy), account: account, trusted: trusted)
        var answer = Answer(line: line, problems: problems)
        answer.crossAccount = exposure.crossAccount
        answer.reasons += exposure.reasons
        // A statement that could not be read may open or close anything: only a proven "public" stands.
        let isWhole = exposure.problems.isEmpty
        answer.public = exposure.isPublic ? true : isWhole ? false : nil
        answer.tlsOnly = exposure.isTLSOnly ? true : isWhole ? false : nil
        answer.reasons += exposure.problems
        return (encode(answer), isWhole && problems.isEmpty)
    }

    private static func trustedParties(_ value: PolicyValue?) -> (TrustedParties, [String]) {
        guard let value, value != .null else { return (TrustedParties(), []) }
        guard case .object(let members) = value else { return (TrustedParties(), ["'trusted' is not an object"]) }
        var problems: [String] = []
        func texts(_ key: String) -> [String] {
            guard let value = members[key], value != .null else { return [] }
            if let texts = value.scalars { return texts }
            problems.append("'trusted.\(key)' is not a list of strings")
            return []
        }
        let addresses = texts("ips").compactMap { text in
            let block = AddressBlock(text)
            if block == nil { problems.append("'\(text)' in 'trusted.ips' is no address") }
            return block
        }
        let parties = TrustedParties(
            accounts: Set(texts("accounts")),
            organizations: Set(texts("organizations")),
            vpcs: Set(texts("vpcs")),
            addresses: addresses
        )
        return (parties, problems)
    }

    private struct Answer: Encodable {
        var line: Int
        var `public`: Bool?
        var crossAccount: [String] = []
        var tlsOnly: Bool?
        var reasons: [String]

        init(line: Int, problems: [String]) {
            self.line = line
            reasons = problems
        }

        enum CodingKeys: String, CodingKey { case line, `public`, crossAccount, tlsOnly, reasons }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(line, forKey: .line)
            try container.encode(`public`, forKey: .public)
            try container.encode(crossAccount, forKey: .crossAccount)
            try container.encode(tlsOnly, forKey: .tlsOnly)
            try container.encode(reasons, forKey: .reasons)
        }
    }

    static func encode(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
