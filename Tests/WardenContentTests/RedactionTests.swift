import Foundation
import Testing

@testable import WardenContent

@Suite struct RedactionTests {
    /// Values that must not survive, made anew so that no file holds them.
    static func canaries() -> [String] {
        [
            "%{crc}", "%{bytes64}", "%{alnum:24}", "%{base64:40}", "%{hex:32}", "%{alnum:14}",
        ].enumerated().map { ExampleText($0.element, seed: UInt64(40 + $0.offset)).text }
    }

    static func texts() -> [String] {
        let c = canaries()
        return [
            "GITHUB_TOKEN=ghp_\(c[0])", "AccountKey=\(c[1]);EndpointSuffix=core.windows.net", "sk_live_\(c[2])",
            "aws_secret_access_key = \(c[3])", "token = 'dapi\(c[4])'", "postgresql://etl:\(c[5])@db.corp/x",
            #"db_password = "\#(c[5])""#,
        ]
    }

    private func redact(_ line: String, key: FingerprintKey? = nil) -> String {
        let options = ContentOptions(coversOverlaps: true)
        let engine = ContentEngine.compile(
            CatalogueFiles.loaded.detectors,
            model: CatalogueFiles.model,
            options: options
        ).engine
        var redactor = LineRedactor(engine: engine, now: 1_750_000_000, pseudonyms: key)
        var output: [UInt8] = []
        Array(line.utf8).withUnsafeBufferPointer { _ = redactor.redact($0, into: &output) }
        return String(decoding: output, as: UTF8.self)
    }

    private func json(_ object: Any) throws -> String {
        let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }

    @Test func noCanarySurvivesInAnyEncoding() throws {
        for text in Self.texts() {
            let nested = try json(["cmd": text])
            let percent = try #require(text.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            let encoded = Data(("run now: " + text + " and go on").utf8).base64EncodedString()
            let line = try json([
                "serviceName": "s",
                "requestParams": ["a": text, "b": nested, "c": "https://h/?q=" + percent, "d": encoded],
            ])
            let masked = redact(line)
            #expect((try? JSONSerialization.jsonObject(with: Data(masked.utf8))) != nil, "'\(masked)' is no JSON")
            for canary in Self.canaries() {
                #expect(!masked.contains(canary), "'\(masked)'")
                let again = try #require(canary.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
                #expect(!masked.contains(again), "'\(masked)'")
            }
            #expect(!masked.contains(encoded))
        }
    }

    @Test func structureStays() throws {
        let line =
            #"{"a":1,"card_number":4539148803436467,"n":null,"t":"mail anna.berg@fjordbank.no ok","l":[true,"x"]}"#
        let expected = #"{"a":1,"card_number":"[credit-card]","n":null,"t":"mail [email] ok","l":[true,"x"]}"#
        #expect(redact(line) == expected)
        #expect(redact("plain text without anything") == "plain text without anything")
    }

    @Test func pseudonymsAreStableAndKeyed() {
        let line = #"{"a":"anna.berg@fjordbank.no","b":"to anna.berg@fjordbank.no","c":"b.c@fjordbank.no"}"#
        let one = redact(line, key: FingerprintKey([1]))
        let names = one.split(separator: "[").dropFirst().map { $0.prefix { $0 != "]" } }
        #expect(names.count == 3)
        #expect(names[0] == names[1])
        #expect(names[0] != names[2])
        #expect(redact(line, key: FingerprintKey([1])) == one)
        #expect(redact(line, key: FingerprintKey([2])) != one)
    }

    @Test(arguments: [("abc", "…"), ("hunter2", "h…"), ("Kp7#vQ2z!mRw", "Kp…w"), ("0123456789abcdefXYZ", "0123…YZ")])
    func samplesShowLittle(value: String, sample: String) {
        let made = Array(value.utf8).withUnsafeBufferPointer { RedactedSample.make($0) }
        #expect(made == sample)
    }
}
