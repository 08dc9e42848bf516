// The memory of a line finder, for passes that have one of their own.
#pragma once

#include "tw_lines.h"
#include "tw_pool.hpp"

struct tw_line_finder {
    warden::Pool<tw_text_line> lines;
};
