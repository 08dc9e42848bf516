import Testing
import WardenBehaviour

@Suite struct ReadingTests {
    @Test(arguments: [
        ("logDelivery", "updateLogDeliveryConfiguration", "", ActionKind.antiForensic),
        ("logDelivery", "getLogDeliveryConfiguration", "", .read),
        ("workspace", "workspaceConfEdit", "enableVerboseAuditLogs", .antiForensic),
        ("cloudtrail.amazonaws.com", "StopLogging", "", .antiForensic),
        ("unityCatalog", "updatePermissions", "main", .privilege),
        ("accounts", "generateDbToken", "", .credential),
        ("accounts", "tokenLogin", "", .signIn),
        ("secrets", "getSecret", "scope/key", .secret),
        ("unityCatalog", "generateTemporaryTableCredential", "main.a.b", .read),
        ("unityCatalog", "createShare", "s", .export),
        ("unityCatalog", "deleteTable", "main.a.b", .deletion),
        ("notebook", "runCommand", "", .run),
    ])
    func namesSayWhatAnActionIsFor(_ service: String, _ action: String, _ resource: String, _ kind: ActionKind) {
        #expect(ActionKind.of(service: service, action: action, resource: resource) == kind)
    }
}
