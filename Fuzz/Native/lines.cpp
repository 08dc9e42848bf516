// Every shape of line: a rewriting ends each line with a newline, tells a place for each, and never turns lines that
// are all good JSON into lines that are not.
#include "support.hpp"
#include "tw_shapes.h"

#include <algorithm>

using namespace fuzz;

void fuzz::lines(const uint8_t *bytes, size_t count) {
    static tw_transcoder *const transcoder = tw_transcoder_create();
    std::vector<uint8_t> whole(bytes, bytes + count);
    if (count && whole.back() != '\n') whole.push_back('\n');
    const Text text(whole.data(), whole.size());
    const size_t lineCount = size_t(std::count(whole.begin(), whole.end(), uint8_t('\n')));
    const tw_transcoded result = tw_transcode_lines(transcoder, text.data(), text.length, nullptr, 7, 1000);
    if (!result.rewritten) return;
    CHECK(result.length == 0 || result.text[result.length - 1] == '\n');
    CHECK(size_t(std::count(result.text, result.text + result.length, uint8_t('\n'))) == result.lines);
    for (size_t i = 0; i < result.lines; i++) {
        CHECK(result.origins[i].line >= 7 && result.origins[i].line < 7 + lineCount);
        CHECK(result.origins[i].offset >= 1000 && result.origins[i].offset < 1000 + whole.size());
    }
    const std::vector<uint8_t> rewritten(result.text, result.text + result.length);
    const Judgement before = judge(whole.data(), whole.size());
    if (before.errors == 0 && before.events > 0) {
        CHECK(judge(rewritten.data(), rewritten.size()).errors == 0);
    }
}
