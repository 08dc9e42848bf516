import Testing
import WardenAWS
import WardenCloud

@Suite struct S3ReadsTests {
    private let bucket = S3Bucket("audit-logs", owner: "111122223333")

    private func error(_ code: String, _ status: Int, headers: HTTPHeaders = [:], extra: String = "") -> HTTPResponse {
        HTTPResponse(
            "<Error><Code>\(code)</Code><Message>m</Message>\(extra)</Error>",
            status: status,
            headers: headers
        )
    }

    @Test func asksVirtualHostsAtAWS() async {
        let transport = FakeTransport { _, _ in HTTPResponse("<VersioningConfiguration/>") }
        _ = await S3Client(Fake.session(transport)).versioning(of: bucket)
        let request = transport.requests[0]
        #expect(request.url == "https://audit-logs.s3.eu-west-1.amazonaws.com/?versioning")
        #expect(request.headers["x-amz-expected-bucket-owner"] == "111122223333")
        #expect(request.headers["Authorization"]?.contains("x-amz-expected-bucket-owner") == true)
    }

    @Test func asksPathsForNamesWithDotsAndOtherEndpoints() async throws {
        let transport = FakeTransport { _, _ in HTTPResponse("<VersioningConfiguration/>") }
        _ = await S3Client(Fake.session(transport)).versioning(of: S3Bucket("a.b"))
        let lab = AWSEndpoints(all: try Endpoint(parsing: "http://127.0.0.1:4566", name: "test"))
        _ = await S3Client(Fake.session(transport, endpoints: lab)).versioning(of: bucket)
        #expect(
            transport.requests.map(\.url) == [
                "https://s3.eu-west-1.amazonaws.com/a.b/?versioning", "http://127.0.0.1:4566/audit-logs/?versioning",
            ]
        )
    }

    @Test func followsTheBucketToItsRegion() async {
        let transport = FakeTransport { request, _ in
            request.authority.contains("us-west-2")
                ? HTTPResponse("<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>")
                : self.error("PermanentRedirect", 301, headers: ["x-amz-bucket-region": "us-west-2"])
        }
        let client = S3Client(Fake.session(transport))
        let first = await client.versioning(of: bucket)
        #expect((try? first.get())?.status == "Enabled")
        _ = await client.versioning(of: bucket)
        // Learnt once, asked there at once.
        #expect(transport.requests.count == 3)
        #expect(transport.requests[2].headers["Authorization"]?.contains("/us-west-2/s3/") == true)
    }

    @Test func neverTakesAListingForASubresource() async {
        let transport = FakeTransport { _, _ in
            HTTPResponse("<ListBucketResult><Name>audit-logs</Name></ListBucketResult>")
        }
        let client = S3Client(Fake.session(transport))
        #expect(await client.acl(of: bucket).gap?.kind == .unsupported)
        #expect(await client.encryption(of: bucket).gap?.kind == .unsupported)
        #expect(await client.analytics(of: bucket).gap?.kind == .unsupported)
    }

    @Test(arguments: [
        ("NoSuchBucketPolicy", true), ("AccessDenied", false), ("NoSuchBucket", false),
    ])
    func tellsNoPolicyFromNoAnswer(code: String, isAbsent: Bool) async {
        let transport = FakeTransport { _, _ in self.error(code, code == "AccessDenied" ? 403 : 404) }
        let result = await S3Client(Fake.session(transport)).policy(of: bucket)
        #expect((result == .success(nil)) == isAbsent)
        if code == "AccessDenied" {
            #expect(result.gap?.kind == .denied && result.gap?.permission == "s3:GetBucketPolicy")
        }
    }

    @Test func readsReplicationWithItsFilters() async throws {
        let transport = FakeTransport { _, _ in
            HTTPResponse(
                """
                <?xml version="1.0" encoding="UTF-8"?><ReplicationConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
                <Role>arn:aws:iam::1:role/r</Role><Rule><ID>a</ID><Status>Enabled</Status><Filter><And><Prefix>logs/</Prefix>
                <Tag><Key>k</Key><Value>v</Value></Tag></And></Filter><Destination><Bucket>arn:aws:s3:::copy</Bucket>
                <Account>444455556666</Account></Destination></Rule></ReplicationConfiguration>
                """
            )
        }
        let rule = try #require(try await S3Client(Fake.session(transport)).replication(of: bucket).get()?.rules.first)
        #expect(rule.prefix == "logs/" && rule.destination == "arn:aws:s3:::copy" && rule.account == "444455556666")
        #expect(rule.enabled && !rule.replicatesDeleteMarkers)
    }

    private static func page(_ keys: [String], next: String?) -> String {
        let contents = keys.map { "<Contents><Key>\($0)</Key><Size>3</Size><ETag>&quot;e&quot;</ETag></Contents>" }
            .joined()
        let rest =
            next.map { "<IsTruncated>true</IsTruncated><NextContinuationToken>\($0)</NextContinuationToken>" } ?? ""
        return "<ListBucketResult><EncodingType>url</EncodingType>\(rest)\(contents)</ListBucketResult>"
    }

    @Test func listsObjectsToTheEndAndDecodesKeys() async {
        let transport = FakeTransport { request, _ in
            request.query.contains { $0.name == "continuation-token" }
                ? HTTPResponse(Self.page(["b"], next: nil))
                : HTTPResponse(Self.page(["a+b%2Bc%C3%A9", "x%26y"], next: "t/1="))
        }
        var keys: [String] = []
        let end = await S3Client(Fake.session(transport)).eachObject(in: bucket, prefix: "logs/") {
            keys += $0.map(\.key)
        }
        #expect(keys == ["a b+cé", "x&y", "b"] && end.isComplete && end.pages == 2)
    }

    @Test func callsACutListingIncomplete() async {
        let transport = FakeTransport { _, number in
            number == 0
                ? HTTPResponse(Self.page(["a"], next: "t")) : HTTPResponse("<ListBucketResult><Contents><Key>b</K")
        }
        let end = await S3Client(Fake.session(transport)).eachObject(in: bucket) { _ in }
        #expect(end.count == 1 && end.gap?.kind == .malformed)
        #expect(transport.requests.count == 4)
    }

    @Test func learnsTheTimeOfAWS() async {
        let transport = FakeTransport { request, number in
            number == 0
                ? self.error("RequestTimeTooSkewed", 403, headers: ["Date": "Tue, 14 Nov 2023 23:13:20 GMT"])
                : HTTPResponse("<VersioningConfiguration/>")
        }
        let session = Fake.session(transport)
        #expect(await S3Client(session).versioning(of: bucket).gap == nil)
        #expect(session.clockSkew == 3_600)
        #expect(transport.requests[1].headers["x-amz-date"] == "20231114T231320Z")
    }

    @Test func readsAnObjectInPartsOfOneVersion() async {
        let body = Array("0123456789".utf8)
        let transport = FakeTransport { request, _ in
            let bounds = (request.headers["Range"] ?? "").dropFirst(6).split(separator: "-").compactMap { Int($0) }
            let part = Array(body[bounds[0]...min(bounds[1], 9)])
            let headers: HTTPHeaders = [
                "Content-Range": "bytes \(bounds[0])-\(bounds[0] + part.count - 1)/10", "ETag": "\"e1\"",
            ]
            return HTTPResponse(status: 206, headers: headers, body: part)
        }
        var read: [UInt8] = []
        let result = await S3Client(Fake.session(transport)).read("k", in: bucket, partBytes: 4) { read += $0 }
        #expect(result == .success(10) && read == body)
        #expect(transport.requests.map { $0.headers["If-Match"] } == [nil, "\"e1\"", "\"e1\""])
    }

    @Test func stopsWhereTheObjectChanges() async {
        let transport = FakeTransport { _, number in
            number == 0
                ? HTTPResponse(
                    status: 206,
                    headers: ["Content-Range": "bytes 0-3/10", "ETag": "\"e1\""],
                    body: [1, 2, 3, 4]
                )
                : self.error("PreconditionFailed", 412)
        }
        let result = await S3Client(Fake.session(transport)).read("k", in: bucket, partBytes: 4) { _ in }
        #expect(result.gap?.kind == .rejected && result.gap?.code == "PreconditionFailed")
    }

    @Test func putsTheAccountBeforeS3ControlAtAWSAlone() async throws {
        let transport = FakeTransport { _, _ in
            HTTPResponse(
                "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls></PublicAccessBlockConfiguration>"
            )
        }
        let block = await S3ControlClient(Fake.session(transport), account: "111122223333").publicAccessBlock()
        #expect(try block.get()?.blockPublicACLs == true && block.get()?.blockPublicPolicy == false)
        let lab = AWSEndpoints(all: try Endpoint(parsing: "http://127.0.0.1:5000", name: "test"))
        _ = await S3ControlClient(Fake.session(transport, endpoints: lab), account: "111122223333").publicAccessBlock()
        #expect(
            transport.requests.map(\.authority) == [
                "111122223333.s3-control.eu-west-1.amazonaws.com", "127.0.0.1:5000",
            ]
        )
    }
}
