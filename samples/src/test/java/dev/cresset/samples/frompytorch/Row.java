package dev.cresset.samples.frompytorch;

import java.util.concurrent.Callable;

/** A line of PyTorch beside the line of Java that gives the same; a row without Java begins a section. */
record Row(String python, Callable<Object> java) {

    static Row section(String title) {
        return new Row(title, null);
    }

    static Row row(String python, Callable<Object> java) {
        return new Row(python, java);
    }

    boolean isSection() {
        return java == null;
    }
}
