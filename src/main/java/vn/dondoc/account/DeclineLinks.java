package vn.dondoc.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.account.MailChoice.News;

/**
 * Links that switch one kind of mail off for one person without sign-in. They are signed, not stored: whoever cannot
 * read the installation's secret can make none, and they can do nothing else.
 */
@Component
public class DeclineLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern TOKEN = Pattern.compile("(.{1,100})\\.([A-Z]{1,20})\\.([A-Za-z0-9_-]{43})");

    private final JdbcClient jdbc;
    private volatile @Nullable String secret;

    DeclineLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who wants no more of which news. */
    record Declined(String username, News news) {}

    /** The path to be put behind the address of the installation. */
    public String path(String username, News news) {
        return "/unsubscribe/" + username + "." + news + "." + signature(username, news);
    }

    /** Empty for everything that was not made by {@link #path}. */
    Optional<Declined> read(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(News.values())
                .filter(news -> news.name().equals(parts.group(2)))
                .filter(news -> same(signature(parts.group(1), news), parts.group(3)))
                .map(news -> new Declined(parts.group(1), news))
                .findFirst();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String username, News news) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = mac.doFinal((news + "/" + username).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException impossible) { // every Java has it
            throw new IllegalStateException(impossible);
        }
    }

    private String secret() {
        String known = secret;
        if (known == null) {
            known = kept().orElseGet(this::made);
            secret = known;
        }
        return known;
    }

    private Optional<String> kept() {
        return jdbc.sql("select secret from mail_secret").query(String.class).optional();
    }

    private String made() {
        try {
            jdbc.sql("insert into mail_secret (id, secret) values (1, ?)")
                    .param(Tokens.next())
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return kept().orElseThrow();
        }
        return kept().orElseThrow();
    }
}
