package vn.dondoc.territory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * Something wrong in what people gave us, told so that they can mend it.
 *
 * @param path the file, relative to what was given
 * @param line the line, counted from 1; 0 = the whole file
 * @param code the message's key in the bundles
 * @param arguments what the message names
 * @param warning whether it only warns and refuses nothing
 */
public record Fault(String path, int line, String code, Object[] arguments, boolean warning)
        implements MessageSourceResolvable {

    public static Fault at(String path, int line, String code, Object... arguments) {
        return new Fault(path, line, code, arguments, false);
    }

    public static Fault warning(String path, int line, String code, Object... arguments) {
        return new Fault(path, line, code, arguments, true);
    }

    /** {@code path:line: message}, as editors and people read it. */
    public String say(MessageSource messages, Locale locale) {
        return path + ":" + line + ": " + messages.getMessage(this, locale);
    }

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return arguments;
    }

    @Override
    public @Nullable String getDefaultMessage() {
        return null;
    }
}
