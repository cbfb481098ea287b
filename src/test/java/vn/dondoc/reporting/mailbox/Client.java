package vn.dondoc.reporting.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Mail programs, each in its own way of writing mails with attachments. */
enum Client {
    OUTLOOK {
        @Override
        String attached(String name, byte[] bytes) {
            return "Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;\n\tname=\""
                    + word(name, "utf-8") + "\"\nContent-Description: " + word(name, "utf-8")
                    + "\nContent-Disposition: attachment; filename=\"" + word(name, "utf-8") + "\"; size="
                    + bytes.length + ";\n\tcreation-date=\"Tue, 09 Jun 2020 01:00:00 GMT\"\n";
        }

        @Override
        String own() {
            return "Thread-Topic: Bao cao\nX-MS-Has-Attach: yes\nX-Originating-IP: [203.0.113.7]\n"
                    + "X-MS-TNEF-Correlator:\nAccept-Language: vi-VN, en-US\n";
        }
    },
    GMAIL {
        @Override
        String attached(String name, byte[] bytes) {
            return "Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet; name=\""
                    + word(name, "UTF-8") + "\"\nContent-Disposition: attachment; filename=\"" + word(name, "UTF-8")
                    + "\"\nContent-ID: <f_kb5x0>\nX-Attachment-Id: f_kb5x0\n";
        }
    },
    THUNDERBIRD {
        @Override
        String attached(String name, byte[] bytes) {
            String percent = percent(name);
            int half = percent.indexOf('%', percent.length() / 2);
            String first = half < 0 ? percent : percent.substring(0, half);
            String second = half < 0 ? "" : percent.substring(half);
            return "Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;\n name=\""
                    + word(name, "UTF-8") + "\"\nContent-Disposition: attachment;\n filename*0*=UTF-8''" + first
                    + ";\n filename*1*=" + second + "\n";
        }

        @Override
        String own() {
            return "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:68.0) Gecko/20100101 Thunderbird/68.8.0\n";
        }
    },
    APPLE {
        @Override
        String attached(String name, byte[] bytes) {
            return "Content-Disposition: inline;\n\tfilename*=utf-8''" + percent(name)
                    + "\nContent-Type: application/octet-stream;\n\tx-unix-mode=0644;\n\tname=\"" + word(name, "utf-8")
                    + "\"\n";
        }

        @Override
        String own() {
            return "X-Mailer: Apple Mail (2.3608.80.23.2.2)\n";
        }
    },
    ZIMBRA {
        @Override
        String attached(String name, byte[] bytes) {
            return "Content-Type: application/octet-stream; name=\"" + quoted(name)
                    + "\"\nContent-Disposition: attachment; filename=\"" + quoted(name) + "\"\n";
        }

        @Override
        String own() {
            return "X-Mailer: Zimbra 8.8.15_GA_3928 (ZimbraWebClient - GC83 (Win))\nThread-Index: x\n";
        }
    };

    /** A file with the name that the sender gave it. */
    record Attached(String name, byte[] bytes) {}

    abstract String attached(String name, byte[] bytes);

    String own() {
        return "";
    }

    /**
     * A whole mail.
     *
     * @param headers its first lines, each with its end
     */
    byte[] mail(String headers, String text, List<Attached> files) {
        StringBuilder mail = new StringBuilder(headers)
                .append(own())
                .append("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"ranh-gioi\"\n\n--ranh-gioi\n")
                .append("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n")
                .append(base64(text.getBytes(StandardCharsets.UTF_8)))
                .append('\n');
        for (Attached file : files) {
            mail.append("--ranh-gioi\n")
                    .append(attached(file.name(), file.bytes()))
                    .append("Content-Transfer-Encoding: base64\n\n")
                    .append(base64(file.bytes()))
                    .append('\n');
        }
        return MailboxFixture.crlf(mail.append("--ranh-gioi--\n").toString());
    }

    static String base64(byte[] bytes) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
    }

    private static String word(String name, String charset) {
        return "=?" + charset + "?B?" + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8))
                + "?=";
    }

    private static String quoted(String name) {
        return "=?utf-8?Q?" + percent(name).replace("%20", "_").replace('%', '=') + "?=";
    }

    private static String percent(String name) {
        StringBuilder percent = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xff);
            percent.append(
                    letter < 128 && (Character.isLetterOrDigit(letter) || letter == '.')
                            ? Character.toString(letter)
                            : "%%%02X".formatted((int) letter));
        }
        return percent.toString();
    }
}
