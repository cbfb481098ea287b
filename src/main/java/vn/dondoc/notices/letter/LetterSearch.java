package vn.dondoc.notices.letter;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.notices.letter.Content.Item;
import vn.dondoc.territory.Vietnamese;

/** By what words letters are found: subject, number, units, with accents and without. */
@Repository
class LetterSearch {

    private final JdbcClient database;

    LetterSearch(JdbcClient database) {
        this.database = database;
    }

    /** Notes what a letter is found by from now on. @param signedNumber empty = not signed */
    void index(long letter, Content content, String signedNumber) {
        String words = content.subject() + " " + signedNumber + " "
                + content.items().stream().map(Item::unitName).distinct().collect(Collectors.joining(" "));
        database.sql("update letter set found_by = ? where id = ?")
                .params(Vietnamese.exactKey(words) + "\n" + Vietnamese.plainKey(words), letter)
                .update();
    }

    /** For {@code like … escape '!'}: with accents where some were typed; % and _ are only themselves. */
    static String pattern(String search) {
        String plain = Vietnamese.plainKey(search);
        boolean accented =
                !plain.equals(search.toLowerCase(OfficeWords.VIETNAMESE).strip());
        String key = accented ? Vietnamese.exactKey(search) : plain;
        return "%" + key.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
