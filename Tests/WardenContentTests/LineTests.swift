import Foundation
import Testing

@testable import WardenContent

@Suite struct LineTests {
    private func classify(
        _ line: String,
        asText: Bool = false,
        skipsIdentities: Bool = true
    ) -> (
        reading: LineScanner.Reading, found: [(kind: String, text: String)]
    ) {
        let engine = CatalogueFiles.compiled.engine
        var scanner = LineScanner(engine: engine, now: 1_750_000_000, skipsIdentities: skipsIdentities)
        let bytes = Array(line.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            let reading = scanner.scan(buffer, asText: asText)
            return (
                reading,
                scanner.matches.map {
                    (engine.detectors[$0.detector].kind, String(decoding: bytes[$0.start..<$0.end], as: UTF8.self))
                }
            )
        }
    }

    @Test(arguments: [
        (#"{"a":"mail anna.berg@fjordbank.no now"}"#, "email", "anna.berg@fjordbank.no"),
        (#"{"a":"caf\u00e9 \ud83d\ude00 \"x\"\tanna.berg@fjordbank.no\n"}"#, "email", "anna.berg@fjordbank.no"),
        (#"{"a":"anna\u002eberg@fjordbank.no"}"#, "email", #"anna\u002eberg@fjordbank.no"#),
        (#"{"é":"iban","v":["x",{"w":"GB82 WEST 1234 5698 7654 32"}]}"#, "iban", "GB82 WEST 1234 5698 7654 32"),
        (#"{"card_number":4539148803436467}"#, "credit-card", "4539148803436467"),
        (#"{"p":"{\"q\":\"{\\\"mail\\\":\\\"anna.berg@fjordbank.no\\\"}\"}"}"#, "email", "anna.berg@fjordbank.no"),
        (#"{"password":"tR4il\"Wren#19x"}"#, "generic-secret", #"tR4il\"Wren#19x"#),
        (#"{"url":"https%3A%2F%2Fbob%3AtR4ilWren19x%40proxy.corp%2Fx"}"#, "password-in-url", "tR4ilWren19x"),
        (#"{"anna.berg@fjordbank.no":3}"#, "email", "anna.berg@fjordbank.no"),
    ])
    func coversExactlyTheValue(line: String, kind: String, value: String) {
        let (reading, found) = classify(line)
        #expect(reading == .json)
        #expect(found.contains { $0.kind == kind && $0.text == value }, "'\(line)' found \(found)")
    }

    @Test func findsWhatIsInsideBase64() {
        let inner = Data(#"connect(user="etl", password="tR4il&Wren#19x") # nightly"#.utf8).base64EncodedString()
        let (_, found) = classify(#"{"script":"\#(inner)"}"#)
        #expect(found.map(\.kind) == ["generic-secret"])
        #expect(found[0].text == inner)
    }

    @Test(arguments: [
        "not json anna.berg@fjordbank.no", #"{"a":"b" "c"}"#, #"{"a":}"#, #"["a",]"#, #"{"a":1}}"#,
        #"{"a":"unfinished"#, "{a:1}",
        #"{"a":tru}"#,
    ])
    func brokenLineIsReadAsText(line: String) { #expect(classify(line).reading == .text) }

    @Test(arguments: [
        #"{}"#, #"[]"#, #"{"a":[],"b":{}}"#, #" {"a":[1,-2.5e3,true,false,null,{"b":"c"}]} "#, #""text""#, "12",
    ])
    func soundLineIsReadAsJSON(line: String) { #expect(classify(line).reading == .json) }

    @Test func actorsOfAuditEventsAreNoFindings() {
        let line =
            #"{"serviceName":"accounts","userIdentity":{"email":"a.b@corp.example"},"requestParams":{"user":"a.b@corp.example","commandText":"SELECT 'c.d@corp.example'"}}"#
        #expect(classify(line).found.map(\.text) == ["c.d@corp.example"])
        #expect(classify(line, skipsIdentities: false).found.count == 3)
        #expect(classify(#"{"customer":{"email":"a.b@corp.example"}}"#).found.count == 1)
        let azure =
            #"{"operationName":"Microsoft.Databricks/x","identity":"{\"email\": \"a.b@corp.example\"}","properties":{"requestParams":"{\"user\":\"a.b@corp.example\",\"text\":\"ask c.d@corp.example\",\"mail\":\"e.f@corp.example\"}"}}"#
        #expect(classify(azure).found.map(\.text) == ["c.d@corp.example", "e.f@corp.example"])
    }

    @Test func deepAndEmptyLinesAreHarmless() {
        #expect(classify(String(repeating: "[", count: 100_000)).reading == .text)
        #expect(classify("").found.isEmpty)
        #expect(classify(#"{"a":"\ud800 \u12 \x"}"#).found.isEmpty)
    }
}
