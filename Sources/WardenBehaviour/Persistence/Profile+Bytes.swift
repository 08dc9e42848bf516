extension DecayedTable {
    func write(to writer: inout ByteWriter) {
        writer.put(UInt32(entries.count))
        for entry in entries {
            writer.put(entry.key)
            writer.put(entry.weight)
            writer.put(entry.first)
            writer.put(entry.last)
        }
    }

    init(capacity: Int, from reader: inout ByteReader) {
        self.init(capacity: capacity)
        let count = reader.count(of: 12)
        guard count <= capacity else {
            reader.fail()
            return
        }
        for _ in 0..<count {
            let key = reader.integer(UInt32.self)
            let weight = reader.float()
            entries.append(Entry(key: key, weight: weight, first: reader.integer(), last: reader.integer()))
        }
    }
}

extension RateModel {
    func write(to writer: inout ByteWriter) {
        for value in [mean, anchor, spread, days] { writer.put(value) }
    }

    init(from reader: inout ByteReader) {
        self.init(mean: reader.float(), anchor: reader.float(), spread: reader.float(), days: reader.float())
    }
}

extension Profile {
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.put(name)
        writer.put(isService)
        writer.put(declaredGroup ?? "")
        writer.put(group)
        writer.put(firstDay)
        writer.put(lastDay)
        for value in [activeDays, noveltyDays, slowForeign, slowVolume, usualScore, pardon, usualGap] {
            writer.put(value)
        }
        for table in tables { table.write(to: &writer) }
        wideNetworks.write(to: &writer)
        writer.put(novelty)
        writer.put(signature)
        for rate in rates { rate.write(to: &writer) }
        writer.put(UInt32(expected.count))
        for key in expected.sorted() { writer.put(key) }
        return writer.bytes
    }

    /// Nil for bytes that are no profile of this version.
    init?(bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        self.init(name: reader.text(), isService: reader.bool(), day: 0)
        let declared = reader.text()
        declaredGroup = declared.isEmpty ? nil : declared
        group = reader.integer()
        firstDay = reader.integer()
        lastDay = reader.integer()
        activeDays = reader.float()
        noveltyDays = reader.float()
        slowForeign = reader.float()
        slowVolume = reader.float()
        usualScore = reader.float()
        pardon = reader.float()
        usualGap = reader.float()
        for dimension in Dimension.allCases {
            tables[dimension.rawValue] = DecayedTable(capacity: dimension.capacity, from: &reader)
        }
        wideNetworks = DecayedTable(capacity: wideNetworks.capacity, from: &reader)
        novelty = reader.floats(novelty.count)
        signature = reader.floats(signature.count)
        for index in rates.indices { rates[index] = RateModel(from: &reader) }
        for _ in 0..<reader.count(of: 8) { expected.insert(reader.integer()) }
        guard reader.isAtEnd, activeDays >= 0, noveltyDays >= 0 else { return nil }
    }
}
