package vn.dondoc.reporting.document;

import java.util.List;

/**
 * What stands below a document: who gets it, and who signs.
 *
 * @param recipients the lines after "Nơi nhận", without dash and stop: {@code Như trên}
 * @param signedAs lines above the signature: {@code TM. BAN THƯỜNG TRỰC}, {@code KT. CHỦ TỊCH}
 * @param signer full name; empty = left open
 */
public record Closing(List<String> recipients, List<String> signedAs, String signer) {

    public Closing {
        recipients = List.copyOf(recipients);
        signedAs = List.copyOf(signedAs);
    }
}
