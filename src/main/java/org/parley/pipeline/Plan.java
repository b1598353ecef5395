package org.parley.pipeline;

import java.nio.file.Path;
import org.parley.graph.Names;

/**
 * What a build is asked to do.
 *
 * @param articles folder of articles, or one article
 * @param store folder of the store to build
 * @param threads how many articles are read at once; the graph does not depend on it
 */
public record Plan(Path articles, Path store, int threads, Names names) {}
