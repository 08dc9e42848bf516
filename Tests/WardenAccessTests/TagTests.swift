import Testing
import WardenDomain
import WardenEstate

@testable import WardenAccess

/// Policies that fill in a tag of the caller: a user has those that IAM lists, a session of a role may bring its own.
@Suite struct TagTests {
    private static let own = Company.allow(["s3:GetObject"], on: ["arn:aws:s3:::logs/${aws:PrincipalTag/team}*"])

    @Test func aSessionMayBringTheTagAndAUserMayNot() {
        var company = Company()
        company.cloud()
        company.iamUser("ada", Self.own)
        company.role("app", Self.own, trust: Company.trust("arn:aws:iam::111122223333:root"))
        company.bucket("logs")
        let graph = company.graph
        #expect(graph.verdict(Company.iamUser("ada"), Company.bucket("logs")) == .no)
        #expect(graph.verdict(Company.role("app"), Company.bucket("logs")) == .unknown)
        let member = graph.audience(of: Company.bucket("logs"), to: .read).members.first {
            $0.party.name == Company.role("app")
        }
        #expect(member?.missing.contains { $0.contains("aws:principaltag/team") } == true)
    }
}
