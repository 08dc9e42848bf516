// The table of native targets.
#include "fuzz_native.h"
#include "support.hpp"

namespace {

struct Entry {
    const char *name;
    fuzz::Target run;
};

const Entry entries[] = {
    {"documents", fuzz::documents}, {"events", fuzz::events},   {"framing", fuzz::framing},
    {"json", fuzz::json},           {"lines", fuzz::lines},     {"regex", fuzz::regex},
    {"separated", fuzz::separated}, {"spans", fuzz::spans},     {"streams", fuzz::streams},
    {"text", fuzz::text},
};

} // namespace

extern "C" const char *fuzz_native_name(size_t index) {
    return index < sizeof entries / sizeof entries[0] ? entries[index].name : nullptr;
}

extern "C" const char *fuzz_native_run(const char *target, const uint8_t *bytes, size_t count) {
    static thread_local std::string failure;
    for (const Entry &entry : entries) {
        if (std::strcmp(entry.name, target) != 0) continue;
        try {
            entry.run(bytes, count);
            return nullptr;
        } catch (const std::exception &error) {
            failure = error.what();
            return failure.c_str();
        }
    }
    failure = std::string("no target '") + target + "'";
    return failure.c_str();
}
