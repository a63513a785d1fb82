// c10::List, and a list of tensors for the length of one call.
#pragma once

#include "handles.h"
#include "ivalue.h"

#include <memory>
#include <optional>
#include <vector>

#ifdef CRESSET_REAL_HEADERS

#include <ATen/core/List.h>

namespace cresset {

class OptionalTensors {
  public:
    using List = c10::List<std::optional<at::Tensor>>;

    OptionalTensors(const int64_t *handles, int64_t count) {
        for (int64_t i = 0; i < count; i++) {
            list_.push_back(optional_tensor(handles[i]));
        }
    }
    operator const List &() const {
        return list_;
    }

  private:
    List list_;
};

} // namespace cresset

#else

namespace c10 {

template <class T> class List {
  public:
    explicit List(void *impl) : impl_(impl) {}
    List(const List &other) : impl_(other.impl_) {}
    ~List() {}

  private:
    void *impl_;
};

} // namespace c10

namespace cresset {

// Tensors, handle 0 for none: LibTorch's own list object over borrowed tensors.
class OptionalTensors {
  public:
    using List = c10::List<std::optional<at::Tensor>>;

    OptionalTensors(const int64_t *handles, int64_t count) : impl_{}, list_(impl_) {
        std::vector<c10::IValue> values;
        values.reserve(static_cast<size_t>(count));
        for (int64_t i = 0; i < count; i++) {
            values.push_back(handles[i] == 0
                                 ? c10::IValue{nullptr, c10::IValue::Tag::None}
                                 : c10::IValue{tensor(handles[i]).unsafeGetTensorImpl(), c10::IValue::Tag::Tensor});
        }
        // The type object is LibTorch's own constant; every list borrows the one reference taken here.
        static const auto element_type = c10::OptionalType::ofTensor();
        auto *impl = new (impl_) c10::detail::ListImpl(std::move(values), element_type);
        // A high count: copies that LibTorch makes and drops on the way never free what this object owns.
        impl->counts_ = uint64_t{1} << 32 | uint64_t{1} << 20;
    }
    ~OptionalTensors() {
        std::destroy_at(&reinterpret_cast<c10::detail::ListImpl *>(impl_)->list_);
    }
    OptionalTensors(const OptionalTensors &) = delete;
    operator const List &() const {
        return list_;
    }

  private:
    alignas(16) unsigned char impl_[sizeof(c10::detail::ListImpl)];
    List list_;
};

} // namespace cresset

#endif
