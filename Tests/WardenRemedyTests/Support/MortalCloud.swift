import Synchronization
import WardenDomain
import WardenEstate
import WardenRemedy

/// A cloud, a journal and an evidence log in memory, which outlive the process that uses them; the process dies at a
/// chosen instruction.
final class MortalCloud: SlotPort, PlanJournal, EvidenceSink {
    struct World {
        var slots: [Slot: JSONValue] = [:]
        var steps: [String: [Int: StepRecord]] = [:]
        var states: [String: PlanState] = [:]
        var evidence: [String] = []
        var digests: [String: String] = [:]
        var writes = 0
        /// Instructions until death; nil = immortal.
        var life: Int?
        /// Whether the last instruction still takes effect.
        var diesAfterEffect = false
        /// Slots that the provider refuses to write.
        var refused: Set<Slot> = []
        /// Slots that it refuses to write as long as another one holds a value.
        var blocked: [Slot: (by: Slot, holding: JSONValue)] = [:]
    }

    let world: Mutex<World>

    init(_ slots: [Slot: JSONValue]) {
        var world = World()
        world.slots = slots
        self.world = Mutex(world)
    }

    var slots: [Slot: JSONValue] { world.withLock { $0.slots } }
    var evidence: [String] { world.withLock { $0.evidence } }

    func live(_ instructions: Int?, diesAfterEffect: Bool = false) {
        world.withLock {
            $0.life = instructions
            $0.diesAfterEffect = diesAfterEffect
        }
    }

    private static let death = WardenError(code: "test.death", object: "process", "killed")

    /// One instruction: it may be the last.
    private func step<Value>(_ effect: (inout World) -> Value) throws(WardenError) -> Value {
        let result: Value? = world.withLock { world in
            guard let life = world.life else { return effect(&world) }
            if life > 1 {
                world.life = life - 1
                return effect(&world)
            }
            if life == 1, world.diesAfterEffect { _ = effect(&world) }
            world.life = 0
            return nil
        }
        guard let result else { throw Self.death }
        return result
    }

    func read(_ slot: Slot) async -> Reading {
        do {
            return try step { world in world.slots[slot].map { .known($0) } ?? .absent }
        } catch {
            return .unknown(Unknown("slot", call: "read", reason: .unreachable, detail: "killed", blindSpot: ""))
        }
    }

    func write(_ slot: Slot, from before: JSONValue?, to after: JSONValue?) async throws(WardenError) {
        let isRefused = try step { world in
            if world.refused.contains(slot) { return true }
            if let block = world.blocked[slot], world.slots[block.by] == block.holding { return true }
            world.slots[slot] = after
            world.writes += 1
            return false
        }
        if isRefused { throw WardenError(code: "test.refused", object: slot.title, "denied") }
    }

    func open(_ plan: PlanFile) async throws(WardenError) {
        try step { $0.digests[plan.plan.id] = plan.digest }
    }

    func steps(of plan: String) async throws(WardenError) -> [StepRecord] {
        try step { ($0.steps[plan] ?? [:]).values.sorted { $0.index < $1.index } }
    }

    func record(_ record: StepRecord, of plan: String) async throws(WardenError) {
        try step { $0.steps[plan, default: [:]][record.index] = record }
    }

    func finish(_ plan: String, _ state: PlanState, at time: Int64) async throws(WardenError) {
        try step { $0.states[plan] = state }
    }

    func append(_ kind: String, _ document: JSONValue) async throws(WardenError) {
        try step { $0.evidence.append(kind) }
    }

    var executor: Executor { Executor(port: self, journal: self, evidence: self, now: { 1_000 }) }
}

enum Sample {
    static func slot(_ number: Int) -> Slot { Slot(.grant, in: "7", "table:main.logs.t\(number)", "analysts") }

    /// Steps of every kind: a change, something new, something taken away.
    static func changes(_ count: Int) -> [Change] {
        (0..<count).map { number in
            let before: JSONValue? = number % 3 == 1 ? nil : ["SELECT"]
            let after: JSONValue? = number % 3 == 2 ? nil : ["MODIFY"]
            return Change(
                action: "uc.narrow-grant",
                slot: slot(number),
                before: before,
                after: after,
                summary: "s\(number)"
            )
        }
    }

    static func before(_ changes: [Change]) -> [Slot: JSONValue] {
        Dictionary(uniqueKeysWithValues: changes.compactMap { change in change.before.map { (change.slot, $0) } })
    }

    static func after(_ changes: [Change]) -> [Slot: JSONValue] {
        Dictionary(uniqueKeysWithValues: changes.compactMap { change in change.after.map { (change.slot, $0) } })
    }

    static func plan(_ changes: [Change]) -> PlanFile {
        PlanFile(Plan(id: "plan-test", created: 0, expires: 10_000, reason: "test", changes: changes))
    }
}
