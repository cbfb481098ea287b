package vn.dondoc.notices.outbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fast mail server on this machine that takes everything and counts it by Message-ID; a test may look in before it
 * says that it took a mail, and may keep the bytes.
 */
final class MailSink implements AutoCloseable {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID:\\s*(<[^>]+>)");

    /** A dialogue up to the end of one mail. */
    record Taken(List<String> commands, byte[] bytes) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** What happens between the end of the mail with that number, from 1, and the answer to it. */
    interface Watcher {
        void at(int number) throws IOException;
    }

    final List<Taken> kept = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final boolean keeping;
    private final ServerSocket socket;
    private volatile Watcher watcher = number -> {};
    private int taken;

    MailSink(boolean keeping) throws IOException {
        this.keeping = keeping;
        socket = new ServerSocket(0, 20, InetAddress.getByName("localhost"));
        start("mail-sink", this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void watch(Watcher next) {
        watcher = next;
    }

    /** How many mails there were, each counted once. */
    int different() {
        return times.size();
    }

    /** How many came more often than once, and how often, by how often. */
    Map<Integer, Long> timesTaken() {
        Map<Integer, Long> counts = new TreeMap<>();
        times.values().forEach(often -> counts.merge(often, 1L, Long::sum));
        return counts;
    }

    synchronized int taken() {
        return taken;
    }

    private synchronized int count() {
        return ++taken;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                start("mail-sink-client", () -> serve(client));
            } catch (SocketException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A client that was killed resets its connection. */
    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            converse(client);
        } catch (SocketException e) {
            client.isClosed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void converse(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream(), 1 << 16);
        say(client, "220 sink");
        List<String> commands = new CopyOnWriteArrayList<>();
        for (String line = line(in); line != null; line = line(in)) {
            commands.add(line);
            if (line.equals("DATA")) {
                say(client, "354 go on");
                byte[] bytes = data(in);
                if (bytes.length > 0) {
                    take(List.copyOf(commands), bytes);
                }
                commands.clear();
                say(client, "250 taken");
            } else {
                say(client, line.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private void take(List<String> commands, byte[] bytes) throws IOException {
        Matcher id = MESSAGE_ID.matcher(new String(bytes, StandardCharsets.US_ASCII));
        times.merge(id.find() ? id.group(1) : "none", 1, Integer::sum);
        if (keeping) {
            kept.add(new Taken(commands, bytes));
        }
        watcher.at(count());
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            } else if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Up to the dot that stands alone; empty if the client went away before it. */
    private static byte[] data(InputStream in) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int state = 2;
        for (int next = in.read(); next >= 0; next = in.read()) {
            data.write(next);
            // CR, LF, dot, CR, LF: five in a row end the mail; the beginning counts as after a line.
            state = next == '\r'
                    ? (state == 3 ? 4 : 1)
                    : next == '\n' ? (state == 1 ? 2 : state == 4 ? 5 : 0) : next == '.' && state == 2 ? 3 : 0;
            if (state == 5) {
                return data.toByteArray();
            }
        }
        return new byte[0];
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
