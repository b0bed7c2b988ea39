package org.doorway.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Map;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;

/**
 * Counts what is in a large body before anything is made of it. Objects cost a hundred times what their brackets do, and
 * more than any list may have are refused when the first one too many is met.
 */
final class Elements {
    /** Below it there is no room for more than is quickly read. */
    private static final int LARGE = 16 * 1024;

    private static final int MOST_IN_ONE = 1000;
    private static final int MOST_OF_ALL = 20_000;

    private Elements() {}

    /**
     * Lets a body go on only if its lists and objects have a number of elements that some of them may have.
     *
     * @throws Problem {@code invalid-input} for the first that has more, {@code too-large} for more altogether
     */
    static void requireFew(JsonFactory factory, byte[] body) throws IOException {
        if (body.length <= LARGE) {
            return;
        }
        try (var json = factory.createParser(body)) {
            var counts = new ArrayDeque<Integer>();
            var all = 0;
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isStructEnd()) {
                    counts.pop();
                    continue;
                }
                if (++all > MOST_OF_ALL) {
                    throw Problem.of(CommonError.TOO_LARGE);
                }
                if (!counts.isEmpty() && !isValueOfName(json)) {
                    counts.push(requireFew(json, counts.pop() + 1));
                }
                if (token.isStructStart()) {
                    counts.push(0);
                }
            }
        }
    }

    private static int requireFew(JsonParser json, int count) {
        if (count > MOST_IN_ONE) {
            var list = json.currentToken().isStructStart()
                    ? json.getParsingContext().getParent()
                    : json.getParsingContext();
            var pointer = list.getParent().pathAsPointer().toString();
            throw Problem.invalid(new Fault(pointer, "size", Map.of("min", 0, "max", MOST_IN_ONE)));
        }
        return count;
    }

    /** The name was counted. */
    private static boolean isValueOfName(JsonParser json) {
        var around =
                json.currentToken().isStructStart() ? json.getParsingContext().getParent() : json.getParsingContext();
        return around.inObject() && json.currentToken() != com.fasterxml.jackson.core.JsonToken.FIELD_NAME;
    }
}
