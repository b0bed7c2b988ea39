package org.doorway.platform.http;

/**
 * The outcome of a change that may come in late.
 *
 * @param view what is stored
 * @param isBeside whether a newer change that its maker had not seen was there already, so that this one is kept beside
 */
public record Changed<T>(T view, boolean isBeside) {}
