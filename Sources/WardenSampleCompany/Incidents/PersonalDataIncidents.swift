/// Personal and payment data that people typed into queries.
enum PersonalDataIncidents {
    static let all = [
        SecretIncidents.query(
            "personal-card-numbers",
            "Card numbers in SQL",
            ["credit-card"],
            1,
            15
        ) {
            let cards = [SyntheticPerson.card(&$0), SyntheticPerson.card(&$0), SyntheticPerson.card(&$0)]
            return "SELECT * FROM main.finance.refunds WHERE card_number IN ('\(cards.joined(separator: "', '"))')"
        },
        SecretIncidents.query("personal-bank-accounts", "Bank accounts in SQL", ["iban"], 2, 15) {
            "SELECT supplier_id, due FROM main.finance.payables WHERE iban IN ('\(SyntheticPerson.iban(&$0))', '\(SyntheticPerson.iban(&$0))')"
        },
        SecretIncidents.query(
            "personal-social-security",
            "Social security numbers in SQL",
            ["us-ssn"],
            3,
            16
        ) {
            "SELECT employee_id FROM main.people.payroll WHERE ssn = '\(SyntheticPerson.socialSecurityNumber(&$0))' OR social_security_number = '\(SyntheticPerson.socialSecurityNumber(&$0))'"
        },
        SecretIncidents.query(
            "personal-email-addresses",
            "Customers' e-mail addresses in SQL",
            ["email"],
            4,
            16
        ) {
            var addresses: [String] = []
            for _ in 0..<25 { addresses.append(SyntheticPerson.email(&$0)) }
            return
                "SELECT customer_key FROM main.crm.contacts WHERE email IN ('\(addresses.joined(separator: "', '"))')"
        },
    ]
}
