import WardenPolicy

// What stands beside the policies of caller and resource.
extension AWSRulesTests {
    static let guards: [Case] = [
        // A gateway endpoint reads an account as its root user, an interface endpoint as everybody in it.
        Case(
            name: "an endpoint that names an account",
            more: own() + #","endpointPolicy":\#(Base.bucketPolicy(#"{"AWS":"111122223333"}"#))"#,
            expected: "unknown"
        ),
        Case(
            name: "an endpoint that names everybody",
            more: own() + #","endpointPolicy":\#(Base.bucketPolicy(#""*""#))"#,
            expected: "allowed"
        ),
        // BlockPublicAcls refuses what would set a public list; the other flags do not concern the request.
        Case(
            name: "a public list",
            action: "s3:PutObject",
            context: #"{"s3:x-amz-acl":"public-read"}"#,
            more: own() + #","blockPublicAccess":{"account":{"BlockPublicAcls":true}}"#,
            expected: "implicitDeny"
        ),
        Case(
            name: "a public grant",
            action: "s3:PutObjectAcl",
            context: #"{"s3:x-amz-grant-read":"uri=http://acs.amazonaws.com/groups/global/AllUsers"}"#,
            more: own() + #","blockPublicAccess":{"bucket":{"BlockPublicAcls":true}}"#,
            expected: "implicitDeny"
        ),
        Case(
            name: "a private list",
            action: "s3:PutObject",
            context: #"{"s3:x-amz-acl":"bucket-owner-full-control"}"#,
            more: own() + #","blockPublicAccess":{"bucket":{"BlockPublicAcls":true,"BlockPublicPolicy":true}}"#,
            expected: "allowed"
        ),
        Case(
            name: "BlockPublicPolicy leaves the stored policy in force",
            principal: "anonymous",
            more: open("{}") + #","blockPublicAccess":{"bucket":{"BlockPublicPolicy":true,"IgnorePublicAcls":true}}"#,
            expected: "allowed"
        ),
        // The root user repairs a bucket policy, not what its organization denies.
        Case(
            name: "the root and a control policy that cannot be judged",
            principal: "arn:aws:iam::111122223333:root",
            action: "s3:PutBucketPolicy",
            resource: "arn:aws:s3:::logs",
            context: #"{"aws:MultiFactorAuthAge":"5"}"#,
            more:
                #""serviceControlPolicies":[[\#(Base.everything),{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"NumericLessThan":{"aws:MultiFactorAuthAge":"soon"}}}}]]"#,
            expected: "unknown"
        ),
    ]
}
