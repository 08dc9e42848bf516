/// Lumen Orchard: an invented retailer with one Databricks account, three workspaces and one AWS account.
struct Company: Sendable {
    static let name = "Lumen Orchard"
    /// Reserved by RFC 2606: belongs to nobody.
    static let domain = "lumenorchard.example"
    static let awsAccount = "111122223333"
    static let region = "eu-west-1"
    static let logBucket = "lumenorchard-audit-logs"
    static let trail = "lumenorchard-org-trail"

    var accountID: String
    var metastoreID: String
    var staff: [Person]
    var servicePrincipals: [ServicePrincipal]
    var jobs: [ScheduledJob]
    var warehouses: [String]
    var clusters: [String]

    init(random: inout SeededRandom) {
        accountID = random.uuid()
        metastoreID = random.uuid()
        staff = Person.staff(&random)
        servicePrincipals = ServicePrincipal.all(&random)
        jobs = ScheduledJob.all(&random)
        warehouses = (0..<4).map { _ in random.hex(16) }
        clusters = (0..<9).map { _ in
            "0\(random.int(301...530))-\(random.digits(6))-\(random.text(8, from: Alphabet.lower))"
        }
    }

    func person(_ role: Person.Role, _ index: Int = 0) -> Person {
        let matching = staff.filter { $0.role == role }
        return matching[index % matching.count]
    }

    func principal(_ name: String) -> ServicePrincipal {
        servicePrincipals.first { $0.name == name } ?? servicePrincipals[0]
    }
}
