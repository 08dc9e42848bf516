// Keyed line tags with the carry-less multiplication and AES instructions of x86-64.
#if defined(__x86_64__)

#include "tw_digest.hpp"

#include <immintrin.h>

namespace {

#define TW_CARRYLESS __attribute__((target("pclmul,aes,ssse3,sse4.1"), always_inline)) inline
#define TW_WIDE __attribute__((target("pclmul,aes,avx512f,avx512bw,avx512vl,vpclmulqdq"), always_inline)) inline

/// Lines whose last step (AES, all latency) runs together.
constexpr size_t group = 8;

TW_CARRYLESS __m128i reduce(__m128i low, __m128i middle, __m128i high) {
    const __m128i poly = _mm_set_epi64x(static_cast<long long>(0xC200000000000000), 1);
    low = _mm_xor_si128(low, _mm_slli_si128(middle, 8));
    high = _mm_xor_si128(high, _mm_srli_si128(middle, 8));
    low = _mm_xor_si128(_mm_clmulepi64_si128(low, poly, 0x10), _mm_shuffle_epi32(low, 78));
    low = _mm_xor_si128(_mm_clmulepi64_si128(low, poly, 0x10), _mm_shuffle_epi32(low, 78));
    return _mm_xor_si128(high, low);
}

struct Sum {
    __m128i low, middle, high;
};

TW_CARRYLESS void add(Sum &sum, __m128i block, __m128i power) {
    sum.low = _mm_xor_si128(sum.low, _mm_clmulepi64_si128(block, power, 0x00));
    sum.high = _mm_xor_si128(sum.high, _mm_clmulepi64_si128(block, power, 0x11));
    sum.middle = _mm_xor_si128(sum.middle, _mm_xor_si128(_mm_clmulepi64_si128(block, power, 0x01),
                                                         _mm_clmulepi64_si128(block, power, 0x10)));
}

TW_CARRYLESS __m128i load(const uint8_t *at) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at)); }

TW_CARRYLESS void encrypt(const tw_tag_key *key, __m128i blocks[group], size_t count, uint8_t *tags) {
    const __m128i clearTop = _mm_set_epi64x(0x7FFFFFFFFFFFFFFF, -1);
    const __m128i first = load(key->rounds);
    for (size_t i = 0; i < group; i++) blocks[i] = _mm_xor_si128(_mm_and_si128(blocks[i], clearTop), first);
    for (int round = 1; round < 14; round++) {
        const __m128i roundKey = load(key->rounds + 16 * round);
        for (size_t i = 0; i < group; i++) blocks[i] = _mm_aesenc_si128(blocks[i], roundKey);
    }
    const __m128i last = load(key->rounds + 16 * 14);
    for (size_t i = 0; i < count; i++) {
        _mm_storeu_si128(reinterpret_cast<__m128i *>(tags + 16 * i), _mm_aesenclast_si128(blocks[i], last));
    }
}

TW_CARRYLESS __m128i lengthOf(size_t length) { return _mm_set_epi64x(0, static_cast<long long>(length * 8)); }

/// POLYVAL of one line: as many blocks as there are powers between two reductions.
__attribute__((target("pclmul,aes,ssse3,sse4.1"))) __m128i polyval(const tw_tag_key *key, const tw_line &line) {
    const uint8_t *at = line.bytes;
    size_t whole = line.length / 16;
    const size_t tail = line.length % 16;
    size_t blocks = whole + (tail ? 1 : 0) + 1;
    __m128i carried = _mm_setzero_si128();
    while (true) {
        const bool isLast = blocks <= polyvalPowers;
        const size_t now = isLast ? blocks : polyvalPowers;
        const uint8_t *power = key->powers + (polyvalPowers - now) * 16;
        Sum sum{_mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128()};
        const size_t direct = whole < now ? whole : now;
        for (size_t i = 0; i < direct; i++) {
            add(sum, _mm_xor_si128(load(at + 16 * i), carried), load(power + 16 * i));
            carried = _mm_setzero_si128();
        }
        at += 16 * direct;
        whole -= direct;
        blocks -= now;
        size_t done = direct;
        // The cut block may be the last of this stretch or stand before the length block.
        if (done < now && tail && !(isLast && done + 1 == now)) {
            uint8_t padded[16] = {};
            std::memcpy(padded, at, tail);
            add(sum, _mm_xor_si128(load(padded), carried), load(power + 16 * done));
            carried = _mm_setzero_si128();
            done++;
        }
        if (isLast) {
            add(sum, _mm_xor_si128(lengthOf(line.length), carried), load(power + 16 * done));
            return reduce(sum.low, sum.middle, sum.high);
        }
        carried = reduce(sum.low, sum.middle, sum.high);
    }
}

struct WideSum {
    __m512i low, middle, high;
};

TW_WIDE void add(WideSum &sum, __m512i blocks, __m512i powers) {
    sum.low = _mm512_xor_si512(sum.low, _mm512_clmulepi64_epi128(blocks, powers, 0x00));
    sum.high = _mm512_xor_si512(sum.high, _mm512_clmulepi64_epi128(blocks, powers, 0x11));
    sum.middle = _mm512_ternarylogic_epi64(sum.middle, _mm512_clmulepi64_epi128(blocks, powers, 0x01),
                                           _mm512_clmulepi64_epi128(blocks, powers, 0x10), 0x96);
}

TW_WIDE __m128i folded(__m512i value) {
    const __m256i half = _mm256_xor_si256(_mm512_castsi512_si256(value), _mm512_extracti64x4_epi64(value, 1));
    return _mm_xor_si128(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
}

/// As `polyval`, four blocks at a time; a line of up to 1,008 bytes needs one reduction.
TW_WIDE __m128i polyvalWide(const tw_tag_key *key, const tw_line &line) {
    const uint8_t *at = line.bytes;
    size_t left = line.length;
    __m128i carried = _mm_setzero_si128();
    while (left > (polyvalPowers - 1) * 16) {
        WideSum sum{_mm512_zextsi128_si512(_mm_setzero_si128()), _mm512_setzero_si512(), _mm512_setzero_si512()};
        const size_t take = left < polyvalPowers * 16 ? left : polyvalPowers * 16;
        __m512i first = _mm512_zextsi128_si512(carried);
        for (size_t i = 0; i < polyvalPowers * 16; i += 64) {
            const size_t room = take - i;
            const __mmask64 mask = room >= 64 ? ~0ULL : (1ULL << room) - 1;
            const __m512i data = _mm512_maskz_loadu_epi8(mask, at + i);
            add(sum, _mm512_xor_si512(data, first), _mm512_load_si512(key->powers + i));
            first = _mm512_setzero_si512();
        }
        carried = reduce(folded(sum.low), folded(sum.middle), folded(sum.high));
        at += take;
        left -= take;
    }
    const size_t blocks = (left + 15) / 16 + 1;
    const uint8_t *power = key->powers + (polyvalPowers - blocks) * 16;
    Sum end{_mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128()};
    if (left == 0) {
        add(end, _mm_xor_si128(lengthOf(line.length), carried), load(power));
        return reduce(end.low, end.middle, end.high);
    }
    WideSum sum{_mm512_setzero_si512(), _mm512_setzero_si512(), _mm512_setzero_si512()};
    __m512i first = _mm512_zextsi128_si512(carried);
    size_t i = 0;
    for (; i + 64 <= left; i += 64) {
        add(sum, _mm512_xor_si512(_mm512_loadu_si512(at + i), first), _mm512_loadu_si512(power + i));
        first = _mm512_setzero_si512();
    }
    if (i < left) {
        // Lanes past the end are zero, so whatever power they meet adds nothing.
        const __m512i data = _mm512_maskz_loadu_epi8((1ULL << (left - i)) - 1, at + i);
        add(sum, _mm512_xor_si512(data, first), _mm512_loadu_si512(power + i));
    }
    add(end, lengthOf(line.length), load(key->powers + (polyvalPowers - 1) * 16));
    return reduce(_mm_xor_si128(end.low, folded(sum.low)), _mm_xor_si128(end.middle, folded(sum.middle)),
                  _mm_xor_si128(end.high, folded(sum.high)));
}

}  // namespace

bool tw::hasCarryless() {
    return __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("aes") && __builtin_cpu_supports("sse4.1");
}

bool tw::hasWide() {
    return hasCarryless() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("vpclmulqdq");
}

__attribute__((target("pclmul,aes,ssse3,sse4.1"))) void tw::tagLinesCarryless(const tw_tag_key *key, Lines lines, uint8_t *tags) {
    for (size_t i = 0; i < lines.count; i += group) {
        const size_t now = lines.count - i < group ? lines.count - i : group;
        __m128i sums[group] = {};
        for (size_t j = 0; j < now; j++) sums[j] = polyval(key, lines[i + j]);
        encrypt(key, sums, now, tags + 16 * i);
    }
}

__attribute__((target("pclmul,aes,avx512f,avx512bw,avx512vl,vpclmulqdq"))) void tw::tagLinesWide(const tw_tag_key *key, Lines lines, uint8_t *tags) {
    for (size_t i = 0; i < lines.count; i += group) {
        const size_t now = lines.count - i < group ? lines.count - i : group;
        __m128i sums[group] = {};
        for (size_t j = 0; j < now; j++) sums[j] = polyvalWide(key, lines[i + j]);
        encrypt(key, sums, now, tags + 16 * i);
    }
}

#endif
