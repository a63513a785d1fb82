package dev.cresset.zoo.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemoteFileTest {

    private static final Checksum CHECKSUM = Checksum.md5("900150983cd24fb0d6963f7d28e17f72");

    @Test
    void takesItsNameFromTheAddress() {
        RemoteFile file = RemoteFile.at("https://example.org/data/a-1.tar.gz", 3, CHECKSUM);

        assertThat(file.name()).isEqualTo("a-1.tar.gz");
        assertThat(file.mirrors()).hasToString("[https://example.org/data/a-1.tar.gz]");
    }

    @Test
    void rejectsNamesThatLeaveTheFolder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RemoteFile("../x", List.of(), 1, CHECKSUM))
                .withMessage("'../x' is not a plain file name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemoteFile.at("https://example.org/", 3, CHECKSUM))
                .withMessage("'' is not a plain file name");
    }

    @Test
    void rejectsAddressesThatAreNotHttp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemoteFile.at("file:///etc/passwd", 3, CHECKSUM))
                .withMessage("'file:///etc/passwd' is not an http or https address");
    }

    @Test
    void rejectsNoAddressAndSizesThatAreNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RemoteFile("x", List.of(), 1, CHECKSUM))
                .withMessage("x has no address to download from");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemoteFile.at("https://example.org/x", 0, CHECKSUM))
                .withMessage("the size of x must be positive, not 0");
    }
}
