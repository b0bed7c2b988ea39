package org.doorway.poster;

import org.doorway.platform.problem.ErrorCode;

enum PosterError implements ErrorCode {
    NO_POSTER_UP(404);

    private final int status;

    PosterError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
