/// What an action is for. Decides how much its rarity weighs: the same surprise matters more where a log is turned off
/// than where a notebook is opened.
public enum ActionKind: UInt8, Sendable, CaseIterable {
    case other, look, read, run, write, signIn, secret, export, credential, privilege, deletion, antiForensic

    /// What rarity is multiplied with.
    var weight: Float {
        switch self {
        case .look: 0.9
        case .other, .run, .write, .signIn: 1
        case .read: 1
        case .secret, .deletion: 1.2
        case .export, .credential: 1.3
        case .privilege: 1.35
        case .antiForensic: 1.6
        }
    }

    /// True for actions that a person would want to hear of even from a known user.
    var isRisky: Bool { weight >= 1.2 }

    /// From the names as the provider writes them; `service` may be empty.
    public static func of(service: String, action: String, resource: String) -> ActionKind {
        let name = action.lowercased()
        let service = service.lowercased()
        if isAntiForensic(service, name, resource.lowercased()) { return .antiForensic }
        if service == "secrets" { return name.hasPrefix("get") ? .secret : name.hasPrefix("list") ? .look : .privilege }
        if name.contains("secretvalue") || name == "decrypt" { return .secret }
        if ["token", "credentialconfig", "accesskey", "loginprofile", "oauthapp", "clientsecret"].contains(
            where: name.contains
        )
            || service == "serviceprincipalcredentials"
        {
            return name.contains("login") || name.hasPrefix("garbage") ? .signIn : .credential
        }
        if ["login", "authorization", "assumerole", "authentication", "signin"].contains(where: name.contains) {
            return .signIn
        }
        if name.contains("temporary") && name.contains("credential") { return .read }
        if ["download", "export", "share", "recipient", "copyobject"].contains(where: name.contains) {
            return name.hasPrefix("get") || name.hasPrefix("list") ? .look : .export
        }
        if [
            "admin", "acl", "permission", "grant", "owner", "principaltogroup", "ruleset", "roleassignment",
            "putrolepolicy",
            "attach", "ssoconfig", "setsetting", "ipaccesslist", "putbucketpolicy",
        ].contains(where: name.contains) {
            return name.hasPrefix("get") || name.hasPrefix("list") ? .look : .privilege
        }
        if name.hasPrefix("delete") || name.hasPrefix("remove") || name.hasPrefix("drop") { return .deletion }
        return ordinary(name)
    }

    private static func ordinary(_ name: String) -> ActionKind {
        if ["list", "head", "describe", "search"].contains(where: name.hasPrefix) { return .look }
        if ["commandsubmit", "runcommand", "submitcommand", "executequery", "runnow", "execute"].contains(
            where: name.hasPrefix
        ) {
            return .run
        }
        if name.hasPrefix("get") || name.hasPrefix("read") || name.contains("query") || name.hasPrefix("filesget") {
            return .read
        }
        if ["create", "put", "update", "edit", "write", "import", "upload"].contains(where: name.hasPrefix) {
            return .write
        }
        return .other
    }

    private static func isAntiForensic(_ service: String, _ name: String, _ resource: String) -> Bool {
        if service == "logdelivery" || name.contains("logdelivery") {
            return !name.hasPrefix("get") && !name.hasPrefix("list")
        }
        if name == "workspaceconfedit", resource.contains("verboseaudit") { return true }
        if name.contains("systemschema"), !name.hasPrefix("list") { return true }
        return [
            "stoplogging", "deletetrail", "updatetrail", "puteventselectors", "deletebucketpolicy", "disablekey",
            "schedulekeydeletion", "putbucketversioning", "putbucketlifecycle", "deletebucketencryption",
            "deleteobjects",
        ].contains(where: name.hasPrefix)
    }
}
