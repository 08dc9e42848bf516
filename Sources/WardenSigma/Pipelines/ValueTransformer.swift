/// Runs a transformation of values over one detection item.
struct ValueTransformer {
    /// More strings from one value are refused.
    static let expansionLimit = 200

    let item: PipelineItem
    let runner: PipelineRunner

    /// The detection that takes the item's place; nil = dropped.
    func apply(to detection: DetectionItem) throws -> Detection? {
        var detection = detection
        switch item.transformation {
        case .dropItem:
            return nil
        case .failItem(let message):
            throw PipelineRunner.Refusal(message: message, place: detection.place)
        case .splitHashes(let hashes):
            return try split(detection, hashes)
        default:
            break
        }
        let place = detection.place
        let values = try detection.values.map { value in try value.mapLeaves { try apply(to: $0, place) } }
        if values != detection.values { detection.applied.insert(item.id) }
        detection.values = values
        return .item(detection)
    }

    private func split(_ detection: DetectionItem, _ hashes: HashesFields) throws -> Detection {
        guard let parts = hashes.apply(to: detection) else { return .item(detection) }
        guard !parts.isEmpty else {
            throw PipelineRunner.Refusal(
                message: "no known hash algorithm in '\(detection.field ?? "")'",
                hint: "use one of \(hashes.algorithms.joined(separator: ", "))",
                place: detection.place
            )
        }
        let items = parts.map { part in
            var part = part
            part.applied.insert(item.id)
            return Detection.item(part)
        }
        return detection.isNegated ? .all(items) : .any(items)
    }

    private func apply(to value: SigmaValue, _ place: DetectionItem.Place) throws -> SigmaValue {
        switch (item.transformation, value) {
        case (.setValue(let fixed), _):
            return fixed
        case (.fillPlaceholders(let selection), _):
            return try fill(value, selection, place) { try values(of: $0, place) }
        case (.widenPlaceholders(let selection), _):
            return try fill(value, selection, place) { _ in [SigmaString(parts: [.many])] }
        case (.replaceString(let replacement), .string(let string)):
            return .string(replacement.apply(to: string))
        case (.replaceString(let replacement), .number(_, let text)):
            return .string(replacement.apply(to: SigmaString(literal: text)))
        case (.mapStrings(let mapping), .string(let string)):
            guard let targets = mapping[string.plain] else { return value }
            let strings = targets.map { target in
                var mapped = SigmaString(escaped: target)
                mapped.isCased = string.isCased
                return SigmaValue.string(mapped)
            }
            return strings.count == 1 ? strings[0] : .oneOf(strings)
        case (.convertToText, .number(_, let text)):
            return .string(SigmaString(literal: text))
        case (.convertToNumber, .string(let string)):
            guard let number = NumberText.parse(string.plain) else {
                throw PipelineRunner.Refusal(message: "'\(string.plain)' is no number", place: place)
            }
            return .number(number, text: string.plain)
        case (.changeCase(let method), .string(let string)):
            return .string(change(string, method))
        case (.makeRegex(let method), .string(let string)):
            return try regex(string, method, place)
        default:
            return value
        }
    }

    // MARK: Placeholders

    private func values(of name: String, _ place: DetectionItem.Place) throws -> [SigmaString] {
        guard let values = runner.variables[name] else {
            throw PipelineRunner.Refusal(
                code: "sigma.unresolved-placeholder",
                message: "the placeholder '%\(name)%' has no values",
                hint: "add '\(name)' to the vars of the pipeline",
                place: place
            )
        }
        return values.map { SigmaString(escaped: $0) }
    }

    /// Replaces placeholders by every combination of their values.
    private func fill(
        _ value: SigmaValue,
        _ selection: PlaceholderSelection,
        _ place: DetectionItem.Place,
        _ values: (String) throws -> [SigmaString]
    ) throws -> SigmaValue {
        switch value {
        case .string(let string) where string.placeholders.contains(where: selection.covers):
            let strings = try expand(string, selection, place, values).map { SigmaValue.string($0) }
            return strings.count == 1 ? strings[0] : .oneOf(strings)
        case .regex(let regex) where regex.pattern.placeholders.contains(where: selection.covers):
            let expanded = try expand(regex.pattern, selection, place, values)
            let regexes = try expanded.map { string -> SigmaValue in
                let result = SigmaRegex(pattern: Self.regexText(string), flags: regex.flags)
                if let text = result.pattern.literal, let problem = runner.validateRegex(result.text(of: text)) {
                    throw PipelineRunner.Refusal(
                        code: "sigma.invalid-regex",
                        message: "the regular expression '\(text)' is refused: \(problem)",
                        place: place
                    )
                }
                return .regex(result)
            }
            return regexes.count == 1 ? regexes[0] : .oneOf(regexes)
        default:
            return value
        }
    }

    private func expand(
        _ string: SigmaString,
        _ selection: PlaceholderSelection,
        _ place: DetectionItem.Place,
        _ values: (String) throws -> [SigmaString]
    ) throws -> [SigmaString] {
        var results = [SigmaString(parts: [], isCased: string.isCased)]
        for part in string.parts {
            guard case .placeholder(let name) = part, selection.covers(name) else {
                for index in results.indices { results[index].parts.append(part) }
                continue
            }
            let choices = try values(name)
            guard results.count * choices.count <= Self.expansionLimit else {
                throw PipelineRunner.Refusal(
                    message: "'\(string.plain)' stands for more than \(Self.expansionLimit) values",
                    hint: "give '\(name)' fewer values, or use wildcards in them",
                    place: place
                )
            }
            results = results.flatMap { base in
                choices.map { SigmaString(parts: base.parts + $0.parts, isCased: base.isCased) }
            }
        }
        for index in results.indices { results[index].mergeTexts() }
        return results
    }

    /// In an expression a wildcard is `.*`, and values are taken as they are.
    private static func regexText(_ string: SigmaString) -> SigmaString {
        var result = SigmaString(
            parts: string.parts.map { part in
                switch part {
                case .many: .text(".*")
                case .one: .text(".")
                default: part
                }
            }
        )
        result.mergeTexts()
        return result
    }

    // MARK: Text

    private func change(_ string: SigmaString, _ method: Transformation.TextCase) -> SigmaString {
        var result = string
        result.parts = string.parts.map { part in
            guard case .text(let text) = part else { return part }
            switch method {
            case .lower: return .text(text.lowercased())
            case .upper: return .text(text.uppercased())
            case .snake: return .text(Self.snakeCase(text))
            }
        }
        return result
    }

    private static func snakeCase(_ text: String) -> String {
        var result = ""
        var previous: Character?
        for character in text {
            if character.isUppercase, let previous, previous.isLowercase || previous.isNumber { result += "_" }
            result += character.lowercased()
            previous = character
        }
        return result
    }

    private func regex(
        _ string: SigmaString,
        _ method: Transformation.RegexMethod,
        _ place: DetectionItem.Place
    ) throws -> SigmaValue {
        if string.parts.isEmpty { return .string(string) }
        var pattern = ""
        for part in string.parts {
            switch part {
            case .text(let text): pattern += Self.escape(text, brackets: method == .brackets)
            case .many: pattern += ".*"
            case .one: pattern += "."
            case .oneOf(let scalars):
                pattern += "[" + scalars.map { "\\x{" + String($0.value, radix: 16) + "}" }.joined() + "]"
            case .bytes, .placeholder:
                throw PipelineRunner.Refusal(
                    message: "'\(string.plain)' cannot become a regular expression",
                    hint: "fill the placeholders first",
                    place: place
                )
            }
        }
        let flags: Set<Character> = method == .flag ? ["i", "s"] : ["s"]
        return .regex(SigmaRegex(pattern: SigmaString(literal: "^" + pattern + "$"), flags: flags))
    }

    private static func escape(_ text: String, brackets: Bool) -> String {
        text.map { character in
            if character.isLetter, brackets, character.lowercased() != character.uppercased() {
                return "[" + character.lowercased() + character.uppercased() + "]"
            }
            return "\\.+*?()|[]{}^$/".contains(character) ? "\\" + String(character) : String(character)
        }.joined()
    }
}
