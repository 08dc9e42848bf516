import Testing
import WardenCloud
import WardenDomain

/// The vectors AWS publishes for S3, and those of the general test suite.
@Suite struct SigV4SignerTests {
    private let s3 = SigV4Signer(
        credentials: AWSCredentials(
            accessKeyID: "AKIAIOSFODNN7EXAMPLE",
            secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
        ),
        region: "us-east-1",
        service: "s3"
    )
    /// 2013-05-24T00:00:00Z.
    private let time: Int64 = 1_369_353_600

    private func signature(_ request: HTTPRequest) -> String {
        String(s3.sign(request, at: time).headers["Authorization"]?.suffix(64) ?? "")
    }

    private func request(
        _ path: String,
        method: String = "GET",
        query: [HTTPRequest.QueryItem] = [],
        headers: HTTPHeaders = [:],
        body: String = ""
    ) -> HTTPRequest {
        HTTPRequest(
            method: method,
            authority: "examplebucket.s3.amazonaws.com",
            path: path,
            query: query,
            headers: headers,
            body: Array(body.utf8)
        )
    }

    @Test func getsAnObjectWithARange() {
        #expect(
            signature(request("/test.txt", headers: ["range": "bytes=0-9"]))
                == "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"
        )
    }

    @Test func getsASubresourceWithoutAValue() {
        #expect(
            signature(request("/", query: [.init("lifecycle", nil)]))
                == "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"
        )
    }

    @Test func listsWithSortedParameters() {
        #expect(
            signature(request("/", query: [.init("prefix", "J"), .init("max-keys", "2")]))
                == "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"
        )
    }

    @Test func putsAnObject() {
        let put = request(
            PercentEncoding.path("/test$file.text"),
            method: "PUT",
            headers: ["date": "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY"],
            body: "Welcome to Amazon S3."
        )
        #expect(signature(put) == "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd")
    }

    @Test func encodesUnusualKeysOnce() {
        let get = request(PercentEncoding.path("/a b+c/é~*.json"), query: [.init("versionId", "x/y=")])
        #expect(signature(get) == "f484a02fe68d0e735d812e1107f33c4b37d37fcb160d742cfe61f489f937e4ca")
    }

    @Test func credentialsDoNotPrintTheirSecret() {
        #expect(!"\(s3.credentials)".contains("wJalr") && !String(reflecting: s3.credentials).contains("wJalr"))
    }
}
