internal import Glibc

/// The system's reason for a failure, in the words of the messages here.
enum SystemReason {
    static func text(_ code: Int32) -> String {
        switch code {
        case ENOENT: "no such file or directory"
        case EACCES, EPERM: "permission denied"
        case ELOOP: "too many levels of symbolic links"
        default: String(cString: strerror(code)).lowercased()
        }
    }
}
