/// People, groups inside groups, and service principals.
enum SmallIdentities {
    private static let people = [
        "ines.adler", "tomas.berg", "yara.costa", "oskar.dahl", "priya.erdem", "luca.fontana", "mina.gupta",
        "jonas.holm",
        "aiko.ito", "karl.jensen", "lena.koch", "marek.lis", "nadia.moreau", "owen.nash", "paula.ortiz", "quinn.park",
        "rosa.quist", "sami.rauhala", "tara.singh", "ulf.thorsen", "vera.ulrich", "will.vance", "xenia.wolf",
        "yusuf.yilmaz",
    ]

    static func fill(_ builder: inout EstateBuilder) -> CompanyServices {
        for (index, person) in people.enumerated() {
            let display = person.split(separator: ".").map { String($0).capitalizedFirst }.joined(separator: " ")
            builder.user(SmallEstate.mail(person), display, admin: index < 2)
        }
        builder.user(SmallEstate.mail("hugo.leaver"), "Hugo Leaver", active: false)
        builder.user("pat.kimura@brightpath.example", "Pat Kimura")
        builder.user("dana.wells@brightpath.example", "Dana Wells")
        let admin = builder.servicePrincipal("trailwarden", admin: true)
        let reader = builder.servicePrincipal("trailwarden-reader")
        builder.access.admin = (admin.application, admin.secret)
        builder.access.reader = (reader.application, reader.secret)
        let services = CompanyServices(
            etl: builder.servicePrincipal("etl-runner").application,
            siem: builder.servicePrincipal("siem-forwarder").application,
            dashboards: builder.servicePrincipal("bi-dashboards").application,
            trailwarden: admin.application
        )
        groups(&builder, services)
        return services
    }

    private static func groups(_ builder: inout EstateBuilder, _ services: CompanyServices) {
        func mails(_ range: Range<Int>) -> [String] { people[range].map(SmallEstate.mail) }
        builder.group("platform-admins", mails(0..<3))
        builder.group("metastore-admins", ["platform-admins", services.trailwarden])
        builder.group("soc-analysts", mails(3..<6))
        builder.group("security", ["soc-analysts", SmallEstate.mail("mina.gupta")])
        builder.group("data-engineering", mails(7..<12) + [services.etl, SmallEstate.mail("hugo.leaver")])
        // Four groups deep: who is let in at the bottom reads what the top may read.
        builder.group("brightpath-consultants", ["pat.kimura@brightpath.example", "dana.wells@brightpath.example"])
        builder.group("contractors", ["brightpath-consultants", SmallEstate.mail("yusuf.yilmaz")])
        builder.group("finance-analysts", mails(12..<16) + ["contractors"])
        builder.group("analysts", ["finance-analysts"] + mails(16..<20))
        builder.group("all-staff", ["analysts", "data-engineering", "security", "platform-admins"] + mails(20..<23))
    }
}
