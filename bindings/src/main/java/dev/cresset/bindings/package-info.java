/**
 * The native boundary, for the layers above. Programs use {@code dev.cresset}; this package and {@code dev.cresset.bindings.aten} are for
 * programs that need an operator's {@code out} variant or its raw results.
 *
 * <ul>
 *   <li>Ownership: {@code NativeTensor} and {@code NativeGenerator}, the bases of what users see; {@code Handle}, {@code HandleList},
 *       {@code HandleCleaner}; {@code ThreadScope}.
 *   <li>Calls: {@code Downcalls}, {@code ArgumentStack}, {@code ResultSlots}, {@code Scalar}, {@code NativeErrors}.
 *   <li>Threads: {@code ThreadState}, {@code ThreadMode}.
 *   <li>LibTorch as a whole: {@code NativeRuntime}, {@code OperatorTable}.
 *   <li>Gradients: {@code NativeAutograd}, {@code GradientHooks}, {@code AnomalyNotes}.
 *   <li>CUDA: {@code NativeCuda} and the other names with {@code Cuda}.
 * </ul>
 *
 * <p>It is one package, so that addresses, handles and raw memory stay its own.
 */
package dev.cresset.bindings;
