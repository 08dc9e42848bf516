internal import WardenPolicy

/// Roles that somebody may hand to a service and so act with: `iam:PassRole` and whatever starts compute there.
///
/// Source: IAM User Guide, "Grant a user permissions to pass a role to an AWS service"; the actions are those of each
/// service's authorization reference that take a role.
struct PassedRoles {
    /// Service that the role trusts, and the actions that together run something with it.
    private static let ways: [(service: String, actions: [String])] = [
        ("ec2.amazonaws.com", ["ec2:RunInstances"]),
        ("lambda.amazonaws.com", ["lambda:CreateFunction", "lambda:InvokeFunction"]),
        ("ecs-tasks.amazonaws.com", ["ecs:RegisterTaskDefinition", "ecs:RunTask"]),
        ("glue.amazonaws.com", ["glue:CreateJob", "glue:StartJobRun"]),
        (
            "sagemaker.amazonaws.com",
            ["sagemaker:CreateNotebookInstance", "sagemaker:CreatePresignedNotebookInstanceUrl"]
        ),
        ("codebuild.amazonaws.com", ["codebuild:CreateProject", "codebuild:StartBuild"]),
        ("states.amazonaws.com", ["states:CreateStateMachine", "states:StartExecution"]),
        ("cloudformation.amazonaws.com", ["cloudformation:CreateStack"]),
    ]

    let judge: PolicyJudge

    struct Way {
        var answer: PolicyJudge.Answer
        /// `iam:PassRole and ec2:RunInstances`.
        var words: String
    }

    /// The surest way in which the caller runs something with the role; nil = none.
    func way(_ caller: AWSPrincipal, to role: AWSPrincipal, _ trust: PolicyDocument) -> Way? {
        let trusted = Self.services(in: trust)
        var best: Way?
        for (service, actions) in Self.ways where trusted.contains(service) {
            guard actions.allSatisfy({ RoleTrust.mayAsk(caller, $0) }) else { continue }
            let answer = judged(caller, role, trust, service, actions)
            if answer.verdict == .no { continue }
            let words = (["iam:PassRole"] + actions).joined(separator: " and ")
            if answer.verdict == .yes { return Way(answer: answer, words: words) }
            if best == nil { best = Way(answer: answer, words: words) }
        }
        return best
    }

    /// Services that a trust policy names: no other can take the role.
    static func services(in trust: PolicyDocument) -> Set<String> {
        Set(
            trust.statements.compactMap(\.principal).flatMap(\.entries).compactMap { entry in
                if case .service(let name) = entry { name } else { nil }
            }
        )
    }

    /// What is made is the caller's own: any resource of the account will do that its policies speak of.
    private func start(_ action: String, _ caller: AWSPrincipal, account: String?) -> PolicyJudge.Answer {
        var best: PolicyJudge.Answer?
        for resource in ["*"] + SampleResources.arns(for: action, account: account, caller.policies) {
            let answer = judge.ask(
                caller,
                PolicyJudge.Question(action: action, resource: resource, owner: account)
            )
            if answer.verdict == .yes { return answer }
            if best == nil || (best?.verdict == .no && answer.verdict == .unknown) { best = answer }
        }
        return best ?? .no("no policy allows \(action)")
    }

    private func judged(
        _ caller: AWSPrincipal,
        _ role: AWSPrincipal,
        _ trust: PolicyDocument,
        _ service: String,
        _ actions: [String]
    ) -> PolicyJudge.Answer {
        var pass = PolicyJudge.Question(action: "iam:PassRole", resource: role.name, owner: role.account)
        pass.context["iam:passedtoservice"] = [service]
        var answer = judge.ask(caller, pass)
        for action in actions where answer.verdict != .no {
            answer = answer.and(start(action, caller, account: role.account))
        }
        guard answer.verdict != .no else { return answer }
        let taker = AWSPrincipal(node: caller.node, identity: .service(service), name: service)
        return answer.and(
            judge.ask(
                taker,
                PolicyJudge.Question(action: "sts:AssumeRole", resource: role.name, owner: role.account, policy: trust)
            )
        )
    }
}
