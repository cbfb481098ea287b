package vn.dondoc.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PageMemoryTests {

    private record Newest(String pack) {}

    private record Oldest(String pack) {}

    private int asked;

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
        TransactionSynchronizationManager.clear();
    }

    private int ask(Record question) {
        return PageMemory.once(question, () -> ++asked);
    }

    private static void request(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
    }

    @Test
    void aPageAsksEachThingOnce() {
        request("GET");

        assertThat(ask(new Newest("a"))).isEqualTo(1);
        assertThat(ask(new Newest("a"))).isEqualTo(1);
        assertThat(ask(new Newest("b"))).isEqualTo(2);
        assertThat(ask(new Oldest("a"))).isEqualTo(3);
    }

    @Test
    void theNextPageAsksAnew() {
        request("GET");
        ask(new Newest("a"));

        request("GET");

        assertThat(ask(new Newest("a"))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void whoChangesSomethingAsksEachTime(String method) {
        request(method);
        ask(new Newest("a"));

        assertThat(ask(new Newest("a"))).isEqualTo(2);
    }

    @Test
    void jobsAskEachTime() {
        ask(new Newest("a"));

        assertThat(ask(new Newest("a"))).isEqualTo(2);
    }

    @Test
    void aTransactionThatMayHaveChangedSomethingAsksEachTime() {
        request("GET");
        ask(new Newest("a"));

        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertThat(ask(new Newest("a"))).isEqualTo(2);
        assertThat(ask(new Newest("a"))).isEqualTo(3);
    }

    @Test
    void aTransactionThatOnlyReadsRemembersWithThePage() {
        request("GET");
        ask(new Newest("a"));

        TransactionSynchronizationManager.setActualTransactionActive(true);
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(true);

        assertThat(ask(new Newest("a"))).isEqualTo(1);
    }

    @Test
    void aTransactionThatReadsOneMomentAsksItselfAndThePageRemembersThat() {
        request("GET");
        ask(new Newest("a"));
        TransactionSynchronizationManager.setActualTransactionActive(true);
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(true);
        TransactionSynchronizationManager.setCurrentTransactionIsolationLevel(
                TransactionDefinition.ISOLATION_REPEATABLE_READ);

        assertThat(ask(new Newest("a"))).isEqualTo(2);

        TransactionSynchronizationManager.clear();
        assertThat(ask(new Newest("a"))).isEqualTo(2);
    }

    @Test
    void whatIsForgottenIsAskedAnew() {
        request("GET");
        ask(new Newest("a"));

        PageMemory.forget();

        assertThat(ask(new Newest("a"))).isEqualTo(2);
    }
}
