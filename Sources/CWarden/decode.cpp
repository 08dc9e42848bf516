#include "tw_bytes.hpp"
#include "tw_decode.hpp"
#include "tw_events.h"

namespace {

int hexDigit(uint8_t c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// The four digits after `\u`, or -1.
int32_t codeUnit(const uint8_t *p) {
    int32_t value = 0;
    for (int i = 0; i < 4; i++) {
        const int digit = hexDigit(p[i]);
        if (digit < 0) return -1;
        value = value << 4 | digit;
    }
    return value;
}

uint8_t *writeScalar(uint32_t scalar, uint8_t *out) {
    if (scalar < 0x80) {
        *out++ = static_cast<uint8_t>(scalar);
    } else if (scalar < 0x800) {
        *out++ = static_cast<uint8_t>(0xC0 | scalar >> 6);
        *out++ = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
    } else if (scalar < 0x10000) {
        *out++ = static_cast<uint8_t>(0xE0 | scalar >> 12);
        *out++ = static_cast<uint8_t>(0x80 | (scalar >> 6 & 0x3F));
        *out++ = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
    } else {
        *out++ = static_cast<uint8_t>(0xF0 | scalar >> 18);
        *out++ = static_cast<uint8_t>(0x80 | (scalar >> 12 & 0x3F));
        *out++ = static_cast<uint8_t>(0x80 | (scalar >> 6 & 0x3F));
        *out++ = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
    }
    return out;
}

uint8_t simpleEscape(uint8_t c) {
    switch (c) {
        case '"': return '"';
        case '\\': return '\\';
        case '/': return '/';
        case 'b': return '\b';
        case 'f': return '\f';
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        default: return 0;
    }
}

/// Reads one `\uXXXX`, with its second half where it has one; `src` stands on the backslash.
bool unicodeEscape(const uint8_t *&src, const uint8_t *end, uint8_t *&dst) {
    if (end - src < 6) return false;
    const int32_t unit = codeUnit(src + 2);
    if (unit < 0) return false;
    src += 6;
    auto scalar = static_cast<uint32_t>(unit);
    if (scalar >= 0xD800 && scalar < 0xDC00 && end - src >= 6 && src[0] == '\\' && src[1] == 'u') {
        const int32_t low = codeUnit(src + 2);
        if (low >= 0xDC00 && low < 0xE000) {
            src += 6;
            scalar = 0x10000 + ((scalar - 0xD800) << 10) + (static_cast<uint32_t>(low) - 0xDC00);
        }
    }
    // Values cut by the platform may end in half a pair: the event still counts.
    if (scalar >= 0xD800 && scalar < 0xE000) scalar = 0xFFFD;
    dst = writeScalar(scalar, dst);
    return true;
}

}  // namespace

extern "C" int64_t tw_decode_string(const uint8_t *raw, size_t length, uint8_t *out) {
    const uint8_t *src = raw;
    const uint8_t *const end = raw + length;
    uint8_t *dst = out;
    while (src < end) {
        warden::copy16(src, dst);
        uint32_t backslashes = warden::matches16(src, '\\');
        const auto left = static_cast<size_t>(end - src);
        if (left < 16) backslashes &= (1u << left) - 1;
        if (!backslashes) {
            const size_t step = left < 16 ? left : 16;
            src += step;
            dst += step;
            continue;
        }
        const int at = __builtin_ctz(backslashes);
        src += at;
        dst += at;
        if (end - src < 2) return -1;
        if (src[1] == 'u') {
            if (!unicodeEscape(src, end, dst)) return -1;
            continue;
        }
        const uint8_t plain = simpleEscape(src[1]);
        if (!plain) return -1;
        *dst++ = plain;
        src += 2;
    }
    return dst - out;
}

bool warden::hasValidEscapes(const uint8_t *raw, size_t length) {
    const uint8_t *src = raw;
    const uint8_t *const end = raw + length;
    while ((src = static_cast<const uint8_t *>(std::memchr(src, '\\', static_cast<size_t>(end - src))))) {
        if (end - src < 2) return false;
        if (src[1] == 'u') {
            if (end - src < 6 || codeUnit(src + 2) < 0) return false;
            src += 6;
        } else {
            if (!simpleEscape(src[1])) return false;
            src += 2;
        }
    }
    return true;
}
