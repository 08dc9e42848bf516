/// Fills the features of one candidate.
struct FeatureVector {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    let values: UnsafeMutableBufferPointer<Float>

    private func set(_ feature: AssignmentFeature, _ value: Float) { values[feature.rawValue] = value }
    private func set(_ feature: AssignmentFeature, _ flag: Bool) { values[feature.rawValue] = flag ? 1 : 0 }

    func fill(
        _ text: Bytes,
        _ candidate: AssignmentCandidate,
        _ name: AssignmentName,
        nameText: Bytes,
        _ lexicon: Lexicon
    ) {
        values.update(repeating: 0)
        let value = text.slice(candidate.valueStart, candidate.valueEnd)
        fillTexture(value, lexicon)
        fillPatterns(value, nameText)
        fillName(name)
        fillSurroundings(text, candidate)
    }

    private func fillTexture(_ value: Bytes, _ lexicon: Lexicon) {
        let shape = ValueShape(value)
        let length = Float(shape.length)
        set(.lengthLog, Float(Logarithm.base2(shape.length)))
        set(.entropy, Float(shape.entropy))
        set(.entropyShare, Float(shape.entropy / max(1, Logarithm.base2(min(shape.length, 64)))))
        set(.upperShare, Float(shape.upper) / length)
        set(.lowerShare, Float(shape.lower) / length)
        set(.digitShare, Float(shape.digits) / length)
        set(.symbolShare, Float(shape.symbols) / length)
        set(.hasUpper, shape.upper > 0)
        set(.hasLower, shape.lower > 0)
        set(.hasDigit, shape.digits > 0)
        set(.hasSymbol, shape.symbols > 0)
        set(.classCount, Float(shape.classes))
        set(.longestRun, Float(shape.longestRun))
        set(.longestClassShare, Float(shape.longestClassRun) / length)
        set(.changeShare, Float(shape.changes) / length)
        set(.longestRise, Float(shape.longestRise))
        set(.distinctShare, Float(shape.distinct) / length)
        set(.likelihood, lexicon.likelihood(value))
        set(.coverage, lexicon.coverage(value))
        set(.spaceCount, Float(shape.spaces))
        set(.slashCount, Float(shape.slashes))
        set(.separatorShare, Float(shape.separators) / length)
        set(.isNumber, shape.digits == shape.length)
    }

    private func fillPatterns(_ value: Bytes, _ nameText: Bytes) {
        let isHexadecimal = ValuePattern.isHexadecimal(value)
        set(.isUUID, ValuePattern.isUUID(value))
        set(.isHexadecimal, isHexadecimal)
        set(.isHashLength, isHexadecimal && [32, 40, 56, 64, 96, 128].contains(value.count))
        set(.isPath, ValuePattern.isPath(value))
        set(.isVersion, ValuePattern.isVersion(value))
        set(.isIdentifier, ValuePattern.isIdentifier(value))
        set(.isDotted, ValuePattern.isDotted(value))
        set(.isConstantValue, ValuePattern.isConstant(value))
        set(.endsWithPadding, value.last == 61)
        set(
            .holdsMarkup,
            value.contains {
                $0 == 60 || $0 == 62 || $0 == 123 || $0 == 125 || $0 == 40 || $0 == 41 || $0 == 36 || $0 == 91
            }
        )
        set(.isDate, ValuePattern.isDate(value))
        set(.isAddress, ValuePattern.isAddress(value))
        set(.holdsCommonPassword, ValuePattern.holdsCommonPassword(value))
        set(.holdsWalk, ValuePattern.holdsWalk(value))
        set(.isWordAndTail, ValuePattern.isWordAndTail(value))
        set(.resemblesName, Self.resembles(value, nameText))
    }

    private func fillName(_ name: AssignmentName) {
        set(.namePassword, name.isPassword)
        set(.nameSecret, name.isSecret)
        set(.nameToken, name.isToken)
        set(.nameKey, name.isKey)
        set(.nameCredential, name.isCredential)
        set(.nameWeak, name.isWeak)
        set(.nameNegativeSuffix, name.hasNegativeSuffix)
        set(.nameNegativePrefix, name.hasNegativePrefix)
        set(.nameIsLast, name.isLast)
        set(.nameIsConstant, name.isConstant)
        set(.nameLength, Float(min(name.length, 40)))
    }

    private func fillSurroundings(_ text: Bytes, _ candidate: AssignmentCandidate) {
        let around = AssignmentSurroundings(text, candidate)
        set(.isQuoted, candidate.isQuoted)
        set(.byEquals, candidate.joint == .equals)
        set(.byColon, candidate.joint == .colon)
        set(.byComma, candidate.joint == .comma)
        set(.byCall, candidate.joint == .call)
        set(.bySpace, candidate.joint == .space)
        set(.byField, candidate.joint == .field)
        set(.byProse, candidate.joint == .prose)
        set(.isParameter, candidate.isParameter)
        set(.inComment, around.isComment)
        set(.inPrint, around.isPrinted)
        set(.inComparison, around.isComparison)
        set(.inCredentialClause, around.isCredentialClause)
        set(.hasPeer, around.hasPeer)
        set(.inTest, around.isTest)
        set(.isCalled, around.isCalled)
        set(.isSQL, around.isSQL)
        set(.isPython, around.isPython)
        set(.isShell, around.isShell)
        set(.isJSON, around.isJSON)
    }

    /// One holds the other, letters and digits alone compared: `db_password = "dbPassword"`.
    private static func resembles(_ value: Bytes, _ name: Bytes) -> Bool {
        guard value.count <= 64, name.count >= 3 else { return false }
        let left = value.lazy.filter { $0.isAlphanumeric }.map(\.lowered)
        let right = name.lazy.filter { $0.isAlphanumeric }.map(\.lowered)
        return left.elementsEqual(right) || Self.holds(value, name) || Self.holds(name, value)
    }

    private static func holds(_ text: Bytes, _ part: Bytes) -> Bool {
        guard part.count >= 4, text.count >= part.count else { return false }
        for start in 0...(text.count - part.count) {
            var matches = true
            for index in part.indices where text[start + index].lowered != part[index].lowered {
                matches = false
                break
            }
            if matches { return true }
        }
        return false
    }
}
