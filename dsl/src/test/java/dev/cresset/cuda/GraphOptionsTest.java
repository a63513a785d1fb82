package dev.cresset.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphOptionsTest {

    @Test
    void hasThePoolAndTheStreamOfTheGraphByDefault() {
        assertThat(GraphOptions.DEFAULT).isEqualTo(new GraphOptions(null, null, CaptureErrorMode.GLOBAL));
    }

    @Test
    void isBuiltOptionByOption() {
        GraphPool pool = new GraphPool(new long[] {1, 2});
        CudaStream stream = new CudaStream(0, 7);
        assertThat(GraphOptions.builder().pool(pool).stream(stream)
                        .captureErrorMode(CaptureErrorMode.RELAXED)
                        .build())
                .isEqualTo(new GraphOptions(pool, stream, CaptureErrorMode.RELAXED));
    }
}
