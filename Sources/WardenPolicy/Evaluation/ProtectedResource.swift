/// What AWS alone changes, whatever policies allow: its own policies, roles of its services and of IAM Identity Center, and
/// the aliases of its own keys.
///
/// Source: IAM User Guide, "Managed policies and inline policies", "Service-linked roles" and "Manage role permissions";
/// KMS Developer Guide, "Aliases in AWS KMS", read 2026-11.
enum ProtectedResource {
    static func refuses(_ request: PolicyRequest) -> Bool {
        let action = request.action.lowercased()
        guard action.hasPrefix("iam:") || action.hasPrefix("kms:"), case .identity(let caller) = request.principal,
            !caller.isServiceLinked, let arn = ARN(request.resource)
        else { return false }
        switch arn.service {
        case "iam" where arn.account == "aws" && arn.resource.hasPrefix("policy/"):
            return policyChanges.contains(action)
        case "iam" where arn.resource.hasPrefix("role/aws-reserved/"):
            return roleChanges.contains(action) || ofReserved.contains(action)
        case "iam" where arn.resource.hasPrefix("role/aws-service-role/"): return roleChanges.contains(action)
        case "kms" where arn.resource.hasPrefix("alias/aws/"): return aliasChanges.contains(action)
        default: return false
        }
    }

    private static let policyChanges: Set<String> = [
        "iam:createpolicy", "iam:createpolicyversion", "iam:deletepolicy", "iam:deletepolicyversion",
        "iam:setdefaultpolicyversion", "iam:tagpolicy", "iam:untagpolicy",
    ]

    /// Of roles that belong to a service: what they may do and who takes them.
    private static let roleChanges: Set<String> = [
        "iam:attachrolepolicy", "iam:createrole", "iam:deleterole", "iam:deleterolepermissionsboundary",
        "iam:deleterolepolicy", "iam:detachrolepolicy", "iam:putrolepermissionsboundary", "iam:putrolepolicy",
        "iam:updateassumerolepolicy",
    ]

    /// Besides, of roles of IAM Identity Center; those of other services are described and deleted through IAM.
    private static let ofReserved: Set<String> = [
        "iam:createservicelinkedrole", "iam:deleteservicelinkedrole", "iam:passrole", "iam:tagrole", "iam:untagrole",
        "iam:updaterole", "iam:updateroledescription",
    ]

    private static let aliasChanges: Set<String> = ["kms:createalias", "kms:deletealias", "kms:updatealias"]
}
