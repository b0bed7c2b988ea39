package org.doorway.platform.print;

import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;

/** The paper that a centre's printer holds. */
public enum Paper {
    /** 210 by 297 mm (ISO 216). */
    A4(PageSize.A4),
    /** 8.5 by 11 inches. */
    LETTER(PageSize.LETTER);

    private final Rectangle size;

    Paper(Rectangle size) {
        this.size = size;
    }

    public Rectangle size() {
        return size;
    }
}
