// Sizes that may be symbolic; the shim's never are.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <c10/core/SymBool.h>
#include <c10/core/SymInt.h>
#else

#include <cstdint>

namespace c10 {

// An int64_t that travels by address, because its destructor is not trivial. Up to -2^62 it would be a symbolic size.
class SymInt {
  public:
    SymInt(int64_t value) : data_(value) {}
    SymInt(const SymInt &other) : data_(other.data_) {}
    ~SymInt() {}

    int64_t expect_int() const {
        return data_;
    }

  private:
    int64_t data_;
};

class SymBool {
  public:
    SymBool(const SymBool &other) : data_(other.data_), ptr_(other.ptr_) {}
    ~SymBool() {}

    bool expect_bool() const {
        return data_;
    }

  private:
    bool data_;
    void *ptr_;
};

} // namespace c10

#endif
