#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// log2 from the platform's C library.
func binaryLogarithm(_ value: Double) -> Double { log2(value) }

/// Where the first newline stands; nil where there is none.
func indexOfNewline(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    memchr(text, 0x0A, count).map { UnsafeRawPointer(text).distance(to: $0) }
}
