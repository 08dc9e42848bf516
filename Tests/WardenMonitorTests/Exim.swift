import Foundation
import Glibc
import Testing
import WardenTestSupport

/// Debian's mail server on a port of the bench: takes mail over TLS from whoever knows the password, and keeps it queued.
final class Exim {
    let server: ServerProcess
    private let bench: ReceiverBench
    /// It runs as anybody but root.
    private static let user: uid_t = 65_534

    init(root: String, _ bench: ReceiverBench) throws {
        self.bench = bench
        let spool = bench.path + "/spool"
        try FileManager.default.createDirectory(atPath: spool, withIntermediateDirectories: true)
        #expect(chown(spool, Self.user, Self.user) == 0)
        #expect(chmod(bench.path, 0o755) == 0)
        #expect(chmod(bench.path + "/key.pem", 0o644) == 0)
        try bench.place.write(Self.configuration(root, bench), to: "exim.conf")
        // The user that Debian's package makes is not here: names are looked up in files of our own.
        for (file, entry) in [
            ("passwd", "Debian-exim:x:\(Self.user):\(Self.user)::/:/bin/false"),
            ("group", "Debian-exim:x:\(Self.user):"),
        ] {
            let known = try String(contentsOfFile: "/etc/" + file, encoding: .utf8)
            try bench.place.write(known + entry + "\n", to: file)
        }
        let libraries = root + "/usr/lib/x86_64-linux-gnu"
        server = try ServerProcess(
            root + "/usr/sbin/exim4",
            ["-C", bench.path + "/exim.conf", "-bdf", "-odq", "-oX", String(bench.port)],
            environment: [
                "LD_LIBRARY_PATH": libraries, "LD_PRELOAD": libraries + "/libnss_wrapper.so",
                "NSS_WRAPPER_PASSWD": bench.path + "/passwd", "NSS_WRAPPER_GROUP": bench.path + "/group",
            ],
            log: bench.path + "/server.log"
        )
    }

    private static func configuration(_ root: String, _ bench: ReceiverBench) -> String {
        """
        exim_path = \(root)/usr/sbin/exim4
        spool_directory = \(bench.path)/spool
        log_file_path = \(bench.path)/spool/%slog
        pid_file_path = \(bench.path)/spool/pid
        primary_hostname = localhost
        local_interfaces = 127.0.0.1
        queue_only
        keep_environment = ^LD_ : ^NSS_WRAPPER
        host_lookup =
        tls_advertise_hosts = *
        tls_certificate = \(bench.path)/cert.pem
        tls_privatekey = \(bench.path)/key.pem
        auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}
        acl_smtp_rcpt = recipient
        acl_smtp_data = data
        begin acl
        recipient:
          require encrypted = *
          require authenticated = *
          accept
        data:
          accept
        begin authenticators
        plain:
          driver = plaintext
          public_name = PLAIN
          server_prompts = :
          server_condition = ${if and{{eq{$auth2}{warden}}{eq{$auth3}{pass word}}}}
        begin routers
        all:
          driver = accept
          transport = nowhere
        begin transports
        nowhere:
          driver = appendfile
          file = /dev/null

        """
    }

    var log: String {
        ["server.log", "spool/mainlog", "spool/paniclog"]
            .compactMap { try? String(contentsOfFile: bench.path + "/" + $0, encoding: .utf8) }.joined()
    }

    /// Envelopes, headers and bodies of what waits.
    func queue() throws -> String {
        let folder = bench.path + "/spool/input/"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted(by: >)
            .map { try String(contentsOfFile: folder + $0, encoding: .utf8) }.joined()
    }
}
