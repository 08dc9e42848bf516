/// One audit event before it takes one of its written forms.
struct SampleEvent: Sendable {
    /// Epoch milliseconds.
    var time: Int64
    /// Where it happened, and under which id it is delivered.
    var workspace: Workspace
    var isAccountLevel: Bool
    var service: String
    var action: String
    var actor: Actor
    var session: String?
    var requestID: String
    /// Unique; only the system table shows it.
    var eventID: String
    var params: [(String, String)]
    var status: Int
    var error: String?
    var result: String?
    /// `run_as` of the system table's identity metadata.
    var runAs: String?
    /// The planted incident this event belongs to.
    var incident: String?
}
