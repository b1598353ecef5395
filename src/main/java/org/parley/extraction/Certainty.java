package org.parley.extraction;

/** How sure a claim is, from 0 to 1. */
public interface Certainty {
    double of(Claim claim);
}
