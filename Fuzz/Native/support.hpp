// What every native fuzz target uses: input with the slack that the parsers are promised, and a loud assertion.
#pragma once

#include "tw_events.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>
#include <vector>

/// Ends the run of a target with the claim that did not hold.
#define CHECK(condition)                                                                                               \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            throw std::logic_error(std::string(fuzz::name(__FILE__)) + ":" + std::to_string(__LINE__) +                \
                                   ": not true: " #condition);                                                         \
    } while (0)

namespace fuzz {

inline const char *name(const char *path) {
    const char *const slash = std::strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/// One target: reads the bytes, and throws where a claim does not hold.
using Target = void (*)(const uint8_t *bytes, size_t count);

void documents(const uint8_t *bytes, size_t count);
void events(const uint8_t *bytes, size_t count);
void framing(const uint8_t *bytes, size_t count);
void json(const uint8_t *bytes, size_t count);
void lines(const uint8_t *bytes, size_t count);
void regex(const uint8_t *bytes, size_t count);
void separated(const uint8_t *bytes, size_t count);
void spans(const uint8_t *bytes, size_t count);
void streams(const uint8_t *bytes, size_t count);
void text(const uint8_t *bytes, size_t count);

/// A copy in memory of its own. Behind it stand the readable bytes that the parsers ask for, and they are poisonous:
/// quotes, braces.
inline std::vector<uint8_t> padded(const uint8_t *data, size_t size) {
    static const std::string unit = "\"}],:{[\"\\u12";
    std::vector<uint8_t> bytes(data, data + size);
    bytes.reserve(size + TW_SLACK);
    for (size_t i = 0; i < TW_SLACK; i++) bytes.push_back(static_cast<uint8_t>(unit[i % unit.size()]));
    return bytes;
}

class Text {
public:
    Text(const uint8_t *bytes, size_t count) : length(count), memory(padded(bytes, count)) {}
    const uint8_t *data() const { return memory.data(); }

    const size_t length;

private:
    std::vector<uint8_t> memory;
};

/// Takes numbers from the front of the input; what is left is the text.
class Numbers {
public:
    Numbers(const uint8_t *&bytes, size_t &count) : bytes(bytes), count(count) {}
    size_t below(size_t limit) {
        if (count == 0) return 0;
        count--;
        return *bytes++ % limit;
    }

private:
    const uint8_t *&bytes;
    size_t &count;
};

/// How many lines the engine's parser refuses, and how many it takes for events.
struct Judgement {
    uint32_t errors;
    uint32_t events;
};

inline Judgement judge(const uint8_t *text, size_t length) {
    static tw_parser *const parser = tw_parser_create();
    static tw_plan *const plan = tw_plan_create(nullptr, nullptr, 0, nullptr, nullptr, 0, true, false, 1000, 1u << 30);
    const Text copy(text, length);
    tw_batch batch;
    CHECK(tw_parse(parser, plan, copy.data(), length, nullptr, &batch));
    return {batch.errorCount, batch.eventCount};
}

} // namespace fuzz
