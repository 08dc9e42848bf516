#ifndef TW_SHAPES_CLASSIFY_HPP
#define TW_SHAPES_CLASSIFY_HPP

#include "buffer.hpp"

namespace tw {

/// What one JSON object is, by the names of its members.
enum class Shape : uint8_t {
    generic,
    delivered,
    cloudTrail,
    s3Access,
    /// A row of `system.access.audit` or of a Log Analytics table.
    tableRow,
    /// An Azure Monitor diagnostic record.
    azure,
    /// A Cloud Logging entry with `jsonPayload`.
    googleEntry,
    /// An EventBridge event with `detail`.
    eventBridge,
    /// An object whose member holds an array of records.
    envelope,
    /// Columns in one place and rows of bare values in another.
    resultSet,
};

/// Looks at members in order until one tells. A broken object is `generic`: the engine says what is wrong with it.
///
/// `decided`, where given and where the answer is `delivered`, is set to the end of the text that decided: every object
/// that begins with the same bytes is `delivered`, too. Otherwise it stays as it is.
Shape classify(Slice object, const uint8_t **decided = nullptr);

/// True where a member of this name may hold an array of records.
bool isContainerName(Slice name);

} // namespace tw

#endif
