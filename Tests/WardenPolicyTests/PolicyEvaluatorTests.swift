import Foundation
import Testing
import WardenPolicy

/// Decisions as AWS documents them, through the line interface that users have.
@Suite struct PolicyEvaluatorTests {
    static let user = "arn:aws:iam::111122223333:user/ada"
    static let role = "arn:aws:iam::111122223333:role/reader"
    static let session = "arn:aws:sts::111122223333:assumed-role/reader/s1"
    static let object = "arn:aws:s3:::logs/a.json"
    static let read =
        #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}"#
    static let everything = #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#

    static func bucketPolicy(_ principal: String, effect: String = "Allow", condition: String = "{}") -> String {
        """
        {"Version":"2012-10-17","Statement":[{"Sid":"S","Effect":"\(effect)","Principal":\(principal),\
        "Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*","Condition":\(condition)}]}
        """
    }

    static func request(
        _ principal: String,
        action: String = "s3:GetObject",
        resource: String = object,
        account: String = "111122223333",
        context: String = "{}"
    ) -> String {
        """
        {"action":"\(action)","resource":"\(resource)","resourceAccount":"\(account)","principal":"\(principal)",\
        "context":\(context)}
        """
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var request: String
        var more: String
        var expected: String
        var unknownContext = false
        var testDescription: String { name }
    }

    static func decide(_ request: String, _ more: String, unknownContext: Bool = false) -> (String, [String]) {
        let line = "{\"request\":\(request)\(more.isEmpty ? "" : "," + more)}"
        let answer = PolicyEvaluateLine.answer(line, line: 1, unknownContext: unknownContext).json
        let object = try? JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
        return (object?["decision"] as? String ?? "none", object?["because"] as? [String] ?? [])
    }

    static let cases: [Case] = [
        Case(name: "nothing allows", request: request(user), more: "", expected: "implicitDeny"),
        Case(
            name: "identity policy suffices inside the account",
            request: request(user),
            more: "\"identityPolicies\":[\(read)]",
            expected: "allowed"
        ),
        Case(
            name: "a policy given as text",
            request: request(user),
            more: "\"identityPolicies\":[\(String(reflecting: read))]",
            expected: "allowed"
        ),
        Case(
            name: "resource policy suffices inside the account",
            request: request(user),
            more: "\"resourcePolicy\":\(bucketPolicy("{\"AWS\":\"\(user)\"}"))",
            expected: "allowed"
        ),
        Case(
            name: "an account principal only delegates",
            request: request(user),
            more: "\"resourcePolicy\":\(bucketPolicy("{\"AWS\":\"111122223333\"}"))",
            expected: "implicitDeny"
        ),
        Case(
            name: "another account needs both sides: only the resource's",
            request: request(user, account: "444455556666"),
            more: "\"resourcePolicy\":\(bucketPolicy("{\"AWS\":\"\(user)\"}"))",
            expected: "implicitDeny"
        ),
        Case(
            name: "another account needs both sides: only the caller's",
            request: request(user, account: "444455556666"),
            more: "\"identityPolicies\":[\(read)]",
            expected: "implicitDeny"
        ),
        Case(
            name: "another account with both sides",
            request: request(user, account: "444455556666"),
            more:
                "\"identityPolicies\":[\(read)],\"resourcePolicy\":\(bucketPolicy("{\"AWS\":\"arn:aws:iam::111122223333:root\"}"))",
            expected: "allowed"
        ),
        Case(
            name: "a deny wins over everything",
            request: request(user),
            more: "\"identityPolicies\":[\(everything)],\"resourcePolicy\":\(bucketPolicy("\"*\"", effect: "Deny"))",
            expected: "explicitDeny"
        ),
        Case(
            name: "anonymous through a public policy",
            request: request("anonymous"),
            more: "\"resourcePolicy\":\(bucketPolicy("\"*\""))",
            expected: "allowed"
        ),
        Case(
            name: "block public access cuts anonymous",
            request: request("anonymous"),
            more:
                "\"resourcePolicy\":\(bucketPolicy("\"*\"")),\"blockPublicAccess\":{\"bucket\":{\"RestrictPublicBuckets\":true}}",
            expected: "implicitDeny"
        ),
        Case(
            name: "block public access spares the owner's account",
            request: request(user),
            more:
                "\"resourcePolicy\":\(bucketPolicy("\"*\"")),\"blockPublicAccess\":{\"account\":{\"RestrictPublicBuckets\":true}}",
            expected: "allowed"
        ),
        Case(
            name: "block public access leaves a fixed other account alone",
            request: request(user, account: "444455556666"),
            more:
                "\"identityPolicies\":[\(read)],\"resourcePolicy\":\(bucketPolicy("{\"AWS\":\"111122223333\"}")),\"blockPublicAccess\":{\"bucket\":{\"RestrictPublicBuckets\":true}}",
            expected: "allowed"
        ),
        Case(
            name: "a boundary limits the identity policy",
            request: request(user),
            more:
                "\"identityPolicies\":[\(everything)],\"permissionsBoundary\":[\(read.replacingOccurrences(of: "s3:GetObject", with: "s3:ListBucket"))]",
            expected: "implicitDeny"
        ),
        Case(
            name: "a boundary does not limit a grant to the user's ARN",
            request: request(user),
            more:
                "\"resourcePolicy\":\(bucketPolicy("{\"AWS\":\"\(user)\"}")),\"permissionsBoundary\":[\(read.replacingOccurrences(of: "s3:GetObject", with: "s3:ListBucket"))]",
            expected: "allowed"
        ),
        Case(
            name: "a boundary limits a grant to the role's ARN",
            request: request(session),
            more:
                "\"resourcePolicy\":\(bucketPolicy("{\"AWS\":\"\(role)\"}")),\"permissionsBoundary\":[\(read.replacingOccurrences(of: "s3:GetObject", with: "s3:ListBucket"))]",
            expected: "implicitDeny"
        ),
        Case(
            name: "a boundary does not limit a grant to the session's ARN",
            request: request(session),
            more:
                "\"resourcePolicy\":\(bucketPolicy("{\"AWS\":\"\(session)\"}")),\"permissionsBoundary\":[\(read.replacingOccurrences(of: "s3:GetObject", with: "s3:ListBucket"))]",
            expected: "allowed"
        ),
        Case(
            name: "a session acts for its role",
            request: request(session),
            more: "\"resourcePolicy\":\(bucketPolicy("{\"AWS\":\"\(role)\"}"))",
            expected: "allowed"
        ),
        Case(
            name: "a session policy limits",
            request: request(session),
            more:
                "\"identityPolicies\":[\(everything)],\"sessionPolicy\":\(read.replacingOccurrences(of: "s3:GetObject", with: "s3:PutObject"))",
            expected: "implicitDeny"
        ),
        Case(
            name: "every level of service control policies has to allow",
            request: request(user),
            more:
                "\"identityPolicies\":[\(read)],\"serviceControlPolicies\":[[\(everything)],[\(read.replacingOccurrences(of: "s3:GetObject", with: "ec2:*"))]]",
            expected: "implicitDeny"
        ),
        Case(
            name: "a service control policy denies",
            request: request(user),
            more:
                "\"identityPolicies\":[\(read)],\"serviceControlPolicies\":[[\(everything),\(everything.replacingOccurrences(of: "Allow", with: "Deny"))]]",
            expected: "explicitDeny"
        ),
        Case(
            name: "service control policies do not hold services",
            request: request("logging.s3.amazonaws.com"),
            more:
                "\"resourcePolicy\":\(bucketPolicy("{\"Service\":\"logging.s3.amazonaws.com\"}")),\"serviceControlPolicies\":[[\(everything.replacingOccurrences(of: "Allow", with: "Deny"))]]",
            expected: "allowed"
        ),
        Case(
            name: "resource control policies do hold services",
            request: request("logging.s3.amazonaws.com"),
            more:
                "\"resourcePolicy\":\(bucketPolicy("{\"Service\":\"logging.s3.amazonaws.com\"}")),\"resourceControlPolicies\":[[\(everything),\(everything.replacingOccurrences(of: "Allow", with: "Deny"))]]",
            expected: "explicitDeny"
        ),
        Case(
            name: "an endpoint policy has to allow",
            request: request(user),
            more:
                "\"identityPolicies\":[\(read)],\"endpointPolicy\":{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:PutObject\",\"Resource\":\"*\"}]}",
            expected: "implicitDeny"
        ),
        Case(
            name: "a key needs its key policy",
            request: request(user, action: "kms:Decrypt", resource: "arn:aws:kms:us-east-1:111122223333:key/k"),
            more: "\"identityPolicies\":[\(everything)]",
            expected: "unknown"
        ),
        Case(
            name: "a key policy that delegates to the account",
            request: request(user, action: "kms:Decrypt", resource: "arn:aws:kms:us-east-1:111122223333:key/k"),
            more:
                "\"identityPolicies\":[\(everything)],\"resourcePolicy\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}",
            expected: "allowed"
        ),
        Case(
            name: "a key policy that names others shuts the administrator out",
            request: request(user, action: "kms:Decrypt", resource: "arn:aws:kms:us-east-1:111122223333:key/k"),
            more:
                "\"identityPolicies\":[\(everything)],\"resourcePolicy\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"\(role)\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}",
            expected: "implicitDeny"
        ),
        Case(
            name: "a negated operator is true on a missing key",
            request: request(user),
            more:
                "\"resourcePolicy\":\(bucketPolicy("\"*\"", effect: "Deny", condition: "{\"StringNotEquals\":{\"aws:SourceVpce\":\"vpce-1\"}}")),\"identityPolicies\":[\(read)]",
            expected: "explicitDeny"
        ),
        Case(
            name: "a positive operator is false on a missing key",
            request: request(user),
            more:
                "\"resourcePolicy\":\(bucketPolicy("\"*\"", effect: "Deny", condition: "{\"Bool\":{\"aws:SecureTransport\":\"false\"}}")),\"identityPolicies\":[\(read)]",
            expected: "allowed"
        ),
        Case(
            name: "IfExists is true on a missing key",
            request: request(user),
            more:
                "\"resourcePolicy\":\(bucketPolicy("\"*\"", effect: "Deny", condition: "{\"BoolIfExists\":{\"aws:MultiFactorAuthPresent\":\"false\"}}")),\"identityPolicies\":[\(read)]",
            expected: "explicitDeny"
        ),
        Case(
            name: "a missing key is an assumption when asked",
            request: request(user),
            more:
                "\"resourcePolicy\":\(bucketPolicy("\"*\"", effect: "Deny", condition: "{\"Bool\":{\"aws:SecureTransport\":\"false\"}}")),\"identityPolicies\":[\(read)]",
            expected: "unknown",
            unknownContext: true
        ),
        Case(
            name: "an assumption that cannot matter does not",
            request: request(user),
            more:
                "\"resourcePolicy\":\(bucketPolicy("\"*\"", effect: "Deny", condition: "{\"Bool\":{\"aws:SecureTransport\":\"false\"}}"))",
            expected: "implicitDeny",
            unknownContext: true
        ),
        Case(
            name: "ForAllValues is true on an empty set",
            request: request(user, context: "{\"aws:TagKeys\":[]}"),
            more:
                "\"resourcePolicy\":\(bucketPolicy("{\"AWS\":\"\(user)\"}", condition: "{\"ForAllValues:StringEquals\":{\"aws:TagKeys\":[\"a\"]}}"))",
            expected: "allowed"
        ),
        Case(
            name: "ForAnyValue is false on an empty set",
            request: request(user, context: "{\"aws:TagKeys\":[]}"),
            more:
                "\"resourcePolicy\":\(bucketPolicy("{\"AWS\":\"\(user)\"}", condition: "{\"ForAnyValue:StringEquals\":{\"aws:TagKeys\":[\"a\"]}}"))",
            expected: "implicitDeny"
        ),
        Case(
            name: "Null true asks for absence",
            request: request(user),
            more:
                "\"resourcePolicy\":\(bucketPolicy("{\"AWS\":\"\(user)\"}", condition: "{\"Null\":{\"aws:SourceVpce\":\"true\"}}"))",
            expected: "allowed"
        ),
        Case(
            name: "a network holds its addresses",
            request: request("anonymous", context: "{\"aws:SourceIp\":[\"10.1.2.3\"]}"),
            more:
                "\"resourcePolicy\":\(bucketPolicy("\"*\"", condition: "{\"IpAddress\":{\"aws:SourceIp\":[\"10.0.0.0/8\"]}}"))",
            expected: "allowed"
        ),
        Case(
            name: "families do not mix",
            request: request("anonymous", context: "{\"aws:SourceIp\":[\"2001:db8::1\"]}"),
            more:
                "\"resourcePolicy\":\(bucketPolicy("\"*\"", condition: "{\"IpAddress\":{\"aws:SourceIp\":[\"0.0.0.0/0\"]}}"))",
            expected: "implicitDeny"
        ),
        Case(
            name: "a variable in a resource",
            request: request(user, resource: "arn:aws:s3:::logs/home/ada/x"),
            more:
                "\"identityPolicies\":[{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::logs/home/${aws:username}/*\"}]}]",
            expected: "allowed"
        ),
        Case(
            name: "variables are text in the old version",
            request: request(user, resource: "arn:aws:s3:::logs/home/ada/x"),
            more:
                "\"identityPolicies\":[{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::logs/home/${aws:username}/*\"}]}]",
            expected: "implicitDeny"
        ),
        Case(
            name: "NotPrincipal spares a user listed with its account",
            request: request(user),
            more:
                "\"identityPolicies\":[\(read)],\"resourcePolicy\":\(bucketPolicy("{\"AWS\":[\"\(user)\",\"111122223333\"]}", effect: "Deny").replacingOccurrences(of: "\"Principal\"", with: "\"NotPrincipal\""))",
            expected: "allowed"
        ),
        Case(
            name: "NotPrincipal without the account denies",
            request: request(user),
            more:
                "\"identityPolicies\":[\(read)],\"resourcePolicy\":\(bucketPolicy("{\"AWS\":[\"\(user)\"]}", effect: "Deny").replacingOccurrences(of: "\"Principal\"", with: "\"NotPrincipal\""))",
            expected: "explicitDeny"
        ),
        Case(
            name: "an unknown operator is no answer",
            request: request(user),
            more:
                "\"identityPolicies\":[{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"StringMatches\":{\"a\":\"b\"}}}]}]",
            expected: "unknown"
        ),
        Case(
            name: "a broken policy does not hide a sure deny",
            request: request(user),
            more:
                "\"identityPolicies\":[{\"Statement\":7},\(everything.replacingOccurrences(of: "Allow", with: "Deny"))]",
            expected: "explicitDeny"
        ),
        Case(
            name: "actions ignore case, resources do not",
            request: request(user, action: "S3:getobject"),
            more: "\"identityPolicies\":[\(read)]",
            expected: "allowed"
        ),
        Case(
            name: "the root user needs no identity policy",
            request: request("arn:aws:iam::111122223333:root"),
            more: "",
            expected: "allowed"
        ),
        Case(
            name: "a role's trust policy decides",
            request: request(user, action: "sts:AssumeRole", resource: role),
            more:
                "\"identityPolicies\":[\(everything)],\"resourcePolicy\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::999999999999:root\"},\"Action\":\"sts:AssumeRole\"}]}",
            expected: "implicitDeny"
        ),
        Case(
            name: "an unknown owner makes the answer unknown",
            request: "{\"action\":\"s3:GetObject\",\"resource\":\"\(object)\",\"principal\":\"\(user)\"}",
            more: "\"identityPolicies\":[\(read)]",
            expected: "unknown"
        ),
    ]

    @Test(arguments: cases) func decides(_ example: Case) {
        let (decision, because) = Self.decide(example.request, example.more, unknownContext: example.unknownContext)
        #expect(decision == example.expected, "\(because)")
        #expect(!because.isEmpty || decision == "allowed")
    }

    @Test func aLineThatIsNotJSONIsUnknown() {
        let (json, complete) = PolicyEvaluateLine.answer("{", line: 3, unknownContext: false)
        #expect(json.contains("\"unknown\"") && json.contains("\"line\":3") && !complete)
    }

    @Test func deepNestingIsRefusedNotCrashed() {
        let bomb = String(repeating: "[", count: 200_000)
        #expect(PolicyEvaluateLine.answer(bomb, line: 1, unknownContext: false).isComplete == false)
    }
}
