// Stopping the delivery.
extension BucketJudge {
    /// Whoever can take the delivery's role or key away.
    func deliveryRights(_ roles: [AWSPrincipal]) -> [Right] {
        let changes = [
            "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:DeleteRole", "iam:PutRolePolicy",
            "iam:UpdateAssumeRolePolicy", "iam:PutRolePermissionsBoundary",
        ]
        var found: [Right] = []
        for role in roles {
            for principal in principals {
                for change in changes where RoleTrust.mayAsk(principal, change) {
                    let answer = judge.ask(
                        principal,
                        PolicyJudge.Question(action: change, resource: role.name, owner: role.account)
                    )
                    guard answer.verdict != .no else { continue }
                    let words = "can break the delivery's role \(role.name) (\(change))"
                    found.append(
                        Right(node: principal.node, statement: statement(principal, .policy, words, change, answer))
                    )
                    break
                }
            }
        }
        for principal in principals where bucket.key != nil {
            for change in ["kms:DisableKey", "kms:ScheduleKeyDeletion", "kms:PutKeyPolicy"] {
                let answer = keys.ask(principal, change, bucket)
                guard answer.verdict != .no else { continue }
                let words = "can take the key of the bucket away (\(change))"
                found.append(
                    Right(node: principal.node, statement: statement(principal, .policy, words, change, answer))
                )
                break
            }
        }
        return found
    }
}
