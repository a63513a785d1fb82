// Hooks, which call Java in the middle of a backward pass.
#include "guard.h"
#include "handles.h"
#include "modes.h"
#include "torch/autograd.h"
#include "torch/grad_mode.h"

#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

namespace cresset {
namespace {

// Takes over a handle.
at::TensorBase taken(int64_t handle) {
    at::TensorBase result(std::move(tensor(handle)));
    cresset_tensor_free(handle);
    return result;
}

const at::TensorBase &base(int64_t handle) {
    return tensor(handle);
}

// The ids of hooks that LibTorch has dropped, until Java asks: a graph may be freed where Java must not be called.
std::mutex released_mutex;
std::vector<int64_t> released;

// Protected in LibTorch, for templates of its own.
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

// Puts the thread into mode 0, from which Java's calls go out: they carry their modes themselves.
class RecordingGuard {
  public:
    RecordingGuard() : before_(call(&c10::GradMode::is_enabled)), inference_(in_inference_mode()) {
        if (inference_) {
            set_inference_mode(false);
        }
        call(&c10::GradMode::set_enabled, true);
    }
    ~RecordingGuard() {
        c10::GradMode::set_enabled(before_);
        if (inference_) {
            set_inference_mode(true);
        }
    }
    RecordingGuard(const RecordingGuard &) = delete;

    int32_t mode() const {
        return (before_ ? 0 : CRESSET_MODE_NO_GRAD) | (inference_ ? CRESSET_MODE_INFERENCE : 0);
    }

  private:
    bool before_;
    bool inference_;
};

// Calls Java with a handle of its own on a tensor; the handle that it returns, 0 for none.
int64_t call_java(const Hook &hook, const void *tensor) {
    const RecordingGuard recording;
    const int64_t shared = cresset_tensor_share(reinterpret_cast<int64_t>(tensor));
    const int64_t outcome = hook.callback(hook.id, shared, recording.mode());
    if ((outcome & 1) != 0) {
        throw std::runtime_error("a hook has failed, #" + std::to_string(outcome >> 1));
    }
    return outcome;
}

at::TensorBase run(const Hook &hook, const at::TensorBase &gradient) {
    if (!gradient.defined()) {
        return at::TensorBase();
    }
    const int64_t outcome = call_java(hook, &gradient);
    return outcome == 0 ? at::TensorBase() : taken(outcome);
}

// All hooks of one leaf: LibTorch takes only one.
struct AccumulatedHooks : torch::autograd::PostAccumulateGradHook {
    void operator()(const at::Tensor &tensor) override {
        // A hook may remove itself.
        for (const auto &hook : std::vector<std::shared_ptr<Hook>>(hooks)) {
            call_java(*hook, &tensor);
        }
    }

    std::vector<std::shared_ptr<Hook>> hooks;
};

// Those of a leaf; null where it has none. Nobody but the shim sets any.
AccumulatedHooks *accumulated_hooks(int64_t leaf) {
    return static_cast<AccumulatedHooks *>(call(&torch::autograd::impl::post_acc_grad_hooks, tensor(leaf)).get());
}

} // namespace
} // namespace cresset

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
            cresset::call(&torch::autograd::impl::set_post_acc_grad_hooks, cresset::base(tensor),
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
