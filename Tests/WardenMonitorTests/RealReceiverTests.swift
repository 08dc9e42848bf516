import Foundation
import Glibc
import Testing
import WardenTestSupport

/// Alerts at the real thing: rsyslog and syslog-ng over TLS, Alertmanager, Debian's exim with STARTTLS.
@Suite struct RealReceiverTests {
    @Test(.enabled(if: Tools.isWanted("rsyslogd", "openssl")))
    func rsyslogTakesLinesOverTLS() async throws {
        let bench = try ReceiverBench()
        let program = try #require(Tools.path("rsyslogd"))
        let config = """
            global(workDirectory="\(bench.path)" defaultNetstreamDriver="ossl"
              defaultNetstreamDriverCAFile="\(bench.path)/cert.pem"
              defaultNetstreamDriverCertFile="\(bench.path)/cert.pem"
              defaultNetstreamDriverKeyFile="\(bench.path)/key.pem")
            module(load="imtcp" streamDriver.name="ossl" streamDriver.mode="1" streamDriver.authMode="anon")
            input(type="imtcp" port="\(bench.port)" address="127.0.0.1")
            template(name="parts" type="string" string="%app-name%|%msgid%|%structured-data%|%msg%\\n")
            action(type="omfile" file="\(bench.path)/out" template="parts")

            """
        try bench.place.write(config, to: "rsyslog.conf")
        let server = try ServerProcess(
            program,
            ["-n", "-f", bench.path + "/rsyslog.conf", "-i", bench.path + "/pid"],
            log: bench.path + "/server.log"
        )
        #expect(await server.waits(for: bench.port))
        let target = "type: syslog, host: localhost, port: \(bench.port), transport: tls"
        let sent = try bench.test("\(target), ca_file: \"\(bench.path)/cert.pem\"")
        #expect(sent.status == 0, "\(sent.error)")
        let out = try #require(await bench.waits(for: "Test of sink", in: "out"))
        #expect(out.contains("trailwarden|ALERT|[trailwarden@32473 alert=\"a1-"))
        // A certificate that nobody vouches for.
        let refused = try bench.test(target)
        #expect(refused.status == 1)
    }

    @Test(.enabled(if: Tools.isStrict || Tools.syslogNG != nil))
    func syslogNGTakesLinesOverTLS() async throws {
        let bench = try ReceiverBench()
        let root = try #require(Tools.syslogNG)
        let config = """
            @version: 3.38
            source s { syslog(ip(127.0.0.1) port(\(bench.port)) transport("tls")
              tls(key-file("\(bench.path)/key.pem") cert-file("\(bench.path)/cert.pem")
                peer-verify(optional-untrusted))); };
            destination d { file("\(bench.path)/out" template("$PROGRAM|$MSGID|$SDATA|$MSG\\n")); };
            log { source(s); destination(d); };

            """
        try bench.place.write(config, to: "syslog-ng.conf")
        let libraries = ["/usr/lib/syslog-ng", "/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu"].map { root + $0 }
        let server = try ServerProcess(
            root + "/usr/sbin/syslog-ng",
            [
                "-F", "-f", bench.path + "/syslog-ng.conf", "--module-path", root + "/usr/lib/syslog-ng/3.38",
                "-R", bench.path + "/persist", "-p", bench.path + "/pid", "-c", bench.path + "/ctl", "--no-caps",
            ],
            environment: ["LD_LIBRARY_PATH": libraries.joined(separator: ":")],
            log: bench.path + "/server.log"
        )
        #expect(await server.waits(for: bench.port))
        for type in ["syslog", "cef"] {
            let sent = try bench.test(
                "type: \(type), host: 127.0.0.1, port: \(bench.port), transport: tls, "
                    + "ca_file: \"\(bench.path)/cert.pem\""
            )
            #expect(sent.status == 0, "\(sent.error)")
        }
        let out = try #require(await bench.waits(for: "CEF:0|Trailwarden", in: "out"))
        #expect(out.contains("trailwarden|ALERT|[trailwarden@32473 alert=\"a1-"))
    }

    @Test(.enabled(if: Tools.isWanted("prometheus-alertmanager")))
    func alertmanagerShowsTheAlert() async throws {
        let bench = try ReceiverBench()
        let program = try #require(Tools.path("prometheus-alertmanager"))
        try bench.place.write("route: {receiver: none}\nreceivers: [{name: none}]\n", to: "am.yml")
        let server = try ServerProcess(
            program,
            [
                "--config.file=\(bench.path)/am.yml", "--storage.path=\(bench.path)/data",
                "--web.listen-address=127.0.0.1:\(bench.port)", "--cluster.listen-address=",
            ],
            log: bench.path + "/server.log"
        )
        #expect(await server.waits(for: bench.port))
        let sent = try bench.test("type: alertmanager, url: \"http://127.0.0.1:\(bench.port)\"")
        #expect(sent.status == 0, "\(sent.error)")
        let shown = try CommandRunner().shell("curl -sS http://127.0.0.1:\(bench.port)/api/v2/alerts")
        #expect(shown.output.contains("Test of sink 'it'"), "\(shown.output)")
    }

    @Test(.enabled(if: Tools.exim != nil || Tools.isStrict && geteuid() == 0))
    func eximTakesMailOverSTARTTLSWithAPassword() async throws {
        let bench = try ReceiverBench()
        let exim = try Exim(root: try #require(Tools.exim), bench)
        #expect(await exim.server.waits(for: bench.port))
        let sink = """
            type: email, host: localhost, port: \(bench.port), ca_file: "\(bench.path)/cert.pem", \
            from: warden@example.org, to: [soc@example.org, duty@example.org], user: warden, \
            password_env: MAIL_PASSWORD
            """
        let sent = try bench.test(sink, environment: ["MAIL_PASSWORD": "pass word"])
        #expect(sent.status == 0, "\(sent.error) \(exim.log)")
        // The words of a server that put it on its queue.
        #expect(sent.output.contains("OK id="), "\(sent.output)")
        let mail = try exim.queue()
        #expect(mail.contains("soc@example.org\nduty@example.org\n"))
        #expect(mail.contains("Auto-Submitted: auto-generated"))
        #expect(mail.contains("Test of sink 'it'"))
        let refused = try bench.test(sink, environment: ["MAIL_PASSWORD": "wrong"])
        #expect(refused.status == 1)
        #expect(!refused.error.contains("wrong"))
        #expect(try exim.queue() == mail)
    }
}
