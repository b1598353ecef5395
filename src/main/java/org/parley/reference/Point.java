package org.parley.reference;

/** A place on the earth in decimal degrees, WGS84. */
public record Point(double latitude, double longitude) {}
