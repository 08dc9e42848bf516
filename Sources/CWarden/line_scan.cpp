// One pass over text that finds line ends and the marks of cut values, and hands the lines to the tags.
#include "tw_digest.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace {

constexpr size_t width = 64;
/// Bytes that a mark reaches back: `truncated"` from its quote.
constexpr size_t reach = 9;
/// Lines cut before they are tagged: their bytes are still in the first-level cache then.
constexpr size_t window = 32;

/// Bit i: byte i of the block is a newline; a quote that `truncated` or `TRUNCATED` may stand before.
struct Marks {
    uint64_t newlines, cuts;
};

/// Whether the quote at `quote` ends a cut value or the name of the only parameter left.
bool isCut(const uint8_t *text, size_t quote) {
    static const char lower[] = "... truncated", upper[] = "{\"TRUNCATED";
    auto endsWith = [&](const char *mark, size_t length) {
        return quote >= length && std::memcmp(text + quote - length, mark, length) == 0;
    };
    return endsWith(lower, sizeof lower - 1) || endsWith(upper, sizeof upper - 1);
}

struct Scan {
    const tw_tag_key *key;
    const uint8_t *text;
    uint8_t *tags;
    uint32_t *truncated;
    size_t capacity;
    size_t count = 0, cuts = 0, lineStart = 0, pending = 0;
    tw_line lines[window];

    void flush() {
        tw_tag_lines(key, lines, pending, tags + 16 * (count - pending));
        pending = 0;
    }

    /// False when no further line fits.
    bool endLine(size_t end) {
        lines[pending++] = {text + lineStart, end - lineStart};
        count++;
        if (pending == window) flush();
        lineStart = end + 1;
        return count < capacity;
    }

    void cutAt(size_t quote) {
        if (!isCut(text, quote)) return;
        const uint32_t line = static_cast<uint32_t>(count);
        if (cuts > 0 && truncated[cuts - 1] == line) return;
        truncated[cuts++] = line;
    }

    /// Marks and line ends of one block in the order of the text. False when no further line fits.
    bool take(Marks found, size_t base) {
        uint64_t all = found.newlines | found.cuts;
        while (all) {
            const int bit = __builtin_ctzll(all);
            all &= all - 1;
            if (found.newlines >> bit & 1) {
                if (!endLine(base + static_cast<size_t>(bit))) return false;
            } else {
                cutAt(base + static_cast<size_t>(bit));
            }
        }
        return true;
    }
};

#if defined(__x86_64__)

#define TW_512 __attribute__((target("avx512f,avx512bw,avx512vl")))
#define TW_256 __attribute__((target("avx2")))

/// Letters of the block before that a mark reaches back to.
struct Carry {
    uint64_t last = 0, first = 0;
};

TW_512 inline Marks marks512(const uint8_t *at, Carry &before) {
    const __m512i here = _mm512_loadu_si512(at), lower = _mm512_or_si512(here, _mm512_set1_epi8(0x20));
    const uint64_t quotes = _mm512_cmpeq_epi8_mask(here, _mm512_set1_epi8('"'));
    const Carry letters{_mm512_cmpeq_epi8_mask(lower, _mm512_set1_epi8('d')),
                        _mm512_cmpeq_epi8_mask(lower, _mm512_set1_epi8('t'))};
    const uint64_t last = letters.last << 1 | before.last >> 63;
    const uint64_t first = letters.first << reach | before.first >> (64 - reach);
    before = letters;
    return {_mm512_cmpeq_epi8_mask(here, _mm512_set1_epi8('\n')), quotes & last & first};
}

TW_512 bool wholeBlocks512(Scan &scan, size_t length, size_t &at) {
    // A mark that begins before the first block is left out here: the first bytes of a text are a line's opening.
    Carry before;
    for (; at + width <= length; at += width) {
        const Marks found = marks512(scan.text + at, before);
        if ((found.newlines | found.cuts) && !scan.take(found, at)) return false;
    }
    return true;
}

TW_256 inline uint64_t equal256(const uint8_t *at, char byte, bool foldsCase) {
    const __m256i wanted = _mm256_set1_epi8(byte), blank = _mm256_set1_epi8(foldsCase ? 0x20 : 0);
    uint64_t bits = 0;
    for (int half = 0; half < 2; half++) {
        const __m256i text = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(at + 32 * half));
        const __m256i equal = _mm256_cmpeq_epi8(_mm256_or_si256(text, blank), wanted);
        bits |= static_cast<uint64_t>(static_cast<uint32_t>(_mm256_movemask_epi8(equal))) << (32 * half);
    }
    return bits;
}

TW_256 bool wholeBlocks256(Scan &scan, size_t length, size_t &at) {
    for (; at + width <= length; at += width) {
        const uint8_t *text = scan.text + at;
        const Marks found{equal256(text, '\n', false), equal256(text, '"', false) & equal256(text - 1, 'd', true) &
                                                           equal256(text - reach, 't', true)};
        if ((found.newlines | found.cuts) && !scan.take(found, at)) return false;
    }
    return true;
}

#endif

/// Eight bytes at a time: where none of the bytes looked for is, nothing is done.
bool wholeWords(Scan &scan, size_t length, size_t &at) {
    constexpr uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
    auto hasByte = [](uint64_t word, uint64_t byte) {
        const uint64_t zeroed = word ^ ones * byte;
        return ((zeroed - ones) & ~zeroed & tops) != 0;
    };
    for (; at + 8 <= length; at += 8) {
        uint64_t word, back;
        std::memcpy(&word, scan.text + at, 8);
        std::memcpy(&back, scan.text + at - reach, 8);
        const bool mayCut = hasByte(word, '"') && hasByte(back | ones * 0x20, 't');
        if (!mayCut && !hasByte(word, '\n')) continue;
        Marks found{};
        for (size_t i = 0; i < 8; i++) {
            if (scan.text[at + i] == '\n') found.newlines |= 1ULL << i;
            if (scan.text[at + i] == '"') found.cuts |= 1ULL << i;
        }
        if (!scan.take(found, at)) return false;
    }
    return true;
}

bool blocks(Scan &scan, size_t length, size_t &at) {
#if defined(__x86_64__)
    if (scan.key->backend == TW_DIGEST_WIDE) return wholeBlocks512(scan, length, at);
    static const bool hasAVX2 = __builtin_cpu_supports("avx2");
    if (hasAVX2) return wholeBlocks256(scan, length, at);
#endif
    return wholeWords(scan, length, at);
}

/// Byte by byte: the first few bytes, which have nothing before them, and the last.
bool single(Scan &scan, size_t &at, size_t until) {
    for (; at < until; at++) {
        if (scan.text[at] == '\n') {
            if (!scan.endLine(at)) return false;
        } else if (scan.text[at] == '"') {
            scan.cutAt(at);
        }
    }
    return true;
}

}  // namespace

extern "C" size_t tw_tag_text(const tw_tag_key *key, const uint8_t *text, size_t length, uint8_t *tags,
                              uint32_t *truncated, size_t capacity, size_t *truncatedCount, size_t *consumed) {
    *truncatedCount = 0;
    *consumed = 0;
    if (capacity == 0 || length == 0) return 0;
    Scan scan{key, text, tags, truncated, capacity};
    size_t at = 0;
    if (single(scan, at, length < reach ? length : reach) && blocks(scan, length, at) && single(scan, at, length) &&
        scan.lineStart < length) {
        scan.endLine(length);
    }
    scan.flush();
    *truncatedCount = scan.cuts;
    *consumed = scan.lineStart < length ? scan.lineStart : length;
    return scan.count;
}
