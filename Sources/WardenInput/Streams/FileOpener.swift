internal import Glibc

/// Opens what a plan named. What the plan saw may have changed since.
enum FileOpener {
    static func open(_ file: InputFile, at offset: UInt64, counter: ProgressCounter) throws(StreamDamage) -> FileSource
    {
        guard file.path != "-" else { return FileSource(descriptor: 0, ownsDescriptor: false, counter: counter) }
        let isPipe = file.origin == .standardInput
        // Without O_NONBLOCK, opening a FIFO that took the file's place would wait for a writer for ever.
        let descriptor = Glibc.open(file.path, O_RDONLY | O_CLOEXEC | O_NOCTTY | (isPipe ? 0 : O_NONBLOCK))
        guard descriptor >= 0 else {
            throw StreamDamage(reason: "unreadable-file", message: SystemReason.text(errno))
        }
        let source = FileSource(descriptor: descriptor, ownsDescriptor: true, counter: counter)
        guard !isPipe else { return source }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw StreamDamage(reason: "not-a-regular-file", message: "it is no longer a regular file")
        }
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
        guard offset == 0 || lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
            throw StreamDamage(reason: "read-error", message: SystemReason.text(errno))
        }
        return source
    }
}
