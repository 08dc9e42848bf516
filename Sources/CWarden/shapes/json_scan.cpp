#include "json_scan.hpp"

namespace tw {

namespace {

constexpr unsigned deepest = 256;

bool endsScalar(uint8_t byte) { return byte == ',' || byte == '}' || byte == ']' || isBlank(byte); }

/// Past a container, strings skipped; brackets are counted, not matched by kind.
const uint8_t *skipContainer(const uint8_t *at, const uint8_t *end) {
    size_t depth = 0;
    while (at < end) {
        switch (*at) {
        case '"': {
            const uint8_t *close = findQuote(at + 1, end);
            if (!close) return nullptr;
            at = close + 1;
            continue;
        }
        case '{':
        case '[':
            depth++;
            break;
        case '}':
        case ']':
            if (--depth == 0) return at + 1;
            break;
        default:
            break;
        }
        at++;
    }
    return nullptr;
}

bool hexDigit(uint8_t byte, unsigned &value) {
    if (byte >= '0' && byte <= '9') value = value << 4 | unsigned(byte - '0');
    else if (byte >= 'a' && byte <= 'f') value = value << 4 | unsigned(byte - 'a' + 10);
    else if (byte >= 'A' && byte <= 'F') value = value << 4 | unsigned(byte - 'A' + 10);
    else return false;
    return true;
}

bool hexQuad(const uint8_t *at, const uint8_t *end, unsigned &value) {
    value = 0;
    if (end - at < 4) return false;
    for (int i = 0; i < 4; i++)
        if (!hexDigit(at[i], value)) return false;
    return true;
}

void putScalar(unsigned code, Buffer &out) {
    if (code < 0x80) {
        out.put(uint8_t(code));
    } else if (code < 0x800) {
        out.put(uint8_t(0xC0 | code >> 6));
        out.put(uint8_t(0x80 | (code & 0x3F)));
    } else if (code < 0x10000) {
        out.put(uint8_t(0xE0 | code >> 12));
        out.put(uint8_t(0x80 | (code >> 6 & 0x3F)));
        out.put(uint8_t(0x80 | (code & 0x3F)));
    } else {
        out.put(uint8_t(0xF0 | code >> 18));
        out.put(uint8_t(0x80 | (code >> 12 & 0x3F)));
        out.put(uint8_t(0x80 | (code >> 6 & 0x3F)));
        out.put(uint8_t(0x80 | (code & 0x3F)));
    }
}

/// Decodes `\uXXXX` at the four digits; moves `at` past them, and past a second half where there is one.
bool unescapeUnicode(const uint8_t *&at, const uint8_t *end, Buffer &out) {
    unsigned code;
    if (!hexQuad(at, end, code)) return false;
    at += 4;
    if (code >= 0xD800 && code < 0xDC00) {
        unsigned low;
        if (end - at >= 6 && at[0] == '\\' && at[1] == 'u' && hexQuad(at + 2, end, low) && low >= 0xDC00 && low < 0xE000) {
            at += 6;
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        } else {
            code = 0xFFFD;
        }
    } else if (code >= 0xDC00 && code < 0xE000) {
        code = 0xFFFD;
    }
    putScalar(code, out);
    return true;
}

/// The strict reader behind `isObject`.
class Checker {
public:
    Checker(Slice text) : at(text.at), end(text.end()) {}

    bool object() {
        at = skipBlank(at, end);
        return at < end && *at == '{' && value() && skipBlank(at, end) == end;
    }

private:
    const uint8_t *at, *end;
    bool isArray[deepest];
    unsigned depth = 0;

    bool value() {
        do {
            if (!open()) return false;
        } while (depth > 0);
        return true;
    }

    /// Reads a value, or the beginning of one, and whatever follows up to the next value.
    bool open() {
        at = skipBlank(at, end);
        if (at >= end) return false;
        if (*at == '{' || *at == '[') {
            if (depth == deepest) return false;
            isArray[depth++] = *at == '[';
            at = skipBlank(at + 1, end);
            if (at >= end) return false;
            if (*at != (isArray[depth - 1] ? ']' : '}')) return isArray[depth - 1] || key();
            return close();
        }
        if (*at == '"' ? !string() : !scalar()) return false;
        return after();
    }

    bool close() {
        at++;
        depth--;
        return depth == 0 || after();
    }

    /// After a value: a comma and what it promises, or the end of the container.
    bool after() {
        at = skipBlank(at, end);
        if (depth == 0) return true;
        if (at >= end) return false;
        if (*at == (isArray[depth - 1] ? ']' : '}')) return close();
        if (*at != ',') return false;
        at = skipBlank(at + 1, end);
        return isArray[depth - 1] || key();
    }

    bool key() {
        if (at >= end || *at != '"' || !string()) return false;
        at = skipBlank(at, end);
        if (at >= end || *at != ':') return false;
        at++;
        return true;
    }

    bool string() {
        for (at++; at < end; at++) {
            if (*at == '"') {
                at++;
                return true;
            }
            if (*at < 0x20) return false;
            if (*at == '\\') {
                at++;
                unsigned code;
                if (at >= end) return false;
                if (*at == 'u') {
                    if (!hexQuad(at + 1, end, code)) return false;
                    at += 4;
                } else if (!std::memchr("\"\\/bfnrt", *at, 8)) {
                    return false;
                }
            }
        }
        return false;
    }

    bool literal(Slice word) {
        if (!Slice(at, end).startsWith(word)) return false;
        at += word.length;
        return true;
    }

    bool digits() {
        const uint8_t *start = at;
        while (at < end && *at >= '0' && *at <= '9') at++;
        return at > start;
    }

    bool scalar() {
        if (*at == 't') return literal("true");
        if (*at == 'f') return literal("false");
        if (*at == 'n') return literal("null");
        if (*at == '-') at++;
        if (at < end && *at == '0') at++;
        else if (!digits()) return false;
        if (at < end && *at == '.') {
            at++;
            if (!digits()) return false;
        }
        if (at < end && (*at == 'e' || *at == 'E')) {
            at++;
            if (at < end && (*at == '+' || *at == '-')) at++;
            if (!digits()) return false;
        }
        return true;
    }
};

} // namespace

const uint8_t *skipValue(const uint8_t *at, const uint8_t *end) {
    if (at >= end) return nullptr;
    if (*at == '"') {
        const uint8_t *close = findQuote(at + 1, end);
        return close ? close + 1 : nullptr;
    }
    if (*at == '{' || *at == '[') return skipContainer(at, end);
    const uint8_t *start = at;
    while (at < end && !endsScalar(*at)) at++;
    return at > start ? at : nullptr;
}

bool isObject(Slice text) { return Checker(text).object(); }

bool unescape(Slice inside, Buffer &out) {
    const uint8_t *at = inside.at, *const end = inside.end();
    out.need(inside.length);
    while (at < end) {
        const void *found = std::memchr(at, '\\', size_t(end - at));
        const uint8_t *escape = found ? static_cast<const uint8_t *>(found) : end;
        out.put(Slice(at, escape));
        if (escape == end) return true;
        if (end - escape < 2) return false;
        at = escape + 2;
        switch (escape[1]) {
        case '"': out.put('"'); break;
        case '\\': out.put('\\'); break;
        case '/': out.put('/'); break;
        case 'b': out.put('\b'); break;
        case 'f': out.put('\f'); break;
        case 'n': out.put('\n'); break;
        case 'r': out.put('\r'); break;
        case 't': out.put('\t'); break;
        case 'u':
            if (!unescapeUnicode(at, end, out)) return false;
            break;
        default: return false;
        }
    }
    return true;
}

void putString(Slice text, Buffer &out) {
    static const char hex[] = "0123456789abcdef";
    out.need(text.length + 2);
    out.put('"');
    const uint8_t *from = text.at, *const end = text.end();
    for (const uint8_t *at = from; at < end; at++) {
        const uint8_t byte = *at;
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out.put(Slice(from, at));
        from = at + 1;
        out.put('\\');
        switch (byte) {
        case '"': out.put('"'); break;
        case '\\': out.put('\\'); break;
        case '\n': out.put('n'); break;
        case '\r': out.put('r'); break;
        case '\t': out.put('t'); break;
        default:
            out.put(Slice("u00"));
            out.put(uint8_t(hex[byte >> 4]));
            out.put(uint8_t(hex[byte & 15]));
        }
    }
    out.put(Slice(from, end));
    out.put('"');
}

} // namespace tw
