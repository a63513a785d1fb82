// Gradients of some tensors with respect to others, and hooks that call Java in the middle of a backward pass.
#include "guard.h"
#include "libtorch_stable.h"
#include "marshal.h"

#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>

#ifdef CRESSET_REAL_HEADERS
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function_hook.h>
#include <torch/csrc/autograd/variable.h>
#else
#pragma GCC visibility push(default)
namespace at {
// Like Tensor, whose base it is.
class TensorBase {
  public:
    explicit TensorBase(void *impl) noexcept : impl_(impl) {}
    TensorBase(const TensorBase &other) noexcept : impl_(other.impl_) {}
    ~TensorBase() {}

    unsigned _register_hook(std::function<TensorBase(const TensorBase &)> hook) const __attribute__((weak));
    void remove_hook(unsigned position) const __attribute__((weak));

    void *impl_;
};
} // namespace at
namespace c10 {
struct GradMode {
    static bool is_enabled() __attribute__((weak));
    static void set_enabled(bool enabled) __attribute__((weak));
};
} // namespace c10
namespace torch::autograd {
std::vector<at::Tensor> grad(const std::vector<at::Tensor> &outputs, const std::vector<at::Tensor> &inputs,
                             const std::vector<at::Tensor> &grad_outputs, std::optional<bool> retain_graph, bool create_graph,
                             bool allow_unused) __attribute__((weak));
// Its virtual functions, in their order; the last two are for a compiler that is not here.
struct PostAccumulateGradHook {
    virtual ~PostAccumulateGradHook() = default;
    virtual void operator()(const at::Tensor &tensor) = 0;
    virtual void compiled_args(void *) const {}
    virtual void apply_with_saved(void *, void *) {}
};
namespace impl {
void set_post_acc_grad_hooks(const at::TensorBase &tensor, std::unique_ptr<PostAccumulateGradHook> hook) __attribute__((weak));
std::unique_ptr<PostAccumulateGradHook> &post_acc_grad_hooks(const at::Tensor &tensor) __attribute__((weak));
} // namespace impl
} // namespace torch::autograd
#pragma GCC visibility pop
#endif

namespace cresset {
namespace {

#ifdef CRESSET_REAL_HEADERS
at::Tensor undefined() {
    return at::Tensor();
}

at::TensorBase undefined_base() {
    return at::TensorBase();
}

// Takes over a handle.
at::TensorBase taken(int64_t handle) {
    at::TensorBase result = tensor(handle);
    cresset_tensor_free(handle);
    return result;
}

const at::TensorBase &base(int64_t handle) {
    return tensor(handle);
}
#else
void *undefined_impl() {
    return &c10::UndefinedTensorImpl::_singleton;
}

at::Tensor undefined() {
    void *impl = undefined_impl();
    return *reinterpret_cast<at::Tensor *>(&impl);
}

at::TensorBase undefined_base() {
    return at::TensorBase(undefined_impl());
}

at::TensorBase taken(int64_t handle) {
    at::TensorBase result(tensor(handle).impl_);
    tensor(handle).impl_ = undefined_impl(); // the reference is the result's now
    cresset_tensor_free(handle);
    return result;
}

const at::TensorBase &base(int64_t handle) {
    return *reinterpret_cast<at::TensorBase *>(handle);
}
#endif

std::vector<at::Tensor> tensors(const int64_t *handles, int64_t count) {
    std::vector<at::Tensor> result;
    for (int64_t i = 0; i < count; i++) {
        result.push_back(handles[i] == 0 ? undefined() : tensor(handles[i]));
    }
    return result;
}

// Hooks that LibTorch has dropped, until Java asks for them: it must not be called from wherever a graph is freed.
std::mutex released_mutex;
std::vector<int64_t> released;

// LibTorch has it protected, for templates of its own.
struct Registration : at::TensorBase {
    using at::TensorBase::_register_hook;
};

using Callback = int64_t (*)(int64_t hook, int64_t gradient, int32_t mode);

struct Hook {
    Hook(int64_t hook, Callback function) : id(hook), callback(function) {}
    Hook(const Hook &) = delete;
    ~Hook() {
        const std::lock_guard<std::mutex> lock(released_mutex);
        released.push_back(id);
    }

    const int64_t id;
    const Callback callback;
};

// Java's calls go out from mode 0 and carry the modes themselves, in a hook like anywhere else.
class Recording {
  public:
    Recording() : before_(present(&c10::GradMode::is_enabled)()), inference_(in_inference()) {
        if (inference_) {
            set_inference(false);
        }
        present(&c10::GradMode::set_enabled)(true);
    }
    ~Recording() {
        c10::GradMode::set_enabled(before_);
        if (inference_) {
            set_inference(true);
        }
    }
    Recording(const Recording &) = delete;

    int32_t mode() const {
        return (before_ ? 0 : CRESSET_MODE_NO_GRAD) | (inference_ ? CRESSET_MODE_INFERENCE : 0);
    }

  private:
    bool before_;
    bool inference_;
};

// Calls Java with a handle of its own on a tensor; the handle that it returns, 0 for none.
int64_t call(const Hook &hook, const void *tensor) {
    const Recording recording;
    const int64_t shared = cresset_tensor_share(reinterpret_cast<int64_t>(tensor));
    const int64_t outcome = hook.callback(hook.id, shared, recording.mode());
    if ((outcome & 1) != 0) {
        throw std::runtime_error("a hook has failed, #" + std::to_string(outcome >> 1));
    }
    return outcome;
}

at::TensorBase run(const Hook &hook, const at::TensorBase &gradient) {
    if (!is_defined(*reinterpret_cast<const at::Tensor *>(&gradient))) {
        return undefined_base();
    }
    const int64_t outcome = call(hook, &gradient);
    return outcome == 0 ? undefined_base() : taken(outcome);
}

// All hooks of one leaf: LibTorch has place for one.
struct AccumulatedHooks : torch::autograd::PostAccumulateGradHook {
    void operator()(const at::Tensor &tensor) override {
        // A hook may remove itself.
        for (const auto &hook : std::vector<std::shared_ptr<Hook>>(hooks)) {
            call(*hook, &tensor);
        }
    }

    std::vector<std::shared_ptr<Hook>> hooks;
};

// Those of a leaf; null where it has none. Nobody but the shim sets any.
AccumulatedHooks *accumulated_hooks(int64_t leaf) {
    return static_cast<AccumulatedHooks *>(present(&torch::autograd::impl::post_acc_grad_hooks)(tensor(leaf)).get());
}

} // namespace
} // namespace cresset

int64_t cresset_autograd_grad(int32_t mode, const int64_t *outputs, const int64_t *gradients, int64_t output_count,
                              const int64_t *inputs, int64_t input_count, int32_t flags, int64_t *results) {
    return cresset::guarded([=]() -> int64_t {
        const cresset::Mode modes(mode);
        auto found = cresset::present(&torch::autograd::grad)(
            cresset::tensors(outputs, output_count), cresset::tensors(inputs, input_count),
            cresset::tensors(gradients, output_count), (flags & CRESSET_GRAD_RETAIN_GRAPH) != 0,
            (flags & CRESSET_GRAD_CREATE_GRAPH) != 0, (flags & CRESSET_GRAD_ALLOW_UNUSED) != 0);
        for (size_t i = 0; i < found.size(); i++) {
            results[i] = cresset::own(std::move(found[i]));
        }
        return 0;
    });
}

int64_t cresset_tensor_add_hook(int64_t tensor, int64_t id, void *callback) {
    return cresset::guarded([=]() -> int64_t {
        const auto hook = std::make_shared<cresset::Hook>(id, reinterpret_cast<cresset::Callback>(callback));
        const at::TensorBase &target = cresset::base(tensor);
        const unsigned position = (target.*&cresset::Registration::_register_hook)(
            [hook](const at::TensorBase &gradient) { return cresset::run(*hook, gradient); });
        return int64_t{position} << 1;
    });
}

int64_t cresset_tensor_remove_hook(int64_t tensor, int64_t position) {
    return cresset::guarded([=]() -> int64_t {
        cresset::base(tensor).remove_hook(static_cast<unsigned>(position));
        return 0;
    });
}

int64_t cresset_tensor_add_accumulated_hook(int64_t tensor, int64_t id, void *callback) {
    return cresset::guarded([=]() -> int64_t {
        const auto hook = std::make_shared<cresset::Hook>(id, reinterpret_cast<cresset::Callback>(callback));
        if (cresset::accumulated_hooks(tensor) == nullptr) {
            cresset::present(&torch::autograd::impl::set_post_acc_grad_hooks)(cresset::base(tensor),
                                                                             std::make_unique<cresset::AccumulatedHooks>());
        }
        cresset::accumulated_hooks(tensor)->hooks.push_back(hook);
        return 0;
    });
}

int64_t cresset_tensor_remove_accumulated_hook(int64_t tensor, int64_t id) {
    return cresset::guarded([=]() -> int64_t {
        if (auto *all = cresset::accumulated_hooks(tensor)) {
            std::erase_if(all->hooks, [=](const auto &hook) { return hook->id == id; });
        }
        return 0;
    });
}

int64_t cresset_hooks_released(int64_t *ids, int64_t capacity) {
    const std::lock_guard<std::mutex> lock(cresset::released_mutex);
    int64_t count = 0;
    while (count < capacity && !cresset::released.empty()) {
        ids[count++] = cresset::released.back();
        cresset::released.pop_back();
    }
    return count;
}
