// One pass over text that finds line ends, backslashes and the marks of cut values.
#include <cstring>

#include "tw_lines.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace {

/// Bytes that a mark reaches back: `truncated"` from its quote.
constexpr size_t reach = 9;

/// Bit i: byte i of the block is a newline; a backslash; a quote that `truncated` or `TRUNCATED` may stand before.
struct Marks {
    uint64_t newlines, backslashes, cuts;
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
    warden::Pool<tw_text_line> &lines;
    const uint8_t *text;
    size_t lineStart = 0;
    uint32_t marks = 0;

    void endLine(size_t end) {
        lines.push() = {static_cast<uint32_t>(lineStart), static_cast<uint32_t>(end - lineStart), marks};
        marks = 0;
        lineStart = end + 1;
    }

    /// Backslashes of blocks in which no line ends.
    void hold(uint64_t backslashes) {
        if (backslashes) marks |= TW_LINE_HAS_BACKSLASH;
    }

    void markCuts(uint64_t quotes, size_t base) {
        for (; quotes; quotes &= quotes - 1) {
            if (isCut(text, base + static_cast<size_t>(__builtin_ctzll(quotes)))) marks |= TW_LINE_IS_CUT;
        }
    }

    /// One block: what stands before a newline belongs to the line that it ends.
    void take(Marks found, size_t base) {
        for (; found.newlines; found.newlines &= found.newlines - 1) {
            const int bit = __builtin_ctzll(found.newlines);
            const uint64_t before = (1ULL << bit) - 1;
            if (found.backslashes & before) marks |= TW_LINE_HAS_BACKSLASH;
            if (found.cuts & before) markCuts(found.cuts & before, base);
            found.backslashes &= ~before;
            found.cuts &= ~before;
            endLine(base + static_cast<size_t>(bit));
        }
        hold(found.backslashes);
        if (found.cuts) markCuts(found.cuts, base);
    }
};

#if defined(__x86_64__)

constexpr size_t width = 64;

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
    return {_mm512_cmpeq_epi8_mask(here, _mm512_set1_epi8('\n')),
            _mm512_cmpeq_epi8_mask(here, _mm512_set1_epi8('\\')), quotes & last & first};
}

TW_512 void wholeBlocks512(Scan &scan, size_t length, size_t &at) {
    Carry before;
    for (size_t back = 1; back <= reach && back <= at; back++) {
        const uint8_t byte = scan.text[at - back] | 0x20;
        if (back == 1 && byte == 'd') before.last = 1ULL << 63;
        if (byte == 't') before.first |= 1ULL << (64 - back);
    }
    uint64_t backslashes = 0;
    for (; at + width <= length; at += width) {
        const Marks found = marks512(scan.text + at, before);
        if (found.newlines | found.cuts) {
            scan.hold(backslashes);
            scan.take(found, at);
            backslashes = 0;
        } else {
            backslashes |= found.backslashes;
        }
    }
    scan.hold(backslashes);
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

TW_256 void wholeBlocks256(Scan &scan, size_t length, size_t &at) {
    for (; at + width <= length; at += width) {
        const uint8_t *text = scan.text + at;
        scan.take({equal256(text, '\n', false), equal256(text, '\\', false),
                   equal256(text, '"', false) & equal256(text - 1, 'd', true) & equal256(text - reach, 't', true)},
                  at);
    }
}

#endif

/// Eight bytes at a time: where none of the bytes looked for is, nothing is done.
void wholeWords(Scan &scan, size_t length, size_t &at) {
    constexpr uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
    const auto hasByte = [](uint64_t word, uint64_t byte) {
        const uint64_t zeroed = word ^ ones * byte;
        return ((zeroed - ones) & ~zeroed & tops) != 0;
    };
    for (; at + 8 <= length; at += 8) {
        uint64_t word, back;
        std::memcpy(&word, scan.text + at, 8);
        std::memcpy(&back, scan.text + at - reach, 8);
        const bool mayCut = hasByte(word, '"') && hasByte(back | ones * 0x20, 't');
        if (!mayCut && !hasByte(word, '\n') && !hasByte(word, '\\')) continue;
        Marks found{};
        for (size_t i = 0; i < 8; i++) {
            if (scan.text[at + i] == '\n') found.newlines |= 1ULL << i;
            if (scan.text[at + i] == '\\') found.backslashes |= 1ULL << i;
            if (scan.text[at + i] == '"') found.cuts |= 1ULL << i;
        }
        scan.take(found, at);
    }
}

void wide(Scan &scan, size_t length, size_t &at) {
#if defined(__x86_64__)
    static const bool has512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                               __builtin_cpu_supports("avx512vl");
    if (has512) return wholeBlocks512(scan, length, at);
    static const bool has256 = __builtin_cpu_supports("avx2");
    if (has256) return wholeBlocks256(scan, length, at);
#endif
    wholeWords(scan, length, at);
}

/// Byte by byte: the first few bytes, which have nothing before them, and the last.
void single(Scan &scan, size_t &at, size_t until) {
    for (; at < until; at++) {
        const uint8_t byte = scan.text[at];
        scan.take({byte == '\n', byte == '\\', byte == '"'}, at);
    }
}

bool find(tw_line_finder *finder, const uint8_t *text, size_t length, tw_lines *found,
          void (*blocks)(Scan &, size_t, size_t &)) try {
    if (length >= (1ULL << 31)) return false;
    finder->lines.count = 0;
    Scan scan{finder->lines, text};
    size_t at = 0;
    single(scan, at, length < reach ? length : reach);
    blocks(scan, length, at);
    single(scan, at, length);
    if (scan.lineStart < length) scan.endLine(length);
    *found = tw_lines{finder->lines.items, finder->lines.count};
    return true;
} catch (...) {
    return false;
}

}  // namespace

extern "C" tw_line_finder *tw_line_finder_create(void) { return new (std::nothrow) tw_line_finder; }

extern "C" void tw_line_finder_free(tw_line_finder *finder) { delete finder; }

extern "C" bool tw_find_lines(tw_line_finder *finder, const uint8_t *text, size_t length, tw_lines *found) {
    return find(finder, text, length, found, wide);
}

extern "C" bool tw_find_lines_portable(tw_line_finder *finder, const uint8_t *text, size_t length, tw_lines *found) {
    return find(finder, text, length, found, wholeWords);
}
