// What Java calls in the shim besides the operators. Plain C: jextract reads this file.
//
// Tensors and generators are pointers as integers, so that Java needs no object for them. A function that can fail
// returns a failure: an odd number, which `cresset_failure_*` read and free; even numbers are results (0 for none).
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
// Both are UTF-8 and live as long as the failure. The trace is what anomaly detection has said about the failure, then
// LibTorch's C++ backtrace; empty where there is neither.
const char *cresset_failure_message(int64_t failure);
const char *cresset_failure_trace(int64_t failure);
void cresset_failure_free(int64_t failure);

// ---- Modes: bits that travel with every call, since a native thread-local must not outlive one ----

enum cresset_mode {
    CRESSET_MODE_NO_GRAD = 1,
    // Inference mode, as c10::InferenceMode; Java sets CRESSET_MODE_NO_GRAD with it.
    CRESSET_MODE_INFERENCE = 1 << 1,
    // Functions of the graph name the forward call that recorded them; with the other bit too, a backward pass stops at
    // the first NaN.
    CRESSET_MODE_ANOMALY = 1 << 2,
    CRESSET_MODE_ANOMALY_NAN = 1 << 3,
    // Autocast on the CPU and on CUDA devices, to bfloat16 or, with the other bit too, to float16.
    CRESSET_MODE_AUTOCAST_CPU = 1 << 8,
    CRESSET_MODE_AUTOCAST_CPU_HALF = 1 << 9,
    CRESSET_MODE_AUTOCAST_CUDA = 1 << 10,
    CRESSET_MODE_AUTOCAST_CUDA_HALF = 1 << 11,
    // From this bit on: the number of a placement, 0 to leave the thread's device and streams as they are.
    CRESSET_MODE_PLACEMENT_SHIFT = 16,
};

// Clears autocast's cache of converted parameters.
int64_t cresset_autocast_clear(void);

// ---- Scalars: a tag, then the integer, the bits of the double, or the bits of the real and the imaginary part ----

enum cresset_scalar_tag {
    CRESSET_SCALAR_DOUBLE = 0,
    CRESSET_SCALAR_INT = 1,
    CRESSET_SCALAR_UNSIGNED = 2,
    CRESSET_SCALAR_COMPLEX = 3,
    CRESSET_SCALAR_BOOL = 4,
};

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

// How exact products of 32-bit matrices are: "highest", "high" or "medium".
enum cresset_precision {
    CRESSET_PRECISION_HIGHEST = 0,
    CRESSET_PRECISION_HIGH = 1,
    CRESSET_PRECISION_MEDIUM = 2,
};

int32_t cresset_matmul_precision(void);
int64_t cresset_set_matmul_precision(const char *name);
// Whether a warning is printed each time and not only once.
bool cresset_warns_always(void);
int64_t cresset_set_warns_always(bool always);
void cresset_free(void *memory);

// ---- Memory of tensors on the CPU ----

// Puts the caching allocator in the place of LibTorch's own. Before the first tensor.
int64_t cresset_use_caching_allocator(void);
// Bytes of living tensors and of operators at work; 0 without the caching allocator.
int64_t cresset_memory_allocated(void);
// Gives what the caching allocator keeps back to the system.
void cresset_memory_empty_cache(void);

// ---- Tensors ----

void cresset_tensor_free(int64_t tensor);
void cresset_tensors_free(const int64_t *tensors, int64_t count);
// A second handle on the same tensor.
int64_t cresset_tensor_share(int64_t tensor);
int64_t cresset_tensor_dim(int64_t tensor);
int64_t cresset_tensor_numel(int64_t tensor);
// Extent of one dimension, 0 <= dimension < dim.
int64_t cresset_tensor_size(int64_t tensor, int64_t dimension);
// Writes the extents or the steps of all dimensions, unless these are more than `capacity`; returns their number.
int64_t cresset_tensor_sizes(int64_t tensor, int64_t *sizes, int64_t capacity);
int64_t cresset_tensor_strides(int64_t tensor, int64_t *strides, int64_t capacity);
int64_t cresset_tensor_storage_offset(int64_t tensor);
// Bytes of the whole storage, which several tensors may share, and its first byte (0 where it has no memory).
int64_t cresset_tensor_storage_bytes(int64_t tensor);
int64_t cresset_tensor_storage_address(int64_t tensor);
// A tensor of bytes whose storage is a part of another's, which it keeps alive, and which must be on the CPU.
int64_t cresset_tensor_storage_part(int64_t tensor, int64_t offset, int64_t bytes);
// The codes of c10::ScalarType and c10::Layout; the device is type << 8 | (index & 0xff).
int32_t cresset_tensor_dtype(int64_t tensor);
int32_t cresset_tensor_layout(int64_t tensor);
int32_t cresset_tensor_device(int64_t tensor);
// Address of the first element.
int64_t cresset_tensor_data(int64_t tensor);
bool cresset_tensor_requires_grad(int64_t tensor);
// The name of the function that the backward pass will call for it, such as AddBackward0, as the address of text to be
// freed with cresset_free; 0 for a leaf of the graph.
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

// The gradients of the outputs with respect to the inputs, into `results`: a handle for each input, 0 for one that is
// not used. There is a gradient for each output, 0 for an output of one element.
int64_t cresset_autograd_grad(int32_t mode, const int64_t *outputs, const int64_t *gradients, int64_t output_count,
                              const int64_t *inputs, int64_t input_count, int32_t flags, int64_t *results);
// Registers a hook: a backward pass calls `int64_t callback(int64_t id, int64_t gradient, int32_t mode)` with the
// tensor's gradient, whose handle is the callback's, in the modes of the pass. The callback returns a handle of the
// gradient to use instead, 0 to leave the gradient as it is, or an odd number to end the pass with the failure "a hook
// has failed, #<number >> 1>". The result is the hook's position times 2.
int64_t cresset_tensor_add_hook(int64_t tensor, int64_t id, void *callback);
int64_t cresset_tensor_remove_hook(int64_t tensor, int64_t position);
// The same for a leaf: the callback gets the tensor itself each time a gradient has been added to its own, and returns
// 0 or an odd number.
int64_t cresset_tensor_add_accumulated_hook(int64_t tensor, int64_t id, void *callback);
int64_t cresset_tensor_remove_accumulated_hook(int64_t tensor, int64_t id);
// Whether a function of the graph without a note has computed the tensor, times 2.
int64_t cresset_tensor_wants_note(int64_t tensor);
// Sets the note of the function that has computed the tensor: "cresset note", a new line and the text.
int64_t cresset_tensor_note(int64_t tensor, const char *text);
// Writes the ids of hooks that will not be called any more, each once; returns their number, at most `capacity`.
int64_t cresset_hooks_released(int64_t *ids, int64_t capacity);

// ---- Generators of random numbers on the CPU ----

// A generator with the given seed. It is never freed: reseed it and use it again.
int64_t cresset_generator_new(uint64_t seed);
// The default generator, which operators use when they are given none.
int64_t cresset_generator_default(void);
int64_t cresset_generator_seed(int64_t generator, uint64_t seed);
// The generator's state as a tensor of bytes, the same as PyTorch's get_state.
int64_t cresset_generator_state(int64_t generator);
int64_t cresset_generator_set_state(int64_t generator, int64_t state);

// ---- Settings of the whole process ----

enum cresset_setting {
    CRESSET_SETTING_CUDNN_ENABLED = 0,
    CRESSET_SETTING_CUDNN_BENCHMARK = 1,
    CRESSET_SETTING_CUDNN_DETERMINISTIC = 2,
    CRESSET_SETTING_CUDNN_TF32 = 3,
    CRESSET_SETTING_MATMUL_TF32 = 4,
};

// Whether it is on, times 2.
int64_t cresset_setting(int32_t setting);
int64_t cresset_set_setting(int32_t setting, bool on);

// ---- CUDA ----
//
// Devices are their index. A stream is its device and LibTorch's number of it, 0 for the device's default stream.

enum cresset_cuda_feature {
    CRESSET_CUDA_DEVICES = 0,
    CRESSET_CUDA_STREAMS = 1,
    CRESSET_CUDA_EVENTS = 2,
    CRESSET_CUDA_MEMORY = 3,
    CRESSET_CUDA_GRAPHS = 4,
    CRESSET_CUDA_RANDOM = 5,
    CRESSET_CUDA_SETTINGS = 6,
};

// The first function that the feature needs and the libraries in this process lack; null where there is none. To be
// asked once before any function of the feature is called.
const char *cresset_cuda_missing(int32_t feature);

// The number of devices, times 2; a failure that says why where there is none.
int64_t cresset_cuda_device_count(void);
// Address of text, to be freed with cresset_free.
int64_t cresset_cuda_device_name(int32_t device);
// Into `facts`: major and minor compute capability, multiprocessors, bytes of memory.
int64_t cresset_cuda_device_facts(int32_t device, int64_t *facts);
// Into `versions`: the runtime library's and the driver's as 1000 * major + 10 * minor, cuDNN's as cuDNN has it; 0 for
// none.
void cresset_cuda_versions(int64_t *versions);
int64_t cresset_cuda_synchronize(int32_t device);

// The number of a placement, of at most 15 bits, times 2: the device and the streams that are current for a call. The
// same values have the same number.
int64_t cresset_cuda_placement(int32_t device, const int64_t *stream_devices, const int64_t *streams, int64_t count);
// Into `stream`: one of LibTorch's pool.
int64_t cresset_cuda_stream_new(int32_t device, int32_t priority, int64_t *stream);
// Whether everything on it is done, times 2.
int64_t cresset_cuda_stream_query(int32_t device, int64_t stream);
int64_t cresset_cuda_stream_synchronize(int32_t device, int64_t stream);
// Whether a graph is being recorded on it, times 2.
int64_t cresset_cuda_stream_capturing(int32_t device, int64_t stream);
// Delays the reuse of the tensor's memory, once it is freed, until what is on the stream now is done.
int64_t cresset_cuda_record_stream(int64_t tensor, int32_t device, int64_t stream);

int64_t cresset_cuda_event_new(int32_t device, bool timing, bool blocking);
void cresset_cuda_event_free(int64_t event);
int64_t cresset_cuda_event_record(int64_t event, int32_t device, int64_t stream);
// Makes what comes on the stream wait for the event.
int64_t cresset_cuda_event_wait(int64_t event, int32_t device, int64_t stream);
// Whether the event has happened, times 2.
int64_t cresset_cuda_event_query(int64_t event);
int64_t cresset_cuda_event_synchronize(int64_t event);
int64_t cresset_cuda_event_elapsed(int64_t start, int64_t end, double *milliseconds);

// Into `bytes`: allocated to tensors now, their peak, reserved by the allocator now, their peak.
int64_t cresset_cuda_memory_stats(int32_t device, int64_t *bytes);
int64_t cresset_cuda_memory_reset_peak(int32_t device);
int64_t cresset_cuda_memory_empty_cache(void);
// Into `bytes`: free and total.
int64_t cresset_cuda_memory_info(int32_t device, int64_t *bytes);

int64_t cresset_cuda_graph_new(void);
void cresset_cuda_graph_free(int64_t graph);
enum cresset_capture_mode {
    CRESSET_CAPTURE_GLOBAL = 0,
    CRESSET_CAPTURE_THREAD_LOCAL = 1,
    CRESSET_CAPTURE_RELAXED = 2,
};

// Records what the mode's stream is given from now on. The pool is two integers, both 0 for a pool of the graph alone.
int64_t cresset_cuda_graph_begin(int32_t mode, int64_t graph, int64_t pool_first, int64_t pool_second,
                                 int32_t capture_mode);
int64_t cresset_cuda_graph_end(int32_t mode, int64_t graph);
int64_t cresset_cuda_graph_replay(int32_t mode, int64_t graph);
int64_t cresset_cuda_graph_reset(int64_t graph);
// Into `pool`: the graph's, or a new one for graph 0.
int64_t cresset_cuda_graph_pool(int64_t graph, int64_t *pool);

// The device's default generator of random numbers, which operators use when they are given none.
int64_t cresset_cuda_seed(int32_t device, uint64_t seed);
int64_t cresset_cuda_random_state(int32_t device);
int64_t cresset_cuda_set_random_state(int32_t device, int64_t state);

// ---- Operators by name, of every library in the process ----

// A value is a row of integers: its kind, then what belongs to the kind.
enum cresset_value_kind {
    // Nothing.
    CRESSET_VALUE_NONE = 0,
    // A tensor's handle, 0 for an undefined tensor among results. The handles of results are the caller's.
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
// Address of text, to be freed with cresset_free: the names that the dispatcher knows, each followed by a point, its
// overload's name and a new line.
int64_t cresset_dispatcher_names(void);
// Address of text, to be freed with cresset_free: the operator's schema, such as "aten::neg(Tensor self) -> Tensor".
int64_t cresset_dispatcher_schema(int64_t operation);
// Calls it with all its arguments in the schema's order. Address, to be freed with cresset_free, of the number of
// integers that follow, the number of results, and the results.
int64_t cresset_dispatcher_call(int32_t mode, int64_t operation, const int64_t *arguments, int64_t count);

// ---- Measuring ----

// Nanoseconds that one cresset_add_Tensor and the freeing of its result take in a loop of C++.
double cresset_bench_add(int64_t self, int64_t other, int64_t iterations);

#ifdef __cplusplus
}
#pragma GCC visibility pop
#endif

#endif
