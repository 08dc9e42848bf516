internal import Foundation
internal import WardenDomain

/// The Python process that holds the AWS emulators: one JSON command a line in, one answer a line out.
actor AWSProcess {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var buffer: [UInt8] = []

    /// - Parameter script: `Lab/aws.py`.
    init(python: String, script: String, ports: LabPorts, logs: String) throws {
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [
            script, "--ministack-port", String(ports.ministack), "--moto-port", String(ports.moto), "--account",
            AWSDescription.account, "--logs", logs,
        ]
        // The child must not hold the lab's end of its own input, or it would never see it end.
        for handle in [input.fileHandleForWriting, output.fileHandleForReading] {
            _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
        }
        process.standardInput = input
        process.standardOutput = output
        let errors = logs + "/aws.log"
        guard FileManager.default.createFile(atPath: errors, contents: nil),
            let handle = FileHandle(forWritingAtPath: errors)
        else {
            throw WardenError(code: "lab.state", object: errors, "cannot be written")
        }
        process.standardError = handle
        var environment = ProcessInfo.processInfo.environment
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
        process.environment = environment
        try process.run()
    }

    /// - Throws: what the other side says went wrong.
    @discardableResult
    func ask(_ operation: String, _ members: [String: JSON] = [:]) throws -> JSON {
        let line = JSON.object(members.merging(["op": .string(operation)]) { $1 }).encodedBytes + [0x0A]
        do {
            try input.fileHandleForWriting.write(contentsOf: Data(line))
        } catch {
            throw ended
        }
        guard let answer = readLine().flatMap({ JSON(parsing: $0) }) else { throw ended }
        guard answer["ok"]?.flag == true else {
            throw WardenError(code: "lab.aws", object: operation, answer["error"]?.text ?? "failed")
        }
        return answer
    }

    private var ended: WardenError {
        WardenError(
            code: "lab.aws",
            object: "aws.py",
            "the AWS side of the lab ended",
            hint: "look at aws.log, ministack.log and moto.log in the state directory"
        )
    }

    private func readLine() -> [UInt8]? {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                let line = Array(buffer[..<end])
                buffer.removeSubrange(...end)
                return line
            }
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { return nil }
            buffer += data
        }
    }

    /// Closes the input, which ends the other side with its servers, and waits for it; kills it after eight seconds.
    func stop() {
        try? input.fileHandleForWriting.close()
        for _ in 0..<400 where process.isRunning { usleep(20_000) }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
}
