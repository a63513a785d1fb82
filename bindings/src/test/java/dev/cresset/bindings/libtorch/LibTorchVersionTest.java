package dev.cresset.bindings.libtorch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LibTorchVersionTest {

    @Test
    void readsTheNumbersAtTheHeadOfABuild() {
        assertThat(LibTorchVersion.parse("2.13.0+cpu")).contains(new LibTorchVersion(2, 13, 0));
        assertThat(LibTorchVersion.parse("2.10.1-1.5.13")).contains(new LibTorchVersion(2, 10, 1));
        assertThat(LibTorchVersion.parse("2.14.0a0+git1234")).contains(new LibTorchVersion(2, 14, 0));
        assertThat(LibTorchVersion.parse("2.13")).contains(new LibTorchVersion(2, 13, 0));
    }

    @Test
    void readsNothingFromAnythingElse() {
        assertThat(LibTorchVersion.parse("")).isEmpty();
        assertThat(LibTorchVersion.parse("main")).isEmpty();
        assertThat(LibTorchVersion.parse("99999999999.1")).isEmpty();
    }

    @Test
    void readsTheStableInterfacesNumber() {
        assertThat(LibTorchVersion.ofAbi(0x020d_0100_0000_0000L)).isEqualTo(new LibTorchVersion(2, 13, 1));
        assertThat(LibTorchVersion.ofAbi(0xff80_8100_0000_0000L)).isEqualTo(new LibTorchVersion(255, 128, 129));
    }

    @Test
    void ordersByNumbersAndNotByText() {
        assertThat(new LibTorchVersion(2, 9, 1)).isLessThan(LibTorchVersion.OLDEST);
        assertThat(new LibTorchVersion(2, 10, 0)).isEqualByComparingTo(LibTorchVersion.OLDEST);
        assertThat(new LibTorchVersion(3, 0, 0)).isGreaterThan(new LibTorchVersion(2, 14, 1));
        assertThat(new LibTorchVersion(2, 14, 1)).hasToString("2.14.1").isGreaterThan(new LibTorchVersion(2, 14, 0));
    }
}
