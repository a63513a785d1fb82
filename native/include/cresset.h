// What Java calls in the shim besides the operators. Plain C: jextract reads this file.
//
// Tensors and generators are pointers as integers, so that Java needs no object for them. A function that can fail returns a
// failure: an odd number, which `cresset_failure_*` read and free; even numbers are results (0 where there is none).
#ifndef CRESSET_H
#define CRESSET_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
#pragma GCC visibility push(default)
extern "C" {
#endif

// ---- Failures: any C++ exception ----

enum cresset_failure_kind {
    CRESSET_FAILURE_ERROR = 0,
    CRESSET_FAILURE_INDEX = 1,
    CRESSET_FAILURE_TYPE = 2,
    CRESSET_FAILURE_VALUE = 3,
    CRESSET_FAILURE_NOT_IMPLEMENTED = 4,
    CRESSET_FAILURE_OUT_OF_MEMORY = 5,
    CRESSET_FAILURE_LINALG = 6,
    // The loaded LibTorch lacks the operator.
    CRESSET_FAILURE_ABSENT = 7,
};

int32_t cresset_failure_kind(int64_t failure);
// Both are UTF-8 and live as long as the failure; the trace is LibTorch's C++ backtrace, empty where there is none. What anomaly
// detection has said about the failure stands before it.
const char *cresset_failure_message(int64_t failure);
const char *cresset_failure_trace(int64_t failure);
void cresset_failure_free(int64_t failure);

// ---- Modes: bits that travel with every call, since a native thread-local must not outlive one ----

enum cresset_mode {
    CRESSET_MODE_NO_GRAD = 1,
    // Inference mode, as c10::InferenceMode; Java sets CRESSET_MODE_NO_GRAD with it.
    CRESSET_MODE_INFERENCE = 1 << 1,
    // Functions of the graph know where they come from; with the other bit too, a backward pass stops at the first NaN.
    CRESSET_MODE_ANOMALY = 1 << 2,
    CRESSET_MODE_ANOMALY_NAN = 1 << 3,
    // Autocast on the CPU and on CUDA devices, to bfloat16 or, with the other bit too, to float16.
    CRESSET_MODE_AUTOCAST_CPU = 1 << 8,
    CRESSET_MODE_AUTOCAST_CPU_HALF = 1 << 9,
    CRESSET_MODE_AUTOCAST_CUDA = 1 << 10,
    CRESSET_MODE_AUTOCAST_CUDA_HALF = 1 << 11,
};

// Forgets the converted parameters that autocast keeps.
int64_t cresset_autocast_clear(void);

// ---- The runtime ----

// LibTorch's version as major << 56 | minor << 48 | patch << 40.
uint64_t cresset_libtorch_version(void);
// LibTorch's build settings as text, to be freed with cresset_free.
char *cresset_libtorch_config(void);
int32_t cresset_operator_count(void);
const char *cresset_operator_name(int32_t index);
bool cresset_operator_present(int32_t index);
int32_t cresset_num_threads(void);
int64_t cresset_set_num_threads(int32_t threads);
int32_t cresset_num_interop_threads(void);
int64_t cresset_set_num_interop_threads(int32_t threads);

enum cresset_determinism {
    CRESSET_DETERMINISM_OFF = 0,
    // Operators that may give another result each time print a warning.
    CRESSET_DETERMINISM_WARN = 1,
    // They fail.
    CRESSET_DETERMINISM_ERROR = 2,
};

int32_t cresset_determinism_mode(void);
int64_t cresset_set_determinism_mode(int32_t mode);
// How exact products of 32-bit matrices are: "highest", "high", "medium"; 0, 1, 2.
int32_t cresset_matmul_precision(void);
int64_t cresset_set_matmul_precision(const char *name);
// Whether a warning is printed each time and not only once.
bool cresset_warns_always(void);
int64_t cresset_set_warns_always(bool always);
void cresset_free(void *memory);

// ---- Memory of tensors on the CPU ----

// From now on, what tensors free is kept for those to come. Before the first tensor.
int64_t cresset_keep_memory(void);
// Bytes that living tensors, and operators at work, have asked for; 0 unless memory is kept.
int64_t cresset_memory_used(void);
// Gives back to the system what is kept.
void cresset_memory_release(void);

// ---- Tensors ----

void cresset_tensor_free(int64_t tensor);
void cresset_tensors_free(const int64_t *tensors, int64_t count);
// A second handle on the same tensor.
int64_t cresset_tensor_share(int64_t tensor);
int64_t cresset_tensor_dim(int64_t tensor);
int64_t cresset_tensor_numel(int64_t tensor);
// Extent and step of one dimension, 0 <= dimension < dim.
int64_t cresset_tensor_size(int64_t tensor, int64_t dimension);
int64_t cresset_tensor_stride(int64_t tensor, int64_t dimension);
int64_t cresset_tensor_storage_offset(int64_t tensor);
// Bytes of the whole storage, which several tensors may share, and its first byte (0 where it has no memory).
int64_t cresset_tensor_storage_bytes(int64_t tensor);
int64_t cresset_tensor_storage_address(int64_t tensor);
// A tensor of bytes whose storage is a part of another's, which must be on the CPU and have memory; it keeps the other alive.
int64_t cresset_tensor_storage_part(int64_t tensor, int64_t offset, int64_t bytes);
// The codes of c10::ScalarType and c10::Layout; the device as type << 8 | (index & 0xff).
int32_t cresset_tensor_dtype(int64_t tensor);
int32_t cresset_tensor_layout(int64_t tensor);
int32_t cresset_tensor_device(int64_t tensor);
// Address of the first element.
int64_t cresset_tensor_data(int64_t tensor);
bool cresset_tensor_requires_grad(int64_t tensor);
// The name of the function that the backward pass will call for it, such as AddBackward0, as the address of text to be freed with
// cresset_free; 0 for a leaf of the graph.
int64_t cresset_tensor_grad_fn(int64_t tensor);
// A handle on the gradient, 0 where there is none.
int64_t cresset_tensor_grad(int64_t tensor);
// Replaces the gradient; 0 removes it.
int64_t cresset_tensor_set_grad(int64_t tensor, int64_t grad);
// A tensor over memory that someone else owns and keeps alive.
int64_t cresset_tensor_from_blob(void *data, int64_t dim, const int64_t *sizes, const int64_t *strides, int32_t dtype,
                                 int32_t device);

// ---- Gradients ----

enum cresset_grad_flags {
    CRESSET_GRAD_RETAIN_GRAPH = 1,
    CRESSET_GRAD_CREATE_GRAPH = 2,
    CRESSET_GRAD_ALLOW_UNUSED = 4,
};

// The gradients of the outputs with respect to the inputs, into `results`: a handle for each input, 0 for one that is not used.
// There is a gradient for each output, 0 for an output of one element.
int64_t cresset_autograd_grad(int32_t mode, const int64_t *outputs, const int64_t *gradients, int64_t output_count,
                              const int64_t *inputs, int64_t input_count, int32_t flags, int64_t *results);
// Has a backward pass call `int64_t callback(int64_t id, int64_t gradient, int32_t mode)` with the tensor's gradient, whose handle is
// the callback's, in the modes of the pass. It returns a handle to go on with, 0 to go on with the gradient as it is, or an odd
// number to end the pass with the failure "a hook has failed, #<number >> 1>". The result is the hook's position times 2.
int64_t cresset_tensor_add_hook(int64_t tensor, int64_t id, void *callback);
int64_t cresset_tensor_remove_hook(int64_t tensor, int64_t position);
// The same for a leaf, called with the tensor itself each time a gradient has been added to its own; what it returns is 0 or odd.
int64_t cresset_tensor_add_accumulated_hook(int64_t tensor, int64_t id, void *callback);
int64_t cresset_tensor_remove_accumulated_hook(int64_t tensor, int64_t id);
// Whether a function of the graph has computed the tensor about which anomaly detection has nothing but a C++ backtrace to say: 2 or 0.
int64_t cresset_tensor_wants_note(int64_t tensor);
// Has anomaly detection say the text, after "cresset note" and a new line, of the function that has computed the tensor.
int64_t cresset_tensor_note(int64_t tensor, const char *text);
// The ids of hooks that will not be called any more, each once; how many there are, at most `capacity`.
int64_t cresset_hooks_released(int64_t *ids, int64_t capacity);

// ---- Generators of random numbers on the CPU ----

// A generator with the given seed. It stays for the life of the process: reseed and use it again.
int64_t cresset_generator_new(uint64_t seed);
// The one that operators use when they are given none.
int64_t cresset_generator_default(void);
int64_t cresset_generator_seed(int64_t generator, uint64_t seed);
// Where its numbers have got to: a tensor of bytes, the same that PyTorch's get_state gives.
int64_t cresset_generator_state(int64_t generator);
int64_t cresset_generator_set_state(int64_t generator, int64_t state);

// ---- Operators by name, of every library in the process ----

// A value is a row of integers: its kind, and what stands behind the kind.
enum cresset_value_kind {
    // Nothing.
    CRESSET_VALUE_NONE = 0,
    // A tensor; 0 for an undefined one among results. The results' are the caller's to free.
    CRESSET_VALUE_TENSOR = 1,
    // The bits.
    CRESSET_VALUE_DOUBLE = 2,
    CRESSET_VALUE_INT = 3,
    // 1 or 0.
    CRESSET_VALUE_BOOL = 4,
    // The bits of the real part and of the imaginary part.
    CRESSET_VALUE_COMPLEX = 5,
    // The length in bytes, then that many bytes of UTF-8, filled up to eight.
    CRESSET_VALUE_STRING = 6,
    // As cresset_tensor_device writes it.
    CRESSET_VALUE_DEVICE = 7,
    // Among arguments only.
    CRESSET_VALUE_GENERATOR = 8,
    // The kind of the elements (CRESSET_VALUE_NONE among results), their number, then the elements with their kinds.
    CRESSET_VALUE_LIST = 9,
    // An integer above 2^63.
    CRESSET_VALUE_UNSIGNED = 10,
    // Kinds of elements only: any number, a tensor or nothing, any number or nothing.
    CRESSET_VALUE_NUMBER = 11,
    CRESSET_VALUE_OPTIONAL_TENSOR = 12,
    CRESSET_VALUE_OPTIONAL_NUMBER = 13,
};

// An operator of the dispatcher, such as "aten::add" and "Tensor", for the life of the process; 0 where there is none.
int64_t cresset_dispatcher_find(const char *name, const char *overload);
// Address of text, to be freed with cresset_free: the names that the dispatcher knows, each with a point, its overload's name and a
// new line behind it.
int64_t cresset_dispatcher_names(void);
// Address of text, to be freed with cresset_free: the operator's schema, such as "aten::neg(Tensor self) -> Tensor".
int64_t cresset_dispatcher_schema(int64_t operation);
// Calls it with all its arguments in the schema's order. Address of the number of integers that follow, the number of results and
// the results, to be freed with cresset_free.
int64_t cresset_dispatcher_call(int32_t mode, int64_t operation, const int64_t *arguments, int64_t count);

// ---- Measuring ----

// Nanoseconds that one cresset_add_Tensor and the freeing of its result take in a loop of C++.
double cresset_bench_add(int64_t self, int64_t other, int64_t iterations);

#ifdef __cplusplus
}
#pragma GCC visibility pop
#endif

#endif
