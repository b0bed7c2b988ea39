package org.doorway.publish;

import java.util.List;
import org.doorway.disclosure.Figure;

/** What this service keeps for itself of something published: all figures as they were, and which were shown. */
record ArchivedFigures(List<KeptFigure> figures) {
    record KeptFigure(Figure figure, boolean isShown) {}
}
