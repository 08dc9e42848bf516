internal import ArgumentParser

/// The exit codes of every command; documented in docs/output-formats.md.
enum ExitStatus: Int32 {
    /// The command could not do its job.
    case failed = 1
    /// Done, and the gate tripped: `--fail-on`, a rule test that failed.
    case gateTripped = 2
    /// Done, but something could not be read or judged.
    case incomplete = 3
    /// Bad configuration or rule files.
    case badConfiguration = 78

    var code: ExitCode { ExitCode(rawValue) }
}
