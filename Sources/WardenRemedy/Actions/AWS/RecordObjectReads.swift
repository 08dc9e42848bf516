internal import WardenDomain

struct RecordObjectReads: RemedyAction {
    static let facts = ActionFacts(
        "cloudtrail.record-objects",
        "record reads and writes of a bucket's objects in CloudTrail",
        needs: ["cloudtrail:GetEventSelectors", "cloudtrail:PutEventSelectors"],
        reach: "nobody loses anything; data events are charged for",
        takes: [.bucket, ActionParameter("trail", "name of the trail"), .awsAccount]
    )
    let slot: Slot
    let bucket: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        bucket = try arguments.need(.bucket)
        slot = Slot(.trailSelectors, in: arguments.awsAccount, try arguments.need("trail"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        let held = try now.value(slot)
        let arn = "arn:aws:s3:::\(bucket)/"
        var advanced = held?["AdvancedEventSelectors"]?.array ?? []
        if advanced.isEmpty, let classic = held?["EventSelectors"]?.array, !classic.isEmpty {
            return try change(slot, now, to: ["EventSelectors": .array(extended(classic, arn))], summary)
        }
        let name = "trailwarden objects of \(bucket)"
        guard !advanced.contains(where: { $0["Name"]?.string == name }) else { return [] }
        advanced.append([
            "Name": .string(name),
            "FieldSelectors": [
                ["Field": "eventCategory", "Equals": ["Data"]],
                ["Field": "resources.type", "Equals": ["AWS::S3::Object"]],
                ["Field": "resources.ARN", "StartsWith": [.string(arn)]],
            ],
        ])
        return try change(slot, now, to: ["AdvancedEventSelectors": .array(advanced)], summary)
    }

    private var summary: String { "record reads and writes of objects in \(bucket)" }

    private func extended(_ selectors: [JSONValue], _ arn: String) -> [JSONValue] {
        guard !selectors.contains(where: { $0.encoded.count > 0 && holds($0, arn) }),
            case .object(var first) = selectors[0]
        else { return selectors }
        let resources = first["DataResources"]?.array ?? []
        first["DataResources"] = .array(resources + [["Type": "AWS::S3::Object", "Values": [.string(arn)]]])
        return [.object(first)] + selectors.dropFirst()
    }

    private func holds(_ selector: JSONValue, _ arn: String) -> Bool {
        (selector["DataResources"]?.array ?? []).contains { PolicyText.texts($0["Values"]).contains(arn) }
    }
}
