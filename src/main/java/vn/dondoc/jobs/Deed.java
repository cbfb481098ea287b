package vn.dondoc.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import tools.jackson.databind.json.JsonMapper;

/** What a job did, as it is kept: the key of a message and its arguments. */
record Deed(String key, List<Object> arguments) implements MessageSourceResolvable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @return absent for anything that is no message */
    static @Nullable Deed of(@Nullable Object result) {
        if (!(result instanceof MessageSourceResolvable said)) {
            return null;
        }
        String[] codes = said.getCodes();
        Object[] arguments = said.getArguments();
        return codes == null || codes.length == 0
                ? null
                : new Deed(codes[0], arguments == null ? List.of() : List.of(arguments));
    }

    static Deed read(String key, String arguments) {
        return new Deed(key, List.of(JSON.readValue(arguments, Object[].class)));
    }

    String argumentsAsJson() {
        return JSON.writeValueAsString(arguments);
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }

    /** Of a job that a later version no longer has. */
    @Override
    public String getDefaultMessage() {
        return key;
    }
}
