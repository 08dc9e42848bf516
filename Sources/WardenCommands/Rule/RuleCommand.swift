internal import ArgumentParser

struct RuleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule",
        abstract: "List, explain, test and run Sigma rules.",
        subcommands: [RuleList.self, RuleShow.self, RuleTest.self, RuleLint.self, RuleMatch.self]
    )
}
