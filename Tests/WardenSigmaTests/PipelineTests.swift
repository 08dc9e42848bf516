import Testing
import WardenDomain
import WardenSigma
import WardenSigmaTestSupport

/// Processing pipelines in pySigma's format.
@Suite struct PipelineTests {
    private func load(
        _ detection: String,
        _ pipelines: String...,
        extra: String = ""
    ) -> (
        program: DetectionProgram, diagnostics: [Diagnostic]
    ) {
        let indented = detection.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let text =
            "title: R\nlevel: high\nlogsource: {category: c, product: p, service: s}\ndetection:\n\(indented)\n\(extra)\n"
        return SigmaLoader(options: SigmaOptions(isGeneric: true, validateRegex: RegexSearch.problem)).load(
            [SigmaSource(name: "r.yml", text: text)],
            pipelines: pipelines.enumerated().map { SigmaSource(name: "p\($0.offset).yml", text: $0.element) }
        )
    }

    private func matches(_ detection: String, _ pipelines: String, _ event: String) throws -> Bool {
        let (program, diagnostics) = load(detection, pipelines)
        #expect(!diagnostics.contains { $0.level == .error }, "\(diagnostics.map(\.rendered))")
        let rule = try #require(program.rules.first)
        return ReferenceMatcher().matches(rule.condition, try ReferenceJSONReader.read(event))
    }

    private func item(_ text: String, vars: String = "") -> String {
        "name: p\n\(vars)\ntransformations:\n    - "
            + text.split(separator: "\n").joined(separator: "\n      ") + "\n"
    }

    private let simple = "s: {a: foo}\ncondition: s"

    @Test(arguments: [
        ("type: field_name_mapping\nmapping: {a: b}", "{\"b\":\"foo\"}", "{\"a\":\"foo\"}"),
        ("type: field_name_mapping\nmapping: {a: [b, c]}", "{\"c\":\"foo\"}", "{\"a\":\"foo\"}"),
        ("type: field_name_prefix_mapping\nmapping: {'': x.}", "{\"x\":{\"a\":\"foo\"}}", "{\"a\":\"foo\"}"),
        ("type: field_name_prefix\nprefix: p_", "{\"p_a\":\"foo\"}", "{\"a\":\"foo\"}"),
        ("type: field_name_suffix\nsuffix: _s", "{\"a_s\":\"foo\"}", "{\"a\":\"foo\"}"),
        ("type: add_condition\nconditions: {b: 1}", "{\"a\":\"foo\",\"b\":1}", "{\"a\":\"foo\"}"),
        (
            "type: add_condition\nconditions: {b|contains: 1}\nnegated: true", "{\"a\":\"foo\"}",
            "{\"a\":\"foo\",\"b\":\"x1\"}"
        ),
        (
            "type: add_condition\nconditions: {src: '$product-${service}'}\ntemplate: true",
            "{\"a\":\"foo\",\"src\":\"p-s\"}", "{\"a\":\"foo\",\"src\":\"p\"}"
        ),
        ("type: replace_string\nregex: fo+\nreplacement: bar", "{\"a\":\"bar\"}", "{\"a\":\"foo\"}"),
        ("type: replace_string\nregex: '(f)(o+)'\nreplacement: '\\2\\1'", "{\"a\":\"oof\"}", "{\"a\":\"foo\"}"),
        ("type: replace_string\nregex: '(?P<x>f)'\nreplacement: '\\g<x>\\g<x>'", "{\"a\":\"ffoo\"}", "{\"a\":\"foo\"}"),
        ("type: replace_string\nregex: o$\nreplacement: '*'", "{\"a\":\"foxyz\"}", "{\"a\":\"f\"}"),
        ("type: map_string\nmapping: {foo: [x, y*]}", "{\"a\":\"yz\"}", "{\"a\":\"foo\"}"),
        ("type: set_value\nvalue: 5", "{\"a\":5}", "{\"a\":\"foo\"}"),
        ("type: set_value\nvalue: 5\nforce_type: str", "{\"a\":\"5\"}", "{\"a\":\"foo\"}"),
        ("type: case\nmethod: upper", "{\"a\":\"FOO\"}", "{\"a\":\"bar\"}"),
        ("type: regex\nmethod: ignore_case_flag", "{\"a\":\"FOO\"}", "{\"a\":\"xfoo\"}"),
        ("type: regex", "{\"a\":\"fOO\"}", "{\"a\":\"xfoo\"}"),
        ("type: nest\nitems:\n- {type: field_name_mapping, mapping: {a: b}}", "{\"b\":\"foo\"}", "{\"a\":\"foo\"}"),
    ]) func transformationChangesWhatMatches(text: String, hit: String, miss: String) throws {
        #expect(try matches(simple, item(text), hit))
        #expect(try !matches(simple, item(text), miss))
    }

    @Test func droppedItemRestrictsNothing() throws {
        let drop = item("type: drop_detection_item\nfield_name_conditions: [{type: include_fields, fields: [b]}]")
        #expect(try matches("s: {a: foo, b: 1}\ncondition: s", drop, "{\"a\":\"foo\"}"))
        #expect(try matches("s: {a: foo}\nf: {b: 1}\ncondition: s and not f", drop, "{\"a\":\"foo\",\"b\":1}"))
        #expect(try matches("s: {a: foo}\nf: {b: 1}\ncondition: s and f", drop, "{\"a\":\"foo\"}"))
    }

    @Test func mappingToManyUnderNegation() throws {
        let map = item("type: field_name_mapping\nmapping: {a: [b, c]}")
        for detection in ["s: {a: foo}\ncondition: not s", "s: {a|neq: foo}\ncondition: s"] {
            #expect(try matches(detection, map, "{}"))
            #expect(try !matches(detection, map, "{\"b\":\"foo\"}"))
            #expect(try !matches(detection, map, "{\"c\":\"foo\"}"))
        }
    }

    @Test func mappingReachesReferencesFieldsFiltersAndCaptures() throws {
        let map = item("type: field_name_mapping\nmapping: {a: x.a, b: x.b}")
        #expect(try matches("s: {a|fieldref: b}\ncondition: s", map, "{\"x\":{\"a\":1,\"b\":1}}"))
        let extra = """
            fields: [a, z]
            name: r
            ---
            title: F
            logsource: {product: p}
            filter: {rules: any, f: {b: 1}, condition: not f}
            ---
            title: C
            correlation: {type: event_count, rules: [r], group-by: [b], timespan: 1h, condition: {gte: 2}}
            """
        let (program, diagnostics) = load(simple, map, extra: extra)
        #expect(!diagnostics.contains { $0.level == .error }, "\(diagnostics.map(\.rendered))")
        #expect(program.rules[0].fields == ["x.a", "z"])
        #expect(program.rules[0].captures == ["x.b"])
        #expect(program.rules[0].filters == ["F"])
        #expect(program.correlations[0].groupBy == ["b"])
        let event = try ReferenceJSONReader.read("{\"x\":{\"a\":\"foo\",\"b\":1}}")
        #expect(!ReferenceMatcher().matches(program.rules[0].condition, event))
    }

    @Test func placeholdersTakeTheValuesOfVars() throws {
        let fill = item("type: value_placeholders", vars: "vars: {adm: [root, 'adm_*'], one: 7}")
        #expect(try matches("s: {a|expand: '%adm%'}\ncondition: s", fill, "{\"a\":\"ADM_x\"}"))
        #expect(try !matches("s: {a|expand: '%adm%'}\ncondition: s", fill, "{\"a\":\"bob\"}"))
        #expect(try matches("s: {a|expand: 'x%one%y%adm%'}\ncondition: s", fill, "{\"a\":\"x7yroot\"}"))
        #expect(try matches("s: {a|expand|contains|all: ['%adm%', z]}\ncondition: s", fill, "{\"a\":\"rootz\"}"))
        #expect(try matches("s: {a|re|expand: '^%adm%$'}\ncondition: s", fill, "{\"a\":\"root\"}"))
        #expect(try matches("s: {a: '%adm%'}\ncondition: s", fill, "{\"a\":\"%adm%\"}"))
    }

    @Test func percentSignCanBeEscaped() throws {
        let fill = item("type: value_placeholders", vars: "vars: {name: N}")
        #expect(try matches("s: {a|expand: '\\%plain%name%'}\ncondition: s", fill, "{\"a\":\"%plainN\"}"))
    }

    @Test func wildcardPlaceholders() throws {
        let fill = item("type: wildcard_placeholders")
        #expect(try matches("s: {a|expand: 'x%any%'}\ncondition: s", fill, "{\"a\":\"xyz\"}"))
    }

    @Test func placeholderSelection() {
        let fill = item("type: value_placeholders\ninclude: [other]", vars: "vars: {adm: x}")
        let (program, diagnostics) = load("s: {a|expand: '%adm%'}\ncondition: s", fill)
        #expect(program.rules.isEmpty)
        #expect(diagnostics.filter { $0.level == .error }.map(\.code) == ["sigma.unresolved-placeholder"])
    }

    @Test func expansionIsBounded() {
        let values = (0..<15).map { "v\($0)" }.joined(separator: ", ")
        let fill = item("type: value_placeholders", vars: "vars: {v: [\(values)]}")
        let (program, diagnostics) = load("s: {a|expand: '%v%%v%'}\ncondition: s", fill)
        #expect(program.rules.isEmpty)
        #expect(diagnostics.contains { $0.message.contains("more than 200") })
    }

    @Test func hashesBecomeFields() throws {
        let split = item("type: hashes_fields\nvalid_hash_algos: [MD5, SHA1]\nfield_prefix: File")
        let detection =
            "s: {Hashes: ['SHA1=5F1CBC3D99558307BC1250D084FA968521482025', 'MD5=987B65CD9B9F4E9A1AFD8F8B48CF64A7']}\ncondition: s"
        #expect(try matches(detection, split, "{\"FileMD5\":\"987b65cd9b9f4e9a1afd8f8b48cf64a7\"}"))
        #expect(try !matches(detection, split, "{\"FileSHA1\":\"987b65cd9b9f4e9a1afd8f8b48cf64a7\"}"))
    }

    @Test(arguments: [
        ("rule_conditions: [{type: logsource, product: p}]", true),
        ("rule_conditions: [{type: logsource, product: q}]", false),
        ("rule_conditions: [{type: logsource, product: q}, {type: logsource, service: s}]\nrule_cond_op: or", true),
        ("rule_conditions: [{type: logsource, product: q}, {type: logsource, service: s}]", false),
        ("rule_conditions: [{type: logsource, product: q}]\nrule_cond_not: true", true),
        (
            "rule_conditions: {x: {type: logsource, product: q}, y: {type: is_sigma_rule}}\nrule_cond_expr: y and not x",
            true
        ),
        ("rule_conditions: [{type: is_sigma_correlation_rule}]", false),
        ("rule_conditions: [{type: contains_field, field: a}]", true),
        ("rule_conditions: [{type: contains_detection_item, field: a, value: foo}]", true),
        ("rule_conditions: [{type: contains_detection_item, field: a, value: bar}]", false),
        ("rule_conditions: [{type: rule_attribute, attribute: level, value: medium, op: gte}]", true),
        ("rule_conditions: [{type: rule_attribute, attribute: level, value: critical, op: gte}]", false),
        ("rule_conditions: [{type: tag, tag: attack.t1059}]", false),
        ("rule_conditions: [{type: processing_state, key: k, val: v}]", false),
        ("detection_item_conditions: [{type: match_string, cond: any, pattern: fo}]", true),
        ("detection_item_conditions: [{type: match_string, cond: any, pattern: oo}]", false),
        ("detection_item_conditions: [{type: match_value, cond: all, value: foo}]", true),
        ("detection_item_conditions: [{type: contains_wildcard, cond: any}]", false),
        ("detection_item_conditions: [{type: is_null, cond: any}]\ndetection_item_cond_not: true", true),
        ("field_name_conditions: [{type: include_fields, fields: [a]}]", true),
        ("field_name_conditions: [{type: exclude_fields, fields: [a]}]", false),
        ("field_name_conditions: [{type: include_fields, fields: ['[ab]'], mode: re}]", true),
        ("field_name_conditions: [{type: include_fields, fields: [b]}]\nfield_name_cond_not: true", true),
    ]) func conditionDecidesWhetherAnItemRuns(condition: String, runs: Bool) throws {
        let text = "type: replace_string\nregex: foo\nreplacement: bar\n" + condition
        #expect(try matches(simple, item(text), runs ? "{\"a\":\"bar\"}" : "{\"a\":\"foo\"}"))
    }

    @Test func stateAndAppliedItemsAreSeenByLaterItems() throws {
        let pipeline = """
            transformations:
                - {id: first, type: set_state, key: k, val: v}
                - type: field_name_mapping
                  mapping: {a: b}
                  rule_conditions: [{type: processing_state, key: k, val: v}, {type: processing_item_applied, processing_item_id: first}]
                - type: field_name_suffix
                  suffix: _x
                  rule_conditions: [{type: processing_item_applied, processing_item_id: never}]
            """
        #expect(try matches(simple, pipeline, "{\"b\":\"foo\"}"))
    }

    @Test func pipelinesRunByPriority() throws {
        let late = "priority: 20\ntransformations: [{type: field_name_mapping, mapping: {b: c}}]\n"
        let early = "priority: 10\ntransformations: [{type: field_name_mapping, mapping: {a: b}}]\n"
        let (program, _) = load(simple, late, early)
        #expect(ReferenceMatcher().matches(program.rules[0].condition, try ReferenceJSONReader.read("{\"c\":\"foo\"}")))
    }

    @Test func fieldListsAndAttributes() {
        let pipeline = """
            transformations:
                - {type: set_field, fields: [a, b]}
                - {type: add_field, field: c}
                - {type: remove_field, field: [a]}
                - {type: set_custom_attribute, attribute: runbook, value: Call someone.}
            """
        let (program, _) = load(simple, pipeline)
        #expect(program.rules[0].fields == ["b", "c"])
        #expect(program.rules[0].summary.runbook == "Call someone.")
    }

    @Test func changedLogsourceRoutesTheRule() {
        let text = "title: R\nlogsource: {product: other}\ndetection: {s: {a: 1}, condition: s}\n"
        let pipeline = "transformations: [{type: change_logsource, product: databricks, service: Accounts}]\n"
        let (program, diagnostics) = SigmaLoader().load(
            [SigmaSource(name: "r.yml", text: text)],
            pipelines: [SigmaSource(name: "p.yml", text: pipeline)]
        )
        #expect(diagnostics.isEmpty)
        #expect(program.rules[0].selector == EventSelector(source: .databricks, service: "accounts"))
    }

    @Test(arguments: [
        ("type: rule_failure\nmessage: not here", "sigma.pipeline-refused"),
        ("type: detection_item_failure\nmessage: not this", "sigma.pipeline-refused"),
        ("type: strict_field_mapping_failure", "sigma.pipeline-refused"),
        ("type: convert_type\ntarget_type: num", "sigma.pipeline-refused"),
    ]) func failureRefusesTheRule(text: String, code: String) {
        let (program, diagnostics) = load(simple, item(text))
        #expect(program.rules.isEmpty)
        #expect(diagnostics.filter { $0.level == .error }.map(\.code) == [code])
    }

    @Test(arguments: [
        ("type: feild_name_mapping\nmapping: {a: b}", "pipeline.unknown-transformation", 4, 13),
        ("type: http_placeholders", "pipeline.refused-transformation", 4, 13),
        ("type: command_placeholders", "pipeline.refused-transformation", 4, 13),
        ("type: file_placeholders", "pipeline.refused-transformation", 4, 13),
        ("mapping: {a: b}", "pipeline.missing-type", 4, 7),
        ("type: field_name_mapping", "pipeline.missing-key", 4, 7),
        ("type: field_name_mapping\nmapping: {a: b}\nextra: 1", "pipeline.unknown-key", 6, 7),
        ("type: replace_string\nregex: '('\nreplacement: x", "pipeline.invalid-regex", 5, 14),
        ("type: set_value\nvalue: x\nforce_type: num", "pipeline.wrong-type", 5, 14),
        ("type: case\nmethod: title", "pipeline.unknown-value", 5, 15),
        ("type: add_condition\nconditions: {a|foo: 1}", "sigma.unknown-modifier", 5, 22),
        (
            "type: drop_detection_item\nrule_conditions: [{type: logsrc}]", "pipeline.unknown-condition", 5, 32
        ),
        (
            "type: drop_detection_item\nrule_conditions: {x: {type: is_sigma_rule}}\nrule_cond_expr: x and y",
            "pipeline.invalid-expression", 6, 29
        ),
        (
            "type: value_placeholders\ninclude: [a]\nexclude: [b]", "pipeline.conflict", 5, 16
        ),
    ]) func badPipelineIsRefusedWithItsPlace(text: String, code: String, line: Int, column: Int) throws {
        let (_, diagnostics) = load(simple, item(text))
        let error = try #require(diagnostics.first { $0.level == .error })
        #expect(error.code == code, "\(error.rendered)")
        #expect((error.location?.line, error.location?.column) == (line, column), "\(error.rendered)")
    }
}
