internal import Foundation
internal import WardenDomain

/// A file that a command was told to write.
enum OutputFile {
    /// Replaces a regular file in one step, so that no reader sees half of it; writes into anything else that stands
    /// there, such as a device or a pipe, and never replaces it.
    ///
    /// - Throws: `output.unwritable`.
    static func write(_ text: String, to path: String) throws(WardenError) {
        var status = stat()
        let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
        let problem = isSpecial ? writeInto(text, path) : replace(text, path)
        guard let problem else { return }
        throw WardenError(
            code: "output.unwritable",
            object: path,
            "cannot be written: \(problem)",
            hint: "name a file in a directory that exists, that you may write to, and that has room"
        )
    }

    /// nil = done, else what went wrong.
    private static func replace(_ text: String, _ path: String) -> String? {
        // Links are followed: the file they lead to is what the user named.
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let draft = "\(target).\(getpid()).partial"
        if let problem = writeInto(text, draft, flags: O_CREAT | O_EXCL) {
            unlink(draft)
            return problem
        }
        guard rename(draft, target) != 0 else { return nil }
        let problem = String(cString: strerror(errno))
        unlink(draft)
        return problem
    }

    private static func writeInto(_ text: String, _ path: String, flags: Int32 = 0) -> String? {
        let descriptor = open(path, O_WRONLY | flags, 0o644)
        guard descriptor >= 0 else { return String(cString: strerror(errno)) }
        var text = text
        let problem: String? = text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = Foundation.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count < 0, errno == EINTR { continue }
                if count < 0 { return String(cString: strerror(errno)) }
                written += count
            }
            return nil
        }
        return close(descriptor) == 0 || problem != nil ? problem : String(cString: strerror(errno))
    }
}
