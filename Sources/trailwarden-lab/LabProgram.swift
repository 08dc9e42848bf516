internal import ArgumentParser
internal import Dispatch
internal import Foundation
internal import WardenDomain
internal import WardenLab

@main
struct LabProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lab",
        abstract: "A local estate to try everything on: Databricks and AWS emulators, filled and connected.",
        subcommands: [LabUp.self, LabDown.self, LabStatus.self]
    )
}
