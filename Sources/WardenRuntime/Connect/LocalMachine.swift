internal import Foundation
public import WardenCloud

extension LocalPorts {
    /// Environment, files and programs of this machine.
    public static var system: LocalPorts {
        let environment = ProcessInfo.processInfo.environment
        return LocalPorts(
            environment: environment,
            home: environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path,
            readFile: { try? String(contentsOfFile: $0, encoding: .utf8) },
            writeFile: { path, text in
                guard (try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)) != nil else {
                    return
                }
                try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            },
            run: { command in await LocalProgram.output(of: command) }
        )
    }
}

extension LocalPorts {
    /// Profile files that lie beside the configuration (`databrickscfg`, `aws-config`, `aws-credentials`), as the lab
    /// writes them, are used where no variable names others.
    func withProfiles(beside file: String) -> LocalPorts {
        let folder = (file as NSString).deletingLastPathComponent
        var ports = self
        for (variable, name) in [
            ("DATABRICKS_CONFIG_FILE", "databrickscfg"), ("AWS_CONFIG_FILE", "aws-config"),
            ("AWS_SHARED_CREDENTIALS_FILE", "aws-credentials"),
        ] where self.variable(variable) == nil {
            let path = (folder.isEmpty ? "." : folder) + "/" + name
            if readFile(path) != nil { ports.environment[variable] = path }
        }
        return ports
    }
}

/// Runs `credential_process`, the user's own command line, without a shell.
enum LocalProgram {
    /// Standard output; nil where the program could not be run or failed.
    static func output(of command: String) async -> String? {
        let words = words(command)
        guard let program = words.first else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program.contains("/") ? program : "/usr/bin/env")
        process.arguments = program.contains("/") ? Array(words.dropFirst()) : words
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(data: data, encoding: .utf8) : nil
    }

    /// Splits at spaces outside quotes.
    static func words(_ command: String) -> [String] {
        var words: [String] = []
        var current = ""
        var quote: Character?
        var isOpen = false
        for character in command {
            if let open = quote {
                if character == open { quote = nil } else { current.append(character) }
            } else if character == "\"" || character == "'" {
                quote = character
                isOpen = true
            } else if character == " " || character == "\t" {
                if isOpen || !current.isEmpty { words.append(current) }
                current = ""
                isOpen = false
            } else {
                current.append(character)
            }
        }
        if isOpen || !current.isEmpty { words.append(current) }
        return words
    }
}
