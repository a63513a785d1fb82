package dev.cresset.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any order of making, closing, keeping, moving and scopes agrees with a model that keeps sets of tensors by scope. */
class HandleListTest {

    /** The open scopes, innermost first, each with what it is to free; what belongs to none comes last. */
    private final Deque<List<TestTensor>> model = new ArrayDeque<>();

    private final Deque<ThreadScope> scopes = new ArrayDeque<>();
    private final List<TestTensor> freed = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void agreesWithAModel(int seed) {
        long before = TestTensor.live();
        Random random = new Random(seed);
        model.push(new ArrayList<>());
        for (int i = 0; i < 3000; i++) {
            step(random.nextInt(100), random);
        }
        while (!scopes.isEmpty()) {
            closeScope();
        }
        List<TestTensor> left = model.pop();

        assertThat(freed).allMatch(TestTensor::isClosed);
        assertThat(left).noneMatch(TestTensor::isClosed);
        assertThat(TestTensor.live() - before).isEqualTo(left.size());
        left.forEach(TestTensor::close);
        assertThat(TestTensor.live()).isEqualTo(before);
    }

    private void step(int dice, Random random) {
        if (dice < 60) {
            model.peek().add(TestTensor.ones(1));
        } else if (dice < 66) {
            scopes.push(new ThreadScope());
            model.push(new ArrayList<>());
        } else if (dice < 71 && !scopes.isEmpty()) {
            closeScope();
        } else {
            changeOne(dice, random);
        }
    }

    private void closeScope() {
        scopes.pop().close();
        freed.addAll(model.pop());
    }

    private void changeOne(int dice, Random random) {
        List<List<TestTensor>> filled =
                model.stream().filter(each -> !each.isEmpty()).toList();
        if (filled.isEmpty()) {
            return;
        }
        List<TestTensor> owner = filled.get(random.nextInt(filled.size()));
        TestTensor tensor = owner.remove(random.nextInt(owner.size()));
        if (dice < 85) {
            tensor.close();
            freed.add(tensor);
        } else if (dice < 90) {
            tensor.keep();
            model.peekLast().add(tensor);
        } else if (dice < 95) {
            tensor.attach();
            model.peek().add(tensor);
        } else {
            tensor.moveToOuterScope();
            outer().add(tensor);
        }
    }

    /** What belongs to the scope around the innermost one. */
    private List<TestTensor> outer() {
        return model.stream().skip(1).findFirst().orElse(model.peekLast());
    }
}
