import CWarden

/// Reads event times out of JSON values, without allocation.
enum EventTime {
    /// Epoch milliseconds of a number or of a date in text; nil otherwise.
    ///
    /// - Parameter guessesSeconds: numbers up to 1e11 are seconds, as some fields hold them. The time of an event is
    ///   documented to be milliseconds and is never guessed.
    static func milliseconds(
        _ text: UnsafePointer<UInt8>,
        _ length: Int,
        guessesSeconds: Bool = false
    ) -> Int64? {
        if length <= 18, let whole = wholeNumber(text, length) {
            return guessesSeconds && whole <= 100_000_000_000 ? whole * 1000 : whole
        }
        var number = 0.0
        if tw_parse_number(text, length, &number) {
            guard number.magnitude < 1e17 else { return nil }
            return Int64((guessesSeconds && number.magnitude <= 1e11 ? number * 1000 : number).rounded(.down))
        }
        var reader = DateReader(text: text, length: length)
        return reader.isoDate() ?? reader.accessLogDate()
    }

    private static func wholeNumber(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int64? {
        guard length > 0 else { return nil }
        var value: Int64 = 0
        for i in 0..<length {
            let digit = text[i] &- 0x30
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int64(digit)
        }
        return value
    }
}

/// A cursor over the bytes of a date.
struct DateReader {
    private let text: UnsafePointer<UInt8>
    private let length: Int
    private var index = 0

    init(text: UnsafePointer<UInt8>, length: Int) {
        self.text = text
        self.length = length
    }

    /// RFC 3339 and `YYYY-MM-DD[ T]hh:mm[:ss[.f]]`, UTC where no zone stands.
    mutating func isoDate() -> Int64? {
        index = 0
        guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let date = CivilDate.days(year, month, day) * 86_400_000
        if index == length { return date }
        guard skip("T") || skip("t") || skip(" "), let time = timeOfDay() else { return nil }
        return zone().map { date + time + $0 }
    }

    /// `[06/Feb/2019:00:00:38 +0000]`, with or without the brackets.
    mutating func accessLogDate() -> Int64? {
        index = 0
        _ = skip("[")
        guard let day = number(2), skip("/"), let month = monthName(), skip("/"), let year = number(4), skip(":"),
            (1...31).contains(day), let time = timeOfDay(), skip(" "), let offset = zone(endsWith: 0x5D)
        else { return nil }
        return CivilDate.days(year, month, day) * 86_400_000 + time + offset
    }

    private mutating func timeOfDay() -> Int64? {
        guard let hour = number(2), skip(":"), let minute = number(2), hour < 24, minute < 60 else { return nil }
        var milliseconds: Int64 = (hour * 60 + minute) * 60_000
        guard skip(":") else { return milliseconds }
        guard let second = number(2), second <= 60 else { return nil }
        milliseconds += second * 1000
        guard skip(".") else { return milliseconds }
        guard let first = number(1) else { return nil }
        milliseconds += first * 100
        if let next = number(1) {
            milliseconds += next * 10
            if let last = number(1) { milliseconds += last }
        }
        while number(1) != nil {}
        return milliseconds
    }

    /// Milliseconds to add for the zone at the cursor, which must end the text.
    private mutating func zone(endsWith closing: UInt8? = nil) -> Int64? {
        func atEnd() -> Bool {
            index == length || (closing != nil && index == length - 1 && text[index] == closing)
        }
        if atEnd() { return 0 }
        if skip("Z") || skip("z") { return atEnd() ? 0 : nil }
        let sign: Int64 = text[index] == UInt8(ascii: "-") ? 1 : -1
        guard skip("+") || skip("-"), let hours = number(2) else { return nil }
        _ = skip(":")
        let minutes = number(2) ?? 0
        return atEnd() ? sign * (hours * 3_600_000 + minutes * 60_000) : nil
    }

    private mutating func monthName() -> Int64? {
        guard index + 3 <= length else { return nil }
        let name = String(decoding: UnsafeBufferPointer(start: text + index, count: 3), as: UTF8.self)
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard let month = names.firstIndex(of: name) else { return nil }
        index += 3
        return Int64(month + 1)
    }

    private mutating func number(_ digits: Int) -> Int64? {
        guard index + digits <= length else { return nil }
        var value: Int64 = 0
        for i in index..<index + digits {
            let digit = text[i] &- 0x30
            guard digit < 10 else { return nil }
            value = value * 10 + Int64(digit)
        }
        index += digits
        return value
    }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard index < length, text[index] == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }
}
