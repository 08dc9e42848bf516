// SHA-256 (FIPS 180-4) of many lines, two at a time on processors with SHA instructions.
#include "tw_digest.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace {

alignas(64) constexpr uint32_t roundConstants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

constexpr uint32_t initialState[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

/// The blocks of one padded message: prefix byte, line, 0x80, zeros, bit length.
struct Message {
    const uint8_t *bytes;
    size_t length;
    uint8_t prefix;
    size_t blocks;
    size_t next = 0;
    uint8_t scratch[64];

    Message(uint8_t prefix, const tw_line &line)
        : bytes(line.bytes), length(line.length), prefix(prefix), blocks((line.length + 1 + 8) / 64 + 1) {}

    const uint8_t *block() {
        const size_t index = next++;
        // Byte k of the message is byte k - 1 of the line.
        if (index > 0 && index * 64 - 1 + 64 <= length) return bytes + index * 64 - 1;
        std::memset(scratch, 0, 64);
        const size_t from = index * 64;
        if (index == 0) scratch[0] = prefix;
        const size_t skip = index == 0 ? 1 : 0, start = from + skip - 1;
        if (start < length) {
            const size_t rest = length - start, room = 64 - skip;
            std::memcpy(scratch + skip, bytes + start, rest < room ? rest : room);
        }
        const size_t end = length + 1;
        if (end >= from && end < from + 64) scratch[end - from] = 0x80;
        if (next == blocks) {
            const uint64_t bits = static_cast<uint64_t>(end) * 8;
            for (int i = 0; i < 8; i++) scratch[56 + i] = static_cast<uint8_t>(bits >> (56 - 8 * i));
        }
        return scratch;
    }

    bool isDone() const { return next == blocks; }
};

void writeDigest(const uint32_t state[8], uint8_t *out) {
    for (int i = 0; i < 8; i++) {
        for (int byte = 0; byte < 4; byte++) out[4 * i + byte] = static_cast<uint8_t>(state[i] >> (24 - 8 * byte));
    }
}

uint32_t rotate(uint32_t value, int by) { return value >> by | value << (32 - by); }

void compressPortable(uint32_t state[8], const uint8_t *block) {
    uint32_t w[64];
    for (int i = 0; i < 16; i++) {
        w[i] = static_cast<uint32_t>(block[4 * i]) << 24 | static_cast<uint32_t>(block[4 * i + 1]) << 16 |
               static_cast<uint32_t>(block[4 * i + 2]) << 8 | block[4 * i + 3];
    }
    for (int i = 16; i < 64; i++) {
        const uint32_t s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3;
        const uint32_t s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (int i = 0; i < 64; i++) {
        const uint32_t t1 = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) +
                            roundConstants[i] + w[i];
        const uint32_t t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
    }
    const uint32_t out[8] = {a, b, c, d, e, f, g, h};
    for (int i = 0; i < 8; i++) state[i] += out[i];
}

#if defined(__x86_64__)

#define TW_SHA __attribute__((target("sha,sse4.1,ssse3"), always_inline)) inline

/// One message's registers while its block goes through.
struct Lane {
    __m128i abef, cdgh, savedABEF, savedCDGH, w[4];
};

TW_SHA void open(Lane &lane, const uint32_t state[8], const uint8_t *block) {
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    const __m128i low = _mm_shuffle_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i *>(state)), 0xB1);
    const __m128i high = _mm_shuffle_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i *>(state + 4)), 0x1B);
    lane.abef = lane.savedABEF = _mm_alignr_epi8(low, high, 8);
    lane.cdgh = lane.savedCDGH = _mm_blend_epi16(high, low, 0xF0);
    for (int i = 0; i < 4; i++) {
        lane.w[i] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(block + 16 * i)), bigEndian);
    }
}

/// Four rounds with words `4 * step`..., and the schedule for the words sixteen later.
TW_SHA void rounds(Lane &lane, int step) {
    const __m128i constants = _mm_load_si128(reinterpret_cast<const __m128i *>(roundConstants + 4 * step));
    __m128i &now = lane.w[step & 3];
    const __m128i sum = _mm_add_epi32(now, constants);
    lane.cdgh = _mm_sha256rnds2_epu32(lane.cdgh, lane.abef, sum);
    lane.abef = _mm_sha256rnds2_epu32(lane.abef, lane.cdgh, _mm_shuffle_epi32(sum, 0x0E));
    if (step < 12) {
        const __m128i next = lane.w[(step + 1) & 3], third = lane.w[(step + 2) & 3], last = lane.w[(step + 3) & 3];
        const __m128i partial = _mm_add_epi32(_mm_sha256msg1_epu32(now, next), _mm_alignr_epi8(last, third, 4));
        now = _mm_sha256msg2_epu32(partial, last);
    }
}

TW_SHA void close(const Lane &lane, uint32_t state[8]) {
    const __m128i feba = _mm_shuffle_epi32(_mm_add_epi32(lane.abef, lane.savedABEF), 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(_mm_add_epi32(lane.cdgh, lane.savedCDGH), 0xB1);
    _mm_storeu_si128(reinterpret_cast<__m128i *>(state), _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

__attribute__((target("sha,sse4.1,ssse3"))) void compressOne(uint32_t state[8], const uint8_t *block) {
    Lane lane;
    open(lane, state, block);
#pragma clang loop unroll(full)
    for (int step = 0; step < 16; step++) rounds(lane, step);
    close(lane, state);
}

/// Two messages together: the rounds of one fill the waiting time of the other.
__attribute__((target("sha,sse4.1,ssse3"))) void compressTwo(uint32_t first[8], const uint8_t *firstBlock,
                                                             uint32_t second[8], const uint8_t *secondBlock) {
    Lane one, two;
    open(one, first, firstBlock);
    open(two, second, secondBlock);
#pragma clang loop unroll(full)
    for (int step = 0; step < 16; step++) {
        rounds(one, step);
        rounds(two, step);
    }
    close(one, first);
    close(two, second);
}

void sha256Accelerated(uint8_t prefix, const tw_line *lines, size_t count, uint8_t *digests) {
    if (count == 0) return;
    size_t indices[2] = {0, 1}, next = 2;
    const tw_line none{nullptr, 0};
    Message messages[2] = {Message(prefix, lines[0]), Message(prefix, count > 1 ? lines[1] : none)};
    uint32_t states[2][8];
    std::memcpy(states[0], initialState, sizeof initialState);
    std::memcpy(states[1], initialState, sizeof initialState);
    bool isActive[2] = {true, count > 1};
    while (isActive[0] && isActive[1]) {
        compressTwo(states[0], messages[0].block(), states[1], messages[1].block());
        for (int lane = 0; lane < 2; lane++) {
            if (!messages[lane].isDone()) continue;
            writeDigest(states[lane], digests + 32 * indices[lane]);
            isActive[lane] = next < count;
            if (!isActive[lane]) continue;
            indices[lane] = next;
            messages[lane] = Message(prefix, lines[next++]);
            std::memcpy(states[lane], initialState, sizeof initialState);
        }
    }
    for (int lane = 0; lane < 2; lane++) {
        if (!isActive[lane]) continue;
        while (!messages[lane].isDone()) compressOne(states[lane], messages[lane].block());
        writeDigest(states[lane], digests + 32 * indices[lane]);
    }
}

#endif

}  // namespace

extern "C" bool tw_sha256_is_accelerated(void) {
#if defined(__x86_64__)
    // The processor's SHA flag has no name in __builtin_cpu_supports of older toolchains: leaf 7, EBX bit 29.
    unsigned eax = 7, ebx = 0, ecx = 0, edx = 0;
    __asm__ volatile("cpuid" : "+a"(eax), "=b"(ebx), "+c"(ecx), "=d"(edx));
    return (ebx >> 29 & 1) != 0 && __builtin_cpu_supports("sse4.1");
#else
    return false;
#endif
}

extern "C" void tw_sha256_lines_portable(uint8_t prefix, const tw_line *lines, size_t count, uint8_t *digests) {
    for (size_t i = 0; i < count; i++) {
        Message message(prefix, lines[i]);
        uint32_t state[8];
        std::memcpy(state, initialState, sizeof state);
        while (!message.isDone()) compressPortable(state, message.block());
        writeDigest(state, digests + 32 * i);
    }
}

extern "C" void tw_sha256_lines(uint8_t prefix, const tw_line *lines, size_t count, uint8_t *digests) {
#if defined(__x86_64__)
    static const bool isAccelerated = tw_sha256_is_accelerated();
    if (isAccelerated) return sha256Accelerated(prefix, lines, count, digests);
#endif
    tw_sha256_lines_portable(prefix, lines, count, digests);
}
