// libFuzzer around one native target. FUZZ_TARGET is its name.
#include "fuzz_native.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    if (const char *const failure = fuzz_native_run(FUZZ_TARGET, bytes, count)) {
        std::fprintf(stderr, "%s\n", failure);
        std::abort();
    }
    return 0;
}
