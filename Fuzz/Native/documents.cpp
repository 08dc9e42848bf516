// Documents of many records: reading in pieces gives the records, places and outcome of reading at once.
#include "support.hpp"
#include "tw_shapes.h"

#include <algorithm>

using namespace fuzz;

namespace {

struct Outcome {
    std::string text;
    std::vector<std::pair<uint64_t, uint64_t>> places;
    int32_t status = TW_SPLIT_MORE;
    uint64_t tooLong = 0;
    size_t consumed = 0;

    bool operator==(const Outcome &other) const {
        return text == other.text && places == other.places && status == other.status && tooLong == other.tooLong &&
               consumed == other.consumed;
    }
};

Outcome split(const uint8_t *bytes, size_t count, size_t piece, size_t enough) {
    static tw_splitter *const splitter = tw_splitter_create(200);
    tw_splitter_begin(splitter, 3, 50);
    Outcome outcome;
    while (outcome.consumed < count) {
        const size_t give = std::min(piece, count - outcome.consumed);
        const Text text(bytes + outcome.consumed, give);
        const tw_split result = tw_splitter_run(splitter, text.data(), give, enough);
        CHECK(result.consumed <= give);
        outcome.text.append(reinterpret_cast<const char *>(result.text), result.length);
        for (size_t i = 0; i < result.records; i++)
            outcome.places.emplace_back(result.origins[i].line, result.origins[i].offset);
        tw_splitter_clear(splitter);
        outcome.consumed += result.consumed;
        CHECK(result.position.offset == 50 + outcome.consumed);
        if (result.status == TW_SPLIT_TOO_LONG) {
            CHECK(result.tooLongLength > 200);
            outcome.tooLong++;
            continue;
        }
        outcome.status = result.status;
        if (result.status != TW_SPLIT_MORE) break;
        CHECK(result.consumed > 0 || result.records > 0);
    }
    return outcome;
}

} // namespace

void fuzz::documents(const uint8_t *bytes, size_t count) {
    Numbers numbers(bytes, count);
    const size_t piece = 1 + numbers.below(64), enough = 1 + numbers.below(255);
    const Text text(bytes, count);
    tw_opens_document(text.data(), count);
    const uint8_t *first = text.data(), *const end = first + count;
    while (first < end && (*first == ' ' || *first == '\n' || *first == '\r' || *first == '\t')) first++;
    if (first == end || (*first != '{' && *first != '[')) return;

    const Outcome whole = split(bytes, count, count, size_t(1) << 30);
    CHECK(size_t(std::count(whole.text.begin(), whole.text.end(), '\n')) == whole.places.size());
    CHECK(split(bytes, count, piece, size_t(1) << 30) == whole);
    CHECK(split(bytes, count, count, enough) == whole);
}
