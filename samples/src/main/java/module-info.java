/** Programs to run and to learn from: the {@code cresset} command. */
module dev.cresset.samples {
    requires dev.cresset.dsl;
    requires dev.cresset.zoo;
    requires info.picocli;
    requires java.desktop;
    requires java.management;
    requires me.tongfei.progressbar;
    requires tools.jackson.core;
    requires xchart;

    // Picocli sets the options' fields.
    opens dev.cresset.samples to
            info.picocli;
    opens dev.cresset.samples.bench to
            info.picocli;
    opens dev.cresset.samples.cli to
            info.picocli;
    opens dev.cresset.samples.doctor to
            info.picocli;
    opens dev.cresset.samples.files to
            info.picocli;
    opens dev.cresset.samples.models to
            info.picocli;
    opens dev.cresset.samples.parity to
            info.picocli;
    opens dev.cresset.samples.predict to
            info.picocli;
    opens dev.cresset.samples.summary to
            info.picocli;
    opens dev.cresset.samples.train to
            info.picocli;
}
