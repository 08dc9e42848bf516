public import WardenDomain

extension BehaviourModel {
    /// Changes whenever the form or the meaning of the bytes does.
    static let version: UInt32 = 1

    /// The model without its open day: close it first with `advance(toTime:)`, or its events are learned by nobody.
    public func encoded() -> BehaviourState {
        var writer = ByteWriter()
        writer.put(Self.version)
        writer.put(day ?? -1)
        writer.put(firstDay)
        writer.put(trust)
        for model in novelty {
            writer.put(model.found)
            writer.put(model.days)
            writer.put(model.popularity)
        }
        for kind in 0..<2 {
            writer.put(silence[kind].counts)
            writer.put(calibration[kind].counts)
            for rate in everyone[kind].rates { rate.write(to: &writer) }
        }
        writer.put(UInt32(budget.days.count))
        for day in budget.days { writer.put(day) }
        writer.put(UInt32(hostile.count))
        for key in hostile.sorted() { writer.put(key) }
        writer.put(UInt32(names.count))
        for (key, name) in names.sorted(by: { $0.key < $1.key }) {
            writer.put(key)
            writer.put(name)
        }
        writer.put(UInt32(groups.groups.count))
        for group in groups.groups { group.write(to: &writer) }
        adoption.write(to: &writer)
        return BehaviourState(
            shared: writer.bytes,
            profiles: profiles.map { BehaviourState.Entry(principal: $0.name, bytes: $0.bytes) }
        )
    }

    /// Takes up a model where it was left.
    ///
    /// - Throws: `behaviour.unreadable-state` for bytes of another version, or damaged ones.
    public init(_ state: BehaviourState, options: BehaviourOptions) throws(WardenError) {
        self.init(options: options)
        var reader = ByteReader(state.shared)
        guard reader.integer(UInt32.self) == Self.version else { throw Self.unreadable("of another version") }
        let stored = reader.integer(Int32.self)
        firstDay = reader.integer()
        trust = reader.floats(trust.count)
        for index in novelty.indices {
            novelty[index].found = reader.floats(NoveltyModel.ages)
            novelty[index].days = reader.floats(NoveltyModel.ages)
            novelty[index].popularity = reader.floats(NoveltyModel.popularities)
        }
        for kind in 0..<2 {
            silence[kind].counts = reader.floats(SilenceModel.steps)
            calibration[kind].counts = reader.floats(Calibration.rows * Calibration.bins)
            calibration[kind].settle()
            for index in everyone[kind].rates.indices { everyone[kind].rates[index] = RateModel(from: &reader) }
        }
        for _ in 0..<reader.count(of: 4) { budget.days.append(reader.floats()) }
        for _ in 0..<reader.count(of: 8) { hostile.insert(reader.integer()) }
        for _ in 0..<reader.count(of: 8) {
            let key = reader.integer(UInt32.self)
            names[key] = reader.text()
        }
        for _ in 0..<reader.count(of: 4) { groups.groups.append(PeerGroups.Group(from: &reader)) }
        adoption = AdoptionTable(from: &reader)
        guard reader.isAtEnd else { throw Self.unreadable("damaged") }
        for entry in state.profiles {
            guard let profile = Profile(bytes: entry.bytes), profile.group < groups.groups.count else {
                throw Self.unreadable("damaged at '\(entry.principal)'")
            }
            profiles.append(profile)
            openDays.append(-1)
            indices[StableHash.of(profile.name, seed: 0)] = Int32(profiles.count - 1)
        }
        if stored >= 0 {
            day = stored
            dayKind = DayKind(day: stored)
            threshold = isLearning ? nil : budget.threshold(perDay: options.alertsPerDay)
        }
    }

    private static func unreadable(_ what: String) -> WardenError {
        WardenError(
            code: "behaviour.unreadable-state",
            object: "behaviour model",
            "the stored model is \(what)",
            hint: "learn it again with 'trailwarden behaviour learn --full'"
        )
    }
}

extension PeerGroups.Group {
    func write(to writer: inout ByteWriter) {
        writer.put(isService)
        writer.put(declared ?? "")
        writer.put(centre)
        writer.put(UInt32(members))
        for rate in rates { rate.write(to: &writer) }
    }

    init(from reader: inout ByteReader) {
        let isService = reader.bool()
        let declared = reader.text()
        self.init(
            isService: isService,
            declared: declared.isEmpty ? nil : declared,
            centre: reader.floats(Profile.signatureLength)
        )
        members = Int(reader.integer(UInt32.self))
        for index in rates.indices { rates[index] = RateModel(from: &reader) }
    }
}

extension AdoptionTable {
    func write(to writer: inout ByteWriter) {
        let kept = kept
        writer.put(UInt32(kept.count))
        for entry in kept {
            writer.put(entry.key)
            writer.put(entry.turn)
            writer.put(entry.current)
            writer.put(entry.previous)
            writer.put(entry.shortTurn)
            writer.put(entry.shortCurrent)
            writer.put(entry.shortPrevious)
        }
    }

    init(from reader: inout ByteReader) {
        let count = reader.count(of: 48)
        var entries: [Entry] = []
        entries.reserveCapacity(count)
        for _ in 0..<count {
            var entry = Entry()
            entry.key = reader.integer()
            entry.turn = reader.integer()
            entry.current = reader.integer()
            entry.previous = reader.integer()
            entry.shortTurn = reader.integer()
            entry.shortCurrent = reader.integer()
            entry.shortPrevious = reader.integer()
            entries.append(entry)
        }
        guard !reader.failed, entries.count * 4 <= 3 << 18, !entries.contains(where: { $0.key == 0 }) else {
            reader.fail()
            self.init()
            return
        }
        self.init(entries: entries)
    }
}
