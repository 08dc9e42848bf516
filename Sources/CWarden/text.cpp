#include "tw_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

#include "tw_bytes.hpp"

namespace {

struct FoldRange {
    uint32_t first;
    uint32_t last;
    uint32_t stride;
    int32_t delta;
};

constexpr FoldRange foldRanges[] = {
#include "case_folding.inc"
};

struct Scalar {
    uint32_t value;
    uint32_t size;
};

/// Reads one scalar; a byte that begins no whole sequence counts as one, so that no input stops or misleads the caller.
inline Scalar readScalar(const uint8_t *p, const uint8_t *end) {
    const uint8_t lead = *p;
    const auto left = static_cast<size_t>(end - p);
    const auto follows = [&](size_t i) { return i < left && (p[i] & 0xC0) == 0x80; };
    if (lead < 0xC0) return {lead, 1};
    if (lead < 0xE0) {
        return follows(1) ? Scalar{(lead & 0x1Fu) << 6 | (p[1] & 0x3Fu), 2} : Scalar{lead, 1};
    }
    if (!follows(1) || !follows(2)) return {lead, 1};
    if (lead < 0xF0) return {(lead & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu), 3};
    if (!follows(3) || lead >= 0xF8) return {lead, 1};
    return {(lead & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu), 4};
}

inline uint8_t *writeScalar(uint32_t scalar, uint8_t *out) {
    if (scalar < 0x80) {
        *out++ = static_cast<uint8_t>(scalar);
    } else if (scalar < 0x800) {
        *out++ = static_cast<uint8_t>(0xC0 | scalar >> 6);
        *out++ = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
    } else if (scalar < 0x10000) {
        *out++ = static_cast<uint8_t>(0xE0 | scalar >> 12);
        *out++ = static_cast<uint8_t>(0x80 | (scalar >> 6 & 0x3F));
        *out++ = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
    } else {
        *out++ = static_cast<uint8_t>(0xF0 | scalar >> 18);
        *out++ = static_cast<uint8_t>(0x80 | (scalar >> 12 & 0x3F));
        *out++ = static_cast<uint8_t>(0x80 | (scalar >> 6 & 0x3F));
        *out++ = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
    }
    return out;
}

/// How often a byte stands in logs, roughly: 0 is rare.
uint8_t frequency(uint8_t c) {
    static const char common[] = "etaoinsrlcdupmhgbfy";
    static const char usual[] = "_-./:vwkxjqz0123456789 \"";
    if (std::strchr(common, c | 0x20) && c) return 3;
    if (std::strchr(usual, c) && c) return 2;
    return c < 0x20 || c >= 0x80 ? 0 : 1;
}

}  // namespace

extern "C" uint32_t tw_fold_scalar(uint32_t scalar) {
    if (scalar < 0x80) return scalar >= 'A' && scalar <= 'Z' ? scalar | 0x20 : scalar;
    const FoldRange *const found = std::upper_bound(
        std::begin(foldRanges), std::end(foldRanges), scalar,
        [](uint32_t value, const FoldRange &range) { return value < range.first; });
    if (found == std::begin(foldRanges)) return scalar;
    const FoldRange &range = found[-1];
    if (scalar > range.last || (scalar - range.first) % range.stride != 0) return scalar;
    return static_cast<uint32_t>(static_cast<int32_t>(scalar) + range.delta);
}

extern "C" size_t tw_fold(const uint8_t *text, size_t length, uint8_t *out) {
    const uint8_t *src = text;
    const uint8_t *const end = text + length;
    uint8_t *dst = out;
    while (src < end) {
        const auto left = static_cast<size_t>(end - src);
        uint32_t high = warden::highBits16(src);
        if (left < 16) high &= (1u << left) - 1;
        if (!high) {
            warden::lower16(src, dst);
            const size_t step = left < 16 ? left : 16;
            src += step;
            dst += step;
            continue;
        }
        const uint8_t *const stop = src + std::min<size_t>(left, 16);
        while (src < stop) {
            const Scalar scalar = readScalar(src, end);
            if (scalar.size == 1 && scalar.value >= 0x80) {
                *dst++ = *src;
            } else {
                dst = writeScalar(tw_fold_scalar(scalar.value), dst);
            }
            src += scalar.size;
        }
    }
    return static_cast<size_t>(dst - out);
}

extern "C" tw_needle tw_needle_make(const uint8_t *bytes, size_t length) {
    tw_needle needle{bytes, static_cast<uint32_t>(length), 0, 0};
    for (uint32_t i = 1; i < length; i++) {
        if (frequency(bytes[i]) < frequency(bytes[needle.rare])) needle.rare = i;
    }
    if (length > 1) needle.second = needle.rare == 0 ? 1 : 0;
    for (uint32_t i = 0; i < length; i++) {
        if (i == needle.rare) continue;
        if (frequency(bytes[i]) < frequency(bytes[needle.second])) needle.second = i;
    }
    return needle;
}

namespace {

/// One bit per byte of a 16-byte block that is the lower-case ASCII byte in either case.
inline uint32_t matchesEitherCase16(const uint8_t *p, uint8_t byte) {
    const uint32_t mask = warden::matches16(p, byte);
    return byte >= 'a' && byte <= 'z' ? mask | warden::matches16(p, static_cast<uint8_t>(byte - 32)) : mask;
}

inline bool startsCaseless(const uint8_t *text, const uint8_t *word, size_t size) {
    for (size_t i = 0; i < size; i++) {
        const uint8_t byte = text[i];
        if ((byte >= 'A' && byte <= 'Z' ? byte + 32 : byte) != word[i]) return false;
    }
    return true;
}

}  // namespace

extern "C" int64_t tw_find_caseless(const uint8_t *text, size_t length, const uint8_t *word, size_t size) {
    if (size == 0 || size > length) return -1;
    const size_t starts = length - size + 1;
    size_t i = 0;
    for (; i + 16 <= starts; i += 16) {
        uint32_t mask = matchesEitherCase16(text + i, word[0]);
        if (!mask) continue;
        mask &= matchesEitherCase16(text + i + size - 1, word[size - 1]);
        for (; mask; mask &= mask - 1) {
            const size_t at = i + static_cast<size_t>(__builtin_ctz(mask));
            if (startsCaseless(text + at, word, size)) return static_cast<int64_t>(at);
        }
    }
    if (length >= 16) {
        // What is left, in a block that may begin before it: only its first bytes are looked for all at once.
        const size_t from = std::min(i, length - 16);
        uint32_t mask = matchesEitherCase16(text + from, word[0]) >> (i - from);
        if (starts - i < 16) mask &= (1u << (starts - i)) - 1;
        for (; mask; mask &= mask - 1) {
            const size_t at = i + static_cast<size_t>(__builtin_ctz(mask));
            if (startsCaseless(text + at, word, size)) return static_cast<int64_t>(at);
        }
        return -1;
    }
    for (; i < starts; i++) {
        if (startsCaseless(text + i, word, size)) return static_cast<int64_t>(i);
    }
    return -1;
}

namespace {
inline uint8_t foldedASCII(uint8_t c) { return static_cast<uint8_t>(c - 'A') < 26 ? c | 0x20 : c; }
}  // namespace

extern "C" int tw_starts_folded(const uint8_t *text, size_t length, const uint8_t *word, size_t size) {
    for (size_t i = 0; i < size; i++) {
        if (i == length) return 0;
        if (text[i] & 0x80) return -1;
        if (foldedASCII(text[i]) != word[i]) return 0;
    }
    return 1;
}

extern "C" int tw_ends_folded(const uint8_t *text, size_t length, const uint8_t *word, size_t size) {
    for (size_t i = 1; i <= size; i++) {
        if (i > length) return 0;
        if (text[length - i] & 0x80) return -1;
        if (foldedASCII(text[length - i]) != word[size - i]) return 0;
    }
    return 1;
}

extern "C" size_t tw_insert_hashes(uint64_t *cells, uint64_t mask, const uint64_t *hashes, size_t count, bool *isNew) {
    // Tables are larger than caches: the cells are fetched some hashes ahead.
    constexpr size_t ahead = 12;
    for (size_t i = 0; i < std::min(ahead, count); i++) __builtin_prefetch(cells + (hashes[i] & mask), 1);
    size_t added = 0;
    for (size_t i = 0; i < count; i++) {
        if (i + ahead < count) __builtin_prefetch(cells + (hashes[i + ahead] & mask), 1);
        uint64_t at = hashes[i] & mask;
        while (cells[at] && cells[at] != hashes[i]) at = (at + 1) & mask;
        isNew[i] = !cells[at];
        added += isNew[i];
        cells[at] = hashes[i];
    }
    return added;
}

extern "C" int64_t tw_find(const tw_needle *needle, const uint8_t *text, size_t length) {
    const size_t size = needle->length;
    if (size == 0) return 0;
    if (size > length) return -1;
    const size_t starts = length - size + 1;
    const uint8_t first = needle->bytes[needle->rare];
    const uint8_t second = needle->bytes[needle->second];
    for (size_t i = 0; i < starts; i += 16) {
        uint32_t mask = warden::matches16(text + i + needle->rare, first) &
                        warden::matches16(text + i + needle->second, second);
        if (starts - i < 16) mask &= (1u << (starts - i)) - 1;
        while (mask) {
            const size_t at = i + static_cast<size_t>(__builtin_ctz(mask));
            if (!std::memcmp(text + at, needle->bytes, size)) return static_cast<int64_t>(at);
            mask &= mask - 1;
        }
    }
    return -1;
}

namespace {

/// The pairs of neighbouring bytes of a text, each as one bit of 128.
void collectPairs(const uint8_t *text, size_t length, uint64_t pairs[2]) {
    uint64_t low = 0, high = 0;
    for (size_t i = 0; i + 1 < length; i++) {
        const uint32_t pair = text[i] | static_cast<uint32_t>(text[i + 1]) << 8;
        const uint32_t bit = (pair * 0x9E3779B1u) >> 25;
        const uint64_t mask = 1ULL << (bit & 63);
        const uint64_t isHigh = -static_cast<uint64_t>(bit >> 6);
        low |= mask & ~isHigh;
        high |= mask & isHigh;
    }
    pairs[0] = low;
    pairs[1] = high;
}

}  // namespace

extern "C" tw_literal tw_literal_make(const uint8_t *bytes, size_t length) {
    tw_literal literal{tw_needle_make(bytes, length), {0, 0}};
    collectPairs(bytes, length, literal.pairs);
    return literal;
}

extern "C" void tw_find_literals(const tw_literal *literals, uint32_t count, const uint8_t *text, size_t length,
                                 uint64_t *found) {
    uint64_t pairs[2];
    collectPairs(text, length, pairs);
    for (uint32_t i = 0; i < count; i++) {
        const tw_literal &literal = literals[i];
        if ((literal.pairs[0] & ~pairs[0]) | (literal.pairs[1] & ~pairs[1])) continue;
        if (tw_find(&literal.needle, text, length) >= 0) found[i >> 6] |= 1ULL << (i & 63);
    }
}

namespace {

/// Matches one code word at `p`; advances both, or returns false.
bool matchWord(const uint32_t *&code, const uint8_t *pool, const uint8_t *&p, const uint8_t *end) {
    switch (*code) {
        case TW_GLOB_TEXT: {
            const uint32_t length = code[2];
            if (static_cast<size_t>(end - p) < length || std::memcmp(p, pool + code[1], length)) return false;
            p += length;
            code += 3;
            return true;
        }
        case TW_GLOB_ONE:
            if (p == end) return false;
            p += readScalar(p, end).size;
            code += 1;
            return true;
        default: {
            if (p == end) return false;
            const Scalar scalar = readScalar(p, end);
            const uint32_t *const set = code + 2;
            if (std::find(set, set + code[1], scalar.value) == set + code[1]) return false;
            p += scalar.size;
            code += 2 + code[1];
            return true;
        }
    }
}

}  // namespace

extern "C" bool tw_glob_matches(const uint32_t *code, uint32_t count, const uint8_t *pool, const uint8_t *text,
                                size_t length) {
    const uint32_t *const stop = code + count;
    const uint8_t *p = text;
    const uint8_t *const end = text + length;
    const uint32_t *retryCode = nullptr;
    const uint8_t *retryText = nullptr;
    for (;;) {
        if (code == stop) {
            if (p == end) return true;
        } else if (*code == TW_GLOB_MANY) {
            retryCode = ++code;
            retryText = p;
            if (code == stop) return true;
            continue;
        } else if (matchWord(code, pool, p, end)) {
            continue;
        }
        // Only the last wildcard needs another try: what stood before it fits already.
        if (!retryCode || retryText == end) return false;
        retryText += readScalar(retryText, end).size;
        code = retryCode;
        p = retryText;
    }
}

extern "C" bool tw_parse_number(const uint8_t *text, size_t length, double *value) {
    const char *first = reinterpret_cast<const char *>(text);
    const char *const last = first + length;
    if (first == last || static_cast<uint8_t>(last[-1] - '0') > 9) return false;
    const bool isNegative = *first == '-';
    if (isNegative || *first == '+') first++;
    // Keeps out a second sign, 'inf' and 'nan', which from_chars would read.
    if (!((*first >= '0' && *first <= '9') || *first == '.')) return false;
    double magnitude = 0;
    const auto result = std::from_chars(first, last, magnitude);
    if (result.ptr != last) return false;
    if (result.ec == std::errc::result_out_of_range) {
        const char *exponent = last;
        while (exponent > first && (exponent[-1] | 0x20) != 'e') exponent--;
        magnitude = exponent > first && *exponent == '-' ? 0 : HUGE_VAL;
    } else if (result.ec != std::errc()) {
        return false;
    }
    *value = isNegative ? -magnitude : magnitude;
    return true;
}

extern "C" uint64_t tw_hash(const uint8_t *text, size_t length, uint64_t seed) {
    return warden::keyedHash(text, length, seed);
}
