package vn.dondoc.reporting.mailbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what mail servers write about mails they could not deliver: the standard's form, and what others write. */
final class ReturnNotice {

    private static final int MOST_ADDRESSES = 50;

    /** Characters of a field; more would only make it slow to put together. */
    private static final int LONGEST_FIELD = 2000;

    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Pattern REPLY = Pattern.compile("(?m)(?:^|[\\s:(])([45])\\d\\d[ -](?=\\S)");
    private static final Pattern SENDER =
            Pattern.compile("^(mailer-daemon|postmaster|mail-daemon|mdaemon)(@.*)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT = Pattern.compile(
            "(undeliver|returned mail|returned to sender|failure notice|delivery (status|has failed|failure|delayed)"
                    + "|mail delivery|could not (be )?sen[dt]|không (thể )?gửi được|không thể gửi|thư bị trả lại)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TOLD_ADDRESS = Pattern.compile(
            "(?m)^[ \\t]*<?([^\\s<>:;,\"]{1,64}@[^\\s<>:;,\"]{1,255}?)>?(?:[ \\t]*:|[ \\t]*$|[ \\t]*\\()");
    private static final Pattern GONE = Pattern.compile(
            "(user unknown|unknown user|no such user|unrouteable|does ?n[o']t exist|unknown recipient|not found"
                    + "|no mailbox here|không tồn tại|không tìm thấy địa chỉ)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LATE = Pattern.compile(
            "(delayed|will (be )?(retried|retry)|still trying|warning:|tiếp tục gửi|bị chậm)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ReturnNotice() {}

    /** One entry for each address; empty if the mail is no such notice. */
    static List<Returned> read(Letter letter) {
        if (letter.report() != null) {
            return standard(letter.report());
        }
        return isFromMachine(letter) && SUBJECT.matcher(letter.subject()).find() ? told(letter) : List.of();
    }

    private static boolean isFromMachine(Letter letter) {
        return Objects.equals(letter.headers().first("return-path"), "<>")
                || letter.from() == null
                || SENDER.matcher(letter.from()).matches()
                || !letter.headers().all("x-failed-recipients").isEmpty();
    }

    /** RFC 3464: groups of fields; the first is about the mail, each other one about one address. */
    private static List<Returned> standard(String report) {
        List<Returned> all = new ArrayList<>();
        for (String group : report.split("\\n\\s*\\n")) {
            Map<String, String> fields = fields(group);
            if (fields.containsKey("action") || fields.containsKey("final-recipient")) {
                all.add(recipient(fields));
            }
        }
        return all.stream().limit(MOST_ADDRESSES).toList();
    }

    private static Map<String, String> fields(String group) {
        Map<String, String> fields = new LinkedHashMap<>();
        String last = "";
        for (String line : group.split("\\n")) {
            int colon = line.indexOf(':');
            if (!line.isEmpty() && Character.isWhitespace(line.charAt(0))) {
                fields.computeIfPresent(
                        last, (name, value) -> value.length() > LONGEST_FIELD ? value : value + " " + line.strip());
            } else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.putIfAbsent(last, line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static Returned recipient(Map<String, String> fields) {
        String action = fields.getOrDefault("action", "failed").toLowerCase(Locale.ROOT);
        String status = fields.getOrDefault("status", "");
        String words = fields.getOrDefault("diagnostic-code", "");
        String address = fields.getOrDefault("original-recipient", fields.getOrDefault("final-recipient", ""));
        boolean passedOn = action.matches("(delivered|relayed|expanded).*");
        return new Returned(
                address(address),
                action.startsWith("failed") && isForGood(status.isEmpty() ? words : status, words),
                passedOn,
                LetterReader.line((status + " " + words).strip()));
    }

    private static @Nullable String address(String field) {
        String plain = field.substring(field.indexOf(';') + 1).replaceAll("[<>\\s]", "");
        return plain.contains("@") ? plain.toLowerCase(Locale.ROOT) : null;
    }

    /**
     * By RFC 3463: class 5, but for what says nothing about the address: a full mailbox (x.2.2), too large a mail
     * (x.2.3, x.3.4) and what a policy forbids (x.7.x).
     */
    private static boolean isForGood(String code, String words) {
        Matcher status = STATUS.matcher(code);
        if (status.find()) {
            String detail = status.group(2) + "." + status.group(3);
            return status.group(1).equals("5") && !detail.matches("2\\.[23]|3\\.4|7\\.\\d+");
        }
        Matcher reply = REPLY.matcher(" " + words);
        return reply.find() ? reply.group(1).equals("5") : GONE.matcher(words).find();
    }

    /** Words of postfix, exim, qmail and others, before or beside the standard. */
    private static List<Returned> told(Letter letter) {
        String text = letter.text();
        boolean late = LATE.matcher(letter.subject()).find();
        boolean forGood = !late && isForGood(text, text);
        String reason = reason(text);
        List<String> addresses = new ArrayList<>();
        letter.headers().all("x-failed-recipients").forEach(line -> addresses.addAll(List.of(line.split("[,\\s]+"))));
        if (addresses.isEmpty()) {
            Matcher found = TOLD_ADDRESS.matcher(text);
            while (found.find() && addresses.size() < 1) {
                addresses.add(found.group(1));
            }
        }
        if (addresses.isEmpty()) {
            return List.of(new Returned(null, forGood, false, reason));
        }
        return addresses.stream()
                .limit(MOST_ADDRESSES)
                .map(address -> new Returned(address.toLowerCase(Locale.ROOT), forGood, false, reason))
                .toList();
    }

    /** The line in which the server says why. */
    private static String reason(String text) {
        return text.lines()
                .limit(200)
                .filter(line -> STATUS.matcher(line).find()
                        || REPLY.matcher(line).find()
                        || GONE.matcher(line).find())
                .findFirst()
                .map(LetterReader::line)
                .orElse("");
    }
}
