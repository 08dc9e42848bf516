import Testing
import WardenPolicy

/// With `--unknown-context` a key that the request may carry is an assumption; one that this kind of caller never
/// carries is absent.
@Suite struct UnknownContextTests {
    typealias Base = PolicyEvaluatorTests

    static func own(_ resource: String, _ condition: String = "{}") -> String {
        #"""
        "identityPolicies":[{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"\#(resource)","Condition":\#(condition)}]}]
        """#
    }

    static func open(_ condition: String) -> String {
        #""resourcePolicy":\#(Base.bucketPolicy(#""*""#, condition: condition))"#
    }

    @Test(arguments: [
        (UnknownContextTests.own("arn:aws:s3:::logs/${aws:PrincipalTag/team}.json"), "unknown"),
        (UnknownContextTests.own("arn:aws:s3:::logs/${aws:PrincipalTag/team}/*"), "implicitDeny"),
        (UnknownContextTests.own("arn:aws:s3:::logs/${aws:PrincipalTag/team, 'a'}*"), "unknown"),
        (
            UnknownContextTests.own("*", #"{"StringLike":{"aws:ResourceAccount":"${aws:PrincipalTag/home}"}}"#),
            "unknown"
        ),
        (UnknownContextTests.own("arn:aws:s3:::logs/${aws:username}*"), "implicitDeny"),
        (UnknownContextTests.own("arn:aws:s3:::logs/${*}"), "implicitDeny"),
        (UnknownContextTests.own("arn:aws:s3:::other/${aws:PrincipalTag/team}"), "implicitDeny"),
    ]) func variablesThatNobodyGaveAreAssumptions(_ more: String, _ expected: String) {
        let (decision, because) = Base.decide(Base.request(Base.user), more, unknownContext: true)
        #expect(decision == expected, "\(because)")
        if expected == "unknown" { #expect(because.contains { $0.contains("aws:principaltag/") }, "\(because)") }
    }

    @Test(arguments: [
        ("anonymous", #"{"StringEquals":{"aws:PrincipalOrgID":"o-abc"}}"#, "implicitDeny"),
        ("anonymous", #"{"StringEquals":{"aws:PrincipalTag/team":"a"}}"#, "implicitDeny"),
        ("anonymous", #"{"StringEquals":{"aws:SourceVpce":"vpce-1"}}"#, "unknown"),
        (PolicyEvaluatorTests.user, #"{"StringEquals":{"aws:SourceAccount":"111122223333"}}"#, "implicitDeny"),
        (PolicyEvaluatorTests.user, #"{"StringEquals":{"aws:PrincipalOrgID":"o-abc"}}"#, "unknown"),
        (PolicyEvaluatorTests.session, #"{"StringLike":{"aws:username":"*"}}"#, "implicitDeny"),
        ("logging.s3.amazonaws.com", #"{"StringEquals":{"aws:SourceAccount":"111122223333"}}"#, "unknown"),
        ("logging.s3.amazonaws.com", #"{"StringEquals":{"aws:PrincipalOrgID":"o-abc"}}"#, "implicitDeny"),
    ]) func whatACallerNeverCarriesIsAbsent(_ principal: String, _ condition: String, _ expected: String) {
        let (decision, because) = Base.decide(Base.request(principal), Self.open(condition), unknownContext: true)
        #expect(decision == expected, "\(because)")
    }
}
