package org.doorway.platform.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import java.util.Map;
import org.doorway.platform.problem.Fault;

/** Turns a broken constraint of a request record into a fault with its place and its reason. */
final class Violations {
    /** What each constraint that request records use is called in the message bundles. */
    private static final Map<String, String> MESSAGES = Map.of(
            "NotNull", "missing",
            "NotBlank", "missing",
            "NotEmpty", "nothing",
            "Min", "too_small",
            "Max", "too_big",
            "Size", "size",
            "Pattern", "pattern");

    private Violations() {}

    static Fault fault(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        var attributes = new java.util.HashMap<>(constraint.getAttributes());
        // A pattern is for machines: its message says it in words, or shows an example.
        attributes.put("pattern", violation.getMessage());
        return new Fault(pointer(violation), MESSAGES.getOrDefault(name, violation.getMessage()), attributes);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escape(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
