internal import ArgumentParser
internal import Foundation

struct LabDown: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "down",
        abstract: "Stop a lab that was started with --detach."
    )

    @OptionGroup var place: LabPlace

    func run() throws {
        guard let id = place.running else {
            Complaint.print("error: no lab runs from '\(place.folder)'")
            throw ExitCode(1)
        }
        kill(id, SIGTERM)
        // It stops its servers first; ten seconds are far more than that takes.
        for _ in 0..<200 where LabPlace.runs(id) { usleep(50_000) }
        guard !LabPlace.runs(id) else {
            Complaint.print("error: process \(id) did not stop within 10 s")
            throw ExitCode(1)
        }
        print("The lab is down.")
    }
}
