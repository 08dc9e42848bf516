/// Personal data of people who do not exist, with valid check digits.
enum SyntheticPerson {
    /// Sixteen digits that start with 4 and pass the Luhn check.
    static func card(_ random: inout SeededRandom) -> String {
        var digits = [4] + (0..<14).map { _ in random.int(0...9) }
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            let doubled = index % 2 == 0 ? digit * 2 : digit
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        digits.append((10 - sum % 10) % 10)
        return digits.map(String.init).joined()
    }

    /// A German IBAN with right check digits (ISO 7064, mod 97-10).
    static func iban(_ random: inout SeededRandom) -> String {
        let account = "37040044" + random.digits(10)
        // Country letters as numbers (D = 13, E = 14) and two zeros stand behind the account while checking.
        var remainder = 0
        for digit in account + "131400" { remainder = (remainder * 10 + (digit.wholeNumberValue ?? 0)) % 97 }
        return "DE" + SampleClock.pad(Int64(98 - remainder), 2) + account
    }

    /// A US social security number outside the ranges never issued.
    static func socialSecurityNumber(_ random: inout SeededRandom) -> String {
        let area = random.pick([Int](101...649).filter { $0 != 219 && $0 != 457 })
        return "\(SampleClock.pad(Int64(area), 3))-\(SampleClock.pad(Int64(random.int(11...98)), 2))-"
            + SampleClock.pad(Int64(random.int(1001...9898)), 4)
    }

    static func email(_ random: inout SeededRandom) -> String {
        let given = random.pick(["lena", "marco", "amina", "peter", "chloe", "hugo", "ines", "oskar", "ruth", "dario"])
        let family = random.pick(["berger", "rossi", "diallo", "novak", "martin", "silva", "kowal", "jensen", "moreau"])
        return
            "\(given).\(family)\(random.int(1...99))@\(random.pick(["gmail.com", "outlook.com", "gmx.de", "orange.fr"]))"
    }
}
