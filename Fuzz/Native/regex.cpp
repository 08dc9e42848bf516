// The text that every match of an expression must hold: ruling an expression out by it never loses a match.
#include "tw_regex.h"

#include <cstring>

#include "support.hpp"
#include "tw_text.h"

using namespace fuzz;

void fuzz::regex(const uint8_t *data, size_t size) {
    const auto *const bar = static_cast<const uint8_t *>(std::memchr(data, '\n', size));
    if (!bar || bar - data > 60 || size > 300) return;
    const std::string pattern(reinterpret_cast<const char *>(data), static_cast<size_t>(bar - data));
    char error[128];
    tw_regex *const regex = tw_regex_compile(pattern.c_str(), pattern.size(), error, sizeof error);
    if (!regex) return;
    const uint8_t *required = nullptr;
    bool isCased = true;
    const size_t length = tw_regex_required(regex, &required, &isCased);
    const size_t textLength = size - static_cast<size_t>(bar - data) - 1;
    const std::vector<uint8_t> text = padded(bar + 1, textLength);
    if (length && tw_regex_search(regex, text.data(), textLength)) {
        std::vector<uint8_t> haystack = text, needle(required, required + length);
        size_t haystackLength = textLength, needleLength = length;
        if (!isCased) {
            haystack.resize(textLength * 3 / 2 + 80);
            haystackLength = tw_fold(text.data(), textLength, haystack.data());
            const std::vector<uint8_t> source = padded(required, length);
            needle.resize(length * 3 / 2 + 80);
            needleLength = tw_fold(source.data(), length, needle.data());
        }
        const tw_needle prepared = tw_needle_make(needle.data(), needleLength);
        CHECK(tw_find(&prepared, haystack.data(), haystackLength) >= 0);
    }
    tw_regex_free(regex);
}
