package org.doorway.platform.openapi;

/** In which order the description is completed once it has its schemas and answers; the smallest comes last. */
final class Late {
    static final int WORDS = 0;
    static final int PROBLEMS = -1;
    static final int HEADERS = -2;
    static final int EXAMPLES = -3;
    static final int LINKS = -4;
    static final int FRONT_MATTER = -5;

    private Late() {}
}
