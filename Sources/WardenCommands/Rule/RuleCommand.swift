internal import ArgumentParser

struct RuleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule",
        abstract: "List, explain, test and run Sigma rules.",
        subcommands: [RuleList.self, RuleShow.self, RuleLint.self, RuleMatch.self]
    )
}
