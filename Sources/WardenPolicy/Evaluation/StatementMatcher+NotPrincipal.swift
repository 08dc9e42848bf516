extension StatementMatcher {
    /// Everyone but the listed. A role's session is spared only if account, role and session are listed;
    /// a user if account and user are. A caller with a permissions boundary is never spared by a Deny.
    func notPrincipal(_ element: PrincipalElement, _ effect: PolicyStatement.Effect) -> Ternary {
        if element.entries.contains(.everyone) { return .no }
        switch request.principal {
        case .anonymous: return .yes
        case .service: return Ternary(!element.entries.contains { match($0).0 == .yes })
        case .identity(let identity):
            if element.entries.contains(where: { match($0).0 == .unknown }) { return .unknown }
            if effect == .allow { return Ternary(!element.entries.contains { match($0).0 == .yes }) }
            if hasBoundary { return .yes }
            let lists = { (wanted: (PrincipalForm) -> Bool) in
                element.entries.contains { entry in
                    let (answer, form) = match(entry)
                    return answer == .yes && wanted(form)
                }
            }
            let account = element.entries.contains(.account(identity.account))
            switch identity.kind {
            case .root: return Ternary(!account)
            case .session: return Ternary(!(account && lists { $0 == .role } && lists { $0 == .session }))
            case .user, .role, .federatedUser, .provider: return Ternary(!(account && lists { $0 != .account }))
            }
        }
    }
}
