/// The numbers the model judges a candidate by, in this order. The order is part of the model file.
enum AssignmentFeature: Int, CaseIterable {
    case lengthLog, entropy, entropyShare, upperShare, lowerShare, digitShare, symbolShare
    case hasUpper, hasLower, hasDigit, hasSymbol, classCount
    case longestRun, longestClassShare, changeShare, longestRise, distinctShare
    case likelihood, coverage
    case isUUID, isHexadecimal, isHashLength, isPath, isVersion, isNumber, isIdentifier, isDotted, isConstantValue
    case spaceCount, slashCount, separatorShare, endsWithPadding, holdsMarkup, isDate, isAddress
    case holdsCommonPassword, holdsWalk, isWordAndTail, resemblesName
    case namePassword, nameSecret, nameToken, nameKey, nameCredential, nameWeak
    case nameNegativeSuffix, nameNegativePrefix, nameIsLast, nameIsConstant, nameLength
    case isQuoted, byEquals, byColon, byComma, byCall, bySpace, byField, byProse, isParameter
    case inComment, inPrint, inComparison, inCredentialClause, hasPeer, inTest, isCalled
    case isSQL, isPython, isShell, isJSON

    static let count = allCases.count

    /// What a person reads where the feature spoke for the match.
    var phrase: String {
        switch self {
        case .entropy, .entropyShare, .distinctShare: "the value looks random"
        case .likelihood, .coverage: "the value is no ordinary word"
        case .lengthLog: "the length of a credential"
        case .hasDigit, .hasSymbol, .hasUpper, .hasLower, .classCount, .changeShare, .digitShare, .symbolShare,
            .upperShare, .lowerShare,
            .longestClassShare:
            "mixes letters, digits and signs as credentials do"
        case .namePassword: "the name says password"
        case .nameSecret: "the name says secret"
        case .nameToken: "the name says token"
        case .nameKey: "the name says key"
        case .nameCredential: "the name says credential"
        case .holdsCommonPassword, .holdsWalk, .isWordAndTail: "built as people build passwords"
        case .inCredentialClause, .hasPeer, .isParameter: "stands among connection settings"
        case .isQuoted, .byEquals, .byColon, .byComma, .byCall, .bySpace, .byField, .byProse:
            "written as a literal value"
        default: "\(self)"
        }
    }

    /// By feature: the number of its phrase, the same for features that share one; -1 where it has none of its own.
    static let phraseNumbers: [Int] = {
        var phrases: [String] = []
        return allCases.map { feature in
            let phrase = feature.phrase
            if phrase == "\(feature)" { return -1 }
            if let known = phrases.firstIndex(of: phrase) { return known }
            phrases.append(phrase)
            return phrases.count - 1
        }
    }()

    /// The text of a note: the feature's number.
    static func reason(code: Int64) -> String {
        AssignmentFeature(rawValue: Int(code))?.phrase ?? "model"
    }
}
