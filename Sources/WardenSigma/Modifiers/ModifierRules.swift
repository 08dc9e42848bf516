/// Which modifiers may stand together.
enum ModifierRules {
    /// Every illegal combination in the list.
    static func problems(in uses: [ModifierUse], isKeyword: Bool) -> [ModifierProblem] {
        var problems = operatorProblems(uses) + encodingProblems(uses) + flagProblems(uses)
        if isKeyword { problems += keywordProblems(uses) }
        return problems
    }

    private static func operatorProblems(_ uses: [ModifierUse]) -> [ModifierProblem] {
        var problems: [ModifierProblem] = []
        var kept: ModifierUse?
        for use in uses where use.modifier.isOperator {
            guard let first = kept else {
                kept = use
                continue
            }
            if first.modifier == use.modifier { continue }
            if mayJoin(first.modifier, use.modifier) {
                // `re|contains` goes on counting as `re`.
                if first.modifier.isAffix { kept = use }
                continue
            }
            problems.append(conflict(first, use))
        }
        for (index, use) in uses.enumerated() where use.modifier == .regex || use.modifier == .cidr {
            if let before = uses[..<index].first(where: { mustFollow(use.modifier, $0.modifier) }) {
                problems.append(
                    ModifierProblem(
                        "sigma.modifier-order",
                        "'\(use.name)' takes the value as it is written, so '\(before.name)' cannot stand before it",
                        hint: "write '\(use.name)' first",
                        use: before
                    )
                )
            }
        }
        if uses.contains(where: { $0.modifier == .exists }),
            let other = uses.first(where: { !$0.modifier.isOperator && !$0.modifier.isListModifier })
        {
            problems.append(
                ModifierProblem(
                    "sigma.modifier-conflict",
                    "'exists' tests for the field alone and cannot stand with '\(other.name)'",
                    hint: "remove '\(other.name)', or test the value in an item of its own",
                    use: other
                )
            )
        }
        return problems
    }

    /// `contains` and its kin may refine `fieldref`, and `re` when they follow it.
    private static func mayJoin(_ first: Modifier, _ second: Modifier) -> Bool {
        switch (first, second) {
        case (.regex, let other) where other.isAffix: true
        case (.fieldReference, let other) where other.isAffix: true
        case (let other, .fieldReference) where other.isAffix: true
        default: false
        }
    }

    private static func mustFollow(_ modifier: Modifier, _ before: Modifier) -> Bool {
        switch before {
        case .windash, .expand, .base64, .base64Offset, .wide: true
        default: false
        }
    }

    private static func conflict(_ first: ModifierUse, _ second: ModifierUse) -> ModifierProblem {
        var hint = "write two items, joined by the map (and) or a list (or)"
        if second.modifier == .regex, first.modifier.isAffix {
            hint = "write 're' alone: a regular expression is searched anywhere in the value"
        } else if first.modifier.isAffix, second.modifier.isAffix {
            hint = "keep one of them; 'contains' is the widest"
        } else if case .timePart = first.modifier, case .compare = second.modifier {
            hint = "list the values: [9, 10, 11]"
        }
        return ModifierProblem(
            "sigma.modifier-conflict",
            "'\(first.name)' and '\(second.name)' cannot stand on one item",
            hint: hint,
            use: second
        )
    }

    private static func encodingProblems(_ uses: [ModifierUse]) -> [ModifierProblem] {
        var problems: [ModifierProblem] = []
        var wide: ModifierUse?
        var base64: ModifierUse?
        for use in uses {
            switch use.modifier {
            case .wide:
                if let first = wide { problems.append(twice(first, use)) } else { wide = use }
            case .base64, .base64Offset:
                if let first = base64 { problems.append(twice(first, use)) } else { base64 = use }
                if let affix = uses.prefix(while: { $0.offset < use.offset }).first(where: { $0.modifier.isAffix }) {
                    problems.append(
                        ModifierProblem(
                            "sigma.modifier-order",
                            "'\(affix.name)' adds wildcards, which '\(use.name)' cannot encode",
                            hint: "write '\(use.name)' before '\(affix.name)'",
                            use: use
                        )
                    )
                }
            default:
                break
            }
        }
        guard let encoding = wide ?? base64 else { return problems }
        let other = uses.first { use in
            use.modifier.isOperator && !use.modifier.isAffix && use.modifier != .exists
        }
        if let other {
            problems.append(
                ModifierProblem(
                    "sigma.modifier-conflict",
                    "'\(encoding.name)' encodes text and cannot stand with '\(other.name)'",
                    hint: "remove '\(encoding.name)'",
                    use: encoding
                )
            )
        }
        return problems
    }

    private static func twice(_ first: ModifierUse, _ second: ModifierUse) -> ModifierProblem {
        ModifierProblem(
            "sigma.modifier-conflict",
            "'\(first.name)' and '\(second.name)' are two encodings of one value",
            hint: "keep one of them",
            use: second
        )
    }

    private static func flagProblems(_ uses: [ModifierUse]) -> [ModifierProblem] {
        var problems: [ModifierProblem] = []
        var sawRegex = false
        for use in uses {
            if use.modifier == .regex { sawRegex = true }
            if case .flag = use.modifier, !sawRegex {
                problems.append(
                    ModifierProblem(
                        "sigma.flag-without-re",
                        "'\(use.name)' is a flag of regular expressions and must follow 're'",
                        hint: use.modifier == .flag("i")
                            ? "remove it: strings are compared ignoring case anyway" : "write '|re|\(use.name)'",
                        use: use
                    )
                )
            }
        }
        if sawRegex, let use = uses.first(where: { $0.modifier == .windash }) {
            problems.append(
                ModifierProblem(
                    "sigma.modifier-conflict",
                    "'windash' works on plain strings and cannot stand with 're'",
                    hint: "write the dashes as a class: [-/\u{2013}\u{2014}\u{2015}]",
                    use: use
                )
            )
        }
        if uses.contains(where: { $0.modifier == .flag("i") }), let cased = uses.first(where: { $0.modifier == .cased })
        {
            problems.append(
                ModifierProblem(
                    "sigma.modifier-conflict",
                    "'cased' and 'i' say opposite things",
                    hint: "keep one of them",
                    use: cased
                )
            )
        }
        return problems
    }

    private static func keywordProblems(_ uses: [ModifierUse]) -> [ModifierProblem] {
        uses.compactMap { use in
            switch use.modifier {
            case .exists, .fieldReference, .timePart:
                ModifierProblem(
                    "sigma.modifier-needs-field",
                    "'\(use.name)' needs a field",
                    hint: "write the field's name before the '|'",
                    use: use
                )
            default:
                nil
            }
        }
    }
}
