#pragma once

#include <hs/hs.h>

#include "tw_patterns.h"

namespace tw {

/// The library's own database.
const hs_database_t *native(const tw_database *database);

}  // namespace tw
