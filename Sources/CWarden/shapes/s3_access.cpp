#include "s3_access.hpp"

#include "event_time.hpp"
#include "json_scan.hpp"
#include "utf8.hpp"

namespace tw {

namespace {

struct Column {
    Slice name;
    bool isNumber;
};

/// In the order of AWS's documentation of the log format.
const Column columns[] = {
    {"bucket_owner", false},    {"bucket", false},          {"time", false},        {"remote_ip", false},
    {"requester", false},       {"request_id", false},      {"operation", false},   {"key", false},
    {"request_uri", false},     {"http_status", true},      {"error_code", false},  {"bytes_sent", true},
    {"object_size", true},      {"total_time", true},       {"turn_around_time", true}, {"referer", false},
    {"user_agent", false},      {"version_id", false},      {"host_id", false},     {"signature_version", false},
    {"cipher_suite", false},    {"authentication_type", false}, {"host_header", false}, {"tls_version", false},
    {"access_point_arn", false}, {"acl_required", false},
};
constexpr size_t columnCount = sizeof columns / sizeof *columns;
/// Bucket owner to operation: a line with fewer fields is no record.
constexpr size_t fewestFields = 7;

/// Columns of the three quoted fields.
constexpr size_t requestColumn = 8, refererColumn = 15, userAgentColumn = 16;

/// Where a quoted field ends. AWS does not escape quotes inside one, so what must follow tells: a status behind the
/// request, a further quoted field behind the referer, and no quote at all behind the user agent.
const uint8_t *closingQuote(const uint8_t *at, const uint8_t *end, size_t column) {
    const uint8_t *last = end;
    for (; at < end; at++) {
        if (*at != '"' || (at + 1 < end && at[1] != ' ')) continue;
        const uint8_t next = at + 2 < end ? at[2] : 0;
        if (column == requestColumn && !(next == '-' || (next >= '0' && next <= '9'))) continue;
        if (column == refererColumn && next != '"') continue;
        last = at;
        if (column != userAgentColumn) break;
    }
    return last;
}

/// Takes the next field: bracketed, quoted, or up to a space.
bool takeField(const uint8_t *&at, const uint8_t *end, Slice &field, size_t column = 0) {
    while (at < end && *at == ' ') at++;
    if (at >= end) return false;
    const uint8_t *start = at;
    if (*at == '[') {
        while (at < end && *at != ']') at++;
        field = Slice(start + 1, at);
        if (at < end) at++;
        return true;
    }
    if (*at == '"') {
        at = closingQuote(at + 1, end, column);
        field = Slice(start + 1, at);
        if (at < end) at++;
        return true;
    }
    while (at < end && *at != ' ') at++;
    field = Slice(start, at);
    return true;
}

bool isNumber(Slice text) {
    if (text.empty() || text.length > 18 || (text.length > 1 && *text.at == '0')) return false;
    for (size_t i = 0; i < text.length; i++)
        if (text.at[i] < '0' || text.at[i] > '9') return false;
    return true;
}

/// Keys, referers and user agents hold what a client sent. A byte that is no text must not hide the record: it is
/// written as U+FFFD.
void putClientText(Slice text, Buffer &out) {
    size_t bad = firstBadByte(text.at, text.length);
    if (bad == text.length) return putString(text, out);
    Buffer repaired;
    while (!text.empty()) {
        repaired.put(Slice(text.at, bad));
        text = Slice(text.at + bad, text.end());
        if (text.empty()) break;
        repaired.put(Slice("\xEF\xBF\xBD"));
        text = Slice(text.at + 1, text.end());
        bad = firstBadByte(text.at, text.length);
    }
    putString(repaired.slice(), out);
}

void putValue(Slice field, bool asNumber, Buffer &out) {
    if (field == Slice("-") || field.empty()) out.put(Slice("null"));
    else if (asNumber && isNumber(field)) out.put(field);
    else putClientText(field, out);
}

void putMember(Slice name, bool isFirst, Buffer &out) {
    if (!isFirst) out.put(',');
    out.put('"');
    out.put(name);
    out.put(Slice("\":"));
}

} // namespace

bool isS3AccessLine(Slice line) {
    const uint8_t *at = line.at, *const end = line.end();
    Slice owner, bucket;
    if (line.empty() || *at == '{' || *at == '[' || *at == '"') return false;
    if (!takeField(at, end, owner) || !takeField(at, end, bucket)) return false;
    if (end - at < 28 || at[0] != ' ' || at[1] != '[' || at[4] != '/' || at[8] != '/' || at[13] != ':') return false;
    return at[2] >= '0' && at[2] <= '3' && (owner.length == 64 || owner == Slice("-"));
}

bool writeS3AccessLine(Slice line, Buffer &out) {
    const size_t start = out.size();
    const uint8_t *at = line.at, *const end = line.end();
    Slice field, time;
    size_t count = 0;
    out.put('{');
    for (; count < columnCount && takeField(at, end, field, count); count++) {
        if (count == 2) time = field;
        putMember(columns[count].name, count == 0, out);
        putValue(field, columns[count].isNumber, out);
    }
    if (count < fewestFields) {
        out.truncate(start);
        return false;
    }
    int64_t milliseconds;
    if (parseLogTime(time, milliseconds)) {
        putMember("timestamp", false, out);
        putNumber(milliseconds, out);
    }
    if (takeField(at, end, field)) {
        putMember("additional", false, out);
        out.put('[');
        putValue(field, false, out);
        while (takeField(at, end, field)) {
            out.put(',');
            putValue(field, false, out);
        }
        out.put(']');
    }
    out.put('}');
    return true;
}

} // namespace tw
