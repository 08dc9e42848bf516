// Shared by the line digests: key material and the two SHA-256 compressors.
#ifndef TW_DIGEST_HPP
#define TW_DIGEST_HPP

#include "tw_digest.h"

#include <cstdint>
#include <cstring>

/// POLYVAL powers up to 64 let a line of up to 1,008 bytes be reduced once.
constexpr size_t polyvalPowers = 64;

struct tw_tag_key {
    /// H^64 ... H^1, 16 bytes each, then zeros that lanes past the end may read.
    alignas(64) uint8_t powers[(polyvalPowers + 8) * 16];
    /// AES-256 round keys.
    alignas(64) uint8_t rounds[15 * 16];
    tw_digest_backend backend;
};

namespace tw {

/// The POLYVAL block that ends every message: bit length of the line, then zero for the empty plaintext.
inline void lengthBlock(size_t length, uint8_t block[16]) {
    const uint64_t bits = static_cast<uint64_t>(length) * 8;
    std::memcpy(block, &bits, 8);
    std::memset(block + 8, 0, 8);
}

/// Lines of one text.
struct Lines {
    const uint8_t *text;
    const tw_text_line *lines;
    size_t count;

    tw_line operator[](size_t i) const { return {text + lines[i].start, lines[i].length}; }
};

void tagLinesPortable(const tw_tag_key *key, Lines lines, uint8_t *tags);
bool hasCarryless();
void tagLinesCarryless(const tw_tag_key *key, Lines lines, uint8_t *tags);
bool hasWide();
void tagLinesWide(const tw_tag_key *key, Lines lines, uint8_t *tags);

/// a * b * x^-128 in POLYVAL's field, bit by bit; for key set-up and the portable way.
void polyvalDot(const uint8_t a[16], const uint8_t b[16], uint8_t out[16]);
void aesEncrypt(const uint8_t rounds[15 * 16], const uint8_t in[16], uint8_t out[16]);

}  // namespace tw

#endif
