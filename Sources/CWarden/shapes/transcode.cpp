#include "transcode.hpp"

#include "classify.hpp"
#include "json_scan.hpp"
#include "s3_access.hpp"

#include <simdjson.h>

using namespace tw;

namespace {

/// Envelopes within envelopes within envelopes are not opened.
constexpr int deepestEnvelope = 3;
/// Memory that is kept between batches.
constexpr size_t kept = size_t(8) << 20;

int32_t publicShape(Shape shape) {
    switch (shape) {
    case Shape::delivered: return TW_SHAPE_DATABRICKS;
    case Shape::cloudTrail: return TW_SHAPE_CLOUDTRAIL;
    case Shape::s3Access: return TW_SHAPE_S3_ACCESS;
    default: return TW_SHAPE_GENERIC;
    }
}

bool isKept(Shape shape) {
    return shape == Shape::delivered || shape == Shape::cloudTrail || shape == Shape::s3Access || shape == Shape::generic;
}

/// The member of this name; empty where there is none.
Slice memberOf(Slice object, Slice name) {
    Slice found;
    if (object.first() != '{') return found;
    forEachMember(object, [&](Slice key, Slice value) {
        if (!(key == name)) return true;
        found = value;
        return false;
    });
    return found;
}

bool isUTF8(Slice text) {
    return simdjson::validate_utf8(reinterpret_cast<const char *>(text.at), text.length);
}

bool isString(Slice json) { return json.length >= 2 && json.first() == '"'; }

Slice insideOf(Slice json) { return Slice(json.at + 1, json.length - 2); }

/// The last component of an ARM resource id; empty where it is none.
Slice lastComponent(Slice json) {
    if (!isString(json)) return Slice();
    const Slice path = insideOf(json);
    const uint8_t *at = path.end();
    while (at > path.at && at[-1] != '/') at--;
    const Slice name(at, path.end());
    return at == path.at || std::memchr(name.at, '\\', name.length) ? Slice() : name;
}

/// Service and action of `Microsoft.Databricks/<service>/<action>`.
void setOperation(Row &row, Slice json) {
    if (!isString(json)) return;
    const Slice name = insideOf(json);
    const auto *first = static_cast<const uint8_t *>(std::memchr(name.at, '/', name.length));
    if (!first) return;
    const Slice rest(first + 1, name.end());
    const auto *second = static_cast<const uint8_t *>(std::memchr(rest.at, '/', rest.length));
    if (!second || std::memchr(rest.at, '\\', rest.length)) return;
    if (row[Field::serviceName].isNull()) row.set(Field::serviceName, {Value::text, Slice(rest.at, second)});
    if (row[Field::actionName].isNull()) row.set(Field::actionName, {Value::text, Slice(second + 1, rest.end())});
}

} // namespace

void tw_transcoder::reset() {
    out.clear();
    out.shrink(kept);
    cells.shrink(kept);
    decoded.shrink(kept);
    places.clear();
    shape = TW_SHAPE_NONE;
    isMixed = false;
}

void tw_transcoder::note(int32_t seen) {
    if (shape == TW_SHAPE_NONE) shape = seen;
    else if (shape != seen) isMixed = true;
}

tw_transcoded tw_transcoder::result(bool rewritten) {
    tw_transcoded result{};
    result.shape = isMixed ? int32_t(TW_SHAPE_NONE) : shape;
    if (!rewritten) return result;
    result.rewritten = true;
    out.need(0);
    result.text = out.data();
    result.length = out.size();
    result.origins = places.data();
    result.lines = places.size();
    return result;
}

tw_origin tw_transcoder::placeOf(const uint8_t *byte) const {
    // A record decoded from a string stands elsewhere in memory: it is where its line is.
    const size_t into = byte >= baseByte ? size_t(byte - baseByte) : 0;
    return {base.line, base.offset + into};
}

void tw_transcoder::emitted(tw_origin place) {
    out.put('\n');
    places.push_back(place);
}

/// Copies a record that is right as it is.
void tw_transcoder::keep(Slice record, int32_t seen) {
    note(seen);
    out.put(record);
    emitted(placeOf(record.at));
}

void tw_transcoder::writeRow(const uint8_t *at) {
    note(TW_SHAPE_DATABRICKS);
    row.write(out);
    emitted(placeOf(at));
}

/// The shape of a line that needs no rewriting; -1 where it needs it, TW_SHAPE_NONE where it is blank.
int32_t tw_transcoder::asItIs(Slice line) {
    const uint8_t *at = skipBlank(line.at, line.end());
    if (at == line.end()) return TW_SHAPE_NONE;
    if (*at == '{') {
        const auto length = size_t(line.end() - at);
        if (beginningLength > 0 && length >= beginningLength && !std::memcmp(at, beginning, beginningLength)) {
            return TW_SHAPE_DATABRICKS;
        }
        const uint8_t *decided = nullptr;
        const Shape found = classify(Slice(at, line.end()), &decided);
        if (decided && size_t(decided - at) <= sizeof beginning) {
            beginningLength = size_t(decided - at);
            std::memcpy(beginning, at, beginningLength);
        }
        return isKept(found) ? publicShape(found) : -1;
    }
    if (*at == '[') return -1;
    return isS3AccessLine(line) ? -1 : int32_t(TW_SHAPE_GENERIC);
}

tw_transcoded tw_transcoder::lines(Slice text, const tw_origin *origins, tw_origin first) {
    reset();
    bool rewriting = false;
    size_t index = 0;
    const uint8_t *at = text.at, *const end = text.end();
    while (at < end) {
        const auto *found = static_cast<const uint8_t *>(std::memchr(at, '\n', size_t(end - at)));
        const uint8_t *stop = found ? found : end;
        const uint8_t *next = found ? found + 1 : end;
        Slice line(at, stop);
        if (!line.empty() && stop[-1] == '\r') line.length--;
        const int32_t plain = asItIs(line);
        base = origins ? origins[index] : tw_origin{first.line + index, first.offset + uint64_t(at - text.at)};
        baseByte = at;
        if (plain < 0) {
            if (!rewriting) {
                rewriting = true;
                out.need(text.length + text.length / 8);
                out.put(Slice(text.at, at));
                uint64_t offset = first.offset;
                const uint8_t *from = text.at;
                for (size_t line = 0; line < index; line++) {
                    places.push_back(origins ? origins[line] : tw_origin{first.line + line, offset});
                    const auto *lineEnd = static_cast<const uint8_t *>(std::memchr(from, '\n', size_t(at - from)));
                    offset += uint64_t(lineEnd + 1 - from);
                    from = lineEnd + 1;
                }
            }
            record(line, 0);
        } else {
            if (plain != TW_SHAPE_NONE) note(plain);
            if (rewriting && plain != TW_SHAPE_NONE) {
                out.put(line);
                emitted(base);
            }
        }
        at = next;
        index++;
    }
    return result(rewriting);
}

void tw_transcoder::record(Slice text, int depth) {
    const uint8_t *at = skipBlank(text.at, text.end());
    const Slice value(at, text.end());
    // Broken text stays where it stands, so that the engine names the right byte.
    if (depth == 0 && (value.first() == '[' || value.first() == '{') && !isUTF8(value))
        return keep(text, TW_SHAPE_GENERIC);
    if (value.first() == '[' && depth < deepestEnvelope) return envelope(value, depth);
    if (value.first() != '{') {
        const size_t start = out.size();
        if (isS3AccessLine(text) && writeS3AccessLine(text, out)) {
            note(TW_SHAPE_S3_ACCESS);
            return emitted(placeOf(text.at));
        }
        out.truncate(start);
        return keep(text, TW_SHAPE_GENERIC);
    }
    const Shape found = classify(value);
    switch (found) {
    case Shape::tableRow: return tableRow(value);
    case Shape::azure: return azureRecord(value);
    case Shape::googleEntry: return inner(value, "jsonPayload", depth);
    case Shape::eventBridge: return inner(value, "detail", depth);
    case Shape::resultSet: return resultSet(value);
    case Shape::envelope:
        if (depth < deepestEnvelope) return envelope(value, depth);
        return keep(value, TW_SHAPE_GENERIC);
    default: return keep(value, publicShape(found));
    }
}

void tw_transcoder::tableRow(Slice text) {
    row.clear();
    const bool isWhole = forEachMember(text, [&](Slice key, Slice value) {
        row.setNamed(key, {Value::json, value});
        return true;
    });
    if (!isWhole) return keep(text, TW_SHAPE_GENERIC);
    writeRow(text.at);
}

void tw_transcoder::azureRecord(Slice text) {
    row.clear();
    Slice properties, operation;
    const bool isWhole = forEachMember(text, [&](Slice key, Slice value) {
        if (key == Slice("properties")) properties = value;
        else if (key == Slice("time")) row.set(Field::timestamp, {Value::json, value});
        else if (key == Slice("identity")) row.set(Field::userIdentity, {Value::json, value});
        else {
            row.setOther(key, {Value::json, value});
            if (key == Slice("operationName")) operation = value;
            if (key == Slice("resourceId")) {
                const Slice name = lastComponent(value);
                if (!name.empty()) row.set(Field::workspaceId, {Value::text, name});
            }
        }
        return true;
    });
    if (isWhole && isString(properties)) {
        decoded.clear();
        const bool isNested = unescape(insideOf(properties), decoded) && isObject(decoded.slice());
        properties = isNested ? decoded.slice() : Slice();
    }
    if (!isWhole || (!properties.empty() && !forEachMember(properties, [&](Slice key, Slice value) {
            row.setNamed(key, {Value::json, value});
            return true;
        })))
        return keep(text, TW_SHAPE_GENERIC);
    setOperation(row, operation);
    // Diagnostic settings carry workspace-level events only.
    row.set(Field::auditLevel, {Value::json, "\"WORKSPACE_LEVEL\""});
    writeRow(text.at);
}

/// An array of records, or an object that holds one. Elements before a fault count; the rest is one broken record.
void tw_transcoder::envelope(Slice text, int depth) {
    Slice list = text;
    if (text.first() == '{') {
        list = Slice();
        const bool isWhole = forEachMember(text, [&](Slice key, Slice value) {
            if (list.empty() && value.first() == '[' && isContainerName(key)) list = value;
            return true;
        });
        if (!isWhole || list.empty()) return keep(text, TW_SHAPE_GENERIC);
    }
    const uint8_t *fault = forEachElement(list, [&](Slice element) { record(element, depth + 1); });
    if (fault && fault < list.end()) keep(Slice(fault, list.end()), TW_SHAPE_GENERIC);
}

/// A record that wraps another: the inner one counts where it is an audit event.
void tw_transcoder::inner(Slice text, Slice member, int depth) {
    const Slice wrapped = memberOf(text, member);
    const Shape found = classify(wrapped);
    const bool isWhole = forEachMember(text, [](Slice, Slice) { return true; });
    if (!isWhole || found == Shape::generic || depth >= deepestEnvelope) return keep(text, TW_SHAPE_GENERIC);
    record(wrapped, depth + 1);
}

/// Statement Execution results (`manifest.schema.columns`, `result.data_array`) and Log Analytics answers
/// (`tables[].columns`, `tables[].rows`).
void tw_transcoder::resultSet(Slice text) {
    bool isDone = false;
    const Slice tables = memberOf(text, "tables");
    if (tables.first() == '[') {
        forEachElement(tables, [&](Slice table) {
            if (resultRows(memberOf(table, "columns"), memberOf(table, "rows"))) isDone = true;
        });
    } else {
        const Slice schema = memberOf(memberOf(text, "manifest"), "schema");
        isDone = resultRows(memberOf(schema, "columns"), memberOf(memberOf(text, "result"), "data_array"));
    }
    if (!isDone) keep(text, TW_SHAPE_GENERIC);
}

bool tw_transcoder::resultRows(Slice columnList, Slice rowList) {
    bool namesAction = false;
    columns.clear();
    const uint8_t *fault = forEachElement(columnList, [&](Slice column) {
        const Slice name = memberOf(column, "name");
        columns.push_back(isString(name) ? insideOf(name) : Slice());
        if (fieldNamed(columns.back()) == Field::actionName) namesAction = true;
    });
    if (fault || !namesAction || rowList.first() != '[') return false;
    fault = forEachElement(rowList, [&](Slice values) {
        row.clear();
        size_t index = 0;
        const uint8_t *broken = forEachElement(values, [&](Slice value) {
            if (index < columns.size() && !columns[index].empty()) row.setNamed(columns[index], {Value::json, value});
            index++;
        });
        if (broken || index == 0) keep(values, TW_SHAPE_GENERIC);
        else writeRow(values.at);
    });
    if (fault && fault < rowList.end()) keep(Slice(fault, rowList.end()), TW_SHAPE_GENERIC);
    return true;
}

extern "C" tw_transcoder *tw_transcoder_create(void) { return new (std::nothrow) tw_transcoder(); }

extern "C" void tw_transcoder_free(tw_transcoder *transcoder) { delete transcoder; }

extern "C" tw_transcoded tw_transcode_lines(tw_transcoder *transcoder, const uint8_t *text, size_t length,
                                            const tw_origin *origins, uint64_t firstLine, uint64_t firstOffset) {
    return transcoder->lines(Slice(text, length), origins, {firstLine, firstOffset});
}

extern "C" bool tw_is_s3_access_line(const uint8_t *text, size_t length) {
    const void *newline = length ? std::memchr(text, '\n', length) : nullptr;
    return isS3AccessLine(newline ? Slice(text, static_cast<const uint8_t *>(newline)) : Slice(text, length));
}
