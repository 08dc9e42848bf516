import WardenPolicy

// What nobody but AWS decides: its default control policy, and what belongs to it.
extension AWSRulesTests {
    static let protected: [Case] = [
        // "RCPFullAWSAccess is automatically attached to every level. You cannot detach this policy."
        levels("{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:PutObject\",\"Resource\":\"*\"}", "allowed"),
        levels("{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:Get*\",\"Resource\":\"*\"}", "explicitDeny"),
        levels("{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sqs:*\",\"Resource\":\"*\"}", "implicitDeny"),
        // A distribution of CloudFront has no policies of its own.
        Case(
            name: "a distribution that the bucket names",
            principal: distribution,
            more: #""resourcePolicy":\#(PolicyEvaluatorTests.bucketPolicy(#"{"AWS":"\#(distribution)"}"#))"#,
            expected: "allowed"
        ),
        Case(
            name: "another distribution",
            principal: distribution + "X",
            more: #""resourcePolicy":\#(PolicyEvaluatorTests.bucketPolicy(#"{"AWS":"\#(distribution)"}"#))"#,
            expected: "implicitDeny"
        ),
        // What belongs to AWS is AWS' to change.
        changing("iam:UpdateAssumeRolePolicy", linkedRole, "implicitDeny"),
        changing("iam:GetRole", linkedRole, "allowed"),
        changing("iam:DeleteServiceLinkedRole", linkedRole, "allowed"),
        changing("iam:PutRolePolicy", reserved, "implicitDeny"),
        changing("iam:PassRole", reserved, "implicitDeny"),
        changing("iam:CreatePolicyVersion", "arn:aws:iam::aws:policy/ReadOnlyAccess", "implicitDeny"),
        changing("iam:GetPolicy", "arn:aws:iam::aws:policy/ReadOnlyAccess", "allowed"),
        changing("kms:UpdateAlias", "arn:aws:kms:us-east-1:111122223333:alias/aws/s3", "implicitDeny"),
        changing("kms:UpdateAlias", "arn:aws:kms:us-east-1:111122223333:alias/own", "allowed"),
    ]

    private static let linkedRole = "arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX"
    private static let reserved =
        "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Audit_0123456789abcdef"

    private static let distribution = "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"

    /// - Parameter statement: the one of a level.
    private static func levels(_ statement: String, _ expected: String) -> Case {
        Case(
            name: "a level of resource control policies with \(statement)",
            more: own() + ",\"resourceControlPolicies\":[[{\"Version\":\"2012-10-17\",\"Statement\":\(statement)}]]",
            expected: expected
        )
    }

    private static func changing(_ action: String, _ resource: String, _ expected: String) -> Case {
        Case(
            name: "\(action) on \(resource)",
            action: action,
            resource: resource,
            more: own(action: "*"),
            expected: expected
        )
    }
}
