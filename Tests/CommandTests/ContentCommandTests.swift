import Foundation
import Testing
import WardenTestSupport

/// `classify` and `redact` as a user runs them.
@Suite struct ContentCommandTests {
    private let runner = CommandRunner()
    /// Shaped like a Databricks token, made up here.
    private let token = "dapi" + "7f3a91c05e2b48d6a1f09c3e5b7d2846"

    private var row: String {
        #"{"serviceName":"notebook","actionName":"runCommand","userIdentity":{"email":"ada@corp.example"},"#
            + #""requestParams":{"commandText":"requests.get(u, headers={\"t\": \""# + token
            + #"\"})\n# ask mila.berg@fabrikam.net"}}"#
    }

    private struct Answer: Decodable {
        struct Match: Decodable {
            var kind: String
            var start: Int
            var end: Int
            var confidence: Double
        }
        var line: Int
        var matches: [Match]
    }

    private func answers(_ outcome: CommandRunner.Outcome) throws -> [Answer] {
        try outcome.lines.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
    }

    private func values(_ answer: Answer, _ line: String) -> [String] {
        let bytes = Array(line.utf8)
        return answer.matches.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }

    @Test func everyLineIsAnsweredWithThePlaceOfTheValueAlone() throws {
        let outcome = try runner.run(["classify", "-", "--output", "jsonl"], input: "{}\n\(row)\n\n")
        let found = try answers(outcome)
        #expect(outcome.status == 0 && found.map(\.line) == [1, 2, 3])
        #expect(found[0].matches.isEmpty && found[2].matches.isEmpty)
        #expect(found[1].matches.map(\.kind) == ["databricks-token", "email"])
        #expect(values(found[1], row) == [token, "mila.berg@fabrikam.net"])
    }

    @Test func plainTextIsReadAsSuch() throws {
        let line = "Grüße – das Token ist \(token), {nicht} JSON"
        let found = try answers(runner.run(["classify", "-", "--text"], input: line + "\n"))
        #expect(found.count == 1 && values(found[0], line) == [token])
        #expect(try runner.run(["classify", "-"], input: line + "\n").status == 3)
    }

    @Test func aBadDetectorOfTheUserIsNamedAndTheOthersSearch() throws {
        let directory = try TemporaryDirectory()
        let good = """
            id: badge
            title: Badge number
            class: personal
            severity: low
            description: 'A badge.'
            remedy: 'Mask it.'
            pattern: 'BADGE-[0-9]{6}'
            """
        try directory.write(good, to: "own/badge.yaml")
        try directory.write(
            good.replacingOccurrences(of: "badge", with: "broken").replacingOccurrences(
                of: "[0-9]{6}",
                with: "([0-9]{6}"
            ),
            to: "own/broken.yaml"
        )
        let arguments = ["--detectors", directory.path + "/own"]
        let outcome = try runner.run(["classify", "-", "--text"] + arguments, input: "BADGE-445566 \(token)\n")
        #expect(outcome.status == 3 && outcome.error.contains("own/broken.yaml:7:"), "\(outcome.error)")
        #expect(try answers(outcome)[0].matches.map(\.kind) == ["badge", "databricks-token"])

        try directory.write(row + "\n", to: "logs/a.json")
        let scan = try runner.run(["scan", directory.path + "/logs", "--no-store", "--no-progress"] + arguments)
        #expect(scan.error.contains("broken"))
        #expect(scan.output.contains("Databricks"))
    }

    @Test(arguments: ["{\"version\":\"1\"", ""]) func anUnreadableModelIsNamedAndTheRestSearches(text: String) throws {
        let directory = try TemporaryDirectory()
        let file = directory.path + "/model.json"
        if !text.isEmpty { try directory.write(text, to: "model.json") }
        let line = "password = 'Quartz#Lantern82' token \(token)"
        let outcome = try runner.run(["classify", "-", "--text", "--model", file], input: line + "\n")
        #expect(outcome.status == 3 && outcome.error.contains(file))
        #expect(try answers(outcome)[0].matches.map(\.kind) == ["generic-secret", "databricks-token"])
    }

    @Test(arguments: ["", ".gz", ".zst"]) func copiesKeepTheirLayoutAndLoseTheirSecrets(ending: String) throws {
        let directory = try TemporaryDirectory()
        let file = try directory.write("\(row)\n\(row)\n", to: "logs/workspaceId=1/date=2026-06-01/a.json")
        if !ending.isEmpty {
            let packer = Process()
            packer.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            packer.arguments = ending == ".gz" ? ["gzip", file] : ["zstd", "-q", "--rm", file]
            try packer.run()
            packer.waitUntilExit()
            try #require(packer.terminationStatus == 0)
        }
        let arguments = ["redact", directory.path + "/logs", "--pseudonyms", "--out"]
        let key = ["TRAILWARDEN_KEY": "0123456789abcdef0123456789abcdef"]
        var copies: [String] = []
        for target in ["one", "two"] {
            let out = directory.path + "/" + target
            let outcome = try runner.run(arguments + [out], environment: key)
            #expect(outcome.status == 0, "\(outcome.error)")
            copies.append(
                try String(contentsOfFile: out + "/workspaceId=1/date=2026-06-01/a.json", encoding: .utf8)
            )
        }
        // The same key gives the same names, also in another run.
        #expect(copies[0] == copies[1])
        let lines = copies[0].split(separator: "\n")
        #expect(lines.count == 2 && lines[0] == lines[1])
        #expect(!copies[0].contains(token) && !copies[0].contains("mila.berg") && !copies[0].contains("ada@"))
        let copy = try #require(JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        let original = try #require(JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any])
        #expect(copy.keys.sorted() == original.keys.sorted())
        let command = (copy["requestParams"] as? [String: Any])?["commandText"] as? String
        #expect(command?.contains("[databricks-token-") == true && command?.contains("requests.get(u") == true)
    }

    /// A copy in the folder of its original would take its place.
    @Test func neverWritesBesideAnOriginal() throws {
        let directory = try TemporaryDirectory()
        let file = try directory.write("{\"a\":\"bob@example.com\"}\n", to: "logs/a.json")
        try FileManager.default.createSymbolicLink(
            atPath: directory.path + "/same",
            withDestinationPath: directory.path + "/logs"
        )
        for out in ["logs", "logs/.", "same"] {
            let outcome = try runner.run(["redact", file, "--out", directory.path + "/" + out])
            #expect(outcome.status == 1)
            #expect(outcome.error.contains("would lie beside it"), "\(outcome.error)")
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "{\"a\":\"bob@example.com\"}\n")
        let below = try runner.run(["redact", file, "--out", directory.path + "/logs/masked"])
        #expect(below.output.hasPrefix("1 file, 1 line written"), "\(below.output)\(below.error)")
    }

    /// What would get one name gets several: nothing is overwritten.
    @Test func copiesOfOneNameAreKeptApart() throws {
        let directory = try TemporaryDirectory()
        try directory.write("{\"a\":1}\n", to: "one/a.json")
        try directory.write("{\"a\":2}\n", to: "one/a.json.gz")
        try directory.write("{\"a\":3}\n", to: "two/a.json")
        let out = directory.path + "/masked"
        let outcome = try runner.run(["redact", directory.path + "/one", directory.path + "/two", "--out", out])
        #expect(outcome.status == 0, "\(outcome.error)")
        let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
        #expect(names == ["a-2.json", "a.gz.json", "a.json"])
        let copies = try Set(names.map { try String(contentsOfFile: out + "/" + $0, encoding: .utf8) })
        #expect(copies == ["{\"a\":1}\n", "{\"a\":2}\n", "{\"a\":3}\n"])
    }

    /// The folder of an archive's members is no folder of another input, and a name that comes often is soon numbered.
    @Test func membersAndFoldersOfOneNameAreKeptApart() throws {
        let directory = try TemporaryDirectory()
        try directory.write("{\"a\":1}\n", to: "m.json")
        let names = Array(repeating: "m.json", count: 300).joined(separator: " ")
        let made = try runner.shell(
            "mkdir one && tar -cf one/x.tar --hard-dereference \(names)",
            directory: directory.url
        )
        #expect(made.status == 0, "\(made.error)")
        try directory.write("{\"a\":2}\n", to: "two/x.tar/m.json")
        let out = directory.path + "/masked"
        let outcome = try runner.run(["redact", directory.path + "/one", directory.path + "/two", "--out", out])
        #expect(outcome.status == 0, "\(outcome.error)")
        let members = try FileManager.default.contentsOfDirectory(atPath: out + "/x.tar")
        #expect(members.count == 300 && members.contains("m.json") && members.contains("m-300.json"))
        #expect(try String(contentsOfFile: out + "/x.tar/m.json", encoding: .utf8) == "{\"a\":1}\n")
        #expect(try String(contentsOfFile: out + "/x.tar-2/m.json", encoding: .utf8) == "{\"a\":2}\n")
    }

    /// A secret that stands where an endless line is cut must not stay in halves.
    @Test func aVeryLongLineIsNotCutInsideAValue() throws {
        let directory = try TemporaryDirectory()
        let filler = String(repeating: "y", count: (65 << 20) - 20 - token.utf8.count / 2)
        try directory.write("{\"x\":\"\(filler)\",\"y\":\"\(token)\"}\n", to: "logs/a.json")
        let out = directory.path + "/masked"
        let outcome = try runner.run(["redact", directory.path + "/logs", "--out", out])
        #expect(outcome.status == 0, "\(outcome.error)")
        let copy = try Data(contentsOf: URL(filePath: out + "/a.json"))
        #expect(String(decoding: copy.suffix(64), as: UTF8.self).hasSuffix("[databricks-token]\"}\n"))
    }
}
