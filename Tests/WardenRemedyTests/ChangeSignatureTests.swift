import Testing
import WardenRemedy

/// Which event of an audit log is taken for the one that undid a change. One that is near and something else is not.
@Suite struct ChangeSignatureTests {
    private static let conf = Slot(.workspaceConf, in: "7", "enableResultsDownloading")
    private static let grant = Slot(.grant, in: "7", "table:main.logs.audit", "analysts")
    private static let policy = Slot(.bucketPolicy, "acme-logs")
    private static let queue = Slot(.queuePolicy, "arn:aws:sqs:us-east-1:111122223333:log-news")

    private static let ofDatabricks: [(Slot, String, String, Bool)] = [
        (conf, "workspaceConfEdit", #"{"workspaceConfKeys":"enableResultsDownloading"}"#, true),
        (conf, "workspaceConfEdit", #"{"workspaceConfKeys":"enableWebTerminal"}"#, false),
        (conf, "setSetting", #"{"settingTypeName":"enableResultsDownloading"}"#, false),
        (
            grant, "updatePermissions",
            #"{"securable_full_name":"main.logs.audit","changes":"[{\"principal\":\"analysts\"}]"}"#, true
        ),
        (
            grant, "updatePermissions",
            #"{"securable_full_name":"main.logs.audit","changes":"[{\"principal\":\"ben\"}]"}"#, false
        ),
        (grant, "updateTable", #"{"full_name_arg":"main.logs.audit","owner":"analysts"}"#, false),
        (Slot(.owner, in: "7", "table:main.logs.audit"), "updateTable", #"{"name":"main.logs.audit"}"#, false),
        (
            Slot(.owner, in: "7", "table:main.logs.audit"), "updateTable",
            #"{"full_name_arg":"main.logs.audit","owner":"ben"}"#, true
        ),
        (Slot(.groupMember, in: "account", "readers", "ana"), "login", #"{"user":"ana"}"#, false),
        (
            Slot(.groupMember, in: "account", "readers", "ana"), "addPrincipalToGroup",
            #"{"targetGroupName":"readers"}"#, true
        ),
        (Slot(.addressList, in: "7", "office"), "updateIpAccessList", #"{"ipAccessListId":"1"}"#, true),
    ]

    @Test(arguments: ChangeSignatureTests.ofDatabricks)
    func takesTheEventOfDatabricksThatDoesIt(slot: Slot, action: String, parameters: String, isIt: Bool) {
        #expect(ChangeSignature(slot).fits(action: action, parameters: parameters) == isIt)
    }

    private static let ofAWS: [(Slot, String, String, Bool)] = [
        (policy, "DeleteBucketPolicy", "acme-logs", true), (policy, "DeleteBucket", "acme-logs", true),
        (policy, "PutBucketLogging", "acme-logs", false), (policy, "PutObject", "acme-logs", false),
        (policy, "PutBucketPolicy", "acme-site", false), (queue, "SetQueueAttributes", "/log-news", true),
        (Slot(.roleTrust, "writer"), "UpdateAssumeRolePolicy", "writer", true),
        (Slot(.roleTrust, "writer"), "PutRolePolicy", "writer", false),
    ]

    @Test(arguments: ChangeSignatureTests.ofAWS)
    func takesTheEventOfAWSThatDoesIt(slot: Slot, action: String, parameters: String, isIt: Bool) {
        #expect(ChangeSignature(slot).fits(action: action, parameters: parameters) == isIt)
    }

    /// Of every kind it is known what changes it: otherwise a regression would name nobody and not say why.
    @Test(arguments: SlotKind.allCases) func knowsWhatChangesEachKind(_ kind: SlotKind) {
        #expect(!ChangeSignature(Slot(kind, in: "7", "a:b", "c")).actions.isEmpty)
    }
}
