internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRemedy
internal import WardenRuntime

struct ApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Sign a plan as a second person.",
        discussion: """
            EXAMPLES
              trailwarden approve --make-key me.key
              trailwarden approve close.plan --name ines --key me.key

            The public key that --make-key prints goes into 'remedy.approvers' of trailwarden.yml.
            """
    )

    @Argument(help: "The plan file.")
    var file: String?

    @Option(help: "Your name, as 'remedy.approvers' has it.")
    var name = NSUserName()

    @Option(help: "File of your key: 64 hex digits.")
    var key: String?

    @Option(help: "Make a key, write it here, and print the public one.")
    var makeKey: String?

    @OptionGroup var options: RemedyOptions

    func validate() throws {
        if makeKey == nil, file == nil || key == nil { throw ValidationError("Give a plan and --key, or --make-key.") }
    }

    func run() async throws {
        try await ConnectFailure.reported {
            if let makeKey { return try ApproverKey.make(makeKey) }
            guard let file, let key else { return }
            var plan = try PlanFiles.read(file)
            Streams.standard.out(RemedyText.plan(plan))
            try plan.sign(name, seed: try ApproverKey.read(key))
            // The log first: an approval that was not recorded is not given.
            try await options.open().recordApproval(plan, by: name)
            try PlanFiles.write(plan, file)
        }
    }
}

/// Keys of approvers on the disk.
enum ApproverKey {
    static func make(_ path: String) throws {
        var generator = SystemRandomNumberGenerator()
        let seed = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let text = seed.map { String(format: "%02x", $0) }.joined() + "\n"
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard !FileManager.default.fileExists(atPath: path),
            FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: attributes)
        else {
            let why = "the key cannot be written, or a file is there already"
            throw WardenError(code: "plan.key", object: path, why)
        }
        Streams.standard.out("\(PlanFile.publicKey(seed: seed) ?? "")\n")
    }

    static func read(_ path: String) throws(WardenError) -> [UInt8] {
        let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        guard let seed = Hexadecimal.bytes(text.filter(\.isHexDigit)), seed.count == 32 else {
            throw WardenError(code: "plan.key", object: path, "the file does not hold 64 hex digits")
        }
        return seed
    }
}
