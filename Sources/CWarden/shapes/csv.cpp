// Separated values (RFC 4180, and Spark's way of escaping) to JSON lines of the delivered form.
#include "json_scan.hpp"
#include "row.hpp"
#include "transcode.hpp"

#include <simdjson.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

using namespace tw;

namespace {

/// Reads the cell at `at` up to its delimiter or the end of its record; `unquoted` takes the text where quotes have to
/// be taken off. Returns the place of the delimiter, newline or end.
const uint8_t *readCell(const uint8_t *at, const uint8_t *end, tw_csv_dialect dialect, Buffer &unquoted, Slice &cell) {
    if (at >= end || *at != '"') {
        const uint8_t *start = at;
        while (at < end && *at != dialect.delimiter && *at != '\n') at++;
        cell = Slice(start, at);
        if (at == end || *at == '\n')
            while (!cell.empty() && cell.end()[-1] == '\r') cell.length--;
        return at;
    }
    const size_t from = unquoted.size();
    at++;
    while (at < end) {
        if (dialect.backslashEscapes && *at == '\\' && at + 1 < end && (at[1] == '"' || at[1] == '\\')) {
            unquoted.put(at[1]);
            at += 2;
        } else if (*at == '"') {
            if (at + 1 < end && at[1] == '"') {
                unquoted.put('"');
                at += 2;
                continue;
            }
            at++;
            break;
        } else {
            const uint8_t *start = at++;
            while (at < end && *at != '"' && *at != '\\') at++;
            unquoted.put(Slice(start, at));
        }
    }
    while (at < end && *at != dialect.delimiter && *at != '\n') at++;
    cell = unquoted.slice(from);
    return at;
}

/// Past the newline of the record that begins at `at`.
const uint8_t *recordEnd(const uint8_t *at, const uint8_t *end, tw_csv_dialect dialect) {
    bool quoted = false;
    for (; at < end; at++) {
        if (*at == '"') quoted = !quoted;
        else if (*at == '\\' && quoted && dialect.backslashEscapes) at++;
        else if (*at == '\n' && !quoted) return at + 1;
    }
    return end;
}

/// Cells of one record.
template <typename Visit>
void forEachCell(Slice record, tw_csv_dialect dialect, Buffer &unquoted, Visit visit) {
    const uint8_t *at = record.at, *const end = record.end();
    while (true) {
        Slice cell;
        at = readCell(at, end, dialect, unquoted, cell);
        visit(cell);
        if (at >= end || *at != dialect.delimiter) return;
        at++;
    }
}

/// Columns that a header must name to be believed.
bool isHeader(Slice record, tw_csv_dialect dialect) {
    Buffer unquoted;
    unquoted.need(record.length);
    size_t known = 0;
    bool action = false, service = false;
    forEachCell(record, dialect, unquoted, [&](Slice cell) {
        const Field field = fieldNamed(cell);
        if (field != Field::unknown) known++;
        action |= field == Field::actionName;
        service |= field == Field::serviceName || field == Field::requestParams;
    });
    return action && service && known >= 3;
}

/// A name that may stand between quotes in JSON as it is; other columns are left out.
bool isPlainName(Slice name) {
    for (size_t i = 0; i < name.length; i++)
        if (name.at[i] < 0x20 || name.at[i] == '"' || name.at[i] == '\\') return false;
    return true;
}

/// How quotes within quotes are written, by the first JSON object in a cell.
bool escapesByBackslash(Slice sample) {
    for (size_t i = 0; i + 3 < sample.length; i++)
        if (sample.at[i] == '"' && (sample.at[i + 1] == '{' || sample.at[i + 1] == '['))
            return sample.at[i + 2] == '\\' || (sample.at[i + 2] == '{' && sample.at[i + 3] == '\\');
    return false;
}

} // namespace

extern "C" size_t tw_csv_header(const uint8_t *sample, size_t length, tw_csv_dialect *dialect) {
    static const uint8_t delimiters[] = {',', ';', '\t', '|'};
    for (const uint8_t delimiter : delimiters) {
        const tw_csv_dialect candidate{delimiter, false};
        const uint8_t *end = recordEnd(sample, sample + length, candidate);
        if (end == sample || size_t(end - sample) > 65536 || !isHeader(Slice(sample, end), candidate)) continue;
        *dialect = {delimiter, escapesByBackslash(Slice(end, sample + length))};
        return size_t(end - sample);
    }
    return 0;
}

extern "C" size_t tw_csv_frame(const uint8_t *text, size_t length, tw_csv_dialect dialect, size_t *lines) {
    size_t end = 0, seen = 0;
    bool quoted = false;
    *lines = 0;
    size_t at = 0;
    while (at < length) {
#if defined(__SSE2__)
        if (at + 16 <= length) {
            const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + at));
            const __m128i hits = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8('"')),
                                                           _mm_cmpeq_epi8(block, _mm_set1_epi8('\n'))),
                                              _mm_cmpeq_epi8(block, _mm_set1_epi8('\\')));
            const int mask = _mm_movemask_epi8(hits);
            if (!mask) {
                at += 16;
                continue;
            }
            at += size_t(__builtin_ctz(unsigned(mask)));
        }
#endif
        const uint8_t byte = text[at++];
        if (byte == '"') quoted = !quoted;
        else if (byte == '\\' && quoted && dialect.backslashEscapes) {
            if (at < length && text[at] == '\n') seen++;
            at++;
        }
        else if (byte == '\n') {
            seen++;
            if (!quoted) {
                end = at;
                *lines = seen;
            }
        }
    }
    return end;
}

tw_transcoded tw_transcoder::rows(Slice header, tw_csv_dialect dialect, Slice text, tw_origin first) {
    reset();
    Buffer names;
    names.need(header.length);
    columns.clear();
    forEachCell(header, dialect, names, [&](Slice cell) { columns.push_back(isPlainName(cell) ? cell : Slice()); });
    base = first;
    const uint8_t *at = text.at, *const end = text.end();
    while (at < end) {
        const uint8_t *after = recordEnd(at, end, dialect);
        Slice record(at, after);
        while (!record.empty() && (record.end()[-1] == '\n' || record.end()[-1] == '\r')) record.length--;
        baseByte = at;
        if (!record.empty()) {
            row.clear();
            cells.clear();
            cells.need(record.length);
            size_t index = 0;
            forEachCell(record, dialect, cells, [&](Slice cell) {
                if (index < columns.size() && !columns[index].empty() && !cell.empty()) row.setNamed(columns[index], {Value::text, cell});
                index++;
            });
            if (index == columns.size() && simdjson::validate_utf8(reinterpret_cast<const char *>(record.at), record.length)) {
                writeRow(at);
            } else {
                // Broken text, or not as many cells as columns: left to the engine, which records it, on one line.
                note(TW_SHAPE_GENERIC);
                const size_t start = out.size();
                out.put(record);
                out.blankNewlines(start);
                emitted(base);
            }
        }
        for (const uint8_t *byte = at; byte < after; byte++) base.line += *byte == '\n';
        base.offset += uint64_t(after - at);
        at = after;
    }
    return result(true);
}

extern "C" tw_transcoded tw_transcode_csv(tw_transcoder *transcoder, const uint8_t *header, size_t headerLength,
                                          tw_csv_dialect dialect, const uint8_t *text, size_t length,
                                          uint64_t firstLine, uint64_t firstOffset) {
    return transcoder->rows(Slice(header, headerLength), dialect, Slice(text, length), {firstLine, firstOffset});
}
