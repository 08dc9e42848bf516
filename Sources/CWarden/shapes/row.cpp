#include "row.hpp"

#include "event_time.hpp"
#include "json_scan.hpp"

#include <string_view>
#include <unordered_map>

namespace tw {

namespace {

std::string_view view(Slice text) { return {reinterpret_cast<const char *>(text.at), text.length}; }

const std::unordered_map<std::string_view, Field> &fieldNames() {
    static const std::unordered_map<std::string_view, Field> names = {
        // system.access.audit
        {"event_id", Field::eventId},
        {"version", Field::version},
        {"audit_level", Field::auditLevel},
        {"event_time", Field::timestamp},
        {"account_id", Field::accountId},
        {"workspace_id", Field::workspaceId},
        {"source_ip_address", Field::sourceIPAddress},
        {"user_agent", Field::userAgent},
        {"session_id", Field::sessionId},
        {"user_identity", Field::userIdentity},
        {"service_name", Field::serviceName},
        {"action_name", Field::actionName},
        {"request_id", Field::requestId},
        {"request_params", Field::requestParams},
        {"response", Field::response},
        {"identity_metadata", Field::identityMetadata},
        {"event_date", Field::dropped},
        // Log Analytics
        {"LogId", Field::logId},
        {"TimeGenerated", Field::timestamp},
        {"TimeGenerated [UTC]", Field::timestamp},
        {"SourceIPAddress", Field::sourceIPAddress},
        {"SourceIpAddress", Field::sourceIPAddress},
        {"UserAgent", Field::userAgent},
        {"SessionId", Field::sessionId},
        {"Identity", Field::userIdentity},
        {"ServiceName", Field::serviceName},
        {"ActionName", Field::actionName},
        {"RequestId", Field::requestId},
        {"RequestParams", Field::requestParams},
        {"Response", Field::response},
        {"SourceSystem", Field::dropped},
        {"_BilledSize", Field::dropped},
        {"_IsBillable", Field::dropped},
        // The delivered form itself, as columns of a table read from it
        {"eventId", Field::eventId},
        {"logId", Field::logId},
        {"auditLevel", Field::auditLevel},
        {"timestamp", Field::timestamp},
        {"accountId", Field::accountId},
        {"workspaceId", Field::workspaceId},
        {"sourceIPAddress", Field::sourceIPAddress},
        {"userAgent", Field::userAgent},
        {"sessionId", Field::sessionId},
        {"userIdentity", Field::userIdentity},
        {"serviceName", Field::serviceName},
        {"actionName", Field::actionName},
        {"requestId", Field::requestId},
        {"requestParams", Field::requestParams},
        {"identityMetadata", Field::identityMetadata},
    };
    return names;
}

Slice keyOf(Field field) {
    switch (field) {
    case Field::eventId: return "eventId";
    case Field::logId: return "logId";
    case Field::version: return "version";
    case Field::auditLevel: return "auditLevel";
    case Field::timestamp: return "timestamp";
    case Field::accountId: return "accountId";
    case Field::workspaceId: return "workspaceId";
    case Field::sourceIPAddress: return "sourceIPAddress";
    case Field::userAgent: return "userAgent";
    case Field::sessionId: return "sessionId";
    case Field::userIdentity: return "userIdentity";
    case Field::serviceName: return "serviceName";
    case Field::actionName: return "actionName";
    case Field::requestId: return "requestId";
    case Field::requestParams: return "requestParams";
    case Field::response: return "response";
    default: return "identityMetadata";
    }
}

/// Members of the nested structs: the table's names and the delivered ones.
Slice nestedKey(Slice key) {
    static const std::unordered_map<std::string_view, Slice> names = {
        {"subject_name", "subjectName"},
        {"status_code", "statusCode"},
        {"error_message", "errorMessage"},
        {"run_by", "runBy"},
        {"run_as", "runAs"},
        {"acting_resource", "actingResource"},
        {"run_by_display_name", "runByDisplayName"},
        {"run_as_display_name", "runAsDisplayName"},
    };
    const auto found = names.find(view(key));
    return found == names.end() ? key : found->second;
}

bool isDigits(Slice text) {
    if (text.empty() || text.length > 15) return false;
    for (size_t i = 0; i < text.length; i++)
        if (text.at[i] < '0' || text.at[i] > '9') return false;
    return text.length == 1 || *text.at != '0';
}

Slice trimmed(Slice text) {
    const uint8_t *at = skipBlank(text.at, text.end()), *end = text.end();
    while (end > at && isBlank(end[-1])) end--;
    return Slice(at, end);
}

/// The inside of a JSON string; `json` begins and ends with a quote.
Slice inside(Slice json) { return Slice(json.at + 1, json.length - 2); }

} // namespace

Field fieldNamed(Slice name) {
    const auto &names = fieldNames();
    const auto found = names.find(view(name));
    return found == names.end() ? Field::unknown : found->second;
}

bool Value::isNull() const { return kind == none || (kind == json ? slice == Slice("null") : slice.empty()); }

void Row::clear() {
    fields.fill(Value());
    others.clear();
}

void Row::setNamed(Slice name, Value value) {
    const Field field = fieldNamed(name);
    if (field == Field::dropped) return;
    if (field == Field::unknown) setOther(name, value);
    else set(field, value);
}

void Row::write(Buffer &out) {
    isFirst = true;
    out.put('{');
    for (size_t i = 0; i < fieldCount; i++)
        if (fields[i].kind != Value::none) writeField(Field(i), out);
    for (const auto &other : others) {
        if (other.second.kind == Value::text && other.second.slice.empty()) continue;
        member(other.first, out);
        writeScalar(other.second, out);
    }
    out.put('}');
}

void Row::member(Slice key, Buffer &out) {
    if (!isFirst) out.put(',');
    isFirst = false;
    out.put('"');
    out.put(key);
    out.put(Slice("\":"));
}

void Row::writeField(Field field, Buffer &out) {
    const Value value = fields[size_t(field)];
    switch (field) {
    case Field::timestamp: return writeTime(value, out);
    case Field::userIdentity:
    case Field::requestParams:
    case Field::response:
    case Field::identityMetadata:
        member(keyOf(field), out);
        return writeNested(field, value, out);
    default:
        member(keyOf(field), out);
        writeScalar(value, out);
    }
}

/// A time that cannot be read is kept under its own name, so that nothing is lost and no wrong time is shown.
void Row::writeTime(const Value &value, Buffer &out) {
    int64_t milliseconds;
    if (parseTime(trimmed(decoded(value)), milliseconds)) {
        member("timestamp", out);
        putNumber(milliseconds, out);
    } else if (!value.isNull()) {
        member("eventTime", out);
        writeScalar(value, out);
    }
}

void Row::writeScalar(const Value &value, Buffer &out) {
    if (value.isNull()) out.put(Slice("null"));
    else if (value.kind == Value::json) out.put(value.slice);
    else putString(value.slice, out);
}

/// The text of a value: a JSON string decoded into `scratch`, anything else as it is.
Slice Row::decoded(const Value &value) {
    if (value.kind != Value::json || value.slice.first() != '"') return value.slice;
    scratch.clear();
    return unescape(inside(value.slice), scratch) ? scratch.slice() : Slice();
}

/// A struct or map: an object, a JSON string that holds one, or a map as a list of its entries. What is none of these
/// (parameters that the platform cut off are no JSON) is kept as text, so that it is still searched.
void Row::writeNested(Field field, const Value &value, Buffer &out) {
    if (value.isNull()) return out.put(Slice("null"));
    const bool isDirect = value.kind == Value::json && value.slice.first() != '"';
    const Slice text = trimmed(isDirect ? value.slice : decoded(value));
    if (text.empty() || text == Slice("null")) return out.put(Slice("null"));
    const size_t start = out.size();
    if (text.first() == '{' && (isDirect || isObject(text)) && writeObject(field, text, out)) return;
    out.truncate(start);
    if (text.first() == '[' && field == Field::requestParams && writeMapEntries(text, out)) return;
    out.truncate(start);
    out.put(Slice("{\"unparsed\":"));
    putString(text, out);
    out.put('}');
}

bool Row::writeObject(Field field, Slice object, Buffer &out) {
    bool isFirstMember = true, isList = false;
    Slice list;
    out.put('{');
    const bool isWhole = forEachMember(object, [&](Slice key, Slice value) {
        // Arrow and Avro readers write a map as {"key_value":[{"key":…,"value":…}]}.
        if (field == Field::requestParams && value.first() == '[' && key == Slice("key_value")) {
            isList = true;
            list = value;
            return true;
        }
        if (!isFirstMember) out.put(',');
        isFirstMember = false;
        out.put('"');
        out.put(field == Field::requestParams ? key : nestedKey(key));
        out.put(Slice("\":"));
        if (field == Field::requestParams) writeParameter(value, out);
        else if (value.first() == '"' && value.length > 2 && isDigits(inside(value)) && nestedKey(key) == Slice("statusCode"))
            out.put(inside(value));
        else out.put(value);
        return true;
    });
    if (isWhole && isList && isFirstMember) {
        out.truncate(out.size() - 1);
        return writeMapEntries(list, out);
    }
    out.put('}');
    return isWhole;
}

/// `[{"key":"a","value":"b"}]` or `[["a","b"]]`.
bool Row::writeMapEntries(Slice array, Buffer &out) {
    bool isFirstMember = true, isMap = true;
    out.put('{');
    const uint8_t *fault = forEachElement(array, [&](Slice entry) {
        Slice key, value;
        size_t index = 0;
        const bool isWhole = entry.first() == '{'
                                 ? forEachMember(entry, [&](Slice name, Slice part) {
                                       if (name == Slice("key")) key = part;
                                       else if (name == Slice("value")) value = part;
                                       return true;
                                   })
                                 : forEachElement(entry, [&](Slice part) {
                                       if (index == 0) key = part;
                                       else if (index == 1) value = part;
                                       index++;
                                   }) == nullptr;
        if (!isWhole || key.first() != '"') {
            isMap = false;
            return;
        }
        if (!isFirstMember) out.put(',');
        isFirstMember = false;
        out.put(key);
        out.put(':');
        writeParameter(value.empty() ? Slice("null") : value, out);
    });
    out.put('}');
    return isMap && !fault;
}

/// Parameters are strings in the delivered form; what is not becomes the text of itself.
void Row::writeParameter(Slice json, Buffer &out) {
    if (json.first() == '"' || json == Slice("null")) out.put(json);
    else putString(json, out);
}

} // namespace tw
