/// The identity provider keeps users and groups in step, and logs in to do so.
enum DirectorySync {
    static func write(at time: Int64, to journal: inout Journal) {
        let actor = journal.company.principal("svc-scim-sync").actor.from("20.61.97.\(journal.random.int(2...9))")
        journal.record(
            time,
            .account,
            actor,
            "accounts",
            "tokenLogin",
            ["user": actor.email, "tokenId": journal.random.hex(64), "authenticationMethod": "API_EXT_PAT_TOKEN"],
            accountLevel: true
        )
        if journal.random.chance(0.3) {
            let person = journal.random.pick(journal.company.staff)
            journal.record(
                time + 700,
                .account,
                actor,
                "accounts",
                "updateUser",
                ["targetUserName": person.email, "targetUserId": person.userID, "endpoint": "scim"],
                accountLevel: true
            )
        }
    }
}
