/// ISO 3166-1 alpha-2 codes.
enum Countries {
    static func isKnown(_ first: UInt8, _ second: UInt8) -> Bool {
        guard first.isUpper, second.isUpper else { return false }
        return seconds[Int(first) - 65] & (1 << UInt32(second - 65)) != 0
    }

    /// For each first letter the second letters as bits.
    private static let seconds: [UInt32] = {
        let codes = [
            "DEFGILMOQRSTUWXZ", "ABDEFGHIJLMNOQRSTVWYZ", "ACDFGHIKLMNORUVWXYZ", "EJKMOZ", "CEGHRST", "IJKMOR",
            "ABDEFGHILMNPQRSTUWY", "KMNRTU", "DELMNOQRST", "EMOP", "EGHIMNPRWYZ", "ABCIKRSTUVY",
            "ACDEFGHKLMNOPQRSTUVWXYZ", "ACEFGILOPRUZ", "M", "AEFGHKLMNRSTWY", "A", "EOSUW", "ABCDEGHIJKLMNORSTVXYZ",
            "CDFGHJKLMNORTVWZ", "AGMSYZ", "ACEGINU", "FS", "K", "ET", "AMW",
        ]
        return codes.map { letters in letters.utf8.reduce(0) { $0 | 1 << UInt32($1 - 65) } }
    }()
}
