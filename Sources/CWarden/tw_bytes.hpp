// Byte searches with SIMD that every target of a platform has (SSE2, NEON), and a portable path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace warden {

inline uint64_t load64(const uint8_t *p) {
    uint64_t value;
    std::memcpy(&value, p, 8);
    return value;
}

/// A keyed 64-bit hash for tables in memory; up to 15 bytes past the end are read. See `tw_hash`.
inline uint64_t keyedHash(const uint8_t *text, size_t length, uint64_t seed) {
    const auto mix = [](uint64_t a, uint64_t b) {
        const auto wide = static_cast<unsigned __int128>(a) * b;
        return static_cast<uint64_t>(wide) ^ static_cast<uint64_t>(wide >> 64);
    };
    uint64_t state = seed ^ (length * 0x9E3779B97F4A7C15ULL);
    size_t i = 0;
    for (; i + 16 < length; i += 16) {
        state = mix(load64(text + i) ^ 0xA0761D6478BD642FULL ^ state,
                    load64(text + i + 8) ^ 0xE7037ED1A0B428DBULL ^ seed);
    }
    uint64_t low = load64(text + i);
    uint64_t high = load64(text + i + 8);
    const size_t left = length - i;
    if (left < 8) {
        low &= (1ULL << (8 * left)) - 1;
        high = 0;
    } else if (left < 16) {
        high &= (1ULL << (8 * (left - 8))) - 1;
    }
    return mix(low ^ 0x8EBC6AF09C88C6E3ULL ^ state, high ^ 0x589965CC75374CC3ULL ^ seed);
}

/// Whether two short texts of the same length are the same; up to 8 bytes are read whatever the length.
inline bool sameShort(const uint8_t *a, const uint8_t *b, size_t length) {
    if (length < 8) return !length || ((load64(a) ^ load64(b)) << (64 - 8 * length)) == 0;
    if (length <= 16) return load64(a) == load64(b) && load64(a + length - 8) == load64(b + length - 8);
    return std::memcmp(a, b, length) == 0;
}

/// One bit per byte of a 16-byte block.
inline uint32_t matches16(const uint8_t *p, uint8_t byte) {
#if defined(__SSE2__)
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
    return static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_set1_epi8(static_cast<char>(byte)))));
#elif defined(__ARM_NEON) && defined(__aarch64__)
    static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t bits = vandq_u8(vceqq_u8(vld1q_u8(p), vdupq_n_u8(byte)), vld1q_u8(weights));
    return static_cast<uint32_t>(vaddv_u8(vget_low_u8(bits))) | (static_cast<uint32_t>(vaddv_u8(vget_high_u8(bits))) << 8);
#else
    uint32_t mask = 0;
    for (int i = 0; i < 16; i++) mask |= static_cast<uint32_t>(p[i] == byte) << i;
    return mask;
#endif
}

/// One bit per byte above 0x7F of a 16-byte block.
inline uint32_t highBits16(const uint8_t *p) {
#if defined(__SSE2__)
    return static_cast<uint32_t>(_mm_movemask_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(p))));
#else
    return ((load64(p) | load64(p + 8)) & 0x8080808080808080ULL) ? 0xFFFF : 0;
#endif
}

/// Copies 16 bytes and lowers the ASCII capitals among them.
inline void lower16(const uint8_t *p, uint8_t *out) {
#if defined(__SSE2__)
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
    const __m128i above = _mm_cmpgt_epi8(block, _mm_set1_epi8('A' - 1));
    const __m128i below = _mm_cmplt_epi8(block, _mm_set1_epi8('Z' + 1));
    const __m128i bit = _mm_and_si128(_mm_and_si128(above, below), _mm_set1_epi8(0x20));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(out), _mm_or_si128(block, bit));
#elif defined(__ARM_NEON) && defined(__aarch64__)
    const uint8x16_t block = vld1q_u8(p);
    const uint8x16_t capital = vandq_u8(vcgeq_u8(block, vdupq_n_u8('A')), vcleq_u8(block, vdupq_n_u8('Z')));
    vst1q_u8(out, vorrq_u8(block, vandq_u8(capital, vdupq_n_u8(0x20))));
#else
    for (int i = 0; i < 16; i++) out[i] = p[i] >= 'A' && p[i] <= 'Z' ? static_cast<uint8_t>(p[i] | 0x20) : p[i];
#endif
}

inline void copy16(const uint8_t *p, uint8_t *out) { std::memcpy(out, p, 16); }

/// Copies `length` bytes in blocks of 16; up to 15 bytes past the end are read and written.
inline void copyLoose(const uint8_t *p, uint8_t *out, size_t length) {
    size_t i = 0;
    do {
        copy16(p + i, out + i);
        i += 16;
    } while (i < length);
}

/// Whether `byte` stands in the text; up to 15 bytes past the end are read.
inline bool holdsLoose(const uint8_t *p, size_t length, uint8_t byte) {
    size_t i = 0;
    for (; i + 16 <= length; i += 16) {
        if (matches16(p + i, byte)) return true;
    }
    return i < length && (matches16(p + i, byte) & ((1u << (length - i)) - 1));
}

}  // namespace warden
