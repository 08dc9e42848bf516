internal import Foundation
internal import WardenDomain
internal import WardenEngine
internal import WardenEstate
internal import WardenSigma
internal import WardenStore

/// What events say was done to places of audit data: a rule beside those that detect, and the count of its hits.
enum AccessUseRule {
    /// Fields that name an object of Unity Catalog, in delivered files.
    private static let names = [
        "requestParams.full_name_arg", "requestParams.table_full_name", "requestParams.volume_full_name",
    ]
    private static let places = ["requestParams.url"]
    private static let buckets = ["requestParameters.bucketName", "bucket"]
    private static let share = "requestParams.share"
    private static let recipient = "requestParams.recipient_name"
    /// A recipient that came from an address that is not on its list.
    private static let refusal = "requestParams.is_ip_access_denied"
    private static let person = "userIdentity.email"
    static let captures = names + places + buckets + [share, recipient, refusal] + BucketCaller.fields

    /// What is looked for: the system tables of audit data always, what discovery found, and who is privileged.
    static func watched(_ store: Store) throws -> [String] {
        var objects: Set<String> = ["system.access.", "system.query."]
        guard let (_, report) = try store.latestEstate() else { return objects.sorted() }
        for location in try JSONDecoder().decode(EstateReport.self, from: Data(report)).locations {
            let id = location.asset.id
            if let place = id.place ?? location.asset.place { objects.insert(place.root.description) }
            if id.kind.isTabular || id.kind == .volume || id.kind == .share { objects.insert(id.name.lowercased()) }
        }
        objects.formUnion(try SeenPeople.watched(store))
        return objects.sorted()
    }

    static func rule(_ watched: [String]) -> DetectionRule {
        func test(_ field: String, _ parts: [StringPattern.Part]) -> WardenSigma.Predicate {
            .test(FieldTest(field: field, match: .string(StringPattern(parts: parts))))
        }
        var tests: [WardenSigma.Predicate] = []
        for object in watched {
            if let name = SeenPeople.person(object) {
                tests.append(test(person, [.text(name)]))
            } else if let place = StorageURL(object) {
                tests += buckets.map { test($0, [.text(place.bucket)]) }
                tests += places.map { test($0, [.text(object), .many]) }
            } else if !object.contains(".") {
                // Names of tables and volumes have dots, names of shares have none.
                tests.append(test(share, [.text(object)]))
            } else {
                tests += names.map { test($0, object.hasSuffix(".") ? [.text(object), .many] : [.text(object)]) }
            }
        }
        return DetectionRule(
            summary: RuleSummary(id: "access-use", title: "use of audit data", severity: .informational),
            name: nil,
            hasID: false,
            selector: EventSelector(),
            condition: .any(tests),
            emits: false,
            captures: captures,
            fields: [],
            filters: [],
            location: SourceLocation(file: "access-use", line: 1, column: 1)
        )
    }

    /// Who did what to which object, in clear, and who was there; none where it was refused.
    static func uses(_ event: EventView, _ captured: [String?]) -> [AccessUseTally.Key] {
        guard !ActivityFields.isRefused(event.text(.status)) else { return [] }
        let values = Dictionary(zip(captures, captured)) { first, _ in first }
            .compactMapValues { $0.flatMap { $0.isEmpty || $0 == "-" ? nil : $0 } }
        let action = event.text(.action)
        let caller = BucketCaller.name(values, action: action)
        if let given = values[share], let reader = values[recipient] {
            // Whoever reads a share has signed in elsewhere; the event names the recipient.
            guard values[refusal]?.lowercased() != "true" else { return [] }
            return [AccessUseTally.Key(principal: reader, object: given, action: action)]
        }
        let principal = caller ?? event.text(.principal)
        guard !principal.isEmpty else { return [] }
        var found: [AccessUseTally.Key] = []
        let bucket = buckets.lazy.compactMap { values[$0] }.first.map { "s3://\($0)" }
        let place = places.lazy.compactMap { values[$0] }.first.map(folder)
        if let object = bucket ?? place ?? names.lazy.compactMap({ values[$0] }).first {
            found.append(AccessUseTally.Key(principal: principal, object: object, action: action))
        }
        if caller == nil {
            found.append(
                AccessUseTally.Key(principal: principal, object: SeenPeople.object, action: SeenPeople.action)
            )
        }
        return found
    }

    /// The place without the file: `s3://bucket` and three folders at most.
    private static func folder(_ url: String) -> String {
        url.split(separator: "/", omittingEmptySubsequences: false).prefix(6).joined(separator: "/")
    }
}

/// Uses by who, what and how. Bounded: past the bound new ones are only counted as dropped.
struct AccessUseTally: Sendable {
    static let maximum = 100_000

    struct Key: Hashable, Sendable {
        var principal: String
        var object: String
        var action: String
    }

    private(set) var uses: [Key: (count: UInt64, last: Int64?)] = [:]
    private(set) var dropped: UInt64 = 0

    mutating func add(_ key: Key, count: UInt64 = 1, last: Int64?) {
        guard let known = uses[key] else {
            if uses.count < Self.maximum { uses[key] = (count, last) } else { dropped += count }
            return
        }
        uses[key] = (known.count + count, [known.last, last].compactMap(\.self).max())
    }

    mutating func add(_ other: AccessUseTally) {
        for (key, use) in other.uses { add(key, count: use.count, last: use.last) }
        dropped += other.dropped
    }

    /// What was counted, with its texts masked; forgotten here.
    mutating func take(_ mask: (String) -> String) -> AccessUseTally {
        var masked = AccessUseTally()
        for (key, use) in uses {
            let shown = Key(principal: mask(key.principal), object: mask(key.object), action: mask(key.action))
            masked.add(shown, count: use.count, last: use.last)
        }
        masked.dropped += dropped
        self = AccessUseTally()
        return masked
    }

    /// Rows for the store; forgotten here.
    mutating func takeRows() -> [StoredUse] {
        defer { uses = [:] }
        return uses.map {
            StoredUse(
                principal: $0.key.principal,
                object: $0.key.object,
                action: $0.key.action,
                count: $0.value.count,
                last: $0.value.last
            )
        }
    }
}
