// From the results of an operator to slots of eight bytes, in memory of the caller.
#pragma once

#include "handles.h"
#include "torch/aten.h"

#include <cstdlib>
#include <cstring>
#include <new>
#include <tuple>
#include <vector>

namespace cresset {

// Writes the results of one call, one after another.
class ResultSlots {
  public:
    explicit ResultSlots(int64_t *slots) : slot_(slots) {}

    void put(at::Tensor &&result) {
        *slot_++ = own(std::move(result));
    }
    // An array of handles, to be freed with cresset_free, and its length.
    void put(std::vector<at::Tensor> &&results) {
        auto *handles = static_cast<int64_t *>(std::malloc(results.size() * sizeof(int64_t) + 1));
        if (handles == nullptr) {
            throw std::bad_alloc();
        }
        for (size_t i = 0; i < results.size(); i++) {
            handles[i] = own(std::move(results[i]));
        }
        *slot_++ = reinterpret_cast<int64_t>(handles);
        *slot_++ = static_cast<int64_t>(results.size());
    }
    void put(double result) {
        std::memcpy(slot_++, &result, sizeof(result));
    }
    void put(int64_t result) {
        *slot_++ = result;
    }
    void put(bool result) {
        *slot_++ = result ? 1 : 0;
    }
    void put(c10::ScalarType result) {
        *slot_++ = static_cast<int64_t>(result);
    }
    void put(at::QScheme result) {
        *slot_++ = static_cast<int64_t>(result);
    }
    void put(const c10::SymInt &result) {
        put(result.expect_int());
    }
    void put(const c10::SymBool &result) {
        put(result.expect_bool());
    }
    void put(const c10::Scalar &result) {
        const ScalarParts written = parts(result);
        put(written.tag);
        put(written.first);
        put(written.second);
    }

    template <class... T> void put(std::tuple<T...> &&results) {
        std::apply([this](auto &&...each) { (this->put(std::move(each)), ...); }, std::move(results));
    }

  private:
    int64_t *slot_;
};

} // namespace cresset
