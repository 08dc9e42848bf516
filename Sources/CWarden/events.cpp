#include "tw_events.h"

#include <simdjson.h>

#include <algorithm>
#include <memory>

#include "tw_walk.hpp"
#include "shapes/utf8.hpp"

using namespace warden;
using simdjson::internal::dom_parser_implementation;

struct tw_parser : tw_parser_state {
    std::unique_ptr<dom_parser_implementation> stage;
    size_t stageCapacity = 0;

    void reserveStage(size_t length) {
        if (stage && length <= stageCapacity) return;
        stage.reset();
        stageCapacity = std::max<size_t>(length, 1 << 16);
        if (simdjson::get_active_implementation()->create_dom_parser_implementation(stageCapacity, 1, stage)) {
            throw std::bad_alloc();
        }
    }
};

namespace {

constexpr uint8_t byteOrderMark[3] = {0xEF, 0xBB, 0xBF};

void report(tw_parser &parser, uint32_t number, uint32_t start, uint32_t length, uint32_t position, uint32_t code) {
    parser.errors.push() = tw_line_error{number, start, length, position, code};
}

/// Walks one line that has at least one structural character and files the outcome.
void readLine(tw_parser &parser, const tw_plan &plan, const Line &line, uint32_t &at, uint32_t number, uint32_t start,
              uint32_t length) {
    tw_event &event = parser.events.push();
    event = tw_event{number, start, length, parser.values.count, 0, parser.text.end, 0, parser.fields.count, 0,
                     parser.rest.end, 0, parser.restFields.count, 0, false};
    const uint32_t containers = parser.containers.count;
    const uint32_t loose = parser.loose.end;
    parser.eventSerial++;
    parser.disputed.clear();
    const uint32_t first = at;
    uint32_t fault = 0;
    const uint32_t code = walk(parser, plan, line, at, fault);
    if (code) {
        parser.values.count = event.firstValue;
        parser.fields.count = event.firstField;
        parser.restFields.count = event.firstRestField;
        parser.containers.count = containers;
        parser.text.end = event.textStart;
        parser.rest.end = event.restStart;
        parser.loose.end = loose;
        parser.events.count--;
        report(parser, number, start, length, std::min(fault + line.base, start + length), code);
        return;
    }
    if (!parser.disputed.empty()) {
        std::sort(parser.disputed.begin(), parser.disputed.end());
        parser.disputed.erase(std::unique(parser.disputed.begin(), parser.disputed.end()), parser.disputed.end());
        for (const uint32_t slot : parser.disputed) lookUp(parser, plan, line, first, slot);
    }
    event.valueCount = parser.values.count - event.firstValue;
    event.textLength = parser.text.end - event.textStart;
    event.fieldCount = parser.fields.count - event.firstField;
    event.restLength = parser.rest.end - event.restStart;
    event.restFieldCount = parser.restFields.count - event.firstRestField;
}

/// A line on its own: the way for batches in which stage 1 found a fault somewhere.
void readAlone(tw_parser &parser, const tw_plan &plan, const uint8_t *data, uint32_t number, uint32_t start,
               uint32_t length) {
    uint32_t skip = 0;
    if (length >= 3 && !std::memcmp(data + start, byteOrderMark, 3)) skip = 3;
    const uint8_t *const text = data + start + skip;
    const uint32_t left = length - skip;
    const auto code = parser.stage->stage1(text, left, simdjson::stage1_mode::regular);
    if (code == simdjson::EMPTY) return;
    if (code == simdjson::UTF8_ERROR || !simdjson::validate_utf8(reinterpret_cast<const char *>(text), left)) {
        report(parser, number, start, length, start + skip + static_cast<uint32_t>(tw::firstBadByte(text, left)), TW_LINE_INVALID_UTF8);
        return;
    }
    if (code) {
        uint32_t position = 0;
        while (position < left && (text[position] >= 0x20 || isSpace(text[position]))) position++;
        report(parser, number, start, length, start + skip + position, TW_LINE_MALFORMED);
        return;
    }
    const bool hasBackslash = std::memchr(text, '\\', left) != nullptr;
    const Line line{text, parser.stage->structural_indexes.get(), left, start + skip, hasBackslash};
    uint32_t at = 0;
    readLine(parser, plan, line, at, number, start, length);
}

void reserve(tw_parser &parser, const tw_plan &plan, size_t length) {
    const auto bytes = static_cast<uint32_t>(length);
    parser.text.bytes.reserve(bytes + 128);
    if (plan.collectRest) parser.rest.bytes.reserve(bytes + 128);
    // A disputed value may be decoded a second time.
    parser.loose.bytes.reserve(bytes * 2 + 128);
    parser.slots.resize(std::max(parser.slots.size(), plan.paths.size()), SlotState{0, 0});
    parser.seen.resize(std::max(parser.seen.size(), plan.edges.size()), 0);
    if (parser.guessedPlan != plan.identity) {
        parser.guesses.assign(plan.guessCount, KeyGuess{{}, TW_NONE, TW_NONE});
        parser.guessedPlan = plan.identity;
    }
    parser.stack.resize(std::max<size_t>(parser.stack.size(), plan.maximumDepth));
}

void reset(tw_parser &parser) {
    parser.events.count = parser.values.count = parser.fields.count = parser.restFields.count = 0;
    parser.containers.count = parser.errors.count = 0;
    parser.text.end = parser.rest.end = parser.loose.end = 0;
    // Serials are per batch; a batch holds fewer than 2^31 objects.
    parser.serial = parser.eventSerial = 0;
    std::fill(parser.slots.begin(), parser.slots.end(), SlotState{0, 0});
    std::fill(parser.seen.begin(), parser.seen.end(), 0);
}

bool isBlank(const uint8_t *text, uint32_t length) {
    for (uint32_t i = 0; i < length; i++) {
        if (!isSpace(text[i])) return false;
    }
    return true;
}

void readTogether(tw_parser &parser, const tw_plan &plan, const uint8_t *data, const tw_lines &lines) {
    const uint32_t *const index = parser.stage->structural_indexes.get();
    uint32_t at = 0;
    for (uint32_t number = 0; number < lines.count; number++) {
        const auto [start, bytes, marks] = lines.lines[number];
        const uint32_t end = start + bytes;
        if (index[at] >= end) continue;
        // Stage 1 takes the mark for the beginning of a word: its token holds what touches it, too.
        const bool isMarked = bytes >= 3 && !std::memcmp(data + start, byteOrderMark, 3);
        if (isMarked) at++;
        if (bytes > plan.maximumLineBytes) {
            report(parser, number, start, bytes, start + plan.maximumLineBytes, TW_LINE_TOO_LONG);
        } else if (isMarked && !isBlank(data + start + 3, std::min(index[at], end) - start - 3)) {
            report(parser, number, start, bytes, start + 3, TW_LINE_MALFORMED);
        } else if (index[at] < end) {
            const Line line{data, index, end, 0, (marks & TW_LINE_HAS_BACKSLASH) != 0};
            readLine(parser, plan, line, at, number, start, bytes);
        }
        while (index[at] < end) at++;
    }
}

void readApart(tw_parser &parser, const tw_plan &plan, const uint8_t *data, const tw_lines &lines) {
    for (uint32_t number = 0; number < lines.count; number++) {
        const auto [start, bytes, marks] = lines.lines[number];
        if (bytes > plan.maximumLineBytes) {
            report(parser, number, start, bytes, start + plan.maximumLineBytes, TW_LINE_TOO_LONG);
        } else if (bytes) {
            readAlone(parser, plan, data, number, start, bytes);
        }
    }
}

}  // namespace

extern "C" tw_parser *tw_parser_create(void) try {
    auto parser = std::make_unique<tw_parser>();
    // Callers may rely on every table having an address.
    parser->events.reserve(1024);
    parser->values.reserve(1024);
    parser->fields.reserve(1024);
    parser->restFields.reserve(64);
    parser->containers.reserve(64);
    parser->errors.reserve(64);
    parser->text.bytes.reserve(128);
    parser->rest.bytes.reserve(128);
    return parser.release();
} catch (...) {
    return nullptr;
}

extern "C" void tw_parser_free(tw_parser *parser) { delete parser; }

extern "C" bool tw_parse(tw_parser *parser, const tw_plan *plan, const uint8_t *data, size_t length,
                         const tw_lines *known, tw_batch *batch) try {
    if (length >= (1ULL << 31)) return false;
    reset(*parser);
    tw_lines lines{nullptr, 0};
    if (length) {
        if (known) {
            lines = *known;
        } else if (!tw_find_lines(&parser->lines, data, length, &lines)) {
            return false;
        }
        reserve(*parser, *plan, length);
        parser->reserveStage(length);
        // No string spans a newline once stage 1 is content, so its index holds line by line.
        const auto code = parser->stage->stage1(data, length, simdjson::stage1_mode::regular);
        if (code == simdjson::SUCCESS) {
            readTogether(*parser, *plan, data, lines);
        } else if (code != simdjson::EMPTY) {
            readApart(*parser, *plan, data, lines);
        }
    }
    *batch = tw_batch{data,
                      parser->events.items,
                      parser->values.items,
                      parser->fields.items,
                      parser->restFields.items,
                      parser->containers.items,
                      parser->errors.items,
                      parser->text.bytes.items,
                      parser->rest.bytes.items,
                      parser->events.count,
                      parser->values.count,
                      parser->errors.count,
                      lines.count};
    return true;
} catch (...) {
    return false;
}

extern "C" const char *tw_kernel_name(void) {
    static const std::string name = simdjson::get_active_implementation()->name();
    return name.c_str();
}
