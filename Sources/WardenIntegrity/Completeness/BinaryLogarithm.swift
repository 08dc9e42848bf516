#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// log2 from the platform's C library.
func binaryLogarithm(_ value: Double) -> Double { log2(value) }
