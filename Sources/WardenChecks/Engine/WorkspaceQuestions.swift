internal import WardenDomain
internal import WardenEstate

// What checks ask about settings of a workspace or of the account.
extension Inquiry {
    /// The value of a key of `workspace-conf`. A key that is there and null was never set: then the platform's default
    /// counts. A key that the answer does not have at all is unknown.
    func conf(_ key: String, of workspace: Asset, unset: String) throws(Unanswered) -> (String, Evidence) {
        let document = try answer(.workspaceConf, of: workspace.id)
        guard let members = document.json.object, let value = members[key] else {
            throw Unanswered(document.unknown("the answer has no '\(key)'"))
        }
        if value == .null {
            return (unset, Evidence(.call, Aspect.workspaceConf.call, field: key, value: "never set, so \(unset)"))
        }
        guard let text = value.text ?? value.bool.map({ $0 ? "true" : "false" }) else {
            throw Unanswered(document.unknown("'\(key)' is no text"))
        }
        return (text, document.evidence(key))
    }

    /// Passes where the key has the wanted value.
    func judge(
        _ key: String,
        of workspace: Asset,
        is wanted: String,
        unset: String,
        right: String,
        wrong: String
    ) throws(Unanswered) -> CheckOutcome {
        let (value, evidence) = try conf(key, of: workspace, unset: unset)
        return value.lowercased() == wanted ? .passes(right, evidence) : .fails(wrong, evidence)
    }

    /// A setting by name: the member at `path` of its answer. A setting that was never set has a null answer, and the
    /// platform's default counts; one that is not in the document is unknown.
    func setting(
        _ name: String,
        _ path: [String],
        of asset: AssetID,
        unset: JSONValue
    ) throws(Unanswered) -> (JSONValue, Evidence) {
        let document = try answer(.settings, of: asset)
        guard let members = document.json.object, let answer = members[name] else {
            throw Unanswered(document.unknown("the answer has no setting '\(name)'"))
        }
        if answer == .null {
            return (unset, Evidence(.call, Aspect.settings.call, field: name, value: "never set, so \(unset.compact)"))
        }
        var place = Document(answer, aspect: .settings, of: asset, path: name)
        for key in path.dropLast() { place = try place.part(key) }
        guard let last = path.last, let value = place[last] else {
            throw Unanswered(place.unknown("'\(place.path).\(path.last ?? "")' is missing"))
        }
        return (value, place.evidence(last))
    }

    func judge(
        setting name: String,
        _ path: [String],
        of asset: AssetID,
        is wanted: JSONValue,
        unset: JSONValue,
        right: String,
        wrong: String
    ) throws(Unanswered) -> CheckOutcome {
        let (value, evidence) = try setting(name, path, of: asset, unset: unset)
        let isRight = value == wanted || value.bool != nil && value.bool == wanted.bool
        return isRight ? .passes(right, evidence) : .fails(wrong, evidence)
    }

    /// Enabled IP access lists.
    func addressLists(of asset: AssetID) throws(Unanswered) -> [(document: Document, isAllow: Bool, ranges: [String])] {
        var lists: [(document: Document, isAllow: Bool, ranges: [String])] = []
        for document in try list(.ipAccessLists, of: asset) where try document.flag("enabled") {
            guard let ranges = document["ip_addresses"]?.strings else {
                throw Unanswered(document.unknown("'ip_addresses' is no list of texts"))
            }
            lists.append((document, try document.text("list_type") == "ALLOW", ranges))
        }
        return lists
    }
}
