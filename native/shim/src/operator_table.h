// Every bound operator, in the list's order; the generator writes the table.
#pragma once

#include <cstdint>

namespace cresset {

struct Operator {
    const char *name;
    // Null where the loaded LibTorch lacks it.
    const void *function;
};

extern const Operator operator_table[];
extern const int32_t operator_count;

} // namespace cresset
