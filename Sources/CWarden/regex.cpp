#include "tw_regex.h"

#include <re2/re2.h>

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

struct tw_regex {
    std::unique_ptr<RE2> compiled;
    std::string required;
    bool isCased = true;
};

namespace {

/// Finds text that every match holds. Looks only at what stands outside groups, and gives up when in doubt.
class RequiredText {
public:
    RequiredText(const char *pattern, size_t length) : p(pattern), end(pattern + length) {}

    std::string find(bool &isCased) {
        isCased = true;
        if (!readFlags(isCased)) return {};
        while (p < end) {
            if (!step() || isUnsure) return {};
        }
        finish();
        return best.size() >= 3 ? best : std::string();
    }

private:
    const char *p;
    const char *end;
    std::string run, best;
    /// A brace that is no quantifier was met.
    bool isUnsure = false;

    /// Leading `(?ims)`: only `i` matters; anything but these letters makes us give up.
    bool readFlags(bool &isCased) {
        while (end - p > 3 && p[0] == '(' && p[1] == '?' && (p[2] == 'i' || p[2] == 'm' || p[2] == 's')) {
            p += 2;
            for (; p < end && *p != ')'; p++) {
                if (*p == 'i') isCased = false;
                if (*p != 'i' && *p != 'm' && *p != 's') return false;
            }
            if (p == end) return false;
            p++;
        }
        return true;
    }

    void finish() {
        if (run.size() > best.size()) best = run;
        run.clear();
    }

    /// A quantifier that allows none drops the last character; any other ends the run after it.
    void quantifier() {
        if (p == end) return;
        if (*p == '*' || *p == '?' || *p == '{') {
            if (!run.empty()) {
                while (!run.empty() && (run.back() & 0xC0) == 0x80) run.pop_back();
                if (!run.empty()) run.pop_back();
            }
            finish();
            if (*p == '{') {
                while (p + 1 < end && ((p[1] >= '0' && p[1] <= '9') || p[1] == ',')) p++;
                p++;
                isUnsure |= p >= end || *p != '}';
            }
            if (p < end) p++;
            if (p < end && *p == '?') p++;
        } else if (*p == '+') {
            finish();
            p++;
            if (p < end && *p == '?') p++;
        }
    }

    bool skipClass() {
        p++;
        if (p < end && *p == '^') p++;
        if (p < end && *p == ']') p++;
        while (p < end && *p != ']') {
            if (*p == '[' && p + 1 < end && p[1] == ':') {
                const std::string_view rest(p, static_cast<size_t>(end - p));
                const size_t close = rest.find(":]");
                if (close == std::string_view::npos) return false;
                p += close + 1;
            } else if (*p == '\\') {
                p++;
            }
            p++;
        }
        if (p >= end) return false;
        p++;
        return true;
    }

    bool skipGroup() {
        // Flags that change case for the rest of the pattern make the text unsure.
        if (end - p > 2 && p[1] == '?') {
            const char *q = p + 2;
            while (q < end && *q != ')' && *q != ':' && *q != '<' && *q != 'P') q++;
            if (q == end || *q == ')') return false;
        }
        p++;
        int depth = 1;
        while (p < end && depth > 0) {
            if (*p == '\\') {
                p += 2;
                continue;
            }
            if (*p == '[') {
                if (!skipClass()) return false;
                continue;
            }
            if (*p == '(') depth++;
            if (*p == ')') depth--;
            p++;
        }
        return p <= end && depth == 0;
    }

    bool escape() {
        if (end - p < 2) return false;
        const char c = p[1];
        if (c == 'Q' || c == 'x' || c == 'p' || c == 'P' || (c >= '0' && c <= '9')) return false;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            finish();
            p += 2;
            skipQuantifier();
            return true;
        }
        run.push_back(c);
        p += 2;
        quantifier();
        return true;
    }

    void skipQuantifier() {
        run.clear();
        quantifier();
        run.clear();
    }

    bool step() {
        switch (*p) {
            case '|': return false;
            case '\\': return escape();
            case '(':
                finish();
                if (!skipGroup()) return false;
                skipQuantifier();
                return true;
            case '[':
                finish();
                if (!skipClass()) return false;
                skipQuantifier();
                return true;
            case '.':
            case '^':
            case '$':
                finish();
                p++;
                skipQuantifier();
                return true;
            default: {
                // A scalar at a time, so that a quantifier takes all its bytes.
                do run.push_back(*p++);
                while (p < end && (*p & 0xC0) == 0x80);
                quantifier();
                return true;
            }
        }
    }
};

}  // namespace

extern "C" tw_regex *tw_regex_compile(const char *pattern, size_t length, char *error, size_t errorCapacity) try {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(8 << 20);
    auto compiled = std::make_unique<RE2>(re2::StringPiece(pattern, length), options);
    if (!compiled->ok()) {
        if (error && errorCapacity) std::snprintf(error, errorCapacity, "%s", compiled->error().c_str());
        return nullptr;
    }
    auto regex = std::make_unique<tw_regex>();
    regex->compiled = std::move(compiled);
    regex->required = RequiredText(pattern, length).find(regex->isCased);
    return regex.release();
} catch (...) {
    if (error && errorCapacity) std::snprintf(error, errorCapacity, "out of memory");
    return nullptr;
}

extern "C" void tw_regex_free(tw_regex *regex) { delete regex; }

extern "C" bool tw_regex_search(const tw_regex *regex, const uint8_t *text, size_t length) {
    return regex->compiled->Match(re2::StringPiece(reinterpret_cast<const char *>(text), length), 0, length,
                                  RE2::UNANCHORED, nullptr, 0);
}

extern "C" size_t tw_regex_required(const tw_regex *regex, const uint8_t **text, bool *isCased) {
    *text = reinterpret_cast<const uint8_t *>(regex->required.data());
    *isCased = regex->isCased;
    return regex->required.size();
}
