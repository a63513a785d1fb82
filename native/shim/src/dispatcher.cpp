// Operators by name, of every library in the process: LibTorch's dispatcher, called with boxed values.
#include "boxed_values.h"
#include "guard.h"
#include "modes.h"

#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>

namespace cresset {
namespace {

struct NamedOperator {
    std::shared_ptr<torch::jit::Operator> boxed;
    const c10::impl::OperatorEntry *entry;
};

// Null where no library has registered it.
NamedOperator *find(const char *name, const char *overload) {
    const c10::OperatorName key{name, overload};
    const auto found = (call(&c10::Dispatcher::realSingleton).*(&c10::Dispatcher::findSchema))(key);
    if (!found.has_value()) {
        return nullptr;
    }
    auto boxed = call(&torch::jit::findOperatorFor, key);
    // Also shows that the entry is laid out as declared above.
    if (boxed == nullptr || boxed->handle_.definition_ != found->definition_) {
        throw std::runtime_error("LibTorch has no way to call it with boxed values");
    }
    return new NamedOperator{std::move(boxed), found->definition_};
}

const NamedOperator &named(int64_t operation) {
    return *reinterpret_cast<const NamedOperator *>(operation);
}

// The line "schema: ..." of what the dispatcher says about the operator.
std::string schema(const c10::impl::OperatorEntry &entry) {
    const std::string heading = "schema: ";
    const std::string state = entry.dumpState();
    const size_t start = state.find(heading);
    const size_t end = state.find('\n', start);
    return start == std::string::npos ? "" : state.substr(start + heading.size(), end - start - heading.size());
}

std::string all_names() {
    std::string names;
    for (const auto &operation : (c10::Dispatcher::realSingleton().*(&c10::Dispatcher::getAllOpNames))()) {
        names += operation.name + "." + operation.overload_name + "\n";
    }
    return names;
}

int64_t text(const std::string &value) {
    return reinterpret_cast<int64_t>(strdup(value.c_str()));
}

int64_t result_words(const Stack &stack) {
    for (const auto &value : stack) {
        check_value(value);
    }
    std::vector<int64_t> words{0, stack.end() - stack.begin()};
    for (const auto &value : stack) {
        write_value(value, words);
    }
    words[0] = static_cast<int64_t>(words.size() - 1);
    const size_t bytes = words.size() * sizeof(int64_t);
    return reinterpret_cast<int64_t>(std::memcpy(std::malloc(bytes), words.data(), bytes));
}

} // namespace

c10::IValue boxed_number(void *data, c10::ScalarType dtype) {
    static const NamedOperator *const item = find("aten::_local_scalar_dense", "");
    const int64_t tensor = cresset_tensor_from_blob(data, 0, nullptr, nullptr, static_cast<int32_t>(dtype), 0xff);
    const int64_t argument[] = {CRESSET_VALUE_TENSOR, tensor};
    const int64_t *words = argument;
    Stack stack(1);
    stack.push(read_value(words));
    cresset_tensor_free(tensor);
    item->boxed->call_(stack);
    return stack.pop();
}

} // namespace cresset

using cresset::guarded;

int64_t cresset_dispatcher_find(const char *name, const char *overload) {
    return guarded([=]() -> int64_t { return reinterpret_cast<int64_t>(cresset::find(name, overload)); });
}

int64_t cresset_dispatcher_names(void) {
    return guarded([]() -> int64_t { return cresset::text(cresset::all_names()); });
}

int64_t cresset_dispatcher_schema(int64_t operation) {
    return guarded([=]() -> int64_t { return cresset::text(cresset::schema(*cresset::named(operation).entry)); });
}

int64_t cresset_dispatcher_call(int32_t mode, int64_t operation, const int64_t *arguments, int64_t count) {
    return guarded([=]() -> int64_t {
        const cresset::ModeGuard modes(mode);
        cresset::Stack stack(static_cast<size_t>(count));
        const int64_t *words = arguments;
        for (int64_t i = 0; i < count; i++) {
            stack.push(cresset::read_value(words));
        }
        cresset::named(operation).boxed->call_(stack);
        return cresset::result_words(stack);
    });
}
