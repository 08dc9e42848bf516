internal import WardenBehaviour

/// Activities as bytes, to be judged again by the process after this one. Texts of one journal entry stand once.
enum ActivityJournal {
    static func encode(_ activities: [Activity]) -> [UInt8] {
        guard !activities.isEmpty else { return [] }
        var texts: [String] = []
        var places: [String: UInt32] = [:]
        func place(_ text: String) -> UInt32 {
            if let known = places[text] { return known }
            texts.append(text)
            places[text] = UInt32(texts.count - 1)
            return UInt32(texts.count - 1)
        }
        var rows: [UInt8] = []
        rows.reserveCapacity(activities.count * 45)
        for activity in activities {
            put(activity.time, &rows)
            put(activity.volume.bitPattern, &rows)
            rows.append(activity.isRefused ? 1 : 0)
            for text in [
                activity.principal, activity.service, activity.action, activity.resource, activity.address,
                activity.client, activity.workspace,
            ] { put(place(text), &rows) }
        }
        var bytes: [UInt8] = []
        put(UInt32(texts.count), &bytes)
        for text in texts {
            put(UInt32(text.utf8.count), &bytes)
            bytes.append(contentsOf: text.utf8)
        }
        put(UInt32(activities.count), &bytes)
        return bytes + rows
    }

    /// Nothing of an entry that is cut short.
    static func decode(_ bytes: [UInt8]) -> [Activity] {
        var place = 0
        var texts: [String] = []
        guard let count: UInt32 = take(bytes, &place) else { return [] }
        for _ in 0..<count {
            guard let length: UInt32 = take(bytes, &place), place + Int(length) <= bytes.count else { return [] }
            texts.append(String(decoding: bytes[place..<(place + Int(length))], as: UTF8.self))
            place += Int(length)
        }
        guard let number: UInt32 = take(bytes, &place) else { return [] }
        var activities: [Activity] = []
        func text() -> String? {
            guard let index: UInt32 = take(bytes, &place), Int(index) < texts.count else { return nil }
            return texts[Int(index)]
        }
        for _ in 0..<number {
            guard let time: Int64 = take(bytes, &place), let volume: UInt64 = take(bytes, &place),
                let refused: UInt8 = take(bytes, &place), let principal = text(), let service = text(),
                let action = text(), let resource = text(), let address = text(), let client = text(),
                let workspace = text()
            else { return [] }
            activities.append(
                Activity(
                    time: time,
                    principal: principal,
                    service: service,
                    action: action,
                    resource: resource,
                    address: address,
                    client: client,
                    workspace: workspace,
                    isRefused: refused == 1,
                    volume: Double(bitPattern: volume)
                )
            )
        }
        return activities
    }

    private static func put(_ value: some FixedWidthInteger, _ bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private static func take<Number: FixedWidthInteger>(_ bytes: [UInt8], _ place: inout Int) -> Number? {
        let size = MemoryLayout<Number>.size
        guard place + size <= bytes.count else { return nil }
        defer { place += size }
        return bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Number.self)) }
    }
}
