internal import WardenContent
internal import WardenDomain
internal import WardenEngine

/// Groups the content matches of one worker by detector and field. Only matches that the report may show are told in
/// full; the others are counted, and their values known by fingerprint.
struct ContentDrafts {
    /// Past so many groups or values the worker hands them over.
    static let maximumGroups = 4_096
    static let maximumValues = 200_000

    struct Group {
        /// By index in the engine.
        var detector: Int
        /// Masked.
        var field: String
        var count: UInt64 = 0
        /// Epoch milliseconds.
        var firstSeen: Int64?
        var lastSeen: Int64?
        var values: Set<Fingerprint> = []
        /// Surest first.
        var samples: [ContentFinding] = []
        /// Of the samples, in their order.
        fileprivate var sampleValues: [Fingerprint] = []
        var places: [Place] = []
        fileprivate var placesByKey: [UInt64: Int] = [:]
    }

    /// The matches of one group in events of one type below one location.
    struct Place {
        var location: String
        /// `service/action`
        var action: String
        var count: UInt64 = 0
        var values: Set<Fingerprint> = []
    }

    /// Location and event type together; past it they are counted without name.
    private static let maximumPlaces = 2_000

    private(set) var groups: [Group] = []
    private var places: [UInt64: Int] = [:]
    private var valueCount = 0
    private var lastFile = ""
    private var location = ""
    private var locationHash: UInt64 = 0
    private let seed: UInt64

    /// - Parameter seed: names come from the log, so their hashes are keyed.
    init(seed: UInt64) { self.seed = seed }

    var isFull: Bool { groups.count >= Self.maximumGroups || valueCount >= Self.maximumValues }

    /// Counts a match. Where it is among the surest of its group, returns the group: `keep` wants it told in full.
    ///
    /// - Parameter field: its path, masked, since members are named by strangers too; read where the group is new alone.
    mutating func add(
        _ match: RawMatch,
        _ event: EventView,
        field: String,
        value: Fingerprint,
        file: String,
        line: Int
    ) -> Int? {
        let place = place(of: match, event, field)
        groups[place].count += 1
        addPlace(event, value, file, to: place)
        if let time = event.time {
            groups[place].firstSeen = min(groups[place].firstSeen ?? time, time)
            groups[place].lastSeen = max(groups[place].lastSeen ?? time, time)
        }
        if groups[place].values.count < ContentTally.maximumDistinct, groups[place].values.insert(value).inserted {
            valueCount += 1
        }
        let isWanted = ContentTally.isWanted(
            Double(match.confidence),
            event.time,
            file,
            line,
            in: groups[place].samples,
            known: groups[place].sampleValues.firstIndex(of: value)
        )
        return isWanted ? place : nil
    }

    mutating func keep(_ finding: ContentFinding, value: Fingerprint, in place: Int) {
        guard let index = ContentTally.keepSurest(finding, in: &groups[place].samples) else { return }
        groups[place].sampleValues.removeAll { $0 == value }
        groups[place].sampleValues.insert(value, at: index)
        if groups[place].sampleValues.count > ContentTally.maximumSamples { groups[place].sampleValues.removeLast() }
    }

    mutating func removeAll() {
        groups.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        valueCount = 0
    }

    private mutating func addPlace(_ event: EventView, _ value: Fingerprint, _ file: String, to group: Int) {
        if file != lastFile {
            lastFile = file
            location = ContentPlace.location(ofFile: file)
            locationHash = UInt64(bitPattern: Int64(location.hashValue))
        }
        let key = event.hash(.action, seed: event.hash(.service, seed: seed ^ locationHash))
        let place: Int
        if let known = groups[group].placesByKey[key] {
            place = known
        } else {
            place = groups[group].places.count
            groups[group].placesByKey[key] = place
            let isNamed = place < Self.maximumPlaces
            groups[group].places.append(
                Place(
                    location: isNamed ? location : "",
                    action: isNamed ? "\(event.text(.service))/\(event.text(.action))" : ContentTally.furtherActions
                )
            )
        }
        groups[group].places[place].count += 1
        if groups[group].places[place].values.count < ContentTally.maximumDistinct,
            groups[group].places[place].values.insert(value).inserted
        {
            valueCount += 1
        }
    }

    /// Whether the group of a match is known, so that its field needs no name any more.
    func isKnown(_ match: RawMatch, _ event: EventView) -> Bool { places[key(of: match, event)] != nil }

    private func key(of match: RawMatch, _ event: EventView) -> UInt64 {
        let field = Int(match.field)
        let start = seed ^ (UInt64(match.detector) &* 0x9E37_79B9_7F4A_7C15)
        return field >= 0 && field < event.fieldCount ? event.pathHash(ofField: field, seed: start) : start
    }

    private mutating func place(of match: RawMatch, _ event: EventView, _ field: String) -> Int {
        let key = key(of: match, event)
        if let known = places[key] { return known }
        places[key] = groups.count
        groups.append(Group(detector: Int(match.detector), field: field))
        return groups.count - 1
    }
}
