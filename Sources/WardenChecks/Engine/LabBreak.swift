/// How to break a lab in exactly the way a check looks for. The self-test snapshots what a step changes, breaks it, sees
/// the check fail, puts the snapshot back and sees it pass.
public struct LabBreak: Sendable {
    public var steps: [Step]

    public init(_ steps: [Step]) { self.steps = steps }

    public enum Step: Sendable {
        /// Replaces a sub-resource of the subject's bucket: `publicAccessBlock`, with this XML; nil = deletes it.
        case bucket(String, xml: String?)
        /// Replaces the policy of the subject's bucket. `{bucket}` stands for its name, `{account}` for its owner.
        case bucketPolicy(String?)
        /// Sets keys of `workspace-conf` in the subject's workspace.
        case workspaceConf([String: String])
    }
}
