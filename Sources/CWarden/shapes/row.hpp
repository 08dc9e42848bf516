// One Databricks audit event from any of its shapes, and its writing in the delivered form.
#ifndef TW_SHAPES_ROW_HPP
#define TW_SHAPES_ROW_HPP

#include "buffer.hpp"

#include <array>
#include <vector>

namespace tw {

/// The members of the delivered form that rows are brought to.
enum class Field : uint8_t {
    eventId, logId, version, auditLevel, timestamp, accountId, workspaceId, sourceIPAddress, userAgent, sessionId,
    userIdentity, serviceName, actionName, requestId, requestParams, response, identityMetadata,
    /// Known and left out: it says again what another field says (`event_date`), or nothing about the event.
    dropped,
    unknown,
};

constexpr size_t fieldCount = size_t(Field::dropped);

/// The field that a column of `system.access.audit`, of Azure's Log Analytics tables, or a delivered member is.
Field fieldNamed(Slice name);

/// A value as it was found.
struct Value {
    enum Kind : uint8_t {
        none,
        /// JSON text: a string with its quotes, a number, an object.
        json,
        /// Plain text, not escaped: a CSV cell, or a JSON string that was decoded.
        text,
    };

    Kind kind = none;
    Slice slice;

    bool isNull() const;
};

class Row {
public:
    void clear();
    void set(Field field, Value value) { fields[size_t(field)] = value; }
    /// Keeps a member that has no place in the delivered form; `key` as it stands in JSON.
    void setOther(Slice key, Value value) { others.push_back({key, value}); }
    /// Sorts a column or member in by its name.
    void setNamed(Slice name, Value value);
    const Value &operator[](Field field) const { return fields[size_t(field)]; }

    /// Writes the row as one line without a newline.
    void write(Buffer &out);

private:
    std::array<Value, fieldCount> fields;
    std::vector<std::pair<Slice, Value>> others;
    Buffer scratch;
    bool isFirst = true;

    void member(Slice key, Buffer &out);
    void writeField(Field field, Buffer &out);
    void writeTime(const Value &value, Buffer &out);
    void writeScalar(const Value &value, Buffer &out);
    void writeNested(Field field, const Value &value, Buffer &out);
    bool writeObject(Field field, Slice object, Buffer &out);
    bool writeMapEntries(Slice array, Buffer &out);
    void writeParameter(Slice json, Buffer &out);
    Slice decoded(const Value &value);
};

} // namespace tw

#endif
