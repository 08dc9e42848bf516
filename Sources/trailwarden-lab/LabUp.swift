internal import ArgumentParser
internal import Dispatch
internal import Foundation
internal import WardenDomain
internal import WardenLab

struct LabUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "up",
        abstract: "Start the lab and keep it running until Ctrl-C.",
        discussion: """
            EXAMPLES
              trailwarden lab up
              trailwarden lab up --size medium --seed 7 --detach
              trailwarden lab up --empty --port 18000

            All servers listen on 127.0.0.1. The profile to use is printed and written to the state folder.
            """
    )

    @OptionGroup var place: LabPlace

    @Option(help: "The same number gives the same estate.")
    var seed: UInt64 = 1

    @Option(help: "small, medium or large.")
    var size = "small"

    @Flag(help: "An account with nothing in it, to fill with the official SDKs, boto3 or the CLIs.")
    var empty = false

    @Option(help: "First of consecutive ports: ministack, moto, account, workspaces (default: free ones).")
    var port: Int?

    @Option(help: "Python with the AWS emulators (default: $TRAILWARDEN_LAB_PYTHON, else .venv of the checkout).")
    var python: String?

    @Flag(help: "Start the Databricks emulator only.")
    var withoutAws = false

    @Option(help: "Write every exchange with the Databricks emulator to this file, one JSON line each.")
    var record: String?

    @Option(help: "Seconds between two rounds of log delivery; 0 delivers on request only.")
    var deliveryInterval = 5

    @Option(help: "Rows of a page whose size the caller leaves to the server.")
    var pageSize = 100

    @Flag(help: "Return when the lab is up; `lab down` stops it.")
    var detach = false

    func run() async throws {
        guard let size = LabSize(rawValue: size) else {
            let allowed = LabSize.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("size '\(self.size)' is not one of \(allowed)")
        }
        if let id = place.running {
            Complaint.print(
                "error: a lab runs from '\(place.folder)' already (process \(id))\n  help: trailwarden lab down"
            )
            throw ExitCode(1)
        }
        if detach { return try Detached.start(place) }
        var options = LabOptions(state: place.folder)
        options.seed = seed
        options.size = size
        options.isEmpty = empty
        options.port = port
        options.python = python
        options.startsAWS = !withoutAws
        options.recording = record
        options.deliveryInterval = deliveryInterval
        options.pageSize = pageSize
        try await runInForeground(options)
    }

    private func runInForeground(_ options: LabOptions) async throws {
        try FileManager.default.createDirectory(atPath: options.state, withIntermediateDirectories: true)
        try "\(ProcessInfo.processInfo.processIdentifier)\n".write(
            toFile: place.processFile,
            atomically: true,
            encoding: .utf8
        )
        defer { try? FileManager.default.removeItem(atPath: place.processFile) }
        let lab = Lab(options) { line in
            print(line)
            fflush(nil)
        }
        let task = Task { try await lab.run() }
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { task.cancel() }
            source.resume()
            return source
        }
        defer { sources.forEach { $0.cancel() } }
        do {
            try await task.value
        } catch let error as WardenError {
            Complaint.print("error: \(error)")
            throw ExitCode(1)
        }
    }
}

enum Complaint {
    static func print(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
