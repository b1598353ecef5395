package org.parley.pipeline;

/** Someone who wants to know how far a build has come. Called from many threads. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String stage, long total) {}

        @Override
        public void step() {}
    };

    /**
     * A stage begins.
     *
     * @param stage what is done, as a phrase ("Reading articles")
     * @param total how many steps it has; 0 if that is not known
     */
    void begin(String stage, long total);

    /** One step of the stage is done. */
    void step();
}
