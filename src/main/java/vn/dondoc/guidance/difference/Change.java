package vn.dondoc.guidance.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * One difference, in words that every reader's language has.
 *
 * @param aspect what is different
 * @param arguments before and after, in this order, then what else its message names; texts, numbers, or things that
 *     are said in the reader's language too
 */
public record Change(Aspect aspect, List<Object> arguments) implements MessageSourceResolvable {

    static Change of(Aspect aspect, Object... arguments) {
        return new Change(aspect, List.of(arguments));
    }

    @Override
    public String[] getCodes() {
        return new String[] {"guidance.diff." + aspect};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }

    @Override
    public @Nullable String getDefaultMessage() {
        return null;
    }
}
