package org.doorway.sync.message;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.zip.ZipException;

/**
 * Cuts JSON into its values without reading what is in them: where one ends, its quotes and brackets tell. So a value
 * with anything wrong in it takes none of its neighbours along.
 */
final class RawJson {
    /** From here on nobody can tell where a value ends. */
    static final class Lost extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final int BUFFER = 8192;
    private static final int END = -1;

    private final InputStream json;
    private int next = ' ';

    RawJson(InputStream json) {
        this.json = new BufferedInputStream(json, BUFFER);
    }

    RawJson(byte[] json) {
        this.json = new ByteArrayInputStream(json);
    }

    /** Passes over this character if it comes next. */
    boolean skip(char wanted) throws IOException {
        if (peek() != wanted) {
            return false;
        }
        advance();
        return true;
    }

    /** @throws Lost when something else comes next */
    void expect(char wanted) throws IOException {
        if (!skip(wanted)) {
            throw new Lost();
        }
    }

    /** Whether nothing comes any more. */
    boolean isOver() throws IOException {
        return peek() == END;
    }

    /** Whether this character comes next. */
    boolean isNext(char wanted) throws IOException {
        return peek() == wanted;
    }

    /**
     * The bytes of the value that comes next.
     *
     * @throws Lost when none does, or it does not end
     */
    byte[] value() throws IOException {
        var value = new ByteArrayOutputStream();
        switch (peek()) {
            case '{', '[' -> nested(value);
            case '"' -> text(value);
            default -> plain(value);
        }
        return value.toByteArray();
    }

    private void nested(ByteArrayOutputStream into) throws IOException {
        var objects = new BitSet();
        var depth = 0;
        do {
            switch (next) {
                case '"' -> {
                    text(into);
                    continue;
                }
                case '{', '[' -> objects.set(depth++, next == '{');
                case '}', ']' -> {
                    if (objects.get(--depth) != (next == '}')) {
                        throw new Lost();
                    }
                }
                case END -> throw new Lost();
                default -> {
                    // Whatever else stands in it is looked at by those who read it.
                }
            }
            take(into);
        } while (depth > 0);
    }

    private void text(ByteArrayOutputStream into) throws IOException {
        take(into);
        while (next != '"') {
            if (next == '\\') {
                take(into);
            }
            take(into);
        }
        take(into);
    }

    private void plain(ByteArrayOutputStream into) throws IOException {
        while (next != END && ",:]}".indexOf(next) < 0 && !isWhiteSpace()) {
            take(into);
        }
        if (into.size() == 0) {
            throw new Lost();
        }
    }

    private int peek() throws IOException {
        while (isWhiteSpace()) {
            advance();
        }
        return next;
    }

    private boolean isWhiteSpace() {
        return next == ' ' || next == '\n' || next == '\r' || next == '\t';
    }

    private void take(ByteArrayOutputStream into) throws IOException {
        if (next == END) {
            throw new Lost();
        }
        into.write(next);
        advance();
    }

    private void advance() throws IOException {
        try {
            next = json.read();
        } catch (ZipException | EOFException brokenOff) {
            throw new Lost();
        }
    }
}
