package vn.dondoc.account.api;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.dondoc.LangSon;

/** Keys for tests, made as people make them on their page. */
@TestComponent
public class KeysOfPeople {

    private final LangSon langSon;
    private final ApiKeys keys;

    KeysOfPeople(LangSon langSon, ApiKeys keys) {
        this.langSon = langSon;
        this.keys = keys;
    }

    /** Room is made first: nobody has more than so many. */
    public String of(String username) {
        langSon.signIn(username);
        try {
            keys.own().forEach(key -> keys.revoke(key.id()));
            return keys.make("test", keys.today().plusDays(1));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public void revokeAll(String username) {
        langSon.signIn(username);
        try {
            keys.own().forEach(key -> keys.revoke(key.id()));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
