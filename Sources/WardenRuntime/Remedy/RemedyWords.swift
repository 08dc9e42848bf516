public import WardenDomain
public import WardenRemedy

// What the commands need of the pure module, under the name of the job.
extension Remedies {
    public typealias File = PlanFile
    public typealias Outcome = Executor.Outcome
    public typealias Conflict = Executor.ThreeWay
    public typealias PlannedChange = Change
    public typealias Step = StepRecord

    public static var actions: [ActionFacts] { ActionCatalogue.facts }

    public static func text(_ plan: Plan) -> String { ChangeText.render(plan) }

    public static func diff(_ before: JSONValue?, _ after: JSONValue?) -> [String] { ChangeText.diff(before, after) }
}
