#pragma once

#include <cstddef>
#include <cstdint>

namespace warden {

/// Checks the escapes of a string that nobody needs decoded.
bool hasValidEscapes(const uint8_t *raw, size_t length);

}  // namespace warden
