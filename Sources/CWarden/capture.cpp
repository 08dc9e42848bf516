#include "tw_capture.h"

#include "tw_backtrack.hpp"

#include <hs/hs.h>
#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace {
constexpr int maximumGroups = 6;

RE2::Options options(bool caseless) {
    RE2::Options options(RE2::Quiet);
    options.set_encoding(RE2::Options::EncodingLatin1);
    options.set_case_sensitive(!caseless);
    options.set_max_mem(4 << 20);
    return options;
}
}  // namespace

struct tw_capture {
    tw_capture(std::string pattern, bool caseless) : pattern(std::move(pattern)), caseless(caseless) {}

    const std::string pattern;
    const bool caseless;
    /// Compiled, and measured, when first asked for: most expressions are never needed.
    mutable std::once_flag isRead, isCompiled, isMeasured;
    mutable std::unique_ptr<const warden::BacktrackProgram> program;
    mutable std::unique_ptr<const RE2> compiled;
    mutable uint32_t width = UINT32_MAX;

    /// nullptr where only RE2 can do it.
    const warden::BacktrackProgram *simple() const {
        std::call_once(isRead, [this] { program = warden::BacktrackProgram::compile(pattern, caseless); });
        return program.get();
    }

    const RE2 &expression() const {
        std::call_once(isCompiled, [this] { compiled = std::make_unique<RE2>(pattern, options(caseless)); });
        return *compiled;
    }
};

extern "C" tw_capture *tw_capture_create(const char *pattern, size_t length, bool caseless) {
    return new tw_capture(std::string(pattern, length), caseless);
}

extern "C" bool tw_capture_check(const tw_capture *capture, char *error, size_t errorCapacity) {
    if (capture->expression().ok()) return true;
    if (error && errorCapacity) std::snprintf(error, errorCapacity, "%s", capture->expression().error().c_str());
    return false;
}

extern "C" void tw_capture_free(tw_capture *capture) { delete capture; }

extern "C" bool tw_capture_find(const tw_capture *capture, const uint8_t *text, size_t length, size_t from,
                                size_t to, tw_capture_span *span) {
    if (const auto *const simple = capture->simple()) {
        warden::BacktrackProgram::Span found;
        switch (simple->find(text, length, from, to, found)) {
            case warden::BacktrackProgram::Outcome::found:
                *span = {found.start, found.end, found.valueStart, found.valueEnd};
                return true;
            case warden::BacktrackProgram::Outcome::none: return false;
            case warden::BacktrackProgram::Outcome::givenUp: break;
        }
    }
    return tw_capture_find_by_automaton(capture, text, length, from, to, span);
}

extern "C" bool tw_capture_is_simple(const tw_capture *capture) { return capture->simple() != nullptr; }

extern "C" bool tw_capture_find_by_automaton(const tw_capture *capture, const uint8_t *text, size_t length,
                                             size_t from, size_t to, tw_capture_span *span) {
    const char *base = reinterpret_cast<const char *>(text);
    const auto from32 = static_cast<uint32_t>(from), to32 = static_cast<uint32_t>(to);
    const RE2 &expression = capture->expression();
    if (!expression.ok()) {
        // Nobody checked it, and what was noticed there must not be lost.
        *span = {from32, to32, from32, to32};
        return from < to;
    }
    re2::StringPiece groups[maximumGroups + 1];
    const int wanted = std::min(expression.NumberOfCapturingGroups(), maximumGroups) + 1;
    const re2::StringPiece subject(base, length);
    if (!expression.Match(subject, from, to, RE2::UNANCHORED, groups, wanted)) return false;
    int value = 0;
    for (int i = 1; i < wanted; i++) {
        if (!groups[i].data()) continue;
        value = i;
        break;
    }
    const auto offset = [base](const char *place) { return static_cast<uint32_t>(place - base); };
    span->start = offset(groups[0].data());
    span->end = span->start + static_cast<uint32_t>(groups[0].size());
    span->valueStart = offset(groups[value].data());
    span->valueEnd = span->valueStart + static_cast<uint32_t>(groups[value].size());
    return true;
}

extern "C" uint32_t tw_capture_width(const tw_capture *capture) {
    std::call_once(capture->isMeasured, [capture] {
        const unsigned flags = HS_FLAG_MULTILINE | (capture->caseless ? HS_FLAG_CASELESS : 0);
        hs_expr_info_t *info = nullptr;
        hs_compile_error_t *error = nullptr;
        if (hs_expression_info(capture->pattern.c_str(), flags, &info, &error) == HS_SUCCESS && info) {
            capture->width = info->max_width;
        }
        std::free(info);
        if (error) hs_free_compile_error(error);
    });
    return capture->width;
}

extern "C" bool tw_capture_has_literal(const char *pattern, size_t length, bool caseless, uint32_t minimumLength) {
    re2::FilteredRE2 filter(static_cast<int>(minimumLength));
    int identifier = 0;
    if (filter.Add(re2::StringPiece(pattern, length), options(caseless), &identifier) != RE2::NoError) return false;
    std::vector<std::string> atoms;
    filter.Compile(&atoms);
    std::vector<int> passing;
    filter.AllPotentials({}, &passing);
    return passing.empty();
}
