#include "tw_streams.h"

#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace {

/// True where the line that starts here may be the first of a document that spans many lines.
inline bool opensDocument(uint8_t first, uint8_t second) { return first == '[' || (first == '{' && second <= ' '); }

/// Frames from `from` on, adding to `frame`.
tw_line_frame frameByLine(const uint8_t *text, size_t from, size_t length, tw_line_frame frame) {
    while (from < length) {
        const void *found = std::memchr(text + from, '\n', length - from);
        if (!found) break;
        from = size_t(static_cast<const uint8_t *>(found) - text) + 1;
        frame.end = from;
        frame.lines++;
        if (from + 1 < length && opensDocument(text[from], text[from + 1])) {
            frame.opensDocument = true;
            break;
        }
    }
    return frame;
}

#if defined(__x86_64__)
__attribute__((target("avx2,bmi,popcnt"))) tw_line_frame frameWide(const uint8_t *text, size_t length) {
    const __m256i newline = _mm256_set1_epi8('\n'), bracket = _mm256_set1_epi8('['), brace = _mm256_set1_epi8('{');
    const __m256i space = _mm256_set1_epi8(' ');
    tw_line_frame frame{0, 0, false};
    size_t at = 0;
    // The last 34 bytes are left to the plain loop: it looks no further than `length`.
    for (; at + 34 <= length; at += 32) {
        const __m256i here = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + at));
        const __m256i ends = _mm256_cmpeq_epi8(here, newline);
        const uint32_t mask = uint32_t(_mm256_movemask_epi8(ends));
        if (!mask) continue;
        const __m256i next = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + at + 1));
        const __m256i after = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + at + 2));
        const __m256i blank = _mm256_cmpeq_epi8(_mm256_min_epu8(after, space), after);
        const __m256i opens = _mm256_or_si256(_mm256_cmpeq_epi8(next, bracket),
                                              _mm256_and_si256(_mm256_cmpeq_epi8(next, brace), blank));
        const uint32_t documents = uint32_t(_mm256_movemask_epi8(_mm256_and_si256(ends, opens)));
        if (documents) {
            const uint32_t upTo = documents ^ (documents - 1);
            frame.lines += size_t(__builtin_popcount(mask & upTo));
            frame.end = at + size_t(__builtin_ctz(documents)) + 1;
            frame.opensDocument = true;
            return frame;
        }
        frame.lines += size_t(__builtin_popcount(mask));
        frame.end = at + 32 - size_t(__builtin_clz(mask));
    }
    return frameByLine(text, at, length, frame);
}
#endif

} // namespace

extern "C" tw_line_frame tw_frame_lines(const uint8_t *text, size_t length) {
#if defined(__x86_64__)
    static const bool wide = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt");
    if (wide) return frameWide(text, length);
#endif
    return frameByLine(text, 0, length, tw_line_frame{0, 0, false});
}
