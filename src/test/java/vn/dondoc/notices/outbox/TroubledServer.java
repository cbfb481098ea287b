package vn.dondoc.notices.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that answers a command as a test says: with a reply, with silence, or by breaking the connection. */
final class TroubledServer implements AutoCloseable {

    /** Instead of a reply: nothing is said, and the connection stays until the client goes. */
    static final String SILENCE = "(silence)";
    /** Instead of a reply: the connection is reset. */
    static final String RESET = "(reset)";

    /** Recipients of the mails that it has for good, whatever it told the client. */
    final List<String> taken = new CopyOnWriteArrayList<>();

    private final List<String> brokenOff = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private @Nullable SSLContext tls;
    private boolean implicit;
    private final Map<String, String> replies = new HashMap<>();
    private final List<Socket> silent = new ArrayList<>();
    private volatile int mostMails = Integer.MAX_VALUE;

    TroubledServer() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getByName("localhost"));
        Thread thread = new Thread(this::serve, "troubled-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** @param step CONNECT, EHLO, MAIL, RCPT, DATA, or END for the end of a mail */
    TroubledServer answering(String step, String reply) {
        replies.put(step, reply);
        return this;
    }

    /** A connection is closed after so many mails. */
    TroubledServer closingAfter(int mails) {
        mostMails = mails;
        return this;
    }

    /** @param implicit from the first byte; else offered as STARTTLS */
    TroubledServer speakingTls(SSLContext context, boolean implicit) {
        this.tls = context;
        this.implicit = implicit;
        return this;
    }

    private static SSLSocket safe(SSLContext context, Socket plain) throws IOException {
        SSLSocket safe = (SSLSocket) context.getSocketFactory()
                .createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
        safe.setUseClientMode(false);
        return safe;
    }

    /** From now on all is well. */
    void recover() {
        replies.clear();
        mostMails = Integer.MAX_VALUE;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                SSLContext context = tls;
                if (!converse(context != null && implicit ? safe(context, client) : client, true)) {
                    client.close();
                }
            } catch (IOException e) {
                // Ours, at the end of the test, or the client's, who breaks off what is not safe or does not wait for a
                // goodbye.
                brokenOff.add(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Whether the connection is to stay open, in silence. */
    private boolean converse(Socket client, boolean greeting) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        int mails = 0;
        String recipient = "";
        String reply = greeting ? replies.getOrDefault("CONNECT", "220 troubled") : "";
        boolean inData = false;
        String line = "";
        while (line != null) {
            if (reply.equals(SILENCE)) {
                return silent.add(client);
            } else if (reply.equals(RESET)) {
                client.setSoLinger(true, 0);
                return false;
            } else if (!reply.isEmpty()) {
                client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            if (mails >= mostMails) {
                return false;
            }
            line = in.readLine();
            if (line == null) {
                return false;
            } else if (inData && line.equals(".")) {
                inData = false;
                reply = replies.getOrDefault("END", "250 taken");
                if (reply.startsWith("2") || reply.equals(RESET) && replies.containsKey("TAKES")) {
                    taken.add(recipient);
                }
                mails++;
            } else if (inData) {
                reply = "";
            } else if (line.startsWith("STARTTLS") && tls != null) {
                client.getOutputStream().write("220 go on\r\n".getBytes(StandardCharsets.US_ASCII));
                return converse(safe(tls, client), false);
            } else {
                String step = line.substring(0, Math.min(4, line.length()));
                recipient = step.equals("RCPT") ? line.replaceAll(".*<(.*)>.*", "$1") : recipient;
                reply = replies.getOrDefault(step, usual(step));
                inData = reply.startsWith("354");
            }
        }
        return false;
    }

    private String usual(String step) {
        if (step.equals("EHLO") && tls != null && !implicit) {
            return "250-troubled\r\n250 STARTTLS";
        }
        return step.equals("DATA") ? "354 go on" : "250 ok";
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : silent) {
            client.close();
        }
    }
}
