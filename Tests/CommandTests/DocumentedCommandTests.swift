import Foundation
import Testing
import WardenTestSupport

/// Every command of README.md and docs/ is run as it stands, page by page, in a directory with sample data.
///
/// A block that cannot run says why in the line before it: `<!-- not run: … -->`. Its commands and options must exist all
/// the same, unless it says `not yet`. `exit code N` in a command's comment is the code it ends with; 0 otherwise.
@Suite struct DocumentedCommandTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// One fenced block of a page.
    struct Block: Sendable {
        var line: Int
        var isRun: Bool
        /// Its commands are known to the program.
        var isKnown: Bool
        var commands: [String]
    }

    struct Page: CustomTestStringConvertible, Sendable {
        var name: String
        var blocks: [Block]
        var testDescription: String { name }
    }

    static let pages: [Page] = {
        let docs = root.appendingPathComponent("docs")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: docs.path)) ?? []
        let paths = ["README.md"] + names.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
        return paths.compactMap { path in
            let text = (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
            let blocks = blocks(text)
            return blocks.isEmpty ? nil : Page(name: path, blocks: blocks)
        }
    }()

    private static func blocks(_ text: String) -> [Block] {
        var blocks: [Block] = []
        var before = ""
        var open: (language: String, block: Block)?
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            guard line.hasPrefix("```") else {
                open?.block.commands.append(line)
                if open == nil, !line.allSatisfy(\.isWhitespace) { before = line }
                continue
            }
            if let (language, block) = open {
                var block = block
                block.commands = commands(block.commands, isSession: language == "console")
                if ["sh", "bash", "console"].contains(language), !block.commands.isEmpty { blocks.append(block) }
                (open, before) = (nil, "")
            } else {
                let isRun = !before.hasPrefix("<!-- not run: ")
                open = (
                    String(line.dropFirst(3)),
                    Block(
                        line: index + 1,
                        isRun: isRun,
                        isKnown: isRun || !before.contains("not yet"),
                        commands: []
                    )
                )
            }
        }
        return blocks
    }

    /// Lines joined where they end in a backslash; of a session only what follows the prompt.
    private static func commands(_ lines: [String], isSession: Bool) -> [String] {
        var commands: [String] = []
        var pending = ""
        for line in lines {
            var line = line
            if isSession, pending.isEmpty {
                guard line.hasPrefix("$ ") else { continue }
                line.removeFirst(2)
            }
            if line.hasSuffix("\\") {
                pending += line.dropLast() + " "
            } else {
                let command = (pending + line).trimmingCharacters(in: .whitespaces)
                if !command.isEmpty, !command.hasPrefix("#") { commands.append(command) }
                pending = ""
            }
        }
        return commands
    }

    private let directory: TemporaryDirectory
    private let runner = CommandRunner()

    init() throws { directory = try TemporaryDirectory() }

    /// What the pages talk about, small.
    private func prepare() throws {
        let delivered = Sample.events(0..<30) + Self.verboseOff + "\n" + Self.token + "\n"
        for name in [
            "mnt/audit-logs/workspaceId=7/date=2026-05-28/auditlogs_1.json", "logs/a.json", "audit.jsonl",
            "events.jsonl", "evidence/workspaceId=7/date=2026-05-28/auditlogs_1.json",
        ] {
            try directory.write(delivered, to: name)
        }
        try directory.write(delivered, to: "system.access.audit.jsonl")
        try directory.write("call me at ada@example.com\n", to: "notes.txt")
        try directory.write(Self.policyQuestion + "\n", to: "requests.jsonl")
        try directory.write(
            "title: Sign-in\nlogsource: {product: databricks}\ndetection: {s: {actionName: login}, condition: s}\n",
            to: "my-rules/login.yml"
        )
        let packed = try runner.shell(
            "tar -c logs | zstd -q > s3-export.tar.zst; mkdir bin; ln -s \"$TRAILWARDEN\" bin/trailwarden",
            directory: directory.url
        )
        #expect(packed.status == 0, "\(packed.error)")
    }

    private static let verboseOff = Sample.event(100, action: "workspaceConfEdit")
        .replacing(#""serviceName":"accounts""#, with: #""serviceName":"workspace""#)
        .replacing(
            #""note":"""#,
            with: #""workspaceConfKeys":"enableVerboseAuditLogs","workspaceConfValues":"false""#
        )
    private static let token = Sample.event(101, action: "generateDbToken")
        .replacing("ada@example.com", with: "mallory@elsewhere.example")
    private static let policyQuestion = """
        {"request":{"action":"s3:GetObject","resource":"arn:aws:s3:::logs/a","resourceAccount":"111122223333",\
        "principal":"arn:aws:iam::111122223333:role/r","context":{}},"identityPolicies":[{"Statement":{"Effect":"Allow",\
        "Action":"s3:*","Resource":"*"}}]}
        """

    @Test(arguments: pages) func everyCommandRuns(_ page: Page) throws {
        try prepare()
        for block in page.blocks where block.isKnown {
            for command in block.commands {
                for problem in try unknownWords(command) { Issue.record("\(page.name):\(block.line): \(problem)") }
                guard block.isRun, !command.hasPrefix("make ") else { continue }
                let expected = command.firstMatch(of: /#.*exit code (\d+)/).flatMap { Int32($0.1) } ?? 0
                let outcome = try run(command)
                #expect(
                    outcome.status == expected,
                    "\(page.name):\(block.line): \(command): \(outcome.error.suffix(600)); where it cannot run here, say <!-- not run: why -->"
                )
            }
        }
    }

    private func run(_ command: String) throws -> CommandRunner.Outcome {
        var script = command
        for place in ["/mnt/", "/evidence"] {
            script = script.replacing(" " + place, with: " " + directory.path + place)
        }
        return try runner.shell(
            "set -o pipefail; PATH=$PWD/bin:$PATH; timeout 600 bash -o pipefail -c \"$COMMAND\"",
            environment: ["COMMAND": script, "TRAILWARDEN_STATE": directory.path + "/state"],
            directory: directory.url
        )
    }

    /// Targets that the Makefile lacks, commands and options that the program does not know.
    private func unknownWords(_ command: String) throws -> [String] {
        let words = command.prefix { $0 != "#" }.split(separator: " ").map(String.init)
        if words.first == "make" {
            let makefile = try String(contentsOf: Self.root.appendingPathComponent("Makefile"), encoding: .utf8)
            return words.dropFirst().filter { !$0.contains("=") && !makefile.contains("\n\($0):") }
                .map { "the Makefile has no target '\($0)'" }
        }
        guard let start = words.firstIndex(of: "trailwarden") else { return [] }
        var path: [String] = []
        var known = Self.help(["trailwarden"])
        for word in words[(start + 1)...] {
            guard let next = Self.help(["trailwarden"] + path + [word]) else { break }
            path.append(word)
            known = next
        }
        guard !path.isEmpty, let known else {
            return ["there is no command '\(words.dropFirst(start).prefix(3).joined(separator: " "))'"]
        }
        let end = words[start...].firstIndex { $0 == "|" || $0 == ">" } ?? words.endIndex
        return words[start..<end].filter { $0.hasPrefix("--") }.map { String($0.prefix { $0 != "=" }) }
            .filter { !known.contains($0) }.map { "'\(path.joined(separator: " "))' has no option '\($0)'" }
    }

    /// The options of a command, by the words that lead to it; nil where there is no such command.
    private static func help(_ path: [String]) -> Set<String>? { commands[path.joined(separator: " ")] }

    private static let commands: [String: Set<String>] = {
        guard let outcome = try? CommandRunner().run(["--experimental-dump-help"]),
            let tree = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any],
            let root = tree["command"] as? [String: Any]
        else { return [:] }
        var commands: [String: Set<String>] = [:]
        func visit(_ command: [String: Any], _ path: String) {
            let name = path + (command["commandName"] as? String ?? "")
            let names = (command["arguments"] as? [[String: Any]] ?? []).flatMap {
                $0["names"] as? [[String: Any]] ?? []
            }
            commands[name] = Set(names.compactMap { $0["name"] as? String }.map { "--" + $0 })
            for each in command["subcommands"] as? [[String: Any]] ?? [] { visit(each, name + " ") }
            // Its options may stand without its name.
            if let implied = command["defaultSubcommand"] as? String {
                let options = commands["\(name) \(implied)"] ?? []
                commands[name]?.formUnion(options)
            }
        }
        visit(root, "")
        return commands
    }()

    @Test func pagesHaveCommands() {
        #expect(Self.pages.count >= 6)
        #expect(Self.pages.flatMap(\.blocks).flatMap(\.commands).count >= 15)
        #expect(Self.commands.count > 10)
    }

    @Test func commandReferenceIsCurrent() throws {
        let outcome = try runner.shell(
            "python3 Scripts/command-reference \"$TRAILWARDEN\" --check",
            directory: Self.root
        )
        #expect(outcome.status == 0, "\(outcome.error)")
    }

    @Test func linksLeadSomewhere() throws {
        let outcome = try runner.shell("Scripts/check-links", directory: Self.root)
        #expect(outcome.status == 0, "\(outcome.error)")
    }
}
