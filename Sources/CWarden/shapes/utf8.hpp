// UTF-8, sequence by sequence.
#ifndef TW_UTF8_HPP
#define TW_UTF8_HPP

#include <cstddef>
#include <cstdint>

namespace tw {

/// Bytes of the well-formed UTF-8 sequence at `p`, or 0. `left` is at least 1.
inline size_t sequenceLength(const uint8_t *p, size_t left) {
    const auto follows = [&](size_t i, uint8_t low, uint8_t high) { return i < left && p[i] >= low && p[i] <= high; };
    const uint8_t lead = *p;
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return follows(1, 0x80, 0xBF) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const uint8_t low = lead == 0xE0 ? 0xA0 : 0x80;
        const uint8_t high = lead == 0xED ? 0x9F : 0xBF;
        return follows(1, low, high) && follows(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const uint8_t low = lead == 0xF0 ? 0x90 : 0x80;
        const uint8_t high = lead == 0xF4 ? 0x8F : 0xBF;
        return follows(1, low, high) && follows(2, 0x80, 0xBF) && follows(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

/// Offset of the first byte that begins no well-formed sequence; `length` where all is well.
inline size_t firstBadByte(const uint8_t *data, size_t length) {
    size_t at = 0;
    while (at < length) {
        const size_t step = sequenceLength(data + at, length - at);
        if (step == 0) break;
        at += step;
    }
    return at;
}

} // namespace tw

#endif
