// Text tests of rules: case folding, substring search, wildcards, numbers.
#ifndef TW_TEXT_H
#define TW_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Whether two texts of the same length are the same bytes.
static inline bool tw_equal(const uint8_t *a, const uint8_t *b, size_t length) {
    if (length > 64) return memcmp(a, b, length) == 0;
    uint64_t x, y;
    if (length < 8) {
        for (size_t i = 0; i < length; i++) {
            if (a[i] != b[i]) return false;
        }
        return true;
    }
    // Eight bytes at a time; the last eight may overlap the ones before.
    for (size_t i = 0; i + 8 < length; i += 8) {
        memcpy(&x, a + i, 8);
        memcpy(&y, b + i, 8);
        if (x != y) return false;
    }
    memcpy(&x, a + length - 8, 8);
    memcpy(&y, b + length - 8, 8);
    return x == y;
}

/// Fetches the cache line of a place that is written soon.
static inline void tw_prefetch(const void *place) { __builtin_prefetch(place, 1); }

/// Copies `length` bytes.
static inline void tw_copy(const uint8_t *text, size_t length, uint8_t *out) { memcpy(out, text, length); }

/// Simple case folding, scalar by scalar (Unicode statuses C and S), of well-formed UTF-8. Reads up to 15 bytes past
/// the end. `out` needs room for `length` * 3 / 2 + 16 bytes. Returns the folded length.
size_t tw_fold(const uint8_t *text, size_t length, uint8_t *out);

/// Simple case folding of one scalar.
uint32_t tw_fold_scalar(uint32_t scalar);

/// Whether a text begins (or ends) with `word`, which is folded, without folding the text: 1 or 0, or -1 where a byte
/// that is not ASCII comes before the answer is known.
int tw_starts_folded(const uint8_t *text, size_t length, const uint8_t *word, size_t size);
int tw_ends_folded(const uint8_t *text, size_t length, const uint8_t *word, size_t size);

/// Text to search for, with the two of its bytes that are rarest in logs.
typedef struct {
    const uint8_t *bytes;
    uint32_t length;
    /// Offsets of the two bytes that a search looks for first; equal for needles of one byte.
    uint32_t rare;
    uint32_t second;
} tw_needle;

/// Chooses the rare bytes. `bytes` must outlive the needle.
tw_needle tw_needle_make(const uint8_t *bytes, size_t length);

/// One of many texts to search for at once.
typedef struct {
    tw_needle needle;
    /// The pairs of neighbouring bytes that stand in it, each as one bit of 128.
    uint64_t pairs[2];
} tw_literal;

tw_literal tw_literal_make(const uint8_t *bytes, size_t length);

/// Sets the bit of each literal that stands in `text`; `found` has a bit for every literal. Reads up to 15 bytes past
/// the end of `text`.
void tw_find_literals(const tw_literal *literals, uint32_t count, const uint8_t *text, size_t length, uint64_t *found);

/// Offset of the first occurrence, or -1. Reads up to 15 bytes past the end of `text`.
int64_t tw_find(const tw_needle *needle, const uint8_t *text, size_t length);

/// Offset of the first place that holds `word` in any case, or -1. `word` is ASCII in lower case. Reads nothing past the
/// end of either.
int64_t tw_find_caseless(const uint8_t *text, size_t length, const uint8_t *word, size_t size);

/// Puts hashes, none of them 0, into an open table of `mask` + 1 cells, 0 being empty, and says which were new. The
/// caller sees to it that cells stay free. Returns how many were new.
size_t tw_insert_hashes(uint64_t *cells, uint64_t mask, const uint64_t *hashes, size_t count, bool *isNew);

enum {
    /// Followed by offset and length in the pool.
    TW_GLOB_TEXT = 0,
    TW_GLOB_MANY = 1,
    TW_GLOB_ONE = 2,
    /// Followed by a count and that many scalars.
    TW_GLOB_ONE_OF = 3,
};

/// Whether the whole text fits a pattern of `count` code words; texts stand in `pool`. Time O(text * pattern).
bool tw_glob_matches(const uint32_t *code, uint32_t count, const uint8_t *pool, const uint8_t *text, size_t length);

/// Reads a whole decimal number: optional sign, digits, fraction, exponent; nothing else around it.
bool tw_parse_number(const uint8_t *text, size_t length, double *value);

/// A keyed 64-bit hash for tables in memory; not cryptographic. Reads up to 15 bytes past the end.
uint64_t tw_hash(const uint8_t *text, size_t length, uint64_t seed);

#ifdef __cplusplus
}
#endif

#endif
