extension String {
    /// The text as a finite decimal number. `nan`, `inf` and hexadecimal forms, which `Double(_:)` takes, are not
    /// numbers in an event.
    var asFiniteNumber: Double? {
        let isDecimal = utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }
        guard isDecimal, let number = Double(self), number.isFinite else { return nil }
        return number
    }
}
