// From boxed values to the rows of integers that Java reads.
#include "boxed_values.h"

#include "cresset.h"
#include "handles.h"

#include <cstring>
#include <stdexcept>
#include <string>

namespace cresset {
namespace {

using Tag = c10::IValue::Tag;

const std::vector<c10::IValue> &elements(const c10::IValue &list) {
    return static_cast<const c10::detail::ListImpl *>(list.payload)->list_;
}

void write_tensor(const c10::IValue &value, std::vector<int64_t> &words) {
    const at::Tensor borrowed = reinterpret_cast<const at::Tensor &>(value.payload);
    words.push_back(CRESSET_VALUE_TENSOR);
    words.push_back(borrowed.defined() ? cresset_tensor_share(reinterpret_cast<int64_t>(&borrowed)) : 0);
}

void write_string(const std::string &text, std::vector<int64_t> &words) {
    words.push_back(CRESSET_VALUE_STRING);
    words.push_back(static_cast<int64_t>(text.size()));
    const size_t first = words.size();
    words.resize(first + (text.size() + 7) / 8);
    std::memcpy(words.data() + first, text.data(), text.size());
}

void write_list(const c10::IValue &value, std::vector<int64_t> &words) {
    words.push_back(CRESSET_VALUE_LIST);
    words.push_back(CRESSET_VALUE_NONE);
    words.push_back(static_cast<int64_t>(elements(value).size()));
    for (const auto &element : elements(value)) {
        write_value(element, words);
    }
}

void write_complex(const c10::IValue &value, std::vector<int64_t> &words) {
    int64_t parts[2];
    std::memcpy(parts, static_cast<const c10::ivalue::ComplexHolder *>(value.payload)->parts_, sizeof(parts));
    words.insert(words.end(), {CRESSET_VALUE_COMPLEX, parts[0], parts[1]});
}

void write_device(int64_t payload, std::vector<int64_t> &words) {
    // The type in the first byte, the index in the second.
    words.insert(words.end(), {CRESSET_VALUE_DEVICE, (payload & 0xff) << 8 | (payload >> 8 & 0xff)});
}

} // namespace

void check_value(const c10::IValue &value) {
    switch (value.tag) {
    case Tag::None:
    case Tag::Tensor:
    case Tag::Double:
    case Tag::ComplexDouble:
    case Tag::Int:
    case Tag::UInt:
    case Tag::Bool:
    case Tag::String:
    case Tag::Device:
        return;
    case Tag::GenericList:
        for (const auto &element : elements(value)) {
            check_value(element);
        }
        return;
    default:
        throw std::runtime_error("a result is of a kind that has no counterpart in Java "
                                 "(a storage, a stream, a dictionary, an object, ...)");
    }
}

void write_value(const c10::IValue &value, std::vector<int64_t> &words) {
    const auto payload = reinterpret_cast<int64_t>(value.payload);
    switch (value.tag) {
    case Tag::Tensor:
        return write_tensor(value, words);
    case Tag::Double:
        words.insert(words.end(), {CRESSET_VALUE_DOUBLE, payload});
        return;
    case Tag::ComplexDouble:
        return write_complex(value, words);
    case Tag::Int:
        words.insert(words.end(), {CRESSET_VALUE_INT, payload});
        return;
    case Tag::UInt:
        words.insert(words.end(), {CRESSET_VALUE_UNSIGNED, payload});
        return;
    case Tag::Bool:
        // Of a bool only one byte is written.
        words.insert(words.end(), {CRESSET_VALUE_BOOL, payload & 0xff});
        return;
    case Tag::String:
        return write_string(static_cast<const c10::ivalue::ConstantString *>(value.payload)->text_, words);
    case Tag::Device:
        return write_device(payload, words);
    case Tag::GenericList:
        return write_list(value, words);
    default:
        words.push_back(CRESSET_VALUE_NONE);
    }
}

} // namespace cresset
