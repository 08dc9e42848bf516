internal import Foundation
internal import WardenDomain
internal import WardenEvidence
internal import WardenLedger

/// `trailwarden-verify BUNDLE [--key KEY]`: for an auditor. No network, no state, nothing written.
enum Verify {
    static let help = """
        Usage: trailwarden-verify BUNDLE [--key KEY] [--list]

        BUNDLE is what `trailwarden evidence export` wrote: the ZIP file, or a directory that it was unpacked to.
        KEY is the log's public key as you were given it by another way than the bundle, or a file that holds it.
        Without it the bundle's own key is believed: that shows damage, but not who signed.
        --list prints the entries: index, time, kind, subject, actor.

        EXIT CODES
          0 every entry is the one that was signed · 1 cannot be checked · 2 something is wrong

        """

    static func run(_ arguments: [String]) -> Int32 {
        var bundle: String?
        var key: String?
        var lists = false
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h":
                print(help, terminator: "")
                return 0
            case "--list": lists = true
            case "--key":
                guard let value = rest.popFirst() else { return fail("--key needs a value") }
                key = value
            case _ where argument.hasPrefix("-") || bundle != nil:
                return fail("'\(argument)' is not understood; see --help")
            default: bundle = argument
            }
        }
        guard let bundle else { return fail("name the bundle; see --help") }
        do throws(WardenError) { return try verify(bundle, key, lists) } catch { return fail("\(error)") }
    }

    private static func verify(_ path: String, _ key: String?, _ lists: Bool) throws(WardenError) -> Int32 {
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        let files: any BundleFiles = exists && isDirectory.boolValue ? BundleFolder(path: path) : try ZipLog(path: path)
        let verifier = try verifier(key, files)
        var verification = try BundleVerification(files, verifier: verifier)
        let report = try verification.run { entry in
            guard lists else { return }
            let time = Timestamp(entry.time).rfc3339 ?? "?"
            print(SafeText.neutralised("\(entry.index)\t\(time)\t\(entry.kind)\t\(entry.subject)\t\(entry.actor)"))
        }
        let manifest = report.manifest
        let day = { (time: Int64) in Timestamp(time).rfc3339 ?? "?" }
        print("log      \(SafeText.neutralised(manifest.origin)), \(manifest.size) entries")
        print(
            "period   \(day(manifest.from)) to \(day(manifest.until)): \(manifest.count) entries from \(manifest.first)"
        )
        print("signed   \(report.signedAt.map(day) ?? "at an unknown time") by \(SafeText.neutralised(verifier.text))")
        for problem in report.problems { print("WRONG    \(SafeText.neutralised(problem.text))") }
        guard report.isSound else {
            print("result   not sound: \(report.problems.count) problems")
            return 2
        }
        print("result   sound: \(report.entries) entries are those that were signed, in their places")
        if key == nil { print("note     the key came with the bundle; give --key to know who signed") }
        return 0
    }

    private static func verifier(_ key: String?, _ files: any BundleFiles) throws(WardenError) -> NoteVerifier {
        if let key {
            let text = (try? String(contentsOfFile: key, encoding: .utf8)) ?? key
            return try NoteVerifier(parsing: text.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        let own = String(decoding: try files.read("key.pub") ?? [], as: UTF8.self)
        return try NoteVerifier(parsing: own.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    private static func fail(_ message: String) -> Int32 {
        FileHandle.standardError.write(Data("error: \(message)\n".utf8))
        return 1
    }
}

exit(Verify.run(Array(CommandLine.arguments.dropFirst())))
