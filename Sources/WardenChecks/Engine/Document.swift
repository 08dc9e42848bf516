public import WardenDomain
public import WardenEstate

/// A part of a provider's answer that knows where it stands. Members that a check needs and that are missing are unknown,
/// never a default.
public struct Document: Sendable {
    public let asset: AssetID
    public let aspect: Aspect
    public let json: JSONValue
    /// Where in the answer: `Rules[0].Expiration`; empty for the whole of it.
    public let path: String

    public init(_ json: JSONValue, aspect: Aspect, of asset: AssetID, path: String = "") {
        self.json = json
        self.aspect = aspect
        self.asset = asset
        self.path = path
    }

    /// The member as it stands; nil where it is absent or null.
    public subscript(_ key: String) -> JSONValue? { json[key] }

    /// Text that has to be there.
    public func text(_ key: String) throws(Unanswered) -> String {
        guard let value = json[key]?.text else { throw missing(key, "text") }
        return value
    }

    /// Text that may be absent; anything but text is unknown.
    public func optionalText(_ key: String) throws(Unanswered) -> String? {
        guard let value = json[key] else { return nil }
        guard let text = value.text else { throw missing(key, "text") }
        return text
    }

    public func flag(_ key: String) throws(Unanswered) -> Bool {
        guard let value = json[key]?.bool else { throw missing(key, "true or false") }
        return value
    }

    public func number(_ key: String) throws(Unanswered) -> Int64 {
        guard let value = json[key]?.integer else { throw missing(key, "a number") }
        return value
    }

    public func optionalNumber(_ key: String) throws(Unanswered) -> Int64? {
        guard let value = json[key] else { return nil }
        guard let number = value.integer else { throw missing(key, "a number") }
        return number
    }

    public func part(_ key: String) throws(Unanswered) -> Document {
        guard let part = optionalPart(key), part.json.object != nil else { throw missing(key, "an object") }
        return part
    }

    public func optionalPart(_ key: String) -> Document? {
        json[key].map { Document($0, aspect: aspect, of: asset, path: path.isEmpty ? key : "\(path).\(key)") }
    }

    /// A list that has to be there.
    public func list(_ key: String) throws(Unanswered) -> [Document] {
        guard let part = optionalPart(key) else { throw missing(key, "a list") }
        return try part.elements()
    }

    /// A list that may be absent: then it is empty.
    public func optionalList(_ key: String) throws(Unanswered) -> [Document] {
        try optionalPart(key)?.elements() ?? []
    }

    /// The elements of the list that this is.
    public func elements() throws(Unanswered) -> [Document] {
        guard let items = json.array else { throw late(json) ?? Unanswered(unknown("is no list")) }
        return items.enumerated().map { index, item in
            Document(item, aspect: aspect, of: asset, path: "\(path)[\(index)]")
        }
    }

    /// What says so: the call, the member and what stands there.
    public func evidence(_ key: String? = nil) -> Evidence {
        let value = key.map { json[$0] ?? .null } ?? json
        let field = [path, key ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
        let text: String? =
            switch value {
            case .null: "absent"
            case .array, .object: nil
            case .string(let text): String(text.prefix(200))
            case .bool, .integer, .double: value.compact
            }
        return Evidence(.call, aspect.call, field: field.isEmpty ? aspect.rawValue : field, value: text)
    }

    private func missing(_ key: String, _ kind: String) -> Unanswered {
        late(json[key]) ?? late(json)
            ?? Unanswered(unknown("'\(path.isEmpty ? key : "\(path).\(key)")' should be \(kind) and is not"))
    }

    /// A value that only applying a plan makes known is no malformed answer.
    private func late(_ value: JSONValue?) -> Unanswered? {
        guard let why = LateValue.why(value) else { return nil }
        var unknown = unknown(why)
        unknown.call = TerraformPlan.call
        unknown.reason = .notOffered
        return Unanswered(unknown)
    }

    func unknown(_ detail: String) -> Unknown {
        Unknown(
            "\(aspect) of \(asset.name)",
            call: aspect.call,
            reason: .malformed,
            detail: detail,
            blindSpot: "\(aspect) of \(asset)",
            asset: asset
        )
    }
}
