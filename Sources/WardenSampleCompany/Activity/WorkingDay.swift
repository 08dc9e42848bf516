/// What one employee does on one working day.
struct WorkingDay {
    var person: Person
    /// Midnight UTC.
    var day: Int64
    /// Multiplies the number of tasks.
    var scale: Double

    func write(to journal: inout Journal) {
        let isWeekend = SampleClock.weekday(day) >= 5
        if journal.random.chance(isWeekend ? 0.94 : 0.07) { return }
        let start = day + Int64(8 - person.zone) * SampleClock.hour + Int64(journal.random.int(0...5_400_000))
        let length = Int64(journal.random.int(6...9)) * SampleClock.hour
        let actor = person.actor(&journal.random)
        let session = journal.random.uuid()
        signIn(start, actor, session, &journal)
        let tasks = journal.random.rounded((isWeekend ? 4 : 21) * scale)
        for _ in 0..<tasks {
            let time = journal.soon(start, within: length)
            let workspace = journal.random.pick(person.workspaces)
            task(time, workspace, actor, session, &journal)
        }
        if journal.random.chance(0.4) {
            journal.record(
                start + length,
                person.workspaces[0],
                actor,
                "accounts",
                "logout",
                ["user": person.email],
                session: session
            )
        }
    }

    private func signIn(_ time: Int64, _ actor: Actor, _ session: String, _ journal: inout Journal) {
        if journal.random.chance(0.04) {
            journal.record(
                time - 20_000,
                person.workspaces[0],
                actor,
                "accounts",
                "samlLogin",
                ["user": person.email, "authentication_method": "BROWSER_BYO_IDP_SAML"],
                status: 401,
                error: "SAML assertion expired"
            )
        }
        journal.record(
            time,
            person.workspaces[0],
            actor,
            "accounts",
            "samlLogin",
            ["user": person.email, "authentication_method": "BROWSER_BYO_IDP_SAML"],
            session: session
        )
        journal.record(
            journal.soon(time, within: 3000),
            person.workspaces[0],
            actor,
            "accounts",
            "mintOAuthToken",
            ["grant_type": "authorization_code", "user": person.email],
            session: session
        )
    }

    private func task(
        _ time: Int64,
        _ workspace: Workspace,
        _ actor: Actor,
        _ session: String,
        _ journal: inout Journal
    ) {
        switch person.role {
        case .analyst, .finance:
            if journal.random.chance(0.75) {
                DeskWork.query(time, workspace, actor, session, &journal)
            } else {
                DeskWork.dashboard(time, workspace, actor, session, &journal)
            }
        case .engineer, .scientist:
            if journal.random.chance(0.6) {
                DeskWork.notebook(time, workspace, actor, session, person.folder, &journal)
            } else if journal.random.chance(0.5) {
                DeskWork.catalog(time, workspace, actor, &journal)
            } else {
                DeskWork.compute(time, workspace, actor, session, person, &journal)
            }
        case .platform, .security:
            DeskWork.administration(time, workspace, actor, session, &journal)
        }
    }
}
