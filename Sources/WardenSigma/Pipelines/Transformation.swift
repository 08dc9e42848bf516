import WardenYAML

/// What a pipeline item does.
indirect enum Transformation {
    /// nil key = keywords.
    case mapFields([String?: [String]])
    case mapFieldPrefixes([(prefix: String, targets: [String])])
    case addFieldPrefix(String)
    case addFieldSuffix(String)
    case failOnUnmapped([String])
    case dropItem
    case splitHashes(HashesFields)
    case addCondition(YAMLNode, isTemplate: Bool, isNegated: Bool)
    case changeLogSource(LogSource)
    case addFields([String])
    case removeFields([String])
    case setFields([String])
    case fillPlaceholders(PlaceholderSelection)
    case widenPlaceholders(PlaceholderSelection)
    case replaceString(StringReplacement)
    case mapStrings([String: [String]])
    case setValue(SigmaValue)
    case convertToText
    case convertToNumber
    case changeCase(TextCase)
    case makeRegex(RegexMethod)
    case setState(String, String)
    case setAttribute(String, String)
    case failRule(String)
    case failItem(String)
    case nest([PipelineItem])

    enum TextCase: String, CaseIterable { case lower, upper, snake = "snake_case" }

    enum RegexMethod: String, CaseIterable {
        case plain
        case flag = "ignore_case_flag"
        case brackets = "ignore_case_brackets"
    }
}

/// Which placeholders a transformation fills.
struct PlaceholderSelection {
    var include: Set<String>?
    var exclude: Set<String>?

    func covers(_ name: String) -> Bool {
        if let include { return include.contains(name) }
        if let exclude { return !exclude.contains(name) }
        return true
    }
}
