public import WardenEstate

/// What an assessment knows beside the posture.
public struct AssessmentInput: Sendable {
    /// Epoch milliseconds; ages are counted from here.
    public var now: Int64
    public var policy: DeclaredPolicy
    /// What scans found in a place. The nearest place above a location counts for it.
    public var sensitivity: [StorageURL: Sensitivity]
    /// What logs of reads say about a place.
    public var use: [StorageURL: Use]
    /// When a principal (user name, application id, ARN) was last seen in scanned events, epoch milliseconds; nil = no
    /// events were scanned.
    public var activity: [String: Int64]?

    public init(
        now: Int64,
        policy: DeclaredPolicy = DeclaredPolicy(),
        sensitivity: [StorageURL: Sensitivity] = [:],
        use: [StorageURL: Use] = [:],
        activity: [String: Int64]? = nil
    ) {
        self.now = now
        self.policy = policy
        self.sensitivity = sensitivity
        self.use = use
        self.activity = activity
    }

    /// Days from `time` to now.
    func days(since time: Int64) -> Int64 { (now - time) / 86_400_000 }
}
