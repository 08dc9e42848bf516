import Testing

@testable import WardenRuntime

/// Whoever used a bucket without an ARN is somebody all the same: a use that is dropped would look like none.
@Suite struct BucketCallerTests {
    @Test(
        arguments: [
            (
                ["userIdentity.sessionContext.sessionIssuer.arn": "role", "userIdentity.arn": "session"], "GetObject",
                "role"
            ),
            (["userIdentity.arn": "user", "userIdentity.invokedBy": "athena.amazonaws.com"], "GetObject", "user"),
            (
                ["userIdentity.invokedBy": "s3.amazonaws.com", "userIdentity.accountId": "1"], "PutObject",
                "s3.amazonaws.com"
            ),
            (["userIdentity.accountId": "999900001111"], "GetObject", "999900001111"),
            (["userIdentity.accountId": "anonymous"], "GetObject", "everyone"),
            (["userIdentity.accountId": "ANONYMOUS_PRINCIPAL"], "GetObject", "everyone"),
            (["bucket": "logs", "requester": "arn"], "REST.GET.OBJECT", "arn"),
            (["bucket": "logs"], "REST.GET.OBJECT", "everyone"),
            (["bucket": "logs"], "S3.EXPIRE.OBJECT", "s3.amazonaws.com"),
            (["bucket": "logs"], "getTable", nil), ([:], "REST.GET.OBJECT", nil),
        ] as [([String: String], String, String?)]
    )
    func namesWhoItWas(_ values: [String: String], _ action: String, _ expected: String?) {
        #expect(BucketCaller.name(values, action: action) == expected)
    }
}
