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

    private static func record(_ parameters: String, resource: String? = nil) -> String {
        let resources = resource.map { #"[{"type":"AWS::S3::Bucket","ARN":"\#($0)"}]"# } ?? "[]"
        return #"{"eventVersion":"1.11","recipientAccountId":"111122223333","requestParameters":\#(parameters),"#
            + #""resources":\#(resources)}"#
    }

    private static let role = Slot(.rolePolicy, "writer", "deliver")
    private static let attachment = Slot(.roleAttachment, "writer", "arn:aws:iam::aws:policy/ReadOnlyAccess")
    private static let key = Slot(.keyState, "arn:aws:kms:eu-west-1:111122223333:key/1-2")
    private static let block = Slot(.accountPublicAccess, "111122223333")

    private static let ofAWS: [(Slot, String, String, Bool)] = [
        (policy, "PutBucketPolicy", record(#"{"bucketName":"acme-logs","Host":"acme-logs.s3.amazonaws.com"}"#), true),
        (policy, "DeleteBucketPolicy", record("null", resource: "arn:aws:s3:::acme-logs"), true),
        (policy, "DeleteBucket", record(#"{"bucketName":"acme-logs"}"#), true),
        (policy, "PutBucketLogging", record(#"{"bucketName":"acme-logs"}"#), false),
        (policy, "PutObject", record(#"{"bucketName":"acme-logs"}"#), false),
        (policy, "PutBucketPolicy", record(#"{"bucketName":"acme-site"}"#), false),
        // A bucket whose name begins the same, and one whose policy speaks of ours.
        (policy, "PutBucketPolicy", record(#"{"bucketName":"acme-logs-replica"}"#), false),
        (
            policy, "PutBucketPolicy",
            record(#"{"bucketName":"acme-site","bucketPolicy":{"Statement":[{"Resource":"arn:aws:s3:::acme-logs"}]}}"#),
            false
        ),
        (policy, "PutBucketPolicy", "acme-logs", false),
        (
            queue, "SetQueueAttributes",
            record(#"{"queueUrl":"https://sqs.us-east-1.amazonaws.com/111122223333/log-news"}"#), true
        ),
        (
            queue, "SetQueueAttributes",
            record(#"{"queueUrl":"https://sqs.us-east-1.amazonaws.com/111122223333/old-log-news"}"#), false
        ),
        (Slot(.roleTrust, "writer"), "UpdateAssumeRolePolicy", record(#"{"roleName":"writer"}"#), true),
        (Slot(.roleTrust, "writer"), "UpdateAssumeRolePolicy", record(#"{"roleName":"rewriter"}"#), false),
        (Slot(.roleTrust, "writer"), "PutRolePolicy", record(#"{"roleName":"writer"}"#), false),
        (role, "PutRolePolicy", record(#"{"roleName":"writer","policyName":"deliver"}"#), true),
        (role, "PutRolePolicy", record(#"{"roleName":"writer","policyName":"other"}"#), false),
        (role, "DeleteRole", record(#"{"roleName":"writer"}"#), true),
        (
            attachment, "AttachRolePolicy",
            record(#"{"roleName":"writer","policyArn":"arn:aws:iam::aws:policy/ReadOnlyAccess"}"#), true
        ),
        (
            attachment, "AttachRolePolicy",
            record(#"{"roleName":"x","policyArn":"arn:aws:iam::111122223333:policy/writer"}"#), false
        ),
        (key, "ScheduleKeyDeletion", record(#"{"keyId":"1-2","pendingWindowInDays":7}"#), true),
        (key, "DisableKey", record(#"{"keyId":"arn:aws:kms:eu-west-1:111122223333:key/1-2"}"#), true),
        (key, "DisableKey", record(#"{"keyId":"21-2"}"#), false),
        (block, "DeleteAccountPublicAccessBlock", record("null"), true),
    ]

    @Test(arguments: ChangeSignatureTests.ofAWS)
    func takesTheEventOfAWSThatDoesIt(slot: Slot, action: String, parameters: String, isIt: Bool) {
        #expect(ChangeSignature(slot).fits(action: action, parameters: parameters) == isIt)
    }

    /// Whoever it was is named, also where no ARN stands: a service, another account.
    @Test(
        arguments: [
            (
                #"{"type":"AssumedRole","arn":"arn:aws:sts::111122223333:assumed-role/Admin/ana"}"#,
                "arn:aws:sts::111122223333:assumed-role/Admin/ana"
            ),
            (#"{"type":"Root","arn":"arn:aws:iam::111122223333:root"}"#, "arn:aws:iam::111122223333:root"),
            (#"{"type":"AWSService","invokedBy":"config.amazonaws.com"}"#, "config.amazonaws.com"),
            (
                #"{"type":"AWSAccount","principalId":"AIDA1","accountId":"444455556666"}"#,
                "somebody of account 444455556666"
            ),
        ]
    )
    func namesTheActor(identity: String, actor: String) throws {
        let told = try #require(
            TrailRecord(#"{"userIdentity":\#(identity),"sourceIPAddress":"203.0.113.9","errorCode":"AccessDenied"}"#)
        )
        #expect(told.actor == actor && told.address == "203.0.113.9" && told.isRefused)
        #expect(TrailRecord("{}")?.actor == nil && TrailRecord("{}")?.isRefused == false)
        #expect(TrailRecord("no record") == nil)
    }

    /// Of every kind it is known what changes it: otherwise a regression would name nobody and not say why.
    @Test(arguments: SlotKind.allCases) func knowsWhatChangesEachKind(_ kind: SlotKind) {
        #expect(!ChangeSignature(Slot(kind, in: "7", "a:b", "c")).actions.isEmpty)
    }
}
