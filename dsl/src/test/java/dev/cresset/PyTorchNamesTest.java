package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PyTorchNamesTest {

    private static final Path PAGE = Path.of("../docs/operators.md");

    /** With {@code -Dcresset.docs=write} it writes the page instead. */
    @Test
    void pageIsWhatTheClassesSay() throws IOException {
        String page = new PyTorchNames(Path.of("../native/operators")).page();
        if ("write".equals(System.getProperty("cresset.docs"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/operators.md, renewed with -Dcresset.docs=write")
                .isEqualTo(page);
    }

    @Test
    void findsNamesInTheirPlaces() throws IOException {
        String page = new PyTorchNames(Path.of("../native/operators")).page();

        assertThat(page)
                .contains("| `torch.add` | `Torch.add` |\n")
                .contains("| `torch.nn.functional.cross_entropy` | `F.crossEntropy` |\n")
                .contains("| `torch.linalg.norm` | `Linalg.norm` |\n")
                .contains("| `torch.Tensor.index_fill_` | `Tensor.indexFill_` |\n")
                .contains("| `torch.Tensor.float` | `Tensor.float_` |\n");
    }

    @Test
    void findsClassesAndFunctionsOfModules() throws IOException {
        String page = new PyTorchNames(Path.of("../native/operators")).page();

        assertThat(page)
                .contains("| `torch.nn.Conv2d` | `nn.convolution.Conv2d` |\n")
                .contains("| `torch.nn.init.xavier_uniform_` | `Init.xavierUniform` |\n")
                .contains("| `torch.optim.lr_scheduler.StepLR` | `optim.lrscheduler.StepLR` |\n")
                .contains("| `torch.autograd.grad` | `Autograd.grad` |\n")
                .contains("| `torch.amp.autocast` | `Torch.autocast` |\n");
    }

    @Test
    void reasonsAreForWhatIsNotHere() throws IOException {
        PyTorchNames names = new PyTorchNames(Path.of("../native/operators"));

        assertThat(names.idleReasons()).isEmpty();
        assertThat(names.page()).contains("| `torch.compile` | not here: ");
    }

    @Test
    void otherNamesExist() throws Exception {
        Pattern method = Pattern.compile("`(Torch|Tensor|F|DType|Generator)\\.(\\w+)");
        for (String ours : new PyTorchNames(Path.of("../native/operators")).otherNames()) {
            Matcher matcher = method.matcher(ours);
            if (matcher.find()) {
                assertThat(Class.forName("dev.cresset." + matcher.group(1)).getMethods())
                        .as(ours)
                        .extracting(Method::getName)
                        .contains(matcher.group(2));
            }
        }
    }
}
