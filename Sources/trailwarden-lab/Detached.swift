internal import ArgumentParser
internal import Foundation

/// Starts the same lab in a process of its own and waits until it is up.
enum Detached {
    static func start(_ place: LabPlace) throws {
        let executable = Bundle.main.executablePath ?? CommandLine.arguments[0]
        let log = place.folder + "/lab.log"
        try FileManager.default.createDirectory(atPath: place.folder, withIntermediateDirectories: true)
        try? FileManager.default.removeItem(atPath: place.folder + "/lab.json")
        guard FileManager.default.createFile(atPath: log, contents: nil), let output = FileHandle(forWritingAtPath: log)
        else {
            Complaint.print("error: \(log): cannot be written")
            throw ExitCode(1)
        }
        let process = Process()
        // A session of its own, so that it outlives the terminal.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["setsid", executable] + CommandLine.arguments.dropFirst().filter { $0 != "--detach" }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        while !FileManager.default.fileExists(atPath: place.folder + "/lab.json") {
            guard process.isRunning else {
                Complaint.print((try? String(contentsOfFile: log, encoding: .utf8)) ?? "error: the lab did not start")
                throw ExitCode(1)
            }
            usleep(50_000)
        }
        usleep(100_000)
        let isElsewhere = CommandLine.arguments.contains { $0 == "--state" || $0.hasPrefix("--state=") }
        let stop = "trailwarden lab down" + (isElsewhere ? " --state '\(place.folder)'" : "")
        print(
            (try? String(contentsOfFile: log, encoding: .utf8))?.replacing(
                "Stop it with Ctrl-C.",
                with: "Stop it with  \(stop)"
            ) ?? ""
        )
    }
}
