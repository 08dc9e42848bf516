import Testing
import WardenDomain
import WardenEstate

@testable import WardenAccess

/// Rights that stand on certain resources only, and ARNs of other partitions.
@Suite struct PassedRoleTests {
    private static let logs = Company.bucket("logs")

    private static func graph(
        _ service: String,
        _ action: String,
        on resource: String
    ) -> AccessGraph {
        var company = Company()
        company.cloud()
        company.role(
            "reader",
            Company.allow(["s3:GetObject"]),
            trust: [
                "Version": "2012-10-17",
                "Statement": [
                    ["Effect": "Allow", "Principal": ["Service": .string(service)], "Action": "sts:AssumeRole"]
                ],
            ]
        )
        company.iamUser(
            "eve",
            Company.statements(
                Company.allow(["iam:PassRole"], on: [Company.role("reader")]),
                Company.allow([action], on: [resource])
            )
        )
        company.bucket("logs")
        return company.graph
    }

    @Test(arguments: [
        ("lambda.amazonaws.com", "lambda:*", "arn:aws:lambda:*:111122223333:function:team-*", Verdict.yes),
        ("lambda.amazonaws.com", "lambda:*", "arn:aws:lambda", .yes),
        ("ec2.amazonaws.com", "ec2:RunInstances", "arn:aws:ec2:eu-central-1:*:instance/*", .yes),
        // An image to start from is no right to start.
        ("ec2.amazonaws.com", "ec2:RunInstances", "arn:aws:ec2:*::image/*", .no),
        ("lambda.amazonaws.com", "lambda:*", "arn:aws:s3:::other/*", .no),
    ])
    func aRightOnCertainResourcesStartsCompute(
        _ service: String,
        _ action: String,
        _ resource: String,
        _ expected: Verdict
    ) {
        let graph = Self.graph(service, action, on: resource)
        #expect(graph.verdict(Company.iamUser("eve"), Self.logs) == expected)
    }

    @Test(arguments: [("us-gov-west-1", "aws-us-gov"), ("cn-north-1", "aws-cn")])
    func otherPartitionsHaveTheirOwnNames(_ region: String, _ partition: String) {
        func verdict(_ resource: String) -> Verdict {
            var company = Company()
            company.cloud()
            company.iamUser("reader", Company.allow(["s3:GetObject"], on: [resource]))
            company.bucket("logs")
            company.posture[.s3Region, of: Self.logs] = .known(["LocationConstraint": .string(region)])
            return company.graph.verdict(Company.iamUser("reader"), Self.logs)
        }
        #expect(verdict("arn:\(partition):s3:::logs/*") == .yes)
        #expect(verdict("arn:\(partition):s3:::logs/audit/*") == .yes, "a part of it")
        #expect(verdict("arn:aws:s3:::logs/*") == .no)
    }
}
