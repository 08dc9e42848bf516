// Keyed line tags: key set-up, the portable way and the choice between ways.
#include "tw_digest.hpp"

#include <new>

namespace {

struct SBox {
    uint8_t value[256];

    constexpr SBox() : value{} {
        // Walks the field's multiplicative group with generator 3 and its inverse (FIPS 197, 5.1.1).
        uint8_t p = 1, q = 1;
        do {
            p = static_cast<uint8_t>(p ^ (p << 1) ^ (p & 0x80 ? 0x1B : 0));
            q ^= static_cast<uint8_t>(q << 1);
            q ^= static_cast<uint8_t>(q << 2);
            q ^= static_cast<uint8_t>(q << 4);
            if (q & 0x80) q ^= 0x09;
            const uint8_t x = static_cast<uint8_t>(q ^ rotate(q, 1) ^ rotate(q, 2) ^ rotate(q, 3) ^ rotate(q, 4));
            value[p] = x ^ 0x63;
        } while (p != 1);
        value[0] = 0x63;
    }

    static constexpr uint8_t rotate(uint8_t byte, int by) {
        return static_cast<uint8_t>((byte << by) | (byte >> (8 - by)));
    }
};

constexpr SBox sbox;

void expandKey(const uint8_t key[32], uint8_t rounds[15 * 16]) {
    std::memcpy(rounds, key, 32);
    uint8_t constant = 1;
    for (int word = 8; word < 60; word++) {
        uint8_t t[4];
        std::memcpy(t, rounds + 4 * (word - 1), 4);
        if (word % 8 == 0) {
            const uint8_t first = t[0];
            t[0] = sbox.value[t[1]] ^ constant;
            t[1] = sbox.value[t[2]];
            t[2] = sbox.value[t[3]];
            t[3] = sbox.value[first];
            constant = static_cast<uint8_t>((constant << 1) ^ (constant & 0x80 ? 0x1B : 0));
        } else if (word % 8 == 4) {
            for (uint8_t &byte : t) byte = sbox.value[byte];
        }
        for (int i = 0; i < 4; i++) rounds[4 * word + i] = rounds[4 * (word - 8) + i] ^ t[i];
    }
}

uint8_t doubled(uint8_t byte) { return static_cast<uint8_t>((byte << 1) ^ (byte & 0x80 ? 0x1B : 0)); }

/// 64 by 64 bits without carries, four bits at a time.
unsigned __int128 carrylessMultiply(uint64_t a, uint64_t b) {
    unsigned __int128 multiples[16];
    multiples[0] = 0;
    for (int i = 1; i < 16; i++) {
        multiples[i] = i & 1 ? multiples[i - 1] ^ b : multiples[i / 2] << 1;
    }
    unsigned __int128 product = 0;
    for (int shift = 60; shift >= 0; shift -= 4) product = (product << 4) ^ multiples[(a >> shift) & 15];
    return product;
}

}  // namespace

void tw::aesEncrypt(const uint8_t rounds[15 * 16], const uint8_t in[16], uint8_t out[16]) {
    uint8_t s[16];
    for (int i = 0; i < 16; i++) s[i] = in[i] ^ rounds[i];
    for (int round = 1; round <= 14; round++) {
        uint8_t t[16];
        for (int column = 0; column < 4; column++) {
            for (int row = 0; row < 4; row++) t[4 * column + row] = sbox.value[s[4 * ((column + row) % 4) + row]];
        }
        if (round < 14) {
            for (int column = 0; column < 4; column++) {
                uint8_t *c = t + 4 * column;
                const uint8_t all = c[0] ^ c[1] ^ c[2] ^ c[3], first = c[0];
                for (int row = 0; row < 3; row++) c[row] ^= all ^ doubled(c[row] ^ c[row + 1]);
                c[3] ^= all ^ doubled(c[3] ^ first);
            }
        }
        for (int i = 0; i < 16; i++) s[i] = t[i] ^ rounds[16 * round + i];
    }
    std::memcpy(out, s, 16);
}

void tw::polyvalDot(const uint8_t a[16], const uint8_t b[16], uint8_t out[16]) {
    uint64_t x[2], y[2];
    std::memcpy(x, a, 16);
    std::memcpy(y, b, 16);
    unsigned __int128 low = carrylessMultiply(x[0], y[0]);
    unsigned __int128 high = carrylessMultiply(x[1], y[1]);
    const unsigned __int128 middle = carrylessMultiply(x[0], y[1]) ^ carrylessMultiply(x[1], y[0]);
    low ^= middle << 64;
    high ^= middle >> 64;
    // Montgomery reduction by x^128 + x^127 + x^126 + x^121 + 1, 64 bits at a time.
    for (int step = 0; step < 2; step++) {
        const unsigned __int128 swapped = low << 64 | low >> 64;
        low = carrylessMultiply(static_cast<uint64_t>(low), 0xC200000000000000) ^ swapped;
    }
    high ^= low;
    std::memcpy(out, &high, 16);
}

void tw::tagLinesPortable(const tw_tag_key *key, Lines lines, uint8_t *tags) {
    const uint8_t *h = key->powers + (polyvalPowers - 1) * 16;
    for (size_t i = 0; i < lines.count; i++) {
        const tw_line line = lines[i];
        uint8_t sum[16] = {};
        auto absorb = [&](const uint8_t block[16]) {
            for (int byte = 0; byte < 16; byte++) sum[byte] ^= block[byte];
            polyvalDot(sum, h, sum);
        };
        const size_t whole = line.length / 16 * 16;
        for (size_t at = 0; at < whole; at += 16) absorb(line.bytes + at);
        uint8_t block[16] = {};
        if (whole < line.length) {
            std::memcpy(block, line.bytes + whole, line.length - whole);
            absorb(block);
        }
        lengthBlock(line.length, block);
        absorb(block);
        sum[15] &= 0x7F;
        aesEncrypt(key->rounds, sum, tags + 16 * i);
    }
}

extern "C" tw_tag_key *tw_tag_key_create(const uint8_t key[32], tw_digest_backend backend) {
    if (backend == TW_DIGEST_BEST) {
        backend = tw::hasWide() ? TW_DIGEST_WIDE : tw::hasCarryless() ? TW_DIGEST_CARRYLESS : TW_DIGEST_PORTABLE;
    }
    if (backend == TW_DIGEST_WIDE && !tw::hasWide()) return nullptr;
    if (backend == TW_DIGEST_CARRYLESS && !tw::hasCarryless()) return nullptr;
    tw_tag_key *made = new (std::nothrow) tw_tag_key{};
    if (!made) return nullptr;
    made->backend = backend;
    // RFC 8452, section 4: both keys come from the given one, the nonce (zeros here) and a counter.
    uint8_t rounds[15 * 16], derived[6 * 8];
    expandKey(key, rounds);
    for (uint8_t counter = 0; counter < 6; counter++) {
        uint8_t block[16] = {counter};
        tw::aesEncrypt(rounds, block, block);
        std::memcpy(derived + 8 * counter, block, 8);
    }
    expandKey(derived + 16, made->rounds);
    uint8_t *power = made->powers + (polyvalPowers - 1) * 16;
    std::memcpy(power, derived, 16);
    for (size_t i = 1; i < polyvalPowers; i++) {
        tw::polyvalDot(power, derived, power - 16);
        power -= 16;
    }
    return made;
}

extern "C" void tw_tag_key_free(tw_tag_key *key) { delete key; }

extern "C" tw_digest_backend tw_tag_key_backend(const tw_tag_key *key) { return key->backend; }

extern "C" void tw_tag_lines(const tw_tag_key *key, const uint8_t *text, const tw_text_line *lines, size_t count,
                             uint8_t *tags) {
    const tw::Lines all{text, lines, count};
    switch (key->backend) {
    case TW_DIGEST_WIDE: return tw::tagLinesWide(key, all, tags);
    case TW_DIGEST_CARRYLESS: return tw::tagLinesCarryless(key, all, tags);
    default: return tw::tagLinesPortable(key, all, tags);
    }
}
