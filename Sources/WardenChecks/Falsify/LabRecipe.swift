public import WardenDomain

/// How to see a check bite on a lab: what makes the lab right where it is not, and what breaks it in exactly the way the
/// check looks for. The self-test undoes both.
public struct LabRecipe: Sendable {
    /// Name of the subject, which the recipe itself may make; nil = one that passes, else the first that is judged.
    public var subject: String?
    /// Makes the subject pass, where the lab is wrong from the start.
    public var right: [LabStep]
    public var wrong: [LabStep]
    /// Why no emulator expresses it; then there are no steps.
    public var obstacle: String?
    /// It changes what there is to be judged, or who may change it: nothing else is tried meanwhile.
    public var isAlone = false

    private init(subject: String?, right: [LabStep], wrong: [LabStep], obstacle: String?) {
        self.subject = subject
        self.right = right
        self.wrong = wrong
        self.obstacle = obstacle
    }

    public static func breaks(of subject: String? = nil, right: [LabStep] = [], _ wrong: LabStep...) -> LabRecipe {
        LabRecipe(subject: subject, right: right, wrong: wrong, obstacle: nil)
    }

    public var alone: LabRecipe {
        var recipe = self
        recipe.isAlone = true
        return recipe
    }

    /// - Parameter obstacle: for a sentence: `the emulator lists no backups`.
    public static func cannot(_ obstacle: String) -> LabRecipe {
        LabRecipe(subject: nil, right: [], wrong: [], obstacle: obstacle)
    }
}

/// One change of a lab that can be taken back. Texts may hold `{placeholders}`: `{name}` and `{scope}` of the subject,
/// `{account}`, `{metastore}`, `{aws}`, and members of answers that earlier steps kept: `{made.token_info.token_id}`.
public enum LabStep: Sendable {
    /// Replaces a sub-resource of a bucket, by its name in the query; nil deletes it.
    case bucket(String, String?, of: String = "{name}")
    /// Makes a bucket of that name with a lock from the beginning and one log file: no other bucket is ever rid of a lock.
    case lockedBucket(String)
    /// Adds a statement to a policy.
    case statement(LabDocument, JSONValue)
    /// Puts a document of S3 Control by its path; what it was is put back.
    case control(String, String)
    /// Sets keys of `workspace-conf` in the subject's workspace.
    case workspaceConf([String: String])
    /// Sets members of a typed setting of the subject: a workspace or the account.
    case setting(String, JSONValue)
    /// Changes members of an object of Databricks; what they were is put back.
    case patch(LabHost, String, JSONValue)
    /// Grants privileges of Unity Catalog: kind of securable, name, principal.
    case grant(String, String, to: String, [String])
    /// Switches a system schema of the metastore off; with it go its grants, which are put back, too.
    case withoutSystemSchema(String)
    /// Makes one call, and another one to take it back. What is answered can be kept under a name.
    case call(LabCall, undo: LabCall? = nil, keep: String? = nil)
    /// Finds the element of a listing whose member `key` is `value`, and keeps it under a name.
    case find(LabCall, in: String, where: String, is: String, keep: String)
    /// Declares in `policy` of `trailwarden.yml`, for this check alone.
    case policy([String: JSONValue])
    /// Judges as if days had passed, for this check alone.
    case later(days: Int64)
}

/// A policy document that statements are added to.
public enum LabDocument: Sendable {
    case bucketPolicy(of: String = "{name}")
    /// Trust policy of a role, by ARN or name.
    case trust(of: String = "{name}")
    case keyPolicy(of: String = "{name}")
    /// Policy of a queue, by ARN.
    case queuePolicy(of: String = "{name}")
}

/// Who is asked.
public enum LabHost: Sendable {
    case account
    /// The workspace of the subject, else the first one.
    case workspace
    case iam, kms, trails, queues
    /// Account-wide settings of S3 and access points.
    case s3Control
}

/// One call as it is written.
public struct LabCall: Sendable {
    public var host: LabHost
    /// Of Databricks and S3 Control the method, of others empty.
    public var method: String
    /// Of Databricks and S3 Control the path, of others the operation.
    public var path: String
    /// Of S3 Control a text.
    public var body: JSONValue?

    public init(_ host: LabHost, _ method: String, _ path: String, _ body: JSONValue? = nil) {
        self.host = host
        self.method = method
        self.path = path
        self.body = body
    }

    public static func iam(_ operation: String, _ parameters: JSONValue) -> LabCall {
        LabCall(.iam, "", operation, parameters)
    }

    public static func kms(_ operation: String, _ parameters: JSONValue) -> LabCall {
        LabCall(.kms, "", operation, parameters)
    }

    public static func trails(_ operation: String, _ parameters: JSONValue) -> LabCall {
        LabCall(.trails, "", operation, parameters)
    }
}
