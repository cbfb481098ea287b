package vn.dondoc.territory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the database answered while one page is made, so that a page asks each thing once and does not show two answers
 * to it. Only while a page is read: whoever changes something, jobs and the command line ask each time, and so does a
 * transaction that may have changed something itself.
 */
public final class PageMemory {

    private static final String NAME = PageMemory.class.getName();

    private PageMemory() {}

    /**
     * @param question with all that the answer depends on; equal to itself whenever it is asked again
     * @param answer asks the database; its answer is never changed
     */
    public static <T> T once(Record question, Supplier<T> answer) {
        RequestAttributes page = RequestContextHolder.getRequestAttributes();
        if (page == null || !isRead(page) || mayWrite()) {
            return answer.get();
        }
        Map<Record, Object> answers = answers(page);
        Object known = answers.get(question);
        if (known == null || wantsOneMoment()) {
            known = answer.get();
            answers.put(question, known);
        }
        @SuppressWarnings("unchecked") // the same question was answered
        T told = (T) known;
        return told;
    }

    /** From now on everything is asked anew. */
    public static void forget() {
        RequestAttributes page = RequestContextHolder.getRequestAttributes();
        if (page != null) {
            page.removeAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static Map<Record, Object> answers(RequestAttributes page) {
        @SuppressWarnings("unchecked") // nobody else uses the name
        Map<Record, Object> known = (Map<Record, Object>) page.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = new HashMap<>();
            page.setAttribute(NAME, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    private static boolean isRead(RequestAttributes page) {
        return page instanceof ServletRequestAttributes servlet
                && (HttpMethod.GET.matches(servlet.getRequest().getMethod())
                        || HttpMethod.HEAD.matches(servlet.getRequest().getMethod()));
    }

    private static boolean mayWrite() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /** What is read in such a transaction has to be of its moment, not of an earlier one of the page. */
    private static boolean wantsOneMoment() {
        Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return isolation != null && isolation >= Isolation.REPEATABLE_READ.value();
    }
}
