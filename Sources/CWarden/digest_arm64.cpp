// Keyed line tags with the polynomial multiplication and AES instructions of arm64.
#if defined(__aarch64__)

#include "tw_digest.hpp"

#include <arm_neon.h>

#if defined(__linux__)
#include <asm/hwcap.h>
#include <sys/auxv.h>
#endif

namespace {

#define TW_CRYPTO __attribute__((target("aes")))

struct Sum {
    uint64x2_t low, middle, high;
};

TW_CRYPTO uint64x2_t multiply(uint64_t a, uint64_t b) {
    return vreinterpretq_u64_p128(vmull_p64(static_cast<poly64_t>(a), static_cast<poly64_t>(b)));
}

TW_CRYPTO void add(Sum &sum, uint64x2_t block, uint64x2_t power) {
    const uint64_t x = vgetq_lane_u64(block, 0), y = vgetq_lane_u64(block, 1);
    const uint64_t p = vgetq_lane_u64(power, 0), q = vgetq_lane_u64(power, 1);
    sum.low = veorq_u64(sum.low, multiply(x, p));
    sum.high = veorq_u64(sum.high, multiply(y, q));
    sum.middle = veorq_u64(sum.middle, veorq_u64(multiply(x, q), multiply(y, p)));
}

TW_CRYPTO uint64x2_t reduce(Sum sum) {
    const uint64x2_t zero = vdupq_n_u64(0);
    uint64x2_t low = veorq_u64(sum.low, vextq_u64(zero, sum.middle, 1));
    const uint64x2_t high = veorq_u64(sum.high, vextq_u64(sum.middle, zero, 1));
    for (int step = 0; step < 2; step++) {
        low = veorq_u64(multiply(vgetq_lane_u64(low, 0), 0xC200000000000000), vextq_u64(low, low, 1));
    }
    return veorq_u64(high, low);
}

uint64x2_t load(const uint8_t *at) { return vreinterpretq_u64_u8(vld1q_u8(at)); }

TW_CRYPTO uint64x2_t polyval(const tw_tag_key *key, const tw_line &line) {
    const size_t whole = line.length / 16, tail = line.length % 16;
    size_t left = whole + (tail ? 1 : 0) + 1, index = 0;
    uint64x2_t carried = vdupq_n_u64(0);
    while (left > 0) {
        const size_t now = left < polyvalPowers ? left : polyvalPowers;
        const uint8_t *power = key->powers + (polyvalPowers - now) * 16;
        Sum sum{vdupq_n_u64(0), vdupq_n_u64(0), vdupq_n_u64(0)};
        for (size_t i = 0; i < now; i++, index++) {
            uint64x2_t block;
            if (index < whole) {
                block = load(line.bytes + 16 * index);
            } else {
                uint8_t padded[16] = {};
                if (index == whole && tail) {
                    std::memcpy(padded, line.bytes + 16 * whole, tail);
                } else {
                    tw::lengthBlock(line.length, padded);
                }
                block = load(padded);
            }
            add(sum, veorq_u64(block, carried), load(power + 16 * i));
            carried = vdupq_n_u64(0);
        }
        carried = reduce(sum);
        left -= now;
    }
    return carried;
}

TW_CRYPTO void encrypt(const tw_tag_key *key, uint64x2_t block, uint8_t *tag) {
    uint8x16_t state = vreinterpretq_u8_u64(block);
    for (int round = 0; round < 13; round++) {
        state = vaesmcq_u8(vaeseq_u8(state, vld1q_u8(key->rounds + 16 * round)));
    }
    state = vaeseq_u8(state, vld1q_u8(key->rounds + 16 * 13));
    vst1q_u8(tag, veorq_u8(state, vld1q_u8(key->rounds + 16 * 14)));
}

}  // namespace

bool tw::hasCarryless() {
#if defined(__linux__)
    const unsigned long features = getauxval(AT_HWCAP);
    return (features & HWCAP_AES) && (features & HWCAP_PMULL);
#else
    // Every Apple processor with arm64 has both.
    return true;
#endif
}

bool tw::hasWide() { return false; }

TW_CRYPTO void tw::tagLinesCarryless(const tw_tag_key *key, Lines lines, uint8_t *tags) {
    const uint64x2_t clearTop = vcombine_u64(vcreate_u64(~0ULL), vcreate_u64(0x7FFFFFFFFFFFFFFF));
    for (size_t i = 0; i < lines.count; i++) {
        encrypt(key, vandq_u64(polyval(key, lines[i]), clearTop), tags + 16 * i);
    }
}

void tw::tagLinesWide(const tw_tag_key *key, Lines lines, uint8_t *tags) {
    tagLinesCarryless(key, lines, tags);
}

#endif
