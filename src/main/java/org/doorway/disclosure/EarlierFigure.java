package org.doorway.disclosure;

/**
 * A figure of an earlier publication.
 *
 * @param figure as it was then
 * @param isShown whether it was published, or hidden
 * @param now what it would be today: records that came late may have changed it
 */
public record EarlierFigure(Figure figure, boolean isShown, long now) {
    boolean hasChanged() {
        return now != figure.value();
    }
}
