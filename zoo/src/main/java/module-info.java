/**
 * The zoo: models, files of tensors, vision data sets, transforms, images and downloads.
 *
 * <p>It depends on {@code dev.cresset.dsl} alone, not on the native layer below.
 */
module dev.cresset.zoo {
    // Its data sets are data sets of dev.cresset.data, its transforms take tensors.
    requires transitive dev.cresset.dsl;
    // ImageIO, which decodes JPEG and PNG; no window is ever opened.
    requires java.desktop;
    requires java.net.http;
    requires org.apache.commons.compress;
    requires tools.jackson.core;

    exports dev.cresset.zoo.datasets;
    exports dev.cresset.zoo.files;
    exports dev.cresset.zoo.files.python;
    exports dev.cresset.zoo.hub;
    exports dev.cresset.zoo.images;
    exports dev.cresset.zoo.models;
    exports dev.cresset.zoo.transforms;
}
