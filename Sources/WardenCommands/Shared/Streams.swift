internal import Foundation

/// The process's streams. Data goes to `out`; logs, progress and warnings go to `error`. Nothing else prints.
struct Streams: Sendable {
    static let standard = Streams()

    func out(_ text: String) { write(text, to: 1) }

    func out(_ bytes: [UInt8]) { bytes.withUnsafeBytes { writeAll($0, to: 1) } }

    /// One line on standard error.
    func error(_ line: String) { write(line + "\n", to: 2) }

    /// Raw text on standard error: progress that redraws its line.
    func errorRaw(_ text: String) { write(text, to: 2) }

    var outIsTerminal: Bool { isatty(1) == 1 }
    var errorIsTerminal: Bool { isatty(2) == 1 }

    /// Columns of the terminal behind standard output, or 100 where there is none.
    var width: Int {
        var size = winsize()
        if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return 100
    }

    /// Whether the locale takes characters outside ASCII.
    static var speaksUTF8: Bool {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C.UTF-8"
        return locale.uppercased().contains("UTF")
    }

    private func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    private func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
        var rest = bytes
        while let base = rest.baseAddress, !rest.isEmpty {
            let count = Foundation.write(descriptor, base, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                // A closed pipe (`| head`) ends the program as it ends any filter. Anything else is told, where it can be.
                if errno == EPIPE { exit(0) }
                if descriptor == 1 {
                    error("error: standard output cannot be written: \(String(cString: strerror(errno)))")
                }
                exit(ExitStatus.failed.rawValue)
            }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        }
    }
}
