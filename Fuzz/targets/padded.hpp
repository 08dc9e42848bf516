// Input of a fuzz run, with the readable bytes behind it that the parsers ask for. They are poisonous: quotes, braces.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#define CHECK(condition)                                                            \
    do {                                                                            \
        if (!(condition)) {                                                         \
            std::fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);    \
            std::abort();                                                           \
        }                                                                           \
    } while (0)

inline std::vector<uint8_t> padded(const uint8_t *data, size_t size) {
    static const std::string unit = "\"}],:{[\"\\u12";
    std::vector<uint8_t> bytes(data, data + size);
    for (size_t i = 0; i < 64; i++) bytes.push_back(static_cast<uint8_t>(unit[i % unit.size()]));
    return bytes;
}
