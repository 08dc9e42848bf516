internal import WardenDomain
internal import WardenRemedy
internal import WardenStore

/// The journal of plans in the embedded store.
struct StoreJournal: PlanJournal {
    let store: Store

    func open(_ file: PlanFile) async throws(WardenError) {
        try store.openPlan(
            PlanRow(
                id: file.plan.id,
                digest: file.digest,
                createdAt: file.plan.created,
                state: PlanState.open.rawValue,
                changedAt: file.plan.created,
                file: file.text
            )
        )
    }

    func steps(of plan: String) async throws(WardenError) -> [StepRecord] {
        var records: [StepRecord] = []
        for row in try store.planSteps(plan) {
            guard let state = StepRecord.State(rawValue: row.state) else {
                let why = "the store holds the state '\(row.state)', which is none"
                throw WardenError(code: "store.plan", object: plan, why)
            }
            records.append(StepRecord(index: row.position, state: state, time: row.changedAt, note: row.note))
        }
        return records
    }

    func record(_ step: StepRecord, of plan: String) async throws(WardenError) {
        try store.recordPlanStep(
            PlanStepRow(position: step.index, state: step.state.rawValue, changedAt: step.time, note: step.note),
            of: plan
        )
    }

    func finish(_ plan: String, _ state: PlanState, at time: Int64) async throws(WardenError) {
        try store.setPlanState(plan, state.rawValue, at: time)
    }
}
