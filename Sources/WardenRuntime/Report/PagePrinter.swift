internal import Dispatch
internal import Foundation
public import WardenDomain

/// Prints a page to PDF with a headless Chromium, where this machine has one.
public struct PagePrinter: Sendable {
    private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]

    private let program: String

    /// - Parameter environment: `TRAILWARDEN_CHROMIUM` names the program; else `PATH` is searched.
    /// - Throws: `report.no-chromium`.
    public init(environment: [String: String]) throws(WardenError) {
        let named = environment["TRAILWARDEN_CHROMIUM"].map { [$0] }
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let candidates = named ?? folders.flatMap { folder in Self.names.map { "\(folder)/\($0)" } }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw WardenError(
                code: "report.no-chromium",
                object: named?.first ?? "chromium",
                "no Chromium is on this machine, and PDF is printed by it",
                hint: "install it, or write '--format html' and print that: it is made for paper"
            )
        }
        program = found
    }

    /// - Throws: `report.not-printed`.
    public func print(_ html: String, to path: String) throws(WardenError) {
        let folder = NSTemporaryDirectory() + "trailwarden-print-\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try Data(html.utf8).write(to: URL(fileURLWithPath: folder + "/page.html"))
            let printed = folder + "/page.pdf"
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = [
                "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions",
                "--disable-background-networking",
                // The page is this program's own and loads nothing; a container seldom allows Chromium its own sandbox.
                // Nor does it give Chromium much shared memory.
                "--no-sandbox", "--disable-dev-shm-usage", "--user-data-dir=\(folder)/profile",
                "--no-pdf-header-footer",
                "--print-to-pdf=\(printed)", "file://\(folder)/page.html",
            ]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            let done = DispatchSemaphore(value: 0)
            process.terminationHandler = { _ in done.signal() }
            try process.run()
            if done.wait(timeout: .now() + 120) == .timedOut { process.terminate() }
            process.waitUntilExit()
            guard let pdf = FileManager.default.contents(atPath: printed), pdf.starts(with: Array("%PDF".utf8)) else {
                throw WardenError(
                    code: "report.not-printed",
                    object: program,
                    "it ended with \(process.terminationStatus) and printed nothing",
                    hint: "write '--format html' and print that"
                )
            }
            try pdf.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch let error as WardenError {
            throw error
        } catch {
            throw WardenError(code: "report.not-printed", object: path, "\(error.localizedDescription)")
        }
    }
}
