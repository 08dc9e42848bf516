import WardenDomain

/// A content group as an OCSF Data Security Finding (2006). Only masked samples are written, never a value.
struct OCSFContent {
    let group: ContentGroup
    let run: OCSFRun

    var json: JSONValue {
        let sample = group.samples.first
        var members = OCSFEnvelope(
            findingClass: .dataSecurity,
            severity: group.severity,
            isUpdate: !group.isNew,
            time: run.time,
            firstSeen: group.firstSeen,
            lastSeen: group.lastSeen,
            count: group.count,
            message: "\(group.title) in \(group.field)",
            confidence: Self.confidence(sample?.match.confidencePercent),
            confidenceScore: sample?.match.confidencePercent.map { Int64($0) },
            documentUID: run.documentUID(group.fingerprint, sample?.location),
            productVersion: run.productVersion,
            event: sample?.event
        ).members
        members["finding_info"] = findingInfo
        members["data_security"] = dataSecurity
        members["unmapped"] = .present([
            "remedy": .string(group.remedy), "service": .string(sample?.event.service ?? ""),
            "action": .string(sample?.event.action ?? ""),
        ])
        if let sample { describe(sample, in: &members) }
        return .present(members)
    }

    private func describe(_ sample: ContentFinding, in members: inout [String: JSONValue]) {
        members["actor"] = sample.event.ocsfActor
        // The class takes `api` from the cloud profile only.
        if members["cloud"] != nil { members["api"] = sample.event.ocsfAPI }
        members["src_endpoint"] = sample.event.ocsfEndpoint
        members["file"] = OCSFFile(sample.location.file).json
        members["databucket"] = OCSFFile(sample.location.file).databucket
        members["resources"] = sample.event.ocsfWorkspace.map { [$0] }
        var observables = OCSFObservables()
        observables.add(sample.event, at: "", hasRequest: false)
        observables.addFile(sample.location.file, at: "file.path")
        members["observables"] = .array(observables.items)
    }

    private var findingInfo: JSONValue {
        var members: [String: JSONValue] = [
            "uid": .string(group.fingerprint), "title": .string("\(group.title) in audit logs"),
            "types": ["Sensitive content"],
            "analytic": [
                "type_id": 8, "type": "Regular Expressions", "uid": .string(group.kind), "name": .string(group.title),
            ],
            "related_events_count": .count(group.count),
        ]
        members["first_seen_time"] = .ocsfTime(group.firstSeen)
        members["last_seen_time"] = .ocsfTime(group.lastSeen)
        if group.isNew {
            members["created_time"] = .integer(run.time)
        } else {
            members["modified_time"] = .integer(run.time)
        }
        return .object(members)
    }

    private var dataSecurity: JSONValue {
        let category = group.contentClass.ocsfCategory
        let confidentiality = group.contentClass.ocsfConfidentiality
        var members: [String: JSONValue] = [
            "category_id": .integer(category.id), "category": .string(category.caption),
            "confidentiality_id": .integer(confidentiality.id), "confidentiality": .string(confidentiality.caption),
            "data_lifecycle_state_id": 1, "data_lifecycle_state": "Data at-Rest",
            "detection_system_id": 4, "detection_system": "Data Discovery & Classification",
            "detection_pattern": .string(group.kind),
            "classifier_details": [
                "type": "Pattern and validator", "name": .string(group.title), "uid": .string(group.kind),
            ],
            "discovery_details": .array(discoveries), "total": .count(group.count),
        ]
        members["pattern_match"] = group.samples.first.map { .string($0.match.sample) }
        return .object(members)
    }

    private var discoveries: [JSONValue] {
        [
            .present([
                "type": .string(group.kind), "count": .count(group.count),
                "value": group.samples.first.map { .string($0.match.sample) } ?? .null,
                "occurrences": .array(
                    group.samples.map { sample in
                        let line = Int64(max(1, sample.location.line))
                        return [
                            "start_line": .integer(line), "end_line": .integer(line),
                            "json_path": .string(sample.match.field),
                        ]
                    }
                ),
            ])
        ]
    }

    private static func confidence(_ percent: Int?) -> OCSFEnvelope.Confidence {
        guard let percent else { return .medium }
        return percent >= 90 ? .high : percent >= 60 ? .medium : .low
    }
}

extension ContentClass {
    fileprivate var ocsfCategory: (id: Int64, caption: String) {
        switch self {
        case .secret: (6, "Security")
        case .personal: (1, "Personal")
        case .financial: (3, "Financial")
        }
    }

    fileprivate var ocsfConfidentiality: (id: Int64, caption: String) {
        switch self {
        case .secret: (3, "Secret")
        case .personal: (5, "Private")
        case .financial: (2, "Confidential")
        }
    }
}

/// A path as OCSF objects.
struct OCSFFile {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    var json: JSONValue {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return ["name": .string(name), "path": .string(path), "type_id": 1, "type": "Regular File"]
    }

    /// The bucket, where the path is an object's address.
    var databucket: JSONValue? {
        let stores: [(scheme: String, id: Int64, type: String)] = [
            ("s3://", 1, "S3"), ("abfss://", 2, "Azure Blob"), ("gs://", 3, "GCP Bucket"),
        ]
        guard let store = stores.first(where: { path.hasPrefix($0.scheme) }),
            let name = path.dropFirst(store.scheme.count).split(separator: "/").first
        else { return nil }
        return ["type_id": .integer(store.id), "type": .string(store.type), "name": .string(String(name))]
    }
}
