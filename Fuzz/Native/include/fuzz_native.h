// The fuzz targets that are written in C++, by name: for libFuzzer, and for the test that runs the committed inputs.
#ifndef FUZZ_NATIVE_H
#define FUZZ_NATIVE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The name of target `index`; NULL past the last.
const char *fuzz_native_name(size_t index);

/// Runs a target over bytes of a stranger. NULL where every claim held, else the claim that did not; valid until the
/// next call on this thread.
const char *fuzz_native_run(const char *target, const uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif

#endif
