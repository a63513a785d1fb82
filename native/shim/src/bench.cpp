// The same calls as Java makes, in a loop of C++: what Java's own cost is measured against.
#include "guard.h"

#include <chrono>

CRESSET_OPERATOR cresset_add_Tensor(int32_t mode, int64_t self, int64_t other, int32_t alpha_tag, int64_t alpha_first,
                                    int64_t alpha_second) noexcept;

double cresset_bench_add(int64_t self, int64_t other, int64_t iterations) {
    const auto start = std::chrono::steady_clock::now();
    for (int64_t i = 0; i < iterations; i++) {
        cresset_tensor_free(cresset_add_Tensor(0, self, other, 1, 1, 0));
    }
    const std::chrono::duration<double, std::nano> elapsed = std::chrono::steady_clock::now() - start;
    return elapsed.count() / static_cast<double>(iterations);
}
