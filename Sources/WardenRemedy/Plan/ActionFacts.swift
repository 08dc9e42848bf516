/// What is true of an action wherever it is used.
public struct ActionFacts: Sendable, Hashable {
    /// Stable: `s3.block-public-access`.
    public var id: String
    /// Imperative: `block public access to a bucket`.
    public var title: String
    /// Permissions of the fix credential, in the provider's words.
    public var permissions: [String]
    /// Who notices, and how.
    public var reach: String
    public var reversal: Change.Reversal
    public var parameters: [ActionParameter]
    /// Fast and reversible enough to contain an incident with.
    public var contains: Bool
    /// What must happen first comes first: creating 10, closing 20, changing 30, removing 40, switching off 50.
    public var phase: Int

    public init(
        _ id: String,
        _ title: String,
        needs permissions: [String],
        reach: String,
        takes parameters: [ActionParameter],
        reversal: Change.Reversal = .full,
        contains: Bool = false,
        phase: Int = 30
    ) {
        self.id = id
        self.title = title
        self.permissions = permissions
        self.reach = reach
        self.parameters = parameters
        self.reversal = reversal
        self.contains = contains
        self.phase = phase
    }
}

/// An argument of an action.
public struct ActionParameter: Sendable, Hashable {
    public var name: String
    public var help: String
    public var isRequired: Bool

    public init(_ name: String, _ help: String, isRequired: Bool = true) {
        self.name = name
        self.help = help
        self.isRequired = isRequired
    }

    public static let bucket = ActionParameter("bucket", "name of the bucket")
    public static let awsAccount = ActionParameter("aws_account", "12 digits", isRequired: false)
    public static let workspace = ActionParameter("workspace", "id of the workspace to ask")
    public static let role = ActionParameter("role", "name of the role")
    public static let key = ActionParameter("key", "id or ARN of the key")
    public static let principal = ActionParameter("principal", "user name, group name or application id")
    public static let securable = ActionParameter("securable", "type and full name: table:main.logs.audit")
    public static let statement = ActionParameter("statement", "Sid of the statement, or its position from 1")
}
