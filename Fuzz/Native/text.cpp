// Folding, search and wildcards against plain versions of the same.
#include "tw_text.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "support.hpp"

using namespace fuzz;

namespace {

bool plainGlob(const uint32_t *code, const uint32_t *stop, const uint8_t *pool, const uint8_t *p, const uint8_t *end) {
    if (code == stop) return p == end;
    if (*code == TW_GLOB_MANY) {
        for (;; p++) {
            if (plainGlob(code + 1, stop, pool, p, end)) return true;
            if (p == end) return false;
        }
    }
    if (*code == TW_GLOB_TEXT) {
        const size_t length = code[2];
        return static_cast<size_t>(end - p) >= length && !std::memcmp(p, pool + code[1], length) &&
               plainGlob(code + 3, stop, pool, p + length, end);
    }
    return p != end && plainGlob(code + 1, stop, pool, p + 1, end);
}

}  // namespace

void fuzz::text(const uint8_t *data, size_t size) {
    if (size < 4 || size > 400) return;
    const size_t split = 1 + data[0] % (size - 1);
    const std::vector<uint8_t> needle = padded(data + 1, split - 1);
    const std::vector<uint8_t> text = padded(data + split, size - split);
    const size_t needleLength = split - 1;
    const size_t textLength = size - split;

    const tw_needle prepared = tw_needle_make(needle.data(), needleLength);
    const auto found = std::search(text.begin(), text.begin() + static_cast<long>(textLength), needle.begin(), needle.begin() + static_cast<long>(needleLength));
    const bool isThere = needleLength == 0 || found != text.begin() + static_cast<long>(textLength);
    CHECK(tw_find(&prepared, text.data(), textLength) == (isThere ? (needleLength == 0 ? 0 : found - text.begin()) : -1));

    std::vector<uint8_t> folded(textLength * 3 / 2 + 80), twice(folded.size() * 3 / 2 + 80);
    const size_t length = tw_fold(text.data(), textLength, folded.data());
    CHECK(length <= textLength * 3 / 2);
    const size_t again = tw_fold(folded.data(), length, twice.data());
    CHECK(again == length && !std::memcmp(folded.data(), twice.data(), length));

    // ASCII only: the plain version steps by bytes.
    std::vector<uint32_t> code;
    for (size_t i = 0; i < std::min<size_t>(needleLength, 7); i++) {
        if (needle[i] % 3 == 0) {
            code.push_back(TW_GLOB_MANY);
        } else if (needle[i] % 7 == 1) {
            code.push_back(TW_GLOB_ONE);
        } else {
            code.insert(code.end(), {TW_GLOB_TEXT, static_cast<uint32_t>(i), 1});
        }
    }
    std::vector<uint8_t> plain = text;
    for (uint8_t &byte : plain) byte &= 0x7F;
    std::vector<uint8_t> pool = needle;
    for (uint8_t &byte : pool) byte &= 0x7F;
    const size_t window = std::min<size_t>(textLength, 24);
    CHECK(tw_glob_matches(code.data(), static_cast<uint32_t>(code.size()), pool.data(), plain.data(), window) ==
          plainGlob(code.data(), code.data() + code.size(), pool.data(), plain.data(), plain.data() + window));

    double number = 0;
    if (tw_parse_number(text.data(), textLength, &number)) {
        const std::string copy(text.begin(), text.begin() + static_cast<long>(textLength));
        char *end = nullptr;
        const double expected = std::strtod(copy.c_str(), &end);
        CHECK(*end == 0 && (number == expected || (std::isnan(number) && std::isnan(expected))));
    }
    CHECK(tw_hash(text.data(), textLength, 1) == tw_hash(std::vector<uint8_t>(text).data(), textLength, 1));
}
