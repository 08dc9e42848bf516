// The strict check of nested objects agrees with the engine's parser, and the pieces it rests on stay in bounds.
#include "shapes/event_time.hpp"
#include "shapes/json_scan.hpp"
#include "shapes/s3_access.hpp"
#include "support.hpp"

using namespace tw;
using fuzz::Judgement;
using fuzz::Text;
using fuzz::judge;

void fuzz::json(const uint8_t *bytes, size_t count) {
    const Text text(bytes, count);
    const Slice slice(text.data(), count);
    Buffer out;
    int64_t milliseconds;
    parseTime(slice, milliseconds);
    parseLogTime(slice, milliseconds);

    // What is quoted by us is read back as it was.
    putString(slice, out);
    Buffer back;
    CHECK(unescape(Slice(out.data() + 1, out.size() - 2), back));
    CHECK(back.slice() == slice);

    out.clear();
    if (isS3AccessLine(slice) && !std::memchr(text.data(), '\n', count) && writeS3AccessLine(slice, out))
        CHECK(isObject(out.slice()));

    const bool isLine = !std::memchr(text.data(), '\n', count);
    if (isLine && isObject(slice)) {
        // Only the encoding is left to the engine.
        bool isPlain = true;
        for (size_t i = 0; i < count; i++) isPlain = isPlain && bytes[i] < 0x80;
        if (isPlain) {
            const Judgement judgement = judge(text.data(), count);
            CHECK(judgement.errors == 0 && judgement.events == 1);
        }
    }
}
