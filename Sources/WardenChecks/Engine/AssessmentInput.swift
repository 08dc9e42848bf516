public import WardenEstate

/// What an assessment knows beside the posture.
public struct AssessmentInput: Sendable {
    /// Epoch milliseconds; ages are counted from here.
    public var now: Int64
    public var policy: DeclaredPolicy
    /// What scans found in a place. The nearest place above a location counts for it.
    public var sensitivity: [StorageURL: Sensitivity]
    /// What scans saw being done to audit data; nil = nothing was scanned.
    public var uses: ObservedUses?
    /// Whether the access graph tells who can: not of a plan, which says nothing of people.
    public var usesAccess: Bool
    /// Who was seen when in scanned events; nil = nothing was scanned.
    public var activity: ObservedActivity?
    /// Every bucket is judged as if it held audit logs.
    public var judgesAllBuckets = false

    public init(
        now: Int64,
        policy: DeclaredPolicy = DeclaredPolicy(),
        sensitivity: [StorageURL: Sensitivity] = [:],
        uses: ObservedUses? = nil,
        usesAccess: Bool = true,
        activity: ObservedActivity? = nil
    ) {
        self.now = now
        self.policy = policy
        self.sensitivity = sensitivity
        self.uses = uses
        self.usesAccess = usesAccess
        self.activity = activity
    }

    /// Days from `time` to now.
    func days(since time: Int64) -> Int64 { (now - time) / 86_400_000 }
}
