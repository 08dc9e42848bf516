import WardenPolicy

// What organizations bind, and what AWS derives from the caller.
extension AWSRulesTests {
    private static let everyone =
        #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}"#
    private static let denied =
        #""resourceControlPolicies":[[\#(everyone),{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}]]"#
    private static let keyOfCaller = "arn:aws:kms:us-east-1:111122223333:key/k"
    private static let keyPolicy =
        #""resourcePolicy":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"kms:*","Resource":"*"}}"#
    private static let linked =
        "arn:aws:iam::111122223333:role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForELB"
    private static let directory =
        "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Audit_0123456789abcdef/ada@halden.example"

    /// - Parameter resource: what is denied; of the service of `action`, in the caller's account.
    private static func bound(_ action: String, _ resource: String, _ expected: String) -> Case {
        Case(
            name: "a resource control policy and \(action)",
            action: action,
            resource: resource,
            more: own(action: "*") + "," + denied,
            expected: expected
        )
    }

    private static func role(_ path: String, _ expected: String, operation: String = "ArnLike") -> Case {
        Case(
            name: "\(operation) on a role of the directory below \(path)",
            principal: directory,
            more: when(#"{"\#(operation)":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/\#(path)"}}"#),
            expected: expected
        )
    }

    static let organizations: [Case] = [
        // "RCPs apply to resources for a subset of AWS services."
        bound("s3:GetObject", PolicyEvaluatorTests.object, "explicitDeny"),
        bound("S3:getobject", PolicyEvaluatorTests.object, "explicitDeny"),
        bound("sqs:SendMessage", "arn:aws:sqs:us-east-1:111122223333:q", "explicitDeny"),
        bound(
            "secretsmanager:GetSecretValue",
            "arn:aws:secretsmanager:us-east-1:111122223333:secret:s",
            "explicitDeny"
        ),
        bound("logs:PutLogEvents", "arn:aws:logs:us-east-1:111122223333:log-group:g", "explicitDeny"),
        bound("dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:111122223333:table/t", "explicitDeny"),
        bound("sns:Publish", "arn:aws:sns:us-east-1:111122223333:t", "allowed"),
        bound("iam:GetRole", PolicyEvaluatorTests.role, "allowed"),
        bound("lambda:InvokeFunction", "arn:aws:lambda:us-east-1:111122223333:function:f", "allowed"),
        bound("glue:GetTable", "arn:aws:glue:us-east-1:111122223333:table/d/t", "allowed"),
        bound("backup:StartBackupJob", "arn:aws:backup:us-east-1:111122223333:backup-vault:v", "allowed"),
        Case(
            name: "a resource control policy and a key",
            action: "kms:Decrypt",
            resource: keyOfCaller,
            more: own(action: "*") + "," + keyPolicy + "," + denied,
            expected: "explicitDeny"
        ),
        // "RCPs do not impact the kms:RetireGrant permission."
        Case(
            name: "a resource control policy and the end of a grant",
            action: "kms:RetireGrant",
            resource: keyOfCaller,
            more: own(action: "*") + "," + keyPolicy + "," + denied,
            expected: "allowed"
        ),
        // "RCPs also do not impact AWS services' ability to assume a service-linked role."
        Case(
            name: "a service takes on the role that is linked to it",
            principal: "elasticloadbalancing.amazonaws.com",
            action: "sts:AssumeRole",
            resource: linked,
            more:
                #""resourcePolicy":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"elasticloadbalancing.amazonaws.com"},"Action":"sts:AssumeRole"}},"#
                + denied,
            expected: "allowed"
        ),
        // "You can only specify * in the Principal element of an RCP."
        Case(
            name: "a resource control policy that names somebody",
            more: own()
                + #","resourceControlPolicies":[[\#(everyone),{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":{"AWS":"444455556666"},"Action":"s3:*","Resource":"*"}}]]"#,
            expected: "unknown"
        ),
        // Roles of IAM Identity Center lie below a path that their sessions do not show.
        role("aws-reserved/sso.amazonaws.com/*", "allowed"),
        role("aws-reserved/sso.amazonaws.com/*", "implicitDeny", operation: "ArnNotLike"),
        role("AWSReservedSSO_Audit_*", "implicitDeny"),
        role("aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Audit_*", "unknown"),
        role("aws-reserved/sso.amazonaws.com/AWSReservedSSO_Audit_*", "unknown"),
        Case(
            name: "a role of the directory that the request names",
            principal: directory,
            context:
                #"{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Audit_0123456789abcdef"}"#,
            more: when(
                #"{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Audit_*"}}"#
            ),
            expected: "allowed"
        ),
        // The ARN of a session has no path; AWS takes no such principal.
        Case(
            name: "a session below the path of its role",
            principal: PolicyEvaluatorTests.session,
            more:
                #""resourcePolicy":\#(PolicyEvaluatorTests.bucketPolicy(#"{"AWS":"arn:aws:sts::111122223333:assumed-role/team/reader/s1"}"#))"#,
            expected: "unknown"
        ),
        Case(
            name: "a role below a path, and a session of it",
            principal: PolicyEvaluatorTests.session,
            more:
                #""resourcePolicy":\#(PolicyEvaluatorTests.bucketPolicy(#"{"AWS":"arn:aws:iam::111122223333:role/team/reader"}"#))"#,
            expected: "allowed"
        ),
        // STS and KMS answer nobody who does not sign; `*` in a trust policy is whoever signs.
        Case(
            name: "a role that everyone may assume, and nobody in particular",
            principal: "anonymous",
            action: "sts:AssumeRole",
            resource: PolicyEvaluatorTests.role,
            more:
                #""resourcePolicy":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}}"#,
            expected: "implicitDeny"
        ),
        // "No permissions are required to perform this operation", a Deny notwithstanding.
        Case(
            name: "who one is",
            action: "sts:GetCallerIdentity",
            resource: "*",
            more:
                #""identityPolicies":[{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}]"#,
            expected: "allowed"
        ),
        // WRITE of a bucket's list lets its grantee delete only what it owns itself.
        Case(
            name: "a list lets a stranger write",
            principal: "anonymous",
            action: "s3:PutObject",
            more: writers,
            expected: "allowed"
        ),
        Case(
            name: "a list lets a stranger delete what may be another's",
            principal: "anonymous",
            action: "s3:DeleteObject",
            more: writers,
            expected: "unknown"
        ),
        // "You must also specify the account ARN of the not-denied principal", and the role beside its session.
        sparing(
            [PolicyEvaluatorTests.role, PolicyEvaluatorTests.session, "arn:aws:iam::111122223333:root"],
            "allowed"
        ),
        sparing([PolicyEvaluatorTests.role, PolicyEvaluatorTests.session, "111122223333"], "allowed"),
        sparing([PolicyEvaluatorTests.role, PolicyEvaluatorTests.session], "explicitDeny"),
        sparing([PolicyEvaluatorTests.session, "111122223333"], "explicitDeny"),
        sparing([PolicyEvaluatorTests.role, PolicyEvaluatorTests.session + "x", "111122223333"], "explicitDeny"),
    ]

    private static let writers =
        #""acl":{"bucket":[{"grantee":{"URI":"http://acs.amazonaws.com/groups/global/AllUsers"},"permission":"WRITE"}]}"#

    private static func sparing(_ principals: [String], _ expected: String) -> Case {
        let listed = principals.map { "\"\($0)\"" }.joined(separator: ",")
        return Case(
            name: "NotPrincipal with Deny spares \(listed)",
            principal: PolicyEvaluatorTests.session,
            more: own()
                + #","resourcePolicy":{"Version":"2012-10-17","Statement":{"Effect":"Deny","NotPrincipal":{"AWS":[\#(listed)]},"Action":"s3:*","Resource":"arn:aws:s3:::logs/*"}}"#,
            expected: expected
        )
    }
}
