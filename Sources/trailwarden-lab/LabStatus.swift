internal import ArgumentParser
internal import Foundation

struct LabStatus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say whether a lab runs and where."
    )

    @OptionGroup var place: LabPlace

    @Flag(help: "The whole description as JSON.")
    var json = false

    func run() throws {
        guard let id = place.running,
            let text = try? String(contentsOfFile: place.folder + "/lab.json", encoding: .utf8)
        else {
            print("No lab runs from '\(place.folder)'.")
            throw ExitCode(1)
        }
        if json { return print(text, terminator: "") }
        print("The lab runs (process \(id)).")
        print((try? String(contentsOfFile: place.folder + "/env", encoding: .utf8)) ?? "", terminator: "")
    }
}
