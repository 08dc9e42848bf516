import Foundation
import Glibc
import Synchronization

/// A server for one connection that says what a script says, and remembers what it heard.
final class ScriptedServer: Sendable {
    let port: Int
    private let listener: Int32
    private let heard = Mutex<[UInt8]>([])
    private let isOver = Mutex(false)

    /// - Parameters:
    ///   - greeting: said first.
    ///   - answers: what each line that begins so is answered with.
    init(greeting: String? = nil, answers: [(String, String)] = []) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                _ = bind(listener, raw, length)
                _ = listen(listener, 1)
                _ = getsockname(listener, raw, &length)
            }
        }
        self.listener = listener
        port = Int(UInt16(bigEndian: address.sin_port))
        let thread = Thread { [self] in serve(greeting, answers) }
        thread.start()
    }

    /// Everything that was heard, once the other side has ended.
    func whole() async -> String {
        for _ in 0..<12_000 where !isOver.withLock({ $0 }) { try? await Task.sleep(for: .milliseconds(25)) }
        return String(decoding: heard.withLock { $0 }, as: UTF8.self)
    }

    private func serve(_ greeting: String?, _ answers: [(String, String)]) {
        let connection = accept(listener, nil, nil)
        close(listener)
        func say(_ text: String) { _ = text.withCString { write(connection, $0, strlen($0)) } }
        if let greeting { say(greeting + "\r\n") }
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(connection, &byte, 1) == 1 {
            heard.withLock { $0.append(byte) }
            line.append(byte)
            guard byte == UInt8(ascii: "\n") else { continue }
            let text = String(decoding: line, as: UTF8.self)
            line = []
            if let answer = answers.first(where: { text.hasPrefix($0.0) }) { say(answer.1 + "\r\n") }
        }
        close(connection)
        isOver.withLock { $0 = true }
    }
}
