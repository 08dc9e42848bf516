internal import ArgumentParser
internal import Foundation

/// Hands over to `trailwarden-lab`, a program of its own: the product holds no emulator.
struct LabCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lab",
        abstract: "Start, ask or stop a local estate to try everything on.",
        discussion: """
            EXAMPLES
              trailwarden lab up --size small
              trailwarden lab status
              trailwarden lab down

            Runs 'trailwarden-lab', which stands beside this program. See 'trailwarden lab up --help'.
            """
    )

    @Argument(parsing: .captureForPassthrough, help: "What trailwarden-lab is to do.")
    var arguments: [String] = []

    func run() throws {
        let own = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
        let program = own.deletingLastPathComponent().appendingPathComponent("trailwarden-lab").path
        guard FileManager.default.isExecutableFile(atPath: program) else {
            Streams.standard.error(
                "error: \(program): the lab is not installed\n  help: swift build --product trailwarden-lab"
            )
            throw ExitStatus.failed.code
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        // Does not return where it succeeds: signals and the exit code are the lab's own.
        execv(program, &words)
        Streams.standard.error("error: \(program): \(String(cString: strerror(errno)))")
        throw ExitStatus.failed.code
    }
}
