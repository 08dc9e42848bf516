import Testing
import WardenAWS
import WardenCloud
import WardenDomain

/// The trees that AWS' own tools print, from the XML that the services send.
@Suite struct DocumentTests {
    private func client(_ answer: String, status: Int = 200) -> S3Client {
        S3Client(Fake.session(FakeTransport { _, _ in HTTPResponse(answer, status: status) }))
    }

    @Test(
        arguments: [
            (
                S3Document.acl,
                """
                <AccessControlPolicy xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Owner><ID>o</ID></Owner><AccessControlList>\
                <Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>u</URI></Grantee>\
                <Permission>READ</Permission></Grant></AccessControlList></AccessControlPolicy>
                """,
                #"{"Grants":[{"Grantee":{"Type":"Group","URI":"u"},"Permission":"READ"}],"Owner":{"ID":"o"}}"#
            ),
            (
                .acl, "<AccessControlPolicy><Owner><ID/></Owner><AccessControlList/></AccessControlPolicy>",
                #"{"Grants":[],"Owner":{"ID":""}}"#
            ),
            (
                .lifecycle,
                """
                <LifecycleConfiguration><Rule><ID>a</ID><Filter><And><Prefix>p</Prefix><Tag><Key>k</Key><Value>v</Value></Tag>\
                </And></Filter><Status>Enabled</Status><Expiration><Days>30</Days></Expiration></Rule><Rule><ID>b</ID><Filter/>\
                <Status>Disabled</Status></Rule></LifecycleConfiguration>
                """,
                """
                {"Rules":[{"Expiration":{"Days":30},"Filter":{"And":{"Prefix":"p","Tags":[{"Key":"k","Value":"v"}]}},"ID":"a",\
                "Status":"Enabled"},{"Filter":{},"ID":"b","Status":"Disabled"}]}
                """
            ),
            (
                .replication,
                """
                <ReplicationConfiguration><Role>r</Role><Rule><ID>1</ID><Priority>2</Priority><Status>Enabled</Status><Filter>\
                <Prefix></Prefix></Filter><Destination><Bucket>arn:aws:s3:::b</Bucket></Destination></Rule></ReplicationConfiguration>
                """,
                """
                {"Role":"r","Rules":[{"Destination":{"Bucket":"arn:aws:s3:::b"},"Filter":{"Prefix":""},"ID":"1","Priority":2,\
                "Status":"Enabled"}]}
                """
            ),
            (
                .notification,
                """
                <NotificationConfiguration><QueueConfiguration><Id>i</Id><Queue>arn:q</Queue><Event>s3:ObjectCreated:*</Event>\
                </QueueConfiguration><EventBridgeConfiguration/></NotificationConfiguration>
                """,
                """
                {"EventBridgeConfiguration":{},"QueueConfigurations":[{"Events":["s3:ObjectCreated:*"],"Id":"i","QueueArn":"arn:q"}]}
                """
            ),
            (
                .ownership,
                "<OwnershipControls><Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule></OwnershipControls>",
                #"{"ObjectOwnership":"ObjectWriter"}"#
            ),
            (
                .logging,
                """
                <BucketLoggingStatus><LoggingEnabled><TargetBucket>t</TargetBucket><TargetPrefix>p/</TargetPrefix>\
                </LoggingEnabled></BucketLoggingStatus>
                """,
                #"{"TargetBucket":"t","TargetPrefix":"p/"}"#
            ),
            (
                .objectLock,
                """
                <ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention>\
                <Mode>COMPLIANCE</Mode><Days>400</Days></DefaultRetention></Rule></ObjectLockConfiguration>
                """,
                #"{"ObjectLockEnabled":"Enabled","Rule":{"DefaultRetention":{"Days":400,"Mode":"COMPLIANCE"}}}"#
            ),
        ] as [(S3Document, String, String)]
    )
    func keepsTheShapeOfTheOfficialTools(document: S3Document, xml: String, json: String) async throws {
        #expect(try await client(xml).read(document, of: S3Bucket("logs")).get()?.compact == json)
    }

    @Test func tellsNoneFromRefused() async throws {
        let none = client("<Error><Code>NoSuchLifecycleConfiguration</Code></Error>", status: 404)
        #expect(try await none.read(.lifecycle, of: S3Bucket("logs")).get() == nil)
        let gone = client("<Error><Code>NoSuchBucket</Code></Error>", status: 404)
        await #expect(throws: CloudGap.self) { try await gone.read(.lifecycle, of: S3Bucket("logs")).get() }
        #expect(try await client("<VersioningConfiguration/>").read(.versioning, of: S3Bucket("logs")).get() == nil)
        #expect(try await client("<BucketLoggingStatus/>").read(.logging, of: S3Bucket("logs")).get() == nil)
        let listing = client("<ListBucketResult/>")
        await #expect(throws: CloudGap.self) { try await listing.read(.acl, of: S3Bucket("logs")).get() }
    }

    @Test func authorizationKeepsAttachedPoliciesWithTheirDefaultVersion() async throws {
        let xml = """
            <GetAccountAuthorizationDetailsResponse><GetAccountAuthorizationDetailsResult><IsTruncated>false</IsTruncated>\
            <UserDetailList><member><UserName>a</UserName><Arn>arn:aws:iam::1:user/a</Arn><GroupList/><UserPolicyList><member>\
            <PolicyName>p</PolicyName><PolicyDocument>%7B%22Statement%22%3A%5B%5D%7D</PolicyDocument></member></UserPolicyList>\
            <AttachedManagedPolicies><member><PolicyName>R</PolicyName><PolicyArn>arn:aws:iam::aws:policy/R</PolicyArn></member>\
            </AttachedManagedPolicies></member></UserDetailList><GroupDetailList/><RoleDetailList/><Policies>\
            <member><PolicyName>R</PolicyName><Arn>arn:aws:iam::aws:policy/R</Arn><PolicyVersionList><member><VersionId>v1\
            </VersionId><IsDefaultVersion>false</IsDefaultVersion><Document>%7B%7D</Document></member><member><VersionId>v2\
            </VersionId><IsDefaultVersion>true</IsDefaultVersion><Document>%7B%22Version%22%3A%222012-10-17%22%7D</Document>\
            </member></PolicyVersionList></member><member><PolicyName>S</PolicyName><Arn>arn:aws:iam::aws:policy/S</Arn>\
            </member></Policies></GetAccountAuthorizationDetailsResult></GetAccountAuthorizationDetailsResponse>
            """
        let session = Fake.session(FakeTransport { _, _ in HTTPResponse(xml) })
        let document = try #require(try await IAMClient(session).authorizationDocument().get())
        let user = try #require(document["UserDetailList"]?.array?.first)
        #expect(user["GroupList"] == [] && document["GroupDetailList"] == [])
        #expect(user["UserPolicyList"]?.array?.first?["PolicyDocument"] == ["Statement": []])
        let policies = try #require(document["Policies"]?.array)
        #expect(policies.compactMap { $0["PolicyName"]?.string } == ["R"])
        let versions = try #require(policies.first?["PolicyVersionList"]?.array)
        #expect(versions.count == 1 && versions.first?["Document"]?["Version"] == "2012-10-17")
    }
}
