internal import WardenDomain

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The ports of the lab's servers.
struct LabPorts: Sendable {
    var ministack: Int
    var moto: Int
    /// The account host; workspaces follow, in order of their ids. 0 for free ones.
    var account: Int

    /// - Parameter base: the first of consecutive ports: ministack, moto, account, workspaces. Nil for free ones.
    init(base: Int?) throws {
        if let base {
            (ministack, moto, account) = (base, base + 1, base + 2)
        } else {
            (ministack, moto, account) = (try Self.free(), try Self.free(), 0)
        }
    }

    /// A port of the loopback interface that nobody listens on.
    static func free() throws -> Int {
        #if canImport(Glibc)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(descriptor, raw, length) == 0 && getsockname(descriptor, raw, &length) == 0
            }
        }
        guard bound else { throw WardenError(code: "lab.port", object: "127.0.0.1", "no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
