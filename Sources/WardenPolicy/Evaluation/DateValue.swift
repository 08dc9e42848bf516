internal import WardenDomain

/// Dates of conditions: ISO 8601 (W3C profile) or seconds since the epoch.
enum DateValue {
    static func seconds(_ text: String) -> Double? {
        // Four digits may be a year or a second of 1970: not decided here.
        if let number = NumberValue.value(text) {
            return text.utf8.count == 4 ? nil : number > 1e11 ? number / 1000 : number
        }
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (48...57).contains($0) })
            else { return nil }
            return Int(String(decoding: bytes[range], as: UTF8.self))
        }
        guard let year = number(0..<4), bytes.count >= 10, bytes[4] == 45, bytes[7] == 45, let month = number(5..<7),
            let day = number(8..<10), (1...12).contains(month), (1...length(of: month, year)).contains(day)
        else { return nil }
        var seconds = Double(CivilDate.daysSinceEpoch(year: year, month: month, day: day)) * 86_400
        guard bytes.count > 10 else { return seconds }
        guard bytes[10] == UInt8(ascii: "T") || bytes[10] == 32, let hour = number(11..<13),
            let minute = number(14..<16), bytes[13] == 58, hour < 24, minute < 60
        else { return nil }
        seconds += Double(hour * 3_600 + minute * 60)
        var index = 16
        if index < bytes.count, bytes[index] == 58, let second = number(17..<19) {
            seconds += Double(second)
            index = 19
        }
        if index < bytes.count, bytes[index] == 46 {
            var scale = 0.1
            index += 1
            while index < bytes.count, (48...57).contains(bytes[index]) {
                seconds += Double(bytes[index] - 48) * scale
                scale /= 10
                index += 1
            }
        }
        return zone(bytes[index...]).map { seconds - Double($0) }
    }

    private static func length(of month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func zone(_ bytes: ArraySlice<UInt8>) -> Int? {
        let text = String(decoding: bytes, as: UTF8.self)
        if text.isEmpty || text == "Z" || text == "z" { return 0 }
        guard text.utf8.count == 6, let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2))
        else { return nil }
        let offset = hours * 3_600 + minutes * 60
        return text.first == "-" ? -offset : text.first == "+" ? offset : nil
    }
}
