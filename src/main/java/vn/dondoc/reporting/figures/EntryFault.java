package vn.dondoc.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * Something about an entered figure that stands in the way of sending it.
 *
 * @param indicator the field it is told at; absent = the whole form
 * @param code the message's key in the bundles
 * @param arguments what the message names
 * @param asked whether the sender may confirm it; else it refuses the report
 */
public record EntryFault(@Nullable String indicator, String code, Object[] arguments, boolean asked)
        implements MessageSourceResolvable {

    public static EntryFault refusing(@Nullable String indicator, String code, Object... arguments) {
        return new EntryFault(indicator, code, arguments, false);
    }

    public static EntryFault asking(@Nullable String indicator, String code, Object... arguments) {
        return new EntryFault(indicator, code, arguments, true);
    }

    /** What a confirmation names, so that it never covers another fault or other figures than those that were shown. */
    public String key() {
        StringBuilder key = new StringBuilder(code).append('|').append(indicator);
        for (Object argument : arguments) {
            key.append('|').append(argument);
        }
        return key.toString();
    }

    /** Whether not even a draft can hold it: a field that the form has not, or a text too long to keep. */
    public boolean isOfTheForm() {
        return code.equals("reporting.fault.no-field") || code.equals("reporting.fault.too-long");
    }

    /** Whether the figure, or the whole report, was accepted and takes nothing until it is opened again. */
    public boolean isLock() {
        return code.equals("reporting.fault.locked");
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
