package vn.dondoc.guidance.reading;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.wording.Words;

/**
 * What reading some words came to: understood, wrong in a way that can be told, or not of this shape at all.
 *
 * @param value what was understood
 * @param problem what is wrong
 */
record Outcome<T>(@Nullable T value, @Nullable Problem problem) {

    /** @param code the message's key */
    record Problem(String code, Object... arguments) {}

    static <T> Outcome<T> of(T value) {
        return new Outcome<>(value, null);
    }

    static <T> Outcome<T> wrong(String code, Object... arguments) {
        return new Outcome<>(null, new Problem(code, arguments));
    }

    static <T> Outcome<T> unknown() {
        return new Outcome<>(null, null);
    }

    boolean isUnderstood() {
        return value != null;
    }

    boolean isUnknown() {
        return value == null && problem == null;
    }

    /** Writes the problem down, if there is one; the sentence is the message's last argument. */
    void tell(Notes notes, Words sentence) {
        if (problem != null) {
            Object[] arguments = Arrays.copyOf(problem.arguments(), problem.arguments().length + 1);
            arguments[arguments.length - 1] = sentence.quote();
            notes.fault(problem.code(), arguments);
        }
    }

    <R> Outcome<R> map(Function<T, R> step) {
        return flatMap(found -> of(step.apply(found)));
    }

    <R> Outcome<R> flatMap(Function<T, Outcome<R>> step) {
        return value != null ? step.apply(value) : new Outcome<>(null, problem);
    }
}
