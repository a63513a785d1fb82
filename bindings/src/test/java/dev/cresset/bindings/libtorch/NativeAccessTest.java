package dev.cresset.bindings.libtorch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeAccessTest {

    @Test
    void namesTheModuleThatNeedsNativeAccess() {
        assertThat(NativeAccess.refused(Object.class.getModule(), new IllegalCallerException()))
                .hasMessage("this JVM refuses native access: start it with --enable-native-access=java.base");
    }

    @Test
    void namesTheClassPathWhereThereIsNoModule() {
        Module unnamed = ClassLoader.getSystemClassLoader().getUnnamedModule();

        assertThat(NativeAccess.refused(unnamed, new IllegalCallerException()))
                .hasMessage("this JVM refuses native access: start it with --enable-native-access=ALL-UNNAMED");
    }
}
