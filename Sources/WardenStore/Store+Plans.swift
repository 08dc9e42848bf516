internal import GRDB
public import WardenDomain

extension Store {
    /// Enters a plan; one that is there already stays as it is.
    ///
    /// - Throws: `store.plan` where another plan has the id.
    public func openPlan(_ plan: PlanRow) throws(WardenError) {
        let known = try run { writer in
            try writer.write { database in
                try database.execute(
                    cached:
                        "INSERT OR IGNORE INTO plan (id, digest, createdAt, state, changedAt, file) VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [plan.id, plan.digest, plan.createdAt, plan.state, plan.changedAt, plan.file]
                )
                return try String.fetchOne(database, sql: "SELECT digest FROM plan WHERE id = ?", arguments: [plan.id])
            }
        }
        if known != plan.digest {
            throw WardenError(code: "store.plan", object: plan.id, "another plan of that id is in the store")
        }
    }

    /// A plan by its id, or by the beginning of its id where only one begins so.
    public func plan(_ id: String) throws(WardenError) -> PlanRow? {
        let rows = try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT * FROM plan WHERE id = ? OR substr(id, 1, length(?)) = ? ORDER BY id = ? DESC LIMIT 2",
                    arguments: [id, id, id, id]
                ).map(Self.planRow)
            }
        }
        return rows.first?.id == id || rows.count == 1 ? rows.first : nil
    }

    /// Plans, the newest first.
    public func plans() throws(WardenError) -> [PlanRow] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM plan ORDER BY createdAt DESC, id").map(Self.planRow)
            }
        }
    }

    public func planSteps(_ id: String) throws(WardenError) -> [PlanStepRow] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT * FROM planStep WHERE plan = ? ORDER BY position",
                    arguments: [id]
                ).map {
                    PlanStepRow(
                        position: $0["position"],
                        state: $0["state"],
                        changedAt: $0["changedAt"],
                        note: $0["note"]
                    )
                }
            }
        }
    }

    public func recordPlanStep(_ step: PlanStepRow, of id: String) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                try database.execute(
                    cached:
                        "INSERT OR REPLACE INTO planStep (plan, position, state, changedAt, note) VALUES (?, ?, ?, ?, ?)",
                    arguments: [id, step.position, step.state, step.changedAt, step.note]
                )
            }
        }
    }

    public func setPlanState(_ id: String, _ state: String, at now: Int64) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                try database.execute(
                    cached: "UPDATE plan SET state = ?, changedAt = ? WHERE id = ?",
                    arguments: [state, now, id]
                )
            }
        }
    }

    /// Schedules looks at a plan, in place of those that are still to come.
    public func scheduleFollowUps(_ id: String, at times: [Int64]) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                try database.execute(cached: "DELETE FROM followUp WHERE plan = ? AND doneAt IS NULL", arguments: [id])
                for time in times {
                    try database.execute(
                        cached: "INSERT INTO followUp (plan, dueAt) VALUES (?, ?)",
                        arguments: [id, time]
                    )
                }
            }
        }
    }

    /// Looks that are to come; those due by `time` where it is given.
    public func followUps(dueBy time: Int64? = nil) throws(WardenError) -> [FollowUpRow] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT * FROM followUp WHERE doneAt IS NULL AND (? IS NULL OR dueAt <= ?) ORDER BY dueAt, id",
                    arguments: [time, time]
                ).map {
                    FollowUpRow(
                        id: $0["id"],
                        plan: $0["plan"],
                        dueAt: $0["dueAt"],
                        doneAt: $0["doneAt"],
                        outcome: $0["outcome"]
                    )
                }
            }
        }
    }

    public func finishFollowUp(_ id: Int64, _ outcome: String, at now: Int64) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                try database.execute(
                    cached: "UPDATE followUp SET doneAt = ?, outcome = ? WHERE id = ?",
                    arguments: [now, outcome, id]
                )
            }
        }
    }

    private static func planRow(_ row: Row) -> PlanRow {
        PlanRow(
            id: row["id"],
            digest: row["digest"],
            createdAt: row["createdAt"],
            state: row["state"],
            changedAt: row["changedAt"],
            file: row["file"]
        )
    }
}
