package vn.dondoc.notices.outbox;

/** Makes sure, before mails go out, that what has waited for a while is still to be said. */
public interface Recheck {

    /** Rewrites, holds back or withdraws what waits and is no longer so; cheap where nothing has waited. */
    void beforeRound();
}
