// tw_parse: no line is lost, every slice lies where it must, a batch reads like its lines one by one, and the place
// of broken UTF-8 is the byte.
#include "tw_events.h"

#include <algorithm>
#include <cstring>

#include "support.hpp"

using namespace fuzz;

namespace {

const tw_plan *plan(bool all, bool rest) {
    static const char *const fields[] = {"a", "b", "a.b", "a.b.c", "b.c", "l", "serviceName", "requestParams.a"};
    static const size_t lengths[] = {1, 1, 3, 5, 3, 1, 11, 15};
    static const char *const roots[] = {"requestParams", "a"};
    static const size_t rootLengths[] = {13, 1};
    return tw_plan_create(fields, lengths, 8, roots, rootLengths, 2, all, rest, 40, 4000);
}

/// The first byte that is no UTF-8 (or begins a sequence that is none), plainly; `count` where all is well.
size_t firstBroken(const uint8_t *text, size_t count) {
    for (size_t i = 0; i < count;) {
        const uint8_t lead = text[i];
        const size_t length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3
                              : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        if (length == 0 || length > count - i) return i;
        for (size_t k = 1; k < length; k++) {
            if ((text[i + k] & 0xC0) != 0x80) return i;
        }
        if (lead == 0xE0 && text[i + 1] < 0xA0) return i;
        if (lead == 0xED && text[i + 1] >= 0xA0) return i;
        if (lead == 0xF0 && text[i + 1] < 0x90) return i;
        if (lead == 0xF4 && text[i + 1] >= 0x90) return i;
        i += length;
    }
    return count;
}

/// Everything a batch says about its events and faults, independent of where lines stand.
struct Story {
    std::vector<std::string> events;
    std::vector<uint32_t> faults;

    void add(const tw_batch &batch) {
        for (uint32_t i = 0; i < batch.eventCount; i++) {
            CHECK(uint64_t(batch.events[i].firstValue) + batch.events[i].valueCount <= batch.valueCount);
            events.push_back(tell(batch, batch.events[i]));
        }
        for (uint32_t i = 0; i < batch.errorCount; i++) {
            const tw_line_error &error = batch.errors[i];
            CHECK(error.position >= error.start && error.position <= error.start + error.length);
            faults.push_back(error.code);
        }
    }

    static std::string tell(const tw_batch &batch, const tw_event &event) {
        std::string story = event.hasDuplicateKeys ? "dup " : "";
        for (uint32_t i = 0; i < event.valueCount; i++) {
            const tw_value &value = batch.values[event.firstValue + i];
            if (value.slot == TW_NONE) continue;
            CHECK(value.slot < 8);
            CHECK(value.next == TW_NONE || (value.next > event.firstValue + i && batch.values[value.next].slot == value.slot));
            story += std::to_string(value.slot) + ":" + std::to_string(value.type) + "=";
            story.append(reinterpret_cast<const char *>(value.text), value.length);
            story += ";";
        }
        regions(batch.text, event.textStart, event.textLength, batch.fields + event.firstField, event.fieldCount, batch);
        regions(batch.rest, event.restStart, event.restLength, batch.restFields + event.firstRestField, event.restFieldCount, batch);
        story.append(reinterpret_cast<const char *>(batch.text + event.textStart), event.textLength);
        story.append(reinterpret_cast<const char *>(batch.rest + event.restStart), event.restLength);
        return story;
    }

    static void regions(const uint8_t *text, uint32_t start, uint32_t length, const tw_field *fields, uint32_t count, const tw_batch &batch) {
        uint32_t at = start;
        for (uint32_t i = 0; i < count; i++) {
            CHECK(fields[i].start == at);
            at += fields[i].length;
            CHECK(text[at] == '\n');
            at++;
            for (uint32_t parent = fields[i].parent; parent != TW_NONE; parent = batch.containers[parent].parent) {
                CHECK(batch.containers[parent].parent == TW_NONE || batch.containers[parent].parent < parent);
            }
        }
        CHECK(at == start + length);
    }
};

}  // namespace

void fuzz::events(const uint8_t *data, size_t size) {
    static tw_parser *const parser = tw_parser_create();
    static const tw_plan *const plans[] = {plan(false, false), plan(true, false), plan(false, true)};
    if (size == 0) return;
    const tw_plan *const chosen = plans[data[0] % 3];
    const std::vector<uint8_t> bytes = padded(data + 1, size - 1);
    tw_batch batch;
    CHECK(tw_parse(parser, chosen, bytes.data(), size - 1, nullptr, &batch));
    Story together;
    together.add(batch);
    Story apart;
    size_t start = 0;
    uint32_t lines = 0;
    while (start < size - 1) {
        const auto *const newline = static_cast<const uint8_t *>(std::memchr(bytes.data() + start, '\n', size - 1 - start));
        const size_t end = newline ? static_cast<size_t>(newline - bytes.data()) : size - 1;
        const std::vector<uint8_t> line = padded(bytes.data() + start, end - start);
        CHECK(tw_parse(parser, chosen, line.data(), end - start, nullptr, &batch));
        const bool isBlank = std::all_of(line.begin(), line.begin() + static_cast<long>(end - start), [](uint8_t c) { return c == ' ' || c == '\t' || c == '\r'; });
        const bool isMark = end - start >= 3 && !std::memcmp(line.data(), "\xEF\xBB\xBF", 3);
        CHECK(isMark || batch.eventCount + batch.errorCount == (isBlank ? 0u : 1u));
        for (uint32_t i = 0; i < batch.errorCount; i++) {
            const tw_line_error &error = batch.errors[i];
            if (error.code == TW_LINE_INVALID_UTF8) CHECK(error.position == firstBroken(line.data(), end - start));
        }
        apart.add(batch);
        lines++;
        start = end + 1;
    }
    CHECK(together.events == apart.events);
    CHECK(together.faults.size() == apart.faults.size());
    CHECK(tw_parse(parser, chosen, bytes.data(), size - 1, nullptr, &batch) && batch.lineCount == lines);
}
