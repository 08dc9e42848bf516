internal import WardenDomain
internal import WardenEstate

/// Whether selectors of a trail record reads (and writes) of every file of a bucket.
///
/// Source: CloudTrail API reference, EventSelector and AdvancedEventSelector.
struct TrailSelectors {
    let bucket: String
    /// Whether writes have to be recorded too.
    let writes: Bool

    private var arn: String { "arn:aws:s3:::\(bucket)/" }

    func evidence(in trail: Document) throws(Unanswered) -> Evidence? {
        for selector in try trail.optionalList("AdvancedEventSelectors") where try covers(advanced: selector) {
            return selector.evidence("FieldSelectors")
        }
        for selector in try trail.optionalList("EventSelectors") where try covers(basic: selector) {
            return selector.evidence("DataResources")
        }
        return nil
    }

    private func covers(basic selector: Document) throws(Unanswered) -> Bool {
        let kind = try selector.text("ReadWriteType")
        guard kind == "All" || kind == "ReadOnly" && !writes else { return false }
        for resource in try selector.optionalList("DataResources") where try resource.text("Type") == "AWS::S3::Object"
        {
            let values = resource["Values"]?.strings ?? []
            if values.contains(where: { $0 == "arn:aws:s3" || $0 == "arn:aws:s3:::" || $0 == arn }) { return true }
        }
        return false
    }

    private func covers(advanced selector: Document) throws(Unanswered) -> Bool {
        var isData = false
        var isObjects = false
        for field in try selector.list("FieldSelectors") {
            switch try field.text("Field") {
            case "eventCategory": isData = equals(field).contains("Data")
            case "resources.type": isObjects = equals(field).contains("AWS::S3::Object")
            case "resources.ARN":
                let starts = field["StartsWith"]?.strings ?? []
                guard starts.contains(where: { arn.hasPrefix($0) }), field["NotStartsWith"] == nil else { return false }
            case "readOnly":
                let wanted = equals(field)
                guard wanted.contains("true"), !writes || wanted.contains("false") else { return false }
            default: return false
            }
        }
        return isData && isObjects
    }

    private func equals(_ field: Document) -> [String] { field["Equals"]?.strings ?? [] }
}

/// `*` and `?` in IAM patterns.
enum Wildcard {
    static func matches(_ pattern: String, _ text: String) -> Bool {
        let pattern = Array(pattern.utf8)
        let text = Array(text.utf8)
        var (p, t) = (0, 0)
        var star: (p: Int, t: Int)?
        while t < text.count {
            if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
                star = (p, t)
                p += 1
            } else if p < pattern.count, pattern[p] == UInt8(ascii: "?") || pattern[p] == text[t] {
                p += 1
                t += 1
            } else if let last = star {
                p = last.p + 1
                t = last.t + 1
                star = (last.p, last.t + 1)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
